// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace lucarne
{

/// What went wrong, said twice: once for the person in front of the screen, once for the installer.
/// Neither part ever holds personal data.
struct Error {
    /// One plain, translated sentence that says what to do next.
    QString sentence;
    /// Technical detail in English for the log and the installer: file, line, code.
    QString detail;
};

/// A value, or the reason why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QString sentence, QString detail = {})
{
    return tl::unexpected<Error>({std::move(sentence), std::move(detail)});
}

} // namespace lucarne
