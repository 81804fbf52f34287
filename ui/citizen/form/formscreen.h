// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "widgets/bigbutton.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace lucarne::ui
{

struct AppContext;
class FlickArea;

/// A screen of a form that is read rather than filled in: a column that scrolls, and below it a row
/// of what can be done; at the end of the column where letters are large and the screen is low.
/// Made for the theme as it is now.
class FormScreen : public QWidget
{
    Q_OBJECT
public:
    FlickArea *scroller() const { return m_flick; }

protected:
    FormScreen(AppContext &context, QWidget *parent);

    AppContext &context() const { return m_context; }
    QWidget *content() const { return m_content; }
    QVBoxLayout *column() const { return m_column; }
    void addText(TextRole role, const QString &text);
    /// At the end of the row the one thing that most people do; the others at its start.
    BigButton *addAction(ButtonRole role, Icon icon, const QString &text, const QString &objectName);
    /// Large letters on a low screen: the row is a part of the column.
    bool isTight() const { return m_isTight; }
    /// Where isTight(): what follows in the column comes after the row.
    void placeActions();
    /// To be called when the column is full.
    void finish();

private:
    AppContext &m_context;
    FlickArea *m_flick = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_isTight = false;
    QWidget *m_actions = nullptr;
    QHBoxLayout *m_row = nullptr;
};

/// The page is too low for a row of its own under large letters.
bool isTight(const Theme &theme, const QWidget &page);

} // namespace lucarne::ui
