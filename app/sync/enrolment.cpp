// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrolment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMostSecretBytes = 4096;
const QByteArray kSecretsHeader = "lucarne-terminal-1";

tl::unexpected<Error> unusableSecrets(const QString &detail)
{
    return failure(
        QCoreApplication::translate("sync", "The credentials of this terminal cannot be used. Please enrol "
                                            "it again."),
        detail);
}

Result<TerminalSecrets> readSecrets(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unusableSecrets(file + u": "_s + in.errorString());
    QByteArray bytes = in.read(kMostSecretBytes);
    return TerminalSecrets::fromBytes(vault::Secret::takeOver(bytes));
}

QString sentenceForProblem(const QString &problem)
{
    if (problem == "enrolment-code-unknown"_L1)
        return QCoreApplication::translate("sync", "The county does not know this code. Please check it.");
    if (problem == "enrolment-code-expired"_L1)
        return QCoreApplication::translate("sync",
                                           "This code has expired. Please ask the county for a new one.");
    if (problem == "enrolment-code-used"_L1)
        return QCoreApplication::translate(
            "sync", "Another terminal used this code. Please ask the county for a new one.");
    if (problem == "too-many-attempts"_L1)
        return QCoreApplication::translate("sync", "Too many attempts. Please wait a quarter of an hour.");
    return {};
}

} // namespace

QString enrolmentFile(const QString &dataFolder)
{
    return dataFolder + u"/sync/enrolment.json"_s;
}

Result<std::optional<EnrolmentRecord>> loadEnrolment(const QString &dataFolder)
{
    QFile file(enrolmentFile(dataFolder));
    if (!file.exists())
        return std::nullopt;
    const QString sentence = QCoreApplication::translate(
        "sync", "The enrolment of this terminal cannot be read. Please enrol it again.");
    if (!file.open(QIODevice::ReadOnly))
        return failure(sentence, file.fileName() + u": "_s + file.errorString());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    EnrolmentRecord record;
    record.terminalId = object[u"terminalId"].toString();
    record.name = object[u"name"].toString();
    record.county = QUrl(object[u"county"].toString(), QUrl::StrictMode);
    record.countyKey = object[u"countyKey"].toString();
    record.secretsFile = object[u"secretsFile"].toString();
    record.enrolledAt = QDateTime::fromString(object[u"enrolledAt"].toString(), Qt::ISODate);
    static const QRegularExpression id(u"^[0-9a-zA-Z-]{1,64}$"_s); // it becomes part of a path
    if (!id.match(record.terminalId).hasMatch() || !record.county.isValid() || record.countyKey.isEmpty())
        return failure(sentence, file.fileName() + u": incomplete"_s);
    return record;
}

Result<void> saveEnrolment(const QString &dataFolder, const EnrolmentRecord &record)
{
    const QString path = enrolmentFile(dataFolder);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{u"terminalId"_s, record.terminalId},
                                  {u"name"_s, record.name},
                                  {u"county"_s, record.county.toString()},
                                  {u"countyKey"_s, record.countyKey},
                                  {u"secretsFile"_s, record.secretsFile},
                                  {u"enrolledAt"_s, record.enrolledAt.toString(Qt::ISODate)}})
            .toJson();
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(
            QCoreApplication::translate("sync", "The enrolment cannot be written on this terminal."),
            path + u": "_s + file.errorString());
    }
    return {};
}

vault::Secret TerminalSecrets::toBytes() const
{
    QByteArray seed = key.seed().toByteArray();
    QByteArray encoded = seed.toBase64();
    QByteArray plain = token.toByteArray();
    QByteArray bytes = kSecretsHeader + '\n' + encoded + '\n' + plain + '\n';
    vault::wipe(seed);
    vault::wipe(encoded);
    vault::wipe(plain);
    return vault::Secret::takeOver(bytes);
}

Result<TerminalSecrets> TerminalSecrets::fromBytes(const vault::Secret &bytes)
{
    QByteArray plain = bytes.toByteArray();
    QList<QByteArray> lines = plain.split('\n');
    vault::wipe(plain);
    if (lines.size() != 4 || lines[0] != kSecretsHeader || !lines[3].isEmpty())
        return unusableSecrets(u"not the credentials of a terminal"_s);
    auto seed = vault::strictBase64(lines[1]);
    vault::wipe(lines[1]);
    if (!seed)
        return unusableSecrets(u"no key in the credentials"_s);
    auto key = vault::SigningKey::fromSeed(vault::Secret::takeOver(*seed));
    if (!key)
        return unusableSecrets(key.error().detail);
    return TerminalSecrets{std::move(*key), vault::Secret::takeOver(lines[2])};
}

Result<TerminalSecrets> readSecretsFile(const QString &file)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (QFile::permissions(file) & others) {
        return failure(QCoreApplication::translate("sync",
                                                   "The credentials file of this terminal can be read by "
                                                   "others. Please protect it (mode 0600)."),
                       file);
    }
    return readSecrets(file);
}

Result<void> writeSecretsFile(const QString &file, const TerminalSecrets &secrets)
{
    QDir().mkpath(QFileInfo(file).path());
    QByteArray bytes = secrets.toBytes().toByteArray();
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(bytes) == bytes.size() && out.commit();
    vault::wipe(bytes);
    if (!written) {
        return failure(
            QCoreApplication::translate("sync", "The credentials cannot be written on this terminal."),
            file + u": "_s + out.errorString());
    }
    return {};
}

QString systemdCredential()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString file = folder + u"/lucarne-token"_s;
    return !folder.isEmpty() && QFile::exists(file) ? file : QString();
}

Result<TerminalSecrets> readSystemdCredential(const QString &file)
{
    return readSecrets(file);
}

EnrolmentJob::EnrolmentJob(Transport &transport, const QString &code, const QString &name,
                           const vault::SigningKey &key, QObject *parent)
    : QObject(parent), m_transport(transport)
{
    const QByteArray proof = key.sign("lucarne-enrolment-v1\n" + code.toUtf8());
    m_body = QJsonDocument(QJsonObject{{u"code"_s, code},
                                       {u"name"_s, name},
                                       {u"publicKey"_s, QString::fromLatin1(key.publicKey().toBase64())},
                                       {u"proof"_s, QString::fromLatin1(proof.toBase64())}})
                 .toJson(QJsonDocument::Compact);
}

void EnrolmentJob::start()
{
    Ask request;
    request.method = "POST";
    request.path = u"/v1/enrolments"_s;
    request.body = std::exchange(m_body, {});
    Exchange *exchange = m_transport.ask(std::move(request));
    connect(exchange, &Exchange::finished, this, &EnrolmentJob::answered);
}

void EnrolmentJob::answered(const Answer &answer)
{
    deleteLater();
    if (answer.outcome != Outcome::Ok) {
        const QString known = sentenceForProblem(answer.problem);
        Q_EMIT finished(nullptr, {known.isEmpty() ? sentenceFor(answer.outcome) : known, answer.detail});
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QByteArray token = object[u"token"].toString().toLatin1();
    static const QRegularExpression tokenPattern(u"^[A-Za-z0-9_-]{20,200}$"_s);
    static const QRegularExpression idPattern(u"^[0-9a-zA-Z-]{1,64}$"_s);
    Enrolled enrolled{object[u"terminalId"].toString(), {}};
    if (answer.status != 201 || !idPattern.match(enrolled.terminalId).hasMatch() ||
        !tokenPattern.match(QString::fromLatin1(token)).hasMatch()) {
        Q_EMIT finished(nullptr, {sentenceFor(Outcome::OtherVersion),
                                  u"the enrolment reply is not as the contract says"_s});
        return;
    }
    enrolled.token = vault::Secret::takeOver(token);
    Q_EMIT finished(&enrolled, {});
}

} // namespace lucarne::sync

#include "moc_enrolment.cpp"
