// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace lucarne::ui
{

/// The screen between two citizens. A touch anywhere goes on in the terminal's language, a touch on
/// an invitation in the language of that invitation.
class AttractPage : public Page
{
    Q_OBJECT
public:
    using Page::Page;
    QString heading() const override;
    bool hasBars() const override { return false; }

protected:
    void compose(QWidget *body) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void leave();
};

} // namespace lucarne::ui
