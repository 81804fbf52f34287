// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminallist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

void addIndented(QTextStream &out, const QString &text)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        out << "    " << line << '\n';
}

} // namespace

Result<void> listTerminals(CountyStore &store, QTextStream &out)
{
    const auto terminals = store.terminals();
    if (!terminals)
        return tl::unexpected(terminals.error());
    for (const TerminalSeen &terminal : *terminals) {
        out << terminal.id << "  " << terminal.name << "  ";
        if (!terminal.heardAt.isValid()) {
            out << "never heard of\n";
            continue;
        }
        const QJsonObject beat = QJsonDocument::fromJson(terminal.heartbeat).object();
        const QJsonObject health = beat[u"health"].toObject();
        out << terminal.heardAt.toString(Qt::ISODate) << "  " << health[u"state"].toString() << "  content "
            << beat[u"contentVersion"].toInteger() << '\n';
        if (beat[u"helpRequested"].toBool())
            out << "  somebody calls for help\n";
        if (health[u"contentExpired"].toBool())
            out << "  its content has expired\n";
        if (const QString fault = health[u"lastContentError"].toString(); !fault.isEmpty())
            out << "  the last content was refused: " << fault << '\n';
        addIndented(out, health[u"lastContentErrorDetail"].toString());
        if (const QJsonObject outbox = health[u"outbox"].toObject(); outbox.isEmpty())
            out << "  what waits there is not known\n";
        else
            out << "  waiting: " << outbox[u"waiting"].toInt()
                << ", oldest: " << outbox[u"oldestWaiting"].toString(u"none"_s)
                << ", in quarantine: " << outbox[u"quarantined"].toInt()
                << ", damaged queues: " << outbox[u"setAside"].toInt()
                << ", acknowledged and not here any more: " << outbox[u"missing"].toInt() << '\n';
        const QJsonArray refusals = health[u"refusedProcedures"].toArray();
        for (const QJsonValue &refused : refusals) {
            out << "  the procedure " << refused[u"file"].toString() << " was refused, its earlier version "
                << "stays on offer:\n";
            addIndented(out, refused[u"reason"].toString());
        }
    }
    return {};
}

} // namespace lucarne::county
