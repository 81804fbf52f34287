// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolment.h"

#include "vault/keychain.h"

#include <functional>

namespace lucarne::sync
{

/// Where a terminal's secrets are kept: the keychain, or a protected file when the installer chose
/// one. A systemd credential, where there is one, is read before both.
class Credentials final : public QObject
{
    Q_OBJECT
public:
    using Loaded = std::function<void(Result<TerminalSecrets>)>;
    using Saved = std::function<void(Result<void>)>;

    /// \a file: empty for the keychain.
    explicit Credentials(QString file, QObject *parent = nullptr);

    void load(const Loaded &done);
    void save(const TerminalSecrets &secrets, const Saved &done);
    QString file() const { return m_file; }

private:
    QString m_file;
    vault::Keychain m_keychain;
};

} // namespace lucarne::sync
