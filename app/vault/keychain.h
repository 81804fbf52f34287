// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include "error.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace lucarne::vault
{

enum class KeychainFault {
    NoService, ///< no keychain runs for this account
    Locked,    ///< it runs, and nobody has unlocked it; also when it does not answer in time
    Denied,    ///< somebody said no
    Absent,    ///< it works, and has no such entry
};

struct KeychainError {
    KeychainFault fault = KeychainFault::NoService;
    Error error;
};

/// The platform's keychain. Never falls back to a plain file. A locked keychain often looks as if
/// the entry were not there: before it says Absent, it writes and reads back a probe. Answers come
/// through the event loop, within the time limit; nothing comes once the object is gone.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    using ReadDone = std::function<void(tl::expected<Secret, KeychainError>)>;
    using WriteDone = std::function<void(tl::expected<void, KeychainError>)>;

    /// \a service groups the entries of one program.
    explicit Keychain(QString service, std::chrono::milliseconds patience = std::chrono::seconds(10),
                      QObject *parent = nullptr);

    void read(const QString &name, const ReadDone &done);
    void write(const QString &name, const Secret &secret, const WriteDone &done);
    /// Also fine when there is no such entry.
    void remove(const QString &name, const WriteDone &done);
    /// Does it work now? Writes an entry, reads it back and removes it.
    void probe(const WriteDone &done);

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace lucarne::vault
