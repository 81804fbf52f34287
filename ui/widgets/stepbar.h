// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textbearing.h"
#include "textblock.h"

#include "guide/walk.h"

#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// How far the citizen is in a guide whose branches differ in length: what is answered, the least
/// that is left, what may come on top, and an open end where another guide may follow. Never promises
/// more than is known.
class StepBar : public QWidget, public TextBearing
{
    Q_OBJECT
public:
    explicit StepBar(Theme &theme, QWidget *parent = nullptr);

    void setProgress(const guide::Progress &progress);
    /// The sentence: "Question 2 — 1 to 3 more".
    QString sentence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    const TextBlock &block() const;
    int barHeight() const;

    Theme &m_theme;
    guide::Progress m_progress;
    mutable TextBlock m_block;
};

} // namespace lucarne::ui
