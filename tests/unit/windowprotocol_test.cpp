// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/windowchannel.h"
#include "session/windowprotocol.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace lucarne::session;
using namespace Qt::StringLiterals;

namespace
{

const QList<WindowMessage> kWindowMessages{
    {.kind = WindowMessage::Kind::Ready},
    {.kind = WindowMessage::Kind::Shown},
    {.kind = WindowMessage::Kind::SessionStarted},
    {.kind = WindowMessage::Kind::SessionEnded, .reason = EndReason::Button},
    {.kind = WindowMessage::Kind::SessionEnded, .reason = EndReason::Idle},
    {.kind = WindowMessage::Kind::HelpRequested},
    {.kind = WindowMessage::Kind::Alive, .number = 0},
    {.kind = WindowMessage::Kind::Alive, .number = 4294967295},
};

const QList<SupervisorMessage> kSupervisorMessages{
    {.kind = SupervisorMessage::Kind::Show},
    {.kind = SupervisorMessage::Kind::Finish},
    {.kind = SupervisorMessage::Kind::Ping, .number = 7},
};

/// A window's channel with both far ends in the test's hand.
struct Wire {
    int toWindow[2] = {-1, -1};
    int fromWindow[2] = {-1, -1};
    int letter[2] = {-1, -1};
    bool opened = ::pipe(toWindow) == 0 && ::pipe(fromWindow) == 0 && ::pipe(letter) == 0;
    WindowChannel channel{toWindow[0], fromWindow[1], letter[0]};

    void hangUpInput()
    {
        ::close(toWindow[1]);
        toWindow[1] = -1;
    }
    bool write(QByteArrayView bytes)
    {
        return ::write(toWindow[1], bytes.data(), size_t(bytes.size())) == bytes.size();
    }
    QByteArray read()
    {
        char buffer[4096];
        const auto count = ::read(fromWindow[0], buffer, sizeof buffer);
        return QByteArray(buffer, std::max<qsizetype>(0, qsizetype(count)));
    }
    ~Wire()
    {
        for (const int fd : {toWindow[0], toWindow[1], fromWindow[0], fromWindow[1], letter[1]}) {
            if (fd >= 0)
                ::close(fd);
        }
    }
};

} // namespace

class WindowProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_visits_letter_comes_through_its_own_pipe_before_show()
    {
        Wire wire;
        WindowChannel &channel = wire.channel;
        QSignalSpy shown(&channel, &WindowChannel::showRequested);
        const VisitLetter letter{lucarne::vault::Secret::random(32), std::chrono::seconds(119)};
        QVERIFY(sendLetter(wire.letter[1], letter));
        QVERIFY(channel.takeLetter().key.isEmpty());
        QVERIFY(wire.write(encode(SupervisorMessage{.kind = SupervisorMessage::Kind::Show})));
        QTRY_COMPARE(shown.count(), 1);
        const VisitLetter came = channel.takeLetter();
        QVERIFY(came.key.equals(letter.key));
        QCOMPARE(came.offer.count(), 119);
        QVERIFY(channel.takeLetter().key.isEmpty());
        QCOMPARE(::fcntl(wire.letter[0], F_GETFD), -1); // nobody can read it again
    }

    void a_letter_that_does_not_come_whole_is_none()
    {
        int pipe[2] = {-1, -1};
        QCOMPARE(::pipe(pipe), 0);
        QVERIFY(readLetter(pipe[0]).key.isEmpty()); // and nothing waits
        QVERIFY(readLetter(-1).key.isEmpty());
        QCOMPARE(::write(pipe[1], "\1\0\0short", 8), 8);
        QVERIFY(readLetter(pipe[0]).key.isEmpty());
        QCOMPARE(::write(pipe[1], QByteArray(35, '\2').constData(), 35), 35); // another version
        QVERIFY(readLetter(pipe[0]).key.isEmpty());
        QVERIFY(!sendLetter(pipe[1], VisitLetter{}));
        QVERIFY(!sendLetter(-1, VisitLetter{lucarne::vault::Secret::random(32)}));
        ::close(pipe[0]);
        ::close(pipe[1]);
    }

    void every_message_survives_the_wire()
    {
        for (const WindowMessage &message : kWindowMessages) {
            const QByteArray bytes = encode(message);
            QVERIFY(bytes.endsWith('\n'));
            QCOMPARE(bytes.count('\n'), 1);
            QVERIFY2(windowMessageFrom(QByteArrayView(bytes).chopped(1)) == message, bytes.constData());
        }
        for (const SupervisorMessage &message : kSupervisorMessages) {
            const QByteArray bytes = encode(message);
            QVERIFY2(supervisorMessageFrom(QByteArrayView(bytes).chopped(1)) == message, bytes.constData());
        }
    }

    void anything_else_is_no_message_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no prefix") << "ready"_ba;
        QTest::newRow("prefix alone") << "lucarne "_ba;
        QTest::newRow("two spaces") << "lucarne  ready"_ba;
        QTest::newRow("other case") << "lucarne Ready"_ba;
        QTest::newRow("argument too many") << "lucarne ready now"_ba;
        QTest::newRow("trailing space") << "lucarne show "_ba;
        QTest::newRow("trailing nul") << QByteArray("lucarne ready\0", 14);
        QTest::newRow("no reason") << "lucarne session-ended"_ba;
        QTest::newRow("a reason that windows do not give") << "lucarne session-ended crash"_ba;
        QTest::newRow("no number") << "lucarne alive"_ba;
        QTest::newRow("empty number") << "lucarne alive "_ba;
        QTest::newRow("negative") << "lucarne alive -1"_ba;
        QTest::newRow("sign") << "lucarne ping +1"_ba;
        QTest::newRow("too large") << "lucarne ping 4294967296"_ba;
        QTest::newRow("far too large") << "lucarne ping 99999999999999999999999"_ba;
        QTest::newRow("hexadecimal") << "lucarne ping 0x10"_ba;
        QTest::newRow("unknown word") << "lucarne dance"_ba;
        QTest::newRow("not ASCII") << "lucarne réady"_ba;
    }

    void anything_else_is_no_message()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!windowMessageFrom(line));
        QVERIFY(!supervisorMessageFrom(line));
    }

    void neither_end_takes_the_words_of_the_other()
    {
        for (const WindowMessage &message : kWindowMessages)
            QVERIFY(!supervisorMessageFrom(QByteArrayView(encode(message)).chopped(1)));
        for (const SupervisorMessage &message : kSupervisorMessages)
            QVERIFY(!windowMessageFrom(QByteArrayView(encode(message)).chopped(1)));
    }

    void lines_may_arrive_in_any_pieces()
    {
        QByteArray all;
        for (const WindowMessage &message : kWindowMessages)
            all += encode(message);
        QRandomGenerator random(20260302);
        for (int round = 0; round < 200; ++round) {
            LineSplitter splitter;
            QList<WindowMessage> got;
            for (qsizetype at = 0; at < all.size();) {
                const qsizetype size = std::min<qsizetype>(all.size() - at, random.bounded(1, 40));
                for (const QByteArray &line : splitter.feed(QByteArrayView(all).sliced(at, size)))
                    got.append(windowMessageFrom(line).value());
                at += size;
            }
            QCOMPARE(got, kWindowMessages);
        }
    }

    void an_unfinished_line_waits_for_its_end()
    {
        LineSplitter splitter;
        QVERIFY(splitter.feed("lucarne rea").isEmpty());
        QCOMPARE(splitter.feed("dy\r\n\nlucarne s"), (QList<QByteArray>{"lucarne ready"_ba, QByteArray()}));
        QCOMPARE(splitter.feed("hown\n"), QList<QByteArray>{"lucarne shown"_ba});
    }

    void an_oversize_line_is_dropped_whole_and_costs_no_memory()
    {
        LineSplitter splitter(16);
        QVERIFY(splitter.feed(QByteArray(1'000'000, 'x')).isEmpty());
        // The tail of the long line must not pass for a message of its own.
        QVERIFY(splitter.feed("lucarne ready\n").isEmpty());
        QCOMPARE(splitter.dropped(), 1);
        QCOMPARE(splitter.feed("lucarne shown\n"), QList<QByteArray>{"lucarne shown"_ba});
        QCOMPARE(splitter.feed(QByteArray(16, 'y') + '\n').size(), 1);
        QVERIFY(splitter.feed(QByteArray(17, 'y') + '\n').isEmpty());
        QCOMPARE(splitter.dropped(), 2);
    }

    void random_bytes_make_no_message_and_do_no_harm()
    {
        QRandomGenerator random(7);
        LineSplitter splitter;
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes(random.bounded(1, 600), '\0');
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            for (const QByteArray &line : splitter.feed(bytes)) {
                QVERIFY(line.size() <= 256);
                QVERIFY(!windowMessageFrom(line));
                QVERIFY(!supervisorMessageFrom(line));
            }
        }
    }

    void the_channel_obeys_and_answers()
    {
        Wire wire;
        QVERIFY(wire.opened);
        QSignalSpy show(&wire.channel, &WindowChannel::showRequested);
        QSignalSpy finish(&wire.channel, &WindowChannel::finishRequested);
        QVERIFY(wire.write("noise\nlucarne show\nlucarne ping 41\nlucarne pi"));
        QTRY_COMPARE(show.count(), 1);
        QCOMPARE(wire.read(), "lucarne alive 41\n"_ba);
        QVERIFY(wire.write("ng 42\nlucarne finish\n"));
        QTRY_COMPARE(finish.count(), 1);
        QCOMPARE(wire.read(), "lucarne alive 42\n"_ba);
        QCOMPARE(show.count(), 1);
    }

    void the_channel_says_what_the_window_tells_it()
    {
        Wire wire;
        wire.channel.sendReady();
        wire.channel.sendShown();
        wire.channel.sendSessionStarted();
        wire.channel.sendHelpRequested();
        wire.channel.sendSessionEnded(EndReason::Idle);
        QCOMPARE(wire.read(), "lucarne ready\nlucarne shown\nlucarne session-started\n"
                              "lucarne help-requested\nlucarne session-ended idle\n"_ba);
    }

    void the_window_finishes_when_its_supervisor_is_gone()
    {
        Wire wire;
        QSignalSpy finish(&wire.channel, &WindowChannel::finishRequested);
        wire.hangUpInput();
        QTRY_COMPARE(finish.count(), 1);
        wire.channel.sendShown();
        QCOMPARE(finish.count(), 1);
    }

    void a_broken_output_finishes_the_window_too()
    {
        Wire wire;
        QSignalSpy finish(&wire.channel, &WindowChannel::finishRequested);
        ::close(wire.fromWindow[0]);
        wire.fromWindow[0] = -1;
        wire.channel.sendShown();
        QCOMPARE(finish.count(), 1);
    }
};

QTEST_GUILESS_MAIN(WindowProtocolTest)
#include "windowprotocol_test.moc"
