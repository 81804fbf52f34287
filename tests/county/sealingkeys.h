// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/sealingkey.h"

namespace lucarne::county
{

/// The county's private sealing keys, in one file that only its owner can read. Old ones are kept:
/// a terminal that was away may still hold submissions sealed to them.
class SealingKeys
{
public:
    /// Makes a first key when there is no file.
    static Result<SealingKeys> open(const QString &file);

    const vault::KeyRing &ring() const { return m_ring; }
    /// Puts a new key first.
    Result<void> addNew();

private:
    explicit SealingKeys(QString file) : m_file(std::move(file)) {}

    QString m_file;
    vault::KeyRing m_ring;
};

/// A file of secret bytes: made with mode 0600, refused when others can read or write it.
Result<void> writeKeyFile(const QString &file, const vault::Secret &bytes);
Result<vault::Secret> readKeyFile(const QString &file, qint64 most);

} // namespace lucarne::county
