// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// How a helper process (lucarne-scan, lucarne-pdf) hands over pages on its standard output. The
/// helpers exist so that a driver or a hostile file that crashes, hangs or eats memory takes only
/// its helper along. Plain C++: the helpers do not load Qt.
///
/// The stream is a row of messages. A message is one byte that says its kind, the length of what
/// follows (four bytes, little-endian), and that many bytes. Numbers inside are unsigned, four
/// bytes, little-endian.
///
///     'D' a device: its name, maker, model and kind, UTF-8, a line each
///     'P' a page begins: width, height (0: not known before its end), channels (1 grey, 3 red
///         green blue), dots an inch
///     'R' the next bytes of the page, 8 bits a channel, rows without padding; breaks anywhere
///     'E' the page is whole: its height
///     'F' it failed: one byte of FailureCode, then English detail. Nothing follows.
///     'Z' all is said. Nothing follows. A stream that ends without 'F' or 'Z' was cut off.
namespace lucarne::device::pageframes
{

enum class Kind : unsigned char {
    Device = 'D',
    Page = 'P',
    Rows = 'R',
    PageEnd = 'E',
    Failure = 'F',
    Last = 'Z'
};

enum class FailureCode : unsigned char {
    Other = 0,
    Busy = 1,
    NoPaper = 2,
    Jammed = 3,
    CoverOpen = 4,
    Unreachable = 5, ///< unplugged, off, or gone
    AccessDenied = 6,
    Stopped = 7, ///< by the button on the device, or because it was asked to
    Unsupported = 8,
    TooLarge = 9,
    Damaged = 10,   ///< a file that is not what it says
    Protected = 11, ///< a file that opens only with a password
    TooManyPages = 12,
    TimedOut = 13,
};

inline constexpr std::size_t kHeadBytes = 5;
inline constexpr std::uint32_t kMostPayload = 256 * 1024;
/// A4 in colour at 300 dots an inch has 26 MB.
inline constexpr std::uint64_t kMostPageBytes = 48ull * 1024 * 1024;
inline constexpr std::uint32_t kMostSide = 10'000;

struct PageHead {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t channels = 1;
    std::uint32_t dpi = 0;
};
inline constexpr std::size_t kPageHeadBytes = 16;

inline void put(unsigned char *to, std::uint32_t number)
{
    for (unsigned i = 0; i < 4; ++i)
        to[i] = static_cast<unsigned char>(number >> (8 * i));
}

inline std::uint32_t taken(const unsigned char *from)
{
    return std::uint32_t(from[0]) | std::uint32_t(from[1]) << 8 | std::uint32_t(from[2]) << 16 |
           std::uint32_t(from[3]) << 24;
}

inline std::array<unsigned char, kPageHeadBytes> packed(const PageHead &head)
{
    std::array<unsigned char, kPageHeadBytes> bytes{};
    put(bytes.data(), head.width);
    put(bytes.data() + 4, head.height);
    put(bytes.data() + 8, head.channels);
    put(bytes.data() + 12, head.dpi);
    return bytes;
}

/// \a bytes: kPageHeadBytes of them.
inline PageHead pageHead(const unsigned char *bytes)
{
    return {taken(bytes), taken(bytes + 4), taken(bytes + 8), taken(bytes + 12)};
}

/// Whether a page of this size is one that this terminal takes; an unknown height is.
inline bool isAcceptable(const PageHead &head)
{
    return head.width > 0 && head.width <= kMostSide && head.height <= kMostSide &&
           (head.channels == 1 || head.channels == 3) &&
           std::uint64_t(head.width) * head.height * head.channels <= kMostPageBytes;
}

} // namespace lucarne::device::pageframes
