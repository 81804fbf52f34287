// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffcommands.h"

#include "procedure/filledform.h"
#include "store/receipt.h"
#include "store/submissioncontent.h"
#include "vault/envelope.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

Result<store::SubmissionContent> opened(QByteArray envelope, const vault::KeyRing &keys)
{
    QBuffer in(&envelope);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (const auto head = vault::openEnvelope(in, keys, out); !head)
        return tl::unexpected(head.error().error);
    return store::unpacked(out.data());
}

Result<void> writeOpened(const QString &sealed, const QString &file, const vault::KeyRing &keys)
{
    QFile in(sealed);
    QSaveFile out(file);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return failure(u"A document cannot be opened."_s, sealed + u' ' + in.errorString());
    if (const auto head = vault::openEnvelope(in, keys, out); !head)
        return tl::unexpected(head.error().error);
    if (!out.commit())
        return failure(u"A document cannot be written."_s, file + u' ' + out.errorString());
    return {};
}

QString suffixOf(const QString &mediaType)
{
    return mediaType == "application/pdf"_L1 ? u"pdf"_s : mediaType.section(u'/', -1);
}

} // namespace

StaffCommands::StaffCommands(SubmissionStore &submissions, const vault::KeyRing &keys, QString procedures,
                             QTextStream &out)
    : m_submissions(submissions), m_keys(keys), m_procedures(std::move(procedures)), m_out(out)
{
}

Result<QString> StaffCommands::idOf(const QString &number)
{
    const QString printed = store::receiptNumberFrom(number);
    const auto ids = m_submissions.ids();
    if (!ids)
        return tl::unexpected(ids.error());
    for (const QString &id : *ids) {
        const auto found = m_submissions.find(id);
        if (found && *found && (*found)->number == printed)
            return id;
    }
    return failure(u"No submission has this number."_s, number);
}

Result<void> StaffCommands::list()
{
    const auto ids = m_submissions.ids();
    if (!ids)
        return tl::unexpected(ids.error());
    for (const QString &id : *ids) {
        const auto found = m_submissions.find(id);
        const auto envelope = m_submissions.envelope(id);
        if (!found || !*found || !envelope)
            continue;
        const auto status = m_submissions.status((*found)->number, (*found)->statusDigest);
        const auto content = opened(*envelope, m_keys);
        m_out << (*found)->number << "  " << (*found)->receivedAt.toString(Qt::ISODate) << "  "
              << (status && *status ? (*status)->state : u"?"_s) << "  "
              << (content ? u"%1 %2"_s.arg(content->procedure).arg(content->procedureVersion)
                          : u"does not open: "_s + content.error().detail)
              << '\n';
    }
    return {};
}

void StaffCommands::check(const QByteArray &payload)
{
    const auto form = procedure::unpackedForm(payload);
    if (!form) {
        m_out << "not a form of Lucarne: " << form.error().detail << '\n';
        return;
    }
    const QDir folder(m_procedures);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto definition = procedure::Definition::parse(file.readAll());
        if (!definition || (*definition)->id != form->procedure || (*definition)->version != form->version)
            continue;
        const auto faults = procedure::Form::resumed(*definition, form->answers).faults();
        m_out << "check: " << (faults.empty() ? u"valid"_s : u"%1 faults"_s.arg(faults.size())) << '\n';
        for (const procedure::Fault &fault : faults)
            m_out << "  " << fault.path << ": " << fault.keyword << '\n';
        return;
    }
    m_out << "check: the definition of this version is not here\n";
}

Result<void> StaffCommands::show(const QString &number, const QString &documentFolder)
{
    const auto id = idOf(number);
    if (!id)
        return tl::unexpected(id.error());
    const auto envelope = m_submissions.envelope(*id);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto content = opened(*envelope, m_keys);
    if (!content)
        return tl::unexpected(content.error());
    m_out << "number: " << content->number << "\nprocedure: " << content->procedure << ' '
          << content->procedureVersion << "\nrecorded: " << content->recordedAt.toString(Qt::ISODate) << '\n';
    check(content->payload);
    const QJsonDocument payload = QJsonDocument::fromJson(content->payload);
    m_out << QString::fromUtf8(QJsonDocument(payload.object()[u"answers"].toObject()).toJson());
    for (std::size_t i = 0; i < content->documents.size(); ++i) {
        const store::SealedDocument &document = content->documents[i];
        m_out << "document: " << document.hex() << "  " << document.mediaType << '\n';
        if (documentFolder.isEmpty())
            continue;
        const QString file = u"%1/%2-%3.%4"_s.arg(documentFolder, content->number)
                                 .arg(i + 1)
                                 .arg(suffixOf(document.mediaType));
        if (auto written = writeOpened(m_submissions.documentFile(document.hex()), file, m_keys); !written)
            return written;
    }
    return {};
}

Result<void> StaffCommands::setStatus(const QString &number, const QString &state, const QString &note,
                                      const QDateTime &now)
{
    if (!QStringList{u"received"_s, u"in-progress"_s, u"done"_s, u"more-needed"_s}.contains(state))
        return failure(u"A state is received, in-progress, done or more-needed."_s, state);
    if (note.size() > 500)
        return failure(u"A note has 500 characters at most."_s);
    const auto id = idOf(number);
    if (!id)
        return tl::unexpected(id.error());
    return m_submissions.setStatus(*id, state, note, now);
}

} // namespace lucarne::county
