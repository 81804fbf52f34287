// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lucarne::ui
{

struct AppContext;
class BarButton;

/// The same five buttons at the same place on every screen, low enough to be reached from a
/// wheelchair. One that has nothing to do stays at its place, greyed.
class BottomBar : public QWidget
{
    Q_OBJECT
public:
    explicit BottomBar(AppContext &context, QWidget *parent = nullptr);
    void recompose();
    void setCanGoBack(bool can);
    void setCanStartAgain(bool can);
    void setListening(bool listening);

Q_SIGNALS:
    void back();
    void startAgain();
    void listen();
    void help();
    void finish();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void label();

    AppContext &m_context;
    QWidget *m_body = nullptr;
    BarButton *m_back = nullptr;
    BarButton *m_startAgain = nullptr;
    BarButton *m_listen = nullptr;
    bool m_canGoBack = false;
    bool m_canStartAgain = false;
    bool m_listening = false;
};

} // namespace lucarne::ui
