// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace lucarne::ui
{

/// The language of the interface. Changing it sends QEvent::LanguageChange to every widget and
/// turns the window from left-to-right to right-to-left where the language asks for it.
class Language
{
public:
    /// The codes that translations/ has, in the order in which they are offered.
    static QStringList available();
    /// The language's own name for itself ("العربية").
    static QString ownName(const QString &code);

    ~Language();
    /// \a code: "fr", "en" or "ar". False when there is no such translation; nothing changes then.
    bool use(const QString &code);
    const QString &code() const { return m_code; }
    QLocale locale() const;

private:
    std::unique_ptr<QTranslator> m_translator;
    QString m_code;
};

} // namespace lucarne::ui
