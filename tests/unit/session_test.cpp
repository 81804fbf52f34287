// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clock.h"
#include "session/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace lucarne::session;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class SessionTest : public QObject
{
    Q_OBJECT

    struct Visit {
        ManualClock clock;
        Session session{clock, 90s, 60s};
        QSignalSpy started{&session, &Session::started};
        QSignalSpy counted{&session, &Session::countdown};
        QSignalSpy extended{&session, &Session::extended};
        QSignalSpy ended{&session, &Session::ended};

        void pass(qint64 ms)
        {
            clock.advance(ms);
            session.tick();
        }
        EndReason reason() const { return ended.last().first().value<EndReason>(); }
    };

private Q_SLOTS:
    void waits_for_the_first_touch_however_long()
    {
        Visit v;
        for (int hour = 0; hour < 48; ++hour)
            v.pass(3'600'000);
        QCOMPARE(v.session.phase(), Phase::Attract);
        QCOMPARE(v.ended.count() + v.counted.count() + v.started.count(), 0);
        v.session.touched();
        v.session.tick();
        QCOMPARE(v.session.phase(), Phase::Active);
        QCOMPARE(v.started.count(), 1);
    }

    void warns_at_the_limit_and_not_one_millisecond_before()
    {
        Visit v;
        v.session.touched();
        v.pass(89'999);
        QCOMPARE(v.session.phase(), Phase::Active);
        v.pass(1);
        QCOMPARE(v.session.phase(), Phase::Warning);
        QCOMPARE(v.counted.count(), 1);
        QCOMPARE(v.session.secondsLeft(), 60);
    }

    void ends_when_the_countdown_runs_out_and_not_one_millisecond_before()
    {
        Visit v;
        v.session.touched();
        v.pass(90'000);
        v.pass(59'999);
        QCOMPARE(v.session.phase(), Phase::Warning);
        QCOMPARE(v.session.secondsLeft(), 1);
        v.pass(1);
        QCOMPARE(v.session.phase(), Phase::Ended);
        QCOMPARE(v.session.secondsLeft(), 0);
        QCOMPARE(v.ended.count(), 1);
        QCOMPARE(v.reason(), EndReason::Idle);
    }

    void a_touch_at_the_last_millisecond_extends_in_full()
    {
        Visit v;
        v.session.touched();
        v.pass(90'000);
        v.pass(59'999);
        v.session.touched();
        QCOMPARE(v.session.phase(), Phase::Active);
        QCOMPARE(v.extended.count(), 1);
        QCOMPARE(v.started.count(), 1);
        v.pass(89'999);
        QCOMPARE(v.session.phase(), Phase::Active);
        v.pass(1);
        QCOMPARE(v.session.secondsLeft(), 60);
        QCOMPARE(v.counted.count(), 3); // 60, 1, and 60 again
        QCOMPARE(v.counted.last().first().toInt(), 60);
    }

    void every_touch_starts_the_quiet_time_again()
    {
        Visit v;
        v.session.touched();
        for (int i = 0; i < 100; ++i) {
            v.pass(89'999);
            v.session.touched();
        }
        QCOMPARE(v.session.phase(), Phase::Active);
        QCOMPARE(v.counted.count(), 0);
    }

    void counts_each_second_once_from_sixty_to_one()
    {
        Visit v;
        v.session.touched();
        v.pass(90'000);
        for (int i = 0; i < 240 && v.session.phase() == Phase::Warning; ++i)
            v.pass(250);
        QCOMPARE(v.session.phase(), Phase::Ended);
        QCOMPARE(v.counted.count(), 60);
        for (int i = 0; i < 60; ++i)
            QCOMPARE(v.counted.at(i).first().toInt(), 60 - i);
    }

    void a_program_that_was_held_up_still_warns_in_full()
    {
        Visit v;
        v.session.touched();
        v.pass(3'600'000);
        QCOMPARE(v.session.phase(), Phase::Warning);
        QCOMPARE(v.session.secondsLeft(), 60);
        v.pass(59'999);
        QCOMPARE(v.session.phase(), Phase::Warning);
        v.pass(1);
        QCOMPARE(v.session.phase(), Phase::Ended);
    }

    void the_wall_clock_may_jump_without_effect_data()
    {
        QTest::addColumn<QDateTime>("to");
        QTest::newRow("ten years back") << QDateTime({2016, 3, 2}, {9, 0}, Qt::UTC);
        QTest::newRow("ten years ahead") << QDateTime({2036, 3, 2}, {9, 0}, Qt::UTC);
        QTest::newRow("the epoch, as a dead battery has it") << QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        QTest::newRow("invalid") << QDateTime();
    }

    void the_wall_clock_may_jump_without_effect()
    {
        QFETCH(QDateTime, to);
        Visit v;
        v.session.touched();
        v.pass(45'000);
        v.clock.setWallClock(to);
        v.session.tick();
        QCOMPARE(v.session.phase(), Phase::Active);
        v.pass(44'999);
        QCOMPARE(v.session.phase(), Phase::Active);
        v.pass(1);
        QCOMPARE(v.session.phase(), Phase::Warning);
        v.clock.setWallClock(to);
        v.session.tick();
        QCOMPARE(v.session.secondsLeft(), 60);
        v.pass(60'000);
        QCOMPARE(v.reason(), EndReason::Idle);
    }

    void the_button_ends_at_once_in_every_phase_of_a_visit()
    {
        for (const qint64 quiet : {0, 90'000}) {
            Visit v;
            v.session.touched();
            v.pass(quiet);
            v.session.end();
            QCOMPARE(v.session.phase(), Phase::Ended);
            QCOMPARE(v.reason(), EndReason::Button);
        }
    }

    void without_a_visit_there_is_nothing_to_end()
    {
        Visit v;
        v.session.end();
        QCOMPARE(v.session.phase(), Phase::Attract);
        QCOMPARE(v.ended.count(), 0);
    }

    void the_end_is_for_good()
    {
        Visit v;
        v.session.touched();
        v.session.end(EndReason::Crash);
        v.session.touched();
        v.session.end();
        v.pass(1'000'000);
        QCOMPARE(v.session.phase(), Phase::Ended);
        QCOMPARE(v.ended.count(), 1);
        QCOMPARE(v.reason(), EndReason::Crash);
        QCOMPARE(v.started.count(), 1);
    }

    void a_listener_may_touch_or_end_from_within_a_signal()
    {
        Visit v;
        connect(&v.session, &Session::countdown, &v.session, [&v] { v.session.touched(); });
        v.session.touched();
        v.pass(90'000);
        QCOMPARE(v.session.phase(), Phase::Active);
        connect(&v.session, &Session::extended, &v.session, [&v] { v.session.end(); });
        v.pass(90'000);
        QCOMPARE(v.session.phase(), Phase::Ended);
        QCOMPARE(v.ended.count(), 1);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
