// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a Qt Widgets program can be: one full-screen window with one button that a touch
// answers. The yardstick of start_bench.

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QWidget window;
    window.setWindowFlag(Qt::FramelessWindowHint);
    auto *button = new QPushButton(QStringLiteral("Bonjour"), &window);
    button->setMinimumSize(800, 400);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(button, 0, Qt::AlignCenter);
    QObject::connect(button, &QPushButton::clicked, button, [button] {
        button->setText(QStringLiteral("Merci"));
        button->setStyleSheet(QStringLiteral("background: #204060; color: white"));
    });
    window.showFullScreen();
    return QApplication::exec();
}
