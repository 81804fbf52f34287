// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticebox.h"

#include <QTimer>

#include <chrono>

namespace lucarne::ui
{

/// A short message over the lower part of a window, gone by itself. It takes no touches and never
/// hides the only place where something is said.
class ToastBar : public NoticeBox
{
    Q_OBJECT
public:
    ToastBar(Theme &theme, QWidget *window);

    /// Shows the message, in place of the one before. \a stay: how long; 0: until dismiss().
    void showMessage(const QString &text, std::chrono::milliseconds stay = std::chrono::seconds(6));
    void dismiss();
    /// Pixels at the lower edge of the window to keep free, for the bar of buttons there.
    void setBottomMargin(int pixels);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Theme &m_look;
    QTimer m_away;
    int m_bottomMargin = 0;
};

} // namespace lucarne::ui
