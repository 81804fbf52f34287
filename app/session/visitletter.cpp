// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitletter.h"

#include "vault/secretbox.h"

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace lucarne::session
{

namespace
{

constexpr unsigned char kVersion = 1;

using Head = std::array<unsigned char, 3>;

/// Straight from and into locked memory.
std::array<iovec, 2> partsOf(Head &head, unsigned char *key)
{
    return {iovec{head.data(), head.size()}, iovec{key, vault::kBoxKeyBytes}};
}

constexpr ssize_t kBytes = ssize_t(std::tuple_size_v<Head> + vault::kBoxKeyBytes);

} // namespace

bool sendLetter(int descriptor, const VisitLetter &letter)
{
    const auto seconds = unsigned(std::clamp<std::chrono::seconds::rep>(letter.offer.count(), 0, 0xffff));
    Head head{kVersion, static_cast<unsigned char>(seconds >> 8), static_cast<unsigned char>(seconds & 0xff)};
    const auto parts = partsOf(head, const_cast<unsigned char *>(letter.key.data()));
    // Less than PIPE_BUF: whole or not at all.
    return letter.key.size() == vault::kBoxKeyBytes &&
           ::writev(descriptor, parts.data(), int(parts.size())) == kBytes;
}

VisitLetter readLetter(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) != 0)
        return {};
    Head head{};
    VisitLetter letter{vault::Secret(vault::kBoxKeyBytes)};
    const auto parts = partsOf(head, letter.key.data());
    if (::readv(descriptor, parts.data(), int(parts.size())) != kBytes || head[0] != kVersion)
        return {};
    letter.offer = std::chrono::seconds(head[1] << 8 | head[2]);
    return letter;
}

} // namespace lucarne::session
