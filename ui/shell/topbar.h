// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lucarne::ui
{

struct AppContext;

/// The commune at the start of the line; language, text size and contrast at its end.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(AppContext &context, QWidget *parent = nullptr);
    void recompose();
    /// Pixels that the bar needs at this width.
    int heightAt(int width) const;

Q_SIGNALS:
    void languageWanted();
    void textLarger();
    void textSmaller();
    void nextColours();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AppContext &m_context;
    QWidget *m_body = nullptr;
};

} // namespace lucarne::ui
