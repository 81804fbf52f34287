// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

// A resource in a static library is there only for those who name it, outside of any namespace.
static void makeTranslationsAvailable()
{
    Q_INIT_RESOURCE(translations);
}

namespace lucarne::ui
{

QStringList Language::available()
{
    return {u"fr"_s, u"en"_s, u"ar"_s};
}

QString Language::ownName(const QString &code)
{
    if (code == u"fr")
        return u"Français"_s;
    if (code == u"ar")
        return u"العربية"_s;
    return u"English"_s;
}

Language::~Language()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

bool Language::use(const QString &code)
{
    if (code == m_code)
        return true;
    makeTranslationsAvailable();
    auto translator = std::make_unique<QTranslator>();
    if (!available().contains(code) || !translator->load(u":/translations/lucarne_%1.qm"_s.arg(code)))
        return false;
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::move(translator);
    m_code = code;
    QLocale::setDefault(locale());
    QGuiApplication::setLayoutDirection(locale().textDirection());
    QCoreApplication::installTranslator(m_translator.get());
    return true;
}

QLocale Language::locale() const
{
    if (m_code == u"ar")
        return QLocale(QLocale::Arabic, QLocale::France);
    if (m_code == u"en")
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    return QLocale(QLocale::French, QLocale::France);
}

} // namespace lucarne::ui
