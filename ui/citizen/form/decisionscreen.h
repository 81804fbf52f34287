// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formscreen.h"

#include <vector>

namespace lucarne::ui
{

/// What is asked before something cannot be taken back.
struct Decision {
    struct Choice {
        Icon icon = Icon::None;
        QString text;
        QString note; ///< what comes of it
        QString objectName;
    };
    QString question;
    QString explanation; ///< what will happen
    std::vector<Choice> choices;

    /// For *Listen*: everything, in the order it is seen.
    QStringList spoken() const;
};

/// A decision on a screen of its own, each choice a large card.
class DecisionScreen : public FormScreen
{
    Q_OBJECT
public:
    DecisionScreen(AppContext &context, const Decision &decision, QWidget *parent);

Q_SIGNALS:
    /// \a choice: its index.
    void chosen(int choice);
};

} // namespace lucarne::ui
