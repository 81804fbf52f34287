// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials.h"

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

const QString kEntry = u"terminal"_s;

} // namespace

Credentials::Credentials(QString file, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_keychain(u"lucarne"_s)
{
}

void Credentials::load(const Loaded &done)
{
    if (const QString given = systemdCredential(); !given.isEmpty()) {
        done(readSystemdCredential(given));
        return;
    }
    if (!m_file.isEmpty()) {
        done(readSecretsFile(m_file));
        return;
    }
    m_keychain.read(kEntry, [done](const tl::expected<vault::Secret, vault::KeychainError> &secret) {
        if (secret)
            done(TerminalSecrets::fromBytes(*secret));
        else
            done(tl::unexpected(secret.error().error));
    });
}

void Credentials::save(const TerminalSecrets &secrets, const Saved &done)
{
    if (!m_file.isEmpty()) {
        done(writeSecretsFile(m_file, secrets));
        return;
    }
    m_keychain.write(kEntry, secrets.toBytes(),
                     [done](const tl::expected<void, vault::KeychainError> &saved) {
                         if (saved)
                             done({});
                         else
                             done(tl::unexpected(saved.error().error));
                     });
}

} // namespace lucarne::sync

#include "moc_credentials.cpp"
