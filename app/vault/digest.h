// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace lucarne::vault
{

/// SHA-256 of bytes that come piece by piece.
class Sha256
{
public:
    Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    ~Sha256();

    void add(QByteArrayView bytes);
    /// 32 bytes. The object starts afresh.
    QByteArray finish();
    /// The digest of what came until now; more may come.
    QByteArray digestSoFar() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// 32 bytes.
QByteArray sha256(QByteArrayView bytes);
/// Reads the file in pieces; memory stays small whatever its size. Blocking.
Result<QByteArray> sha256OfFile(const QString &file);

} // namespace lucarne::vault
