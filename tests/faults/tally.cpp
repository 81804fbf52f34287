// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include "vault/envelope.h"

#include <QBuffer>

namespace lucarne::faults
{

bool fullCounts()
{
    return qEnvironmentVariableIsSet("LUCARNE_FULL_COUNTS");
}

int counts(int bounded, int whole)
{
    return fullCounts() ? whole : bounded;
}

QString idOf(const store::SubmissionContent &content)
{
    return content.id.toString(QUuid::WithoutBraces);
}

AtCounty readCounty(county::CountyThread &county, const NameOf &nameOf)
{
    AtCounty found;
    county.with([&](county::CountyServer &server) {
        const QStringList all = server.submissions().ids().value();
        for (const QString &id : all) {
            QByteArray bytes = server.submissions().envelope(id).value();
            QBuffer in(&bytes);
            in.open(QIODevice::ReadOnly);
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            if (!vault::openEnvelope(in, server.publisher().keyRing(), out))
                continue;
            const auto content = store::unpacked(out.data());
            if (!content)
                continue;
            const QString name = nameOf(*content);
            ++found.times[name];
            found.ids[name] = id;
            found.payloads[id] = content->payload;
            for (const store::SealedDocument &document : content->documents)
                found.documentsMissing += server.submissions().upload(document.hex()).complete ? 0 : 1;
        }
    });
    return found;
}

Tally Tally::of(const QHash<QString, QString> &receipts, const AtCounty &there)
{
    Tally tally;
    tally.submitted = int(receipts.size());
    for (auto it = receipts.cbegin(); it != receipts.cend(); ++it) {
        const int times = there.times.value(it.key());
        tally.receivedOnce += times == 1 && there.ids[it.key()] == it.value();
        tally.lost += times == 0;
    }
    for (const int times : there.times)
        tally.doubled += times > 1;
    return tally;
}

void Tally::print() const
{
    qInfo("submitted: %d / received once: %d / lost: %d / doubled: %d", submitted, receivedOnce, lost,
          doubled);
}

} // namespace lucarne::faults
