// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibleroles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <array>
#include <utility>

namespace lucarne::ui
{

namespace
{

constexpr std::array<std::pair<QLatin1StringView, QAccessible::Role>, 8> kRoles{{
    {QLatin1StringView("lucarne::ui::TextLabel"), QAccessible::StaticText},
    {QLatin1StringView("lucarne::ui::TextParagraph"), QAccessible::Paragraph},
    {QLatin1StringView("lucarne::ui::NoticeBox"), QAccessible::Note},
    {QLatin1StringView("lucarne::ui::StepBar"), QAccessible::ProgressBar},
    {QLatin1StringView("lucarne::ui::QrView"), QAccessible::Graphic},
    {QLatin1StringView("lucarne::ui::ContentView"), QAccessible::Document},
    // Qt's own interface of a scroll area knows its viewport and nothing beside it.
    {QLatin1StringView("lucarne::ui::FlickArea"), QAccessible::Pane},
}};

QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    for (const auto &[name, role] : kRoles) {
        if (widget && className == name)
            return new QAccessibleWidget(widget, role);
    }
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(interfaceFor);
        return true;
    }();
}

} // namespace lucarne::ui
