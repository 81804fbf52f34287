// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lucarne::ui
{

struct AppContext;

/// A card over the whole window; what is below cannot be touched. A touch beside the card closes
/// it, unless it asks for an answer.
class Overlay : public QWidget
{
    Q_OBJECT
public:
    Overlay(AppContext &context, QWidget *window);

    /// Lays it out anew: a change of language, text size, colours or shape.
    void recompose();
    /// What *Listen* would read.
    virtual QStringList spoken() const { return {}; }

public Q_SLOTS:
    void openUp();
    void closeDown();

Q_SIGNALS:
    void closed();

protected:
    /// Fills the card. \a card has a layout-less body of its own, as wide as the card may be.
    virtual void compose(QWidget *card) = 0;
    virtual bool closesBeside() const { return true; }
    AppContext &context() const { return m_context; }
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    AppContext &m_context;
    QWidget *m_card = nullptr;
};

} // namespace lucarne::ui
