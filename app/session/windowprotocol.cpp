// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowprotocol.h"

#include <algorithm>
#include <utility>

namespace lucarne::session
{

namespace
{

constexpr QByteArrayView kPrefix("lucarne ");

constexpr std::pair<WindowMessage::Kind, QByteArrayView> kWindowWords[]{
    {WindowMessage::Kind::Ready, "ready"},
    {WindowMessage::Kind::Shown, "shown"},
    {WindowMessage::Kind::SessionStarted, "session-started"},
    {WindowMessage::Kind::SessionEnded, "session-ended"},
    {WindowMessage::Kind::HelpRequested, "help-requested"},
    {WindowMessage::Kind::Alive, "alive"},
};

constexpr std::pair<SupervisorMessage::Kind, QByteArrayView> kSupervisorWords[]{
    {SupervisorMessage::Kind::Show, "show"},
    {SupervisorMessage::Kind::Finish, "finish"},
    {SupervisorMessage::Kind::Ping, "ping"},
};

constexpr std::pair<EndReason, QByteArrayView> kReasons[]{
    {EndReason::Button, "button"},
    {EndReason::Idle, "idle"},
};

template<typename Key, std::size_t Size>
QByteArrayView wordOf(const std::pair<Key, QByteArrayView> (&words)[Size], Key key)
{
    const auto found = std::ranges::find(words, key, &std::pair<Key, QByteArrayView>::first);
    return found == std::end(words) ? QByteArrayView() : found->second;
}

template<typename Key, std::size_t Size>
std::optional<Key> keyOf(const std::pair<Key, QByteArrayView> (&words)[Size], QByteArrayView word)
{
    const auto found = std::ranges::find(words, word, &std::pair<Key, QByteArrayView>::second);
    return found == std::end(words) ? std::nullopt : std::optional(found->first);
}

struct Words {
    QByteArrayView word;
    std::optional<QByteArrayView> argument;
};

std::optional<Words> wordsOf(QByteArrayView line)
{
    if (!line.startsWith(kPrefix))
        return std::nullopt;
    line = line.sliced(kPrefix.size());
    const qsizetype space = line.indexOf(' ');
    if (space < 0)
        return Words{line, std::nullopt};
    return Words{line.first(space), line.sliced(space + 1)};
}

// Digits alone: QByteArray's own conversion takes signs and white space too.
std::optional<quint32> numberFrom(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 10 ||
        !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    quint64 number = 0;
    for (const char digit : text)
        number = number * 10 + quint64(digit - '0');
    if (number > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return quint32(number);
}

QByteArray line(QByteArrayView word, QByteArrayView argument = {})
{
    QByteArray out = kPrefix.toByteArray();
    out += word;
    if (!argument.isEmpty()) {
        out += ' ';
        out += argument;
    }
    out += '\n';
    return out;
}

} // namespace

QByteArray encode(const WindowMessage &message)
{
    const QByteArrayView word = wordOf(kWindowWords, message.kind);
    if (message.kind == WindowMessage::Kind::SessionEnded)
        return line(word, wordOf(kReasons, message.reason));
    if (message.kind == WindowMessage::Kind::Alive)
        return line(word, QByteArray::number(message.number));
    return line(word);
}

QByteArray encode(const SupervisorMessage &message)
{
    const QByteArrayView word = wordOf(kSupervisorWords, message.kind);
    return message.kind == SupervisorMessage::Kind::Ping ? line(word, QByteArray::number(message.number))
                                                         : line(word);
}

std::optional<WindowMessage> windowMessageFrom(QByteArrayView text)
{
    const auto words = wordsOf(text);
    const auto kind = words ? keyOf(kWindowWords, words->word) : std::nullopt;
    if (!kind)
        return std::nullopt;
    WindowMessage message{.kind = *kind};
    switch (*kind) {
    case WindowMessage::Kind::SessionEnded: {
        const auto reason = keyOf(kReasons, words->argument.value_or(QByteArrayView()));
        if (!reason)
            return std::nullopt;
        message.reason = *reason;
        return message;
    }
    case WindowMessage::Kind::Alive: {
        const auto number = numberFrom(words->argument.value_or(QByteArrayView()));
        if (!number)
            return std::nullopt;
        message.number = *number;
        return message;
    }
    default:
        return words->argument ? std::nullopt : std::optional(message);
    }
}

std::optional<SupervisorMessage> supervisorMessageFrom(QByteArrayView text)
{
    const auto words = wordsOf(text);
    const auto kind = words ? keyOf(kSupervisorWords, words->word) : std::nullopt;
    if (!kind)
        return std::nullopt;
    SupervisorMessage message{.kind = *kind};
    if (*kind == SupervisorMessage::Kind::Ping) {
        const auto number = numberFrom(words->argument.value_or(QByteArrayView()));
        if (!number)
            return std::nullopt;
        message.number = *number;
        return message;
    }
    return words->argument ? std::nullopt : std::optional(message);
}

QList<QByteArray> LineSplitter::feed(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (!m_skipping && m_partial.size() + piece.size() > m_longest) {
            m_skipping = true;
            m_partial.clear();
            ++m_dropped;
        }
        if (!m_skipping)
            m_partial += piece;
        if (end < 0)
            break;
        if (!m_skipping) {
            if (m_partial.endsWith('\r'))
                m_partial.chop(1);
            lines.append(m_partial);
        }
        m_partial.clear();
        m_skipping = false;
        bytes = bytes.sliced(end + 1);
    }
    return lines;
}

} // namespace lucarne::session
