// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstyle.h"

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

WindowStyle::WindowStyle() : QProxyStyle(u"fusion"_s) {}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_TextCursorWidth)
        return 3;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 24 * 60 * 60 * 1000;
    case SH_RequestSoftwareInputPanel:
        return RSIP_OnMouseClick;
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace lucarne::ui
