// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include "vault/signature.h"

#include <QDateTime>

namespace lucarne::sync
{

/// What a terminal knows of its enrolment without any secret: a JSON file outside the keychain, so
/// that a locked keychain is never taken for "not enrolled yet".
struct EnrolmentRecord {
    QString terminalId;
    QString name;
    QUrl county;
    QString countyKey;   ///< Ed25519, base64
    QString secretsFile; ///< where the secrets are; empty: in the keychain
    QDateTime enrolledAt;
};

QString enrolmentFile(const QString &dataFolder);
/// Nothing when the terminal is not enrolled.
Result<std::optional<EnrolmentRecord>> loadEnrolment(const QString &dataFolder);
Result<void> saveEnrolment(const QString &dataFolder, const EnrolmentRecord &record);

/// What must stay secret. Kept as one entry of the keychain, or one protected file.
struct TerminalSecrets {
    vault::SigningKey key;
    vault::Secret token; ///< empty while the enrolment is under way

    vault::Secret toBytes() const;
    static Result<TerminalSecrets> fromBytes(const vault::Secret &bytes);
};

/// A file that only its owner may read: for systemd credentials, tests and demonstrations.
Result<TerminalSecrets> readSecretsFile(const QString &file);
/// Made with mode 0600 from the start, whole or not at all.
Result<void> writeSecretsFile(const QString &file, const TerminalSecrets &secrets);
/// `$CREDENTIALS_DIRECTORY/lucarne-token`, when systemd gives it to this service; else empty. The
/// rights on it are systemd's own.
QString systemdCredential();
Result<TerminalSecrets> readSystemdCredential(const QString &file);

/// Asks the county to enrol this terminal. The same key and code may be sent again when the reply
/// was lost. Deletes itself after finished().
class EnrolmentJob final : public QObject
{
    Q_OBJECT
public:
    struct Enrolled {
        QString terminalId;
        vault::Secret token;
    };

    /// \a transport outlives the job.
    EnrolmentJob(Transport &transport, const QString &code, const QString &name, const vault::SigningKey &key,
                 QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// \a enrolled is null when \a error says why not.
    void finished(lucarne::sync::EnrolmentJob::Enrolled *enrolled, const lucarne::Error &error);

private:
    void answered(const Answer &answer);

    Transport &m_transport;
    QByteArray m_body;
};

} // namespace lucarne::sync
