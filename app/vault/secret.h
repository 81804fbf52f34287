// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <utility>

namespace lucarne::vault
{

/// Bytes that must not leave this process by accident: kept in locked memory between guard pages
/// (sodium_malloc), out of core dumps and swap as far as the system allows, zeroed when they go.
/// A copy made with toByteArray() is an ordinary one: wipe() it as soon as it was used.
class Secret
{
public:
    Secret() = default;
    /// All zero, to be filled through data().
    explicit Secret(std::size_t size);
    /// Takes the bytes over and zeroes the source (and any copy that shares its memory).
    static Secret takeOver(QByteArray &source);
    static Secret random(std::size_t size);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    Secret clone() const;
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    QByteArray toByteArray() const;
    /// Takes the same time wherever the first difference is.
    bool equals(const Secret &other) const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Whether this process may keep memory out of the swap; where it may not, secrets are in ordinary
/// memory.
bool canLockMemory();

/// Zeroes and empties bytes that held a secret. Works when nothing else shares their memory.
void wipe(QByteArray &bytes);

} // namespace lucarne::vault
