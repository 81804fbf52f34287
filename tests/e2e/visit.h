// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminalatcounty.h"
#include "windowfixture.h"

#include "widgets/textlabel.h"

#include <QLineEdit>

#include <functional>

namespace lucarne::ui
{

/// A citizen before the window of a terminal, for one visit; it begins at the list of forms.
class Visit : public WindowFixture
{
public:
    using Adjust = std::function<void(kiosk::Configuration &)>;

    Visit(const QString &catalogue, const county::TerminalAtCounty &place, QSize size = {1280, 800},
          const QString &language = QStringLiteral("fr"), const Adjust &adjust = {})
        : WindowFixture(catalogue, size, language, [&place, &adjust](kiosk::Configuration &configuration) {
              configuration.dataFolder = place.configuration().dataFolder;
              if (adjust)
                  adjust(configuration);
          })
    {
        // As the county's: what is kept ends at a time of it.
        clock.setWallClock(QDateTime::currentDateTimeUtc());
        if (!QTest::qWaitForWindowActive(&window()))
            qFatal("the window does not get the keys");
        window().navigator().startAgain({PageId::Procedures, {}});
    }

    void touch(const QString &name)
    {
        constexpr int kPatience = 30'000;
        QTRY_VERIFY2_WITH_TIMEOUT(named(name) && named(name)->isEnabled(), qPrintable(name), kPatience);
        QCoreApplication::processEvents();
        click(name);
        QCoreApplication::processEvents();
    }
    /// Into the only line there is.
    void write(const QString &text)
    {
        QTRY_COMPARE(shown<QLineEdit>().size(), 1);
        QLineEdit *edit = shown<QLineEdit>().constFirst();
        click(edit);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString read(const QString &name)
    {
        const auto *label = qobject_cast<TextLabel *>(named(name));
        return label ? QString(label->text()).remove(QChar(0x2066)).remove(QChar(0x2069)) : QString();
    }
    bool isOn(PageId page) { return window().navigator().place().page == page; }
};

} // namespace lucarne::ui
