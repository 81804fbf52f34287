// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/navigator.h"
#include "shell/terminal.h"

#include "session/clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace lucarne::ui
{

/// The real window on a catalogue folder and the demo county's directory, its clock in the test's hand.
class WindowFixture
{
public:
    /// \a adjust: what this test needs otherwise in the demo county's configuration.
    explicit WindowFixture(const QString &catalogueFolder, QSize size = {1280, 800},
                           const QString &language = QStringLiteral("fr"),
                           const std::function<void(kiosk::Configuration &)> &adjust = {})
    {
        const QString demo = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/");
        auto configuration = kiosk::loadConfiguration(demo + QStringLiteral("lucarne.json"));
        if (!configuration)
            qFatal("%s", qPrintable(configuration.error().detail));
        configuration->dataFolder = m_emptyFolder.path();
        if (adjust)
            adjust(*configuration);
        auto made = Terminal::make(std::move(*configuration),
                                   {catalogueFolder, demo + QStringLiteral("directory.json"), {}}, clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        terminal = std::move(*made);
        terminal->language().use(language);
        window().resize(size);
        window().start({PageId::Attract, {}});
        window().show();
        if (!QTest::qWaitForWindowExposed(&window()))
            qFatal("the window does not come up");
    }

    KioskWindow &window() { return terminal->window(); }
    Page *page() { return window().navigator().current(); }
    QWidget *named(const QString &name)
    {
        const QList<QWidget *> found = window().findChildren<QWidget *>(name);
        for (QWidget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// A real click in the middle of the widget, through the window.
    void click(QWidget *widget)
    {
        QVERIFY(widget);
        QTest::mouseClick(window().windowHandle(), Qt::LeftButton, {},
                          widget->mapTo(&window(), widget->rect().center()));
    }
    void click(const QString &name)
    {
        QVERIFY2(named(name), qPrintable(name));
        click(named(name));
    }
    template<typename T>
    QList<T *> shown()
    {
        QList<T *> all = page()->findChildren<T *>();
        all.removeIf([](T *widget) { return !widget->isVisible(); });
        return all;
    }

    session::ManualClock clock;
    std::unique_ptr<Terminal> terminal;

private:
    QTemporaryDir m_emptyFolder;
};

} // namespace lucarne::ui
