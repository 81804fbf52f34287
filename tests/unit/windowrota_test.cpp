// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/windowrota.h"

#include "session/clock.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace lucarne;
using namespace lucarne::kiosk;
using session::EndReason;
using session::WindowMessage;
using Kind = RotaAction::Kind;
using Said = WindowMessage::Kind;

namespace
{

/// A terminal in which windows do nothing unless told.
struct Terminal {
    session::ManualClock clock;
    WindowRota rota;
    WindowRota::Actions last;
    QSet<WindowId> alive;
    QSet<WindowId> killed;
    int starts = 0;

    void take(WindowRota::Actions actions)
    {
        last = std::move(actions);
        for (const RotaAction &action : last) {
            if (action.kind == Kind::Start) {
                alive.insert(action.window);
                ++starts;
            } else if (action.kind == Kind::Kill) {
                killed.insert(action.window);
            }
        }
    }
    void start() { take(rota.start(clock.monotonicMs())); }
    void says(WindowId id, Said kind, EndReason reason = EndReason::Button)
    {
        take(rota.message(id, {.kind = kind, .reason = reason}, clock.monotonicMs()));
    }
    void exits(WindowId id)
    {
        alive.remove(id);
        killed.remove(id);
        take(rota.exited(id, clock.monotonicMs()));
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        take(rota.tick(clock.monotonicMs()));
    }
    /// Passes the time in small steps with every living window answering.
    void passAlive(qint64 ms)
    {
        for (qint64 at = 0; at < ms; at += 1000) {
            pass(1000);
            const auto actions = last;
            for (const RotaAction &action : actions) {
                if (action.kind == Kind::Ping)
                    says(action.window, Said::Alive);
            }
        }
    }
    void contentChanges() { take(rota.contentChanged(clock.monotonicMs())); }
    bool forgot() const
    {
        return std::ranges::any_of(last, [](const auto &a) { return a.kind == Kind::Forget; });
    }
    /// Of the window that is told to come to the screen; -1 when none is.
    qint64 offerOf(WindowId id) const
    {
        const auto show = std::ranges::find_if(
            last, [id](const auto &a) { return a.kind == Kind::Show && a.window == id; });
        return show == last.end() ? -1 : qint64(show->offer.count());
    }
    bool did(Kind kind, WindowId id) const
    {
        return std::ranges::any_of(last, [&](const auto &a) { return a.kind == kind && a.window == id; });
    }
    /// Window 1 on screen, window 2 warm.
    void open()
    {
        start();
        says(1, Said::Ready);
        says(1, Said::Shown);
        says(2, Said::Ready);
    }
};

} // namespace

class WindowRotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_first_window_is_shown_when_ready_and_one_more_is_kept_warm()
    {
        Terminal t;
        t.start();
        QVERIFY(t.did(Kind::Start, 1));
        t.says(1, Said::Ready);
        QVERIFY(t.did(Kind::Show, 1));
        QVERIFY(!t.rota.onScreen());
        t.says(1, Said::Shown);
        QCOMPARE(t.rota.onScreen(), 1);
        QVERIFY(t.did(Kind::Start, 2));
        t.says(2, Said::Ready);
        QCOMPARE(t.last.size(), 0u);
        QCOMPARE(t.rota.warm(), 2);
        t.passAlive(600'000);
        QCOMPARE(t.alive.size(), 2);
        QCOMPARE(t.starts, 2);
    }

    void a_visit_goes_on_in_the_next_window_after_a_crash_for_two_minutes()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.passAlive(10'000);
        t.exits(1);
        QVERIFY(!t.forgot());
        QCOMPARE(t.offerOf(2), 120'000);
        t.pass(1'000);
        t.exits(2); // on its way to the screen
        t.pass(1'000);
        t.says(3, Said::Ready);
        QCOMPARE(t.offerOf(3), 118'000);
        t.says(3, Said::Shown);
        t.says(4, Said::Ready);
        t.passAlive(117'000);
        QCOMPARE(t.rota.onScreen(), 3);
        t.says(3, Said::SessionStarted);
        t.passAlive(300'000);
        QCOMPARE(t.rota.onScreen(), 3); // the visit has its window again
        t.exits(3);
        QCOMPARE(t.offerOf(4), 120'000);
    }

    void after_two_minutes_the_window_that_knows_the_key_is_replaced_by_a_fresh_one()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.exits(1);
        t.says(2, Said::Shown);
        t.says(3, Said::Ready);
        t.passAlive(119'000);
        QVERIFY(!t.forgot());
        t.pass(1'000);
        QVERIFY(t.forgot());
        QCOMPARE(t.offerOf(3), 0);
        t.says(3, Said::Shown);
        QVERIFY(t.did(Kind::Kill, 2));
        QCOMPARE(t.rota.onScreen(), 3);
        t.passAlive(600'000);
        QCOMPARE(t.rota.onScreen(), 3);
    }

    void after_two_minutes_it_dies_even_where_no_other_is_there()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.exits(1);
        t.says(2, Said::Shown);
        t.exits(3);
        t.passAlive(119'000);
        t.pass(1'000);
        QVERIFY(t.forgot());
        QVERIFY(t.did(Kind::Kill, 2));
    }

    void a_visit_whose_window_hangs_goes_on_too()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        for (int i = 0; i < 14; ++i) {
            t.pass(1000);
            t.says(2, Said::Alive);
        }
        t.pass(1000);
        QVERIFY(t.killed.contains(1));
        QCOMPARE(t.offerOf(2), 120'000);
    }

    void a_visit_that_ended_or_never_began_never_goes_on()
    {
        Terminal t;
        t.open();
        t.exits(1); // nobody was there
        QCOMPARE(t.offerOf(2), 0);
        t.says(2, Said::Shown);
        t.says(3, Said::Ready);
        t.says(2, Said::SessionStarted);
        t.says(2, Said::SessionEnded, EndReason::Idle);
        QVERIFY(t.forgot());
        QVERIFY(t.last.front().kind == Kind::Forget); // before the next one gets its key
        QCOMPARE(t.offerOf(3), 0);
        t.exits(2); // a crash behind the cover
        t.exits(3);
        t.pass(1'000);
        t.says(4, Said::Ready);
        QCOMPARE(t.offerOf(4), 0);
    }

    void at_the_end_of_a_visit_the_old_window_dies_only_after_the_new_one_is_on_screen()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.says(1, Said::SessionEnded);
        QVERIFY(t.did(Kind::Show, 2));
        QVERIFY(!t.did(Kind::Kill, 1));
        t.pass(2'999);
        QVERIFY(!t.did(Kind::Kill, 1));
        t.says(2, Said::Shown);
        QVERIFY(t.did(Kind::Kill, 1));
        QVERIFY(t.did(Kind::Start, 3));
        QCOMPARE(t.rota.onScreen(), 2);
        t.exits(1);
        QCOMPARE(t.rota.failures(), 0);
    }

    void a_visit_that_ends_before_the_next_window_is_ready_waits_for_it()
    {
        Terminal t;
        t.start();
        t.says(1, Said::Ready);
        t.says(1, Said::Shown);
        t.says(1, Said::SessionEnded, EndReason::Idle);
        QCOMPARE(t.last.size(), 1u);
        QVERIFY(t.forgot());
        t.pass(2'000);
        t.says(2, Said::Ready);
        QVERIFY(t.did(Kind::Show, 2));
        QVERIFY(!t.killed.contains(1));
        t.says(2, Said::Shown);
        QVERIFY(t.killed.contains(1));
    }

    void no_window_outlives_its_visit_for_more_than_three_seconds()
    {
        Terminal t;
        t.start();
        t.says(1, Said::Ready);
        t.says(1, Said::Shown);
        t.says(1, Said::SessionEnded);
        t.pass(2'999);
        QVERIFY(!t.killed.contains(1));
        t.pass(1);
        QVERIFY(t.killed.contains(1));
        t.exits(1);
        QCOMPARE(t.rota.failures(), 0);
        t.says(2, Said::Ready);
        QVERIFY(t.did(Kind::Show, 2));
    }

    void a_crash_brings_the_warm_window_at_once()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.exits(1);
        QVERIFY(t.did(Kind::Show, 2));
        t.says(2, Said::Shown);
        QCOMPARE(t.rota.onScreen(), 2);
        QVERIFY(t.did(Kind::Start, 3));
        QCOMPARE(t.rota.failures(), 1);
    }

    void a_window_that_quits_after_its_visit_has_not_failed()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionEnded);
        t.exits(1);
        QCOMPARE(t.rota.failures(), 0);
        t.says(2, Said::Shown);
        QCOMPARE(t.rota.onScreen(), 2);
    }

    void a_silent_window_is_killed_at_the_limit_and_not_before()
    {
        Terminal t;
        t.open();
        for (int i = 0; i < 14; ++i) {
            t.pass(1000);
            t.says(2, Said::Alive);
        }
        t.pass(999);
        QVERIFY(t.killed.isEmpty());
        t.pass(1);
        QCOMPARE(t.killed, QSet<WindowId>{1});
        QVERIFY(t.did(Kind::Show, 2));
        QCOMPARE(t.rota.failures(), 1);
    }

    void a_warm_window_that_hangs_is_replaced_behind_the_screen()
    {
        Terminal t;
        t.open();
        for (int i = 0; i < 15; ++i) {
            t.pass(1000);
            t.says(1, Said::Alive);
        }
        QCOMPARE(t.killed, QSet<WindowId>{2});
        QVERIFY(t.alive.contains(3));
        QCOMPARE(t.rota.onScreen(), 1);
    }

    void a_window_that_never_gets_ready_or_never_shows_is_replaced()
    {
        Terminal t;
        t.start();
        t.pass(29'999);
        QVERIFY(t.killed.isEmpty());
        t.pass(1);
        QVERIFY(t.killed.contains(1));
        QVERIFY(t.did(Kind::Start, 2));
        t.says(2, Said::Ready);
        t.pass(3'000);
        QVERIFY(t.killed.contains(2));
    }

    void windows_that_keep_failing_are_started_ever_more_rarely()
    {
        Terminal t;
        t.start();
        QList<qint64> waits;
        for (WindowId id = 1; id <= 14; ++id) {
            t.exits(id);
            qint64 waited = 0;
            while (!t.did(Kind::Start, id + 1)) {
                t.pass(100);
                waited += 100;
            }
            waits.append(waited);
        }
        QCOMPARE(waits, (QList<qint64>{0, 500, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000,
                                       60000, 60000, 60000}));
        QVERIFY(t.rota.looping());
    }

    void a_window_that_stays_on_screen_ends_the_caution()
    {
        Terminal t;
        t.start();
        for (WindowId id = 1; id <= 6; ++id) {
            t.exits(id);
            while (!t.did(Kind::Start, id + 1))
                t.pass(100);
        }
        QVERIFY(t.rota.looping());
        t.says(7, Said::Ready);
        t.says(7, Said::Shown);
        while (!t.did(Kind::Start, 8))
            t.pass(100);
        t.says(8, Said::Ready);
        QVERIFY(t.rota.looping());
        t.passAlive(60'000);
        QVERIFY(!t.rota.looping());
        QCOMPARE(t.rota.failures(), 0);
    }

    void new_content_replaces_the_warm_window_and_leaves_the_visit_alone()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.contentChanges();
        QCOMPARE(t.killed, QSet<WindowId>{2});
        QVERIFY(t.did(Kind::Start, 3));
        t.says(3, Said::Ready);
        QVERIFY(!t.did(Kind::Show, 3));
        QCOMPARE(t.rota.onScreen(), 1);
        t.says(1, Said::SessionEnded);
        QVERIFY(t.did(Kind::Show, 3));
    }

    void new_content_comes_to_a_screen_that_nobody_uses()
    {
        Terminal t;
        t.open();
        t.contentChanges();
        t.says(3, Said::Ready);
        QVERIFY(t.did(Kind::Show, 3));
        QVERIFY(!t.killed.contains(1));
        t.says(3, Said::Shown);
        QVERIFY(t.killed.contains(1));
        t.says(4, Said::Ready);
        QCOMPARE(t.last.size(), 0u);
    }

    void new_content_during_a_change_over_does_not_hold_it_up()
    {
        Terminal t;
        t.open();
        t.says(1, Said::SessionStarted);
        t.says(1, Said::SessionEnded);
        t.contentChanges();
        QVERIFY(t.killed.isEmpty());
        t.says(2, Said::Shown);
        QCOMPARE(t.rota.onScreen(), 2);
        t.says(3, Said::Ready);
        QVERIFY(t.did(Kind::Show, 3));
        t.says(3, Said::Shown);
        QCOMPARE(t.killed, (QSet<WindowId>{1, 2}));
    }

    void words_out_of_turn_change_nothing()
    {
        Terminal t;
        t.open();
        for (const Said said :
             {Said::Shown, Said::Ready, Said::SessionEnded, Said::HelpRequested, Said::Alive}) {
            t.says(2, said);
            QCOMPARE(t.last.size(), 0u);
            t.says(99, said);
            QCOMPARE(t.last.size(), 0u);
        }
        t.says(1, Said::Ready);
        t.says(1, Said::Shown);
        QCOMPARE(t.last.size(), 0u);
        QCOMPARE(t.rota.onScreen(), 1);
        QCOMPARE(t.rota.warm(), 2);
    }

    void whatever_happens_there_are_never_three_and_the_screen_comes_back()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            Terminal t;
            t.start();
            for (int step = 0; step < 400; ++step) {
                const WindowId id = WindowId(random.bounded(1, t.starts + 2));
                switch (random.bounded(8)) {
                case 0:
                    t.says(id, Said::Ready);
                    break;
                case 1:
                    t.says(id, Said::Shown);
                    break;
                case 2:
                    t.says(id, Said::SessionStarted);
                    break;
                case 3:
                    t.says(id, Said::SessionEnded);
                    break;
                case 4:
                    if (t.alive.contains(id))
                        t.exits(id);
                    break;
                case 5:
                    t.contentChanges();
                    break;
                default:
                    t.pass(random.bounded(5'000));
                }
                const QSet<WindowId> wanted = t.alive - t.killed;
                QVERIFY2(wanted.size() <= 2, qPrintable(QString::number(seed)));
            }
            // Windows behave again: within the longest delay one is on screen and one warm.
            for (int step = 0; step < 200; ++step) {
                const QSet<WindowId> living = t.alive;
                for (const WindowId id : living) {
                    if (t.killed.contains(id)) {
                        t.exits(id);
                        continue;
                    }
                    t.says(id, Said::Ready);
                    if (t.did(Kind::Show, id) || t.rota.onScreen() != id)
                        t.says(id, Said::Shown);
                    t.says(id, Said::Alive);
                }
                t.pass(1'000);
            }
            QVERIFY2(t.rota.onScreen() && t.rota.warm(), qPrintable(QString::number(seed)));
            QCOMPARE(t.alive.size(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(WindowRotaTest)
#include "windowrota_test.moc"
