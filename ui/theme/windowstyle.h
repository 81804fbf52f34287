// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lucarne::ui
{

/// Qt's own portable style with what a hand on a screen needs: a text cursor to see from a
/// wheelchair, no context menus on a long touch, no tool tips.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
};

} // namespace lucarne::ui
