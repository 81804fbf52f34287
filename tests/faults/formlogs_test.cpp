// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G8, G10: whatever citizens answer, SQL and format strings and half characters included, and however
// their visits end, no log says anything of them and no draft of theirs stays.
#include "formterminal.h"
#include "tally.h"
#include "terminal.h"

#include "canary/canary.h"
#include "store/database.h"
#include "vault/secretbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <mutex>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 60'000;
constexpr quint32 kFirst = 30'000;
const QString kBin = QStringLiteral(LUCARNE_BINARY_DIR "/bin/");

/// All that this process says through Qt while one of these is there.
class LogCatcher
{
public:
    LogCatcher() { m_before = qInstallMessageHandler(&LogCatcher::take); }
    ~LogCatcher() { qInstallMessageHandler(m_before); }
    static QByteArray text()
    {
        const std::lock_guard lock(mutex);
        return caught;
    }

private:
    static void take(QtMsgType, const QMessageLogContext &context, const QString &message)
    {
        const std::lock_guard lock(mutex);
        caught += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
    }

    static inline std::mutex mutex;
    static inline QByteArray caught;
    QtMessageHandler m_before = nullptr;
};

enum class Ending { Sent, Left, KeptForLater, Crashed, Idle, Killed, KilledInAWord };

#define TRY_LONG(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatience)

} // namespace

class FormLogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void no_answer_gets_into_a_log_and_no_draft_stays()
    {
        test::Needles needles;
        QHash<QString, QString> receipts;
        QHash<Ending, int> endings;
        const int sessions = counts(40, 5000);
        int savedAnswers = 0, draftsLeft = 0;
        CountyThread county;
        FormTerminal terminal(county);
        const auto procedures = demoProcedures();
        {
            const LogCatcher catcher;
            qWarning("the catcher catches %s", "knownword");
            for (int i = 0; i < sessions; ++i) {
                const Person person(kFirst + quint32(i));
                const Ending ending = Ending(i % 4);
                procedure::FormDesk desk(terminal.configuration(), m_clock,
                                         vault::Secret::random(vault::kBoxKeyBytes));
                QVERIFY(opened(desk));
                draftsLeft += draftsIn(terminal);
                Sitting sitting(desk, procedures[std::size_t(i) % procedures.size()], person, person.seed);
                sitting.fillInHostile();
                QVERIFY2(sitting.isSaved(), qPrintable(sitting.saveFailure()));
                for (const auto &fault : sitting.form().faults())
                    qInfo("fault %s", qPrintable(fault.keyword));
                savedAnswers += draftsIn(terminal);
                ++endings[ending];
                if (ending == Ending::Sent) {
                    (void)sitting.submit(); // refused, most of the time
                    if (!sitting.fillIn())
                        continue; // what was hostile stands in the way of a whole page
                    const auto receipt = sitting.submit();
                    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
                    const QString id = receipt->id.toString(QUuid::WithoutBraces);
                    receipts.insert(id, id);
                } else if (ending == Ending::Left) {
                    QVERIFY(desk.discard());
                } else if (ending == Ending::KeptForLater) {
                    QVERIFY(desk.keepForLater(sitting.draft()));
                } // else the window is gone without a word; the next visit's desk drops what it left
                if (i % 20 == 19)
                    QVERIFY(send(terminal, county));
            }
            QVERIFY(send(terminal, county));
            procedure::FormDesk last(terminal.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(last));
            draftsLeft += draftsIn(terminal);
        }
        for (int i = 0; i < sessions; ++i)
            Person(kFirst + quint32(i)).addTo(needles);
        const QByteArray log = LogCatcher::text();
        QVERIFY(log.contains("knownword"));
        const QStringList hits = needles.foundIn(log);
        qInfo(
            "%d sessions (%d sent, %d left, %d kept for later, %d crashed), %d bytes of log, %d hits; drafts "
            "that stayed: %d",
            sessions, endings[Ending::Sent], endings[Ending::Left], endings[Ending::KeptForLater],
            endings[Ending::Crashed], int(log.size()), int(hits.size()), draftsLeft);
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(u'\n')));
        QVERIFY(savedAnswers >= sessions / 2);
        QCOMPARE(draftsLeft, 0);
        const Tally tally = Tally::of(receipts, readCounty(county, &idOf));
        tally.print();
        QVERIFY(tally.isWell());
        QVERIFY(tally.submitted >= sessions / 8);
    }

    void the_programs_say_nothing_of_what_they_carry()
    {
        CountyThread county;
        FormTerminal terminal(county);
        const int people = counts(10, 500);
        county.goAway();
        QProcess countyProgram, sync, citizens;
        for (QProcess *process : {&countyProgram, &sync, &citizens})
            process->setProcessChannelMode(QProcess::MergedChannels);
        countyProgram.start(kBin + u"lucarne-county"_s, {u"--data"_s, county.dataFolder(), u"--listen"_s,
                                                         u"127.0.0.1:%1"_s.arg(county.url().port())});
        QTRY_VERIFY_WITH_TIMEOUT(countyProgram.bytesAvailable() > 0, kPatience);
        QByteArray said = countyProgram.readAll();
        sync.start(kBin + u"lucarne-sync"_s, {u"--data"_s, terminal.dataFolder()});
        QVERIFY(sync.waitForStarted(kPatience));

        test::Needles needles;
        for (int i = 0; i < people; ++i)
            Person(kFirst + quint32(i)).addTo(needles);
        citizens.start(kBin + u"faultcitizen"_s, {u"hostile"_s, terminal.dataFolder(),
                                                  QString::number(kFirst), QString::number(people)});
        QVERIFY(citizens.waitForFinished(kPatience * 5));
        const QByteArray receipts = citizens.readAll();
        said += receipts;
        QCOMPARE(citizens.exitStatus(), QProcess::NormalExit);
        const auto submitted = int(receipts.count("\nR ")) + int(receipts.startsWith("R "));
        QVERIFY(submitted >= people / 2);
        const auto waiting = [&terminal] {
            auto outbox = store::Outbox::open(terminal.outboxFolder(), emptyDisk());
            const auto counts = outbox ? outbox->counts() : tl::unexpected(outbox.error());
            return counts ? counts->waiting : -1;
        };
        // It may have said so before, between two citizens.
        QTRY_VERIFY_WITH_TIMEOUT((said += sync.readAll()).contains("outbox-drained") && waiting() == 0,
                                 kPatience);
        // And what they say when they are ended hard, or the other end is.
        countyProgram.kill();
        QVERIFY(countyProgram.waitForFinished(kPatience));
        said += countyProgram.readAll();
        sync.terminate();
        QVERIFY(sync.waitForFinished(kPatience));
        said += sync.readAll();
        const QStringList hits = needles.foundIn(said);
        qInfo("%d submitted; lucarne-sync, lucarne-county and the citizens' process said %d bytes: %d hits",
              submitted, int(said.size()), int(hits.size()));
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(u'\n')));
        county.comeBack();
        QCOMPARE(int(readCounty(county, &idOf).times.size()), submitted);
    }

    void neither_walking_away_nor_a_kill_in_a_form_leaves_a_word_behind()
    {
        CountyThread county;
        FormTerminal enrolled(county);
        QTemporaryDir folder;
        QFile configuration(folder.filePath(u"lucarne.json"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(QJsonDocument(QJsonObject{{u"dataFolder"_s, enrolled.dataFolder()}}).toJson());
        configuration.close();

        // A supervisor spaces out the starts of windows that are killed again and again: each gets few.
        constexpr Ending kEndings[]{Ending::Idle, Ending::Killed, Ending::KilledInAWord, Ending::Idle,
                                    Ending::Sent, Ending::Killed, Ending::Idle};
        const int supervisors = counts(2, 100);
        QHash<Ending, int> endings;
        QHash<QString, QString> receipts;
        test::Needles needles;
        QByteArray log;
        quint32 next = kFirst;
        for (int round = 0; round < supervisors; ++round) {
            test::Terminal terminal(
                u"faultvisitor"_s, {u"--data"_s, enrolled.dataFolder(), u"--first"_s, QString::number(next)});
            terminal.supervisorArguments = {u"--config"_s,    configuration.fileName(),
                                            u"--sync"_s,      kBin + u"lucarne-sync"_s,
                                            u"--offer-for"_s, u"200"_s};
            QVERIFY(terminal.start());
            for (const Ending ending : kEndings) {
                TRY_LONG(terminal.settled() && draftsIn(enrolled) <= 0);
                const int window = terminal.onScreen();
                const int answered = terminal.count("\nanswered");
                QVERIFY(terminal.signal(window, SIGUSR1));
                if (ending == Ending::KilledInAWord)
                    TRY_LONG(draftsIn(enrolled) > 0);
                else
                    TRY_LONG(terminal.count("\nanswered") > answered);
                QCOMPARE(draftsIn(enrolled), 1);
                QVERIFY(terminal.signal(window, ending == Ending::Idle   ? SIGHUP
                                                : ending == Ending::Sent ? SIGUSR2
                                                                         : SIGKILL));
                ++endings[ending];
                // One that was killed is followed by a window that could go on, and that by a fresh one.
                const bool killed = ending == Ending::Killed || ending == Ending::KilledInAWord;
                TRY_LONG(terminal.onScreen() > window + (killed ? 1 : 0) && terminal.settled());
                TRY_LONG(draftsIn(enrolled) == 0 && !test::isAlive(terminal.processOf(window)));
            }
            for (int window = 1; window <= terminal.lastStarted(); ++window)
                Person(next + quint32(window)).addTo(needles);
            QStringList places = test::placesBelow(needles, enrolled.dataFolder()) +
                                 test::placesBelow(needles, terminal.sessionRoot());
            QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
            QVERIFY(terminal.stop());
            QCOMPARE(terminal.count("is over: idle"), 3);
            QCOMPARE(terminal.count("is over: button"), 1);
            QCOMPARE(terminal.count("crashed, signal 9"), 3);
            QCOMPARE(terminal.count("\nE "), 0);
            for (const QByteArray &line : terminal.log().split('\n')) {
                if (line.startsWith("receipt "))
                    receipts.insert(QString::fromLatin1(line.mid(8)), QString::fromLatin1(line.mid(8)));
            }
            log += terminal.log();
            next += quint32(terminal.lastStarted()) + 1;
        }
        QVERIFY(!needles.foundIn(log + Person(next - 1).lastName.toUtf8()).isEmpty());
        const QStringList hits = needles.foundIn(log);
        qInfo(
            "%d walked away, %d killed after an answer and %d in the middle of answers, %d ended by the "
            "button, %d of these sent; the supervisor, its windows and lucarne-sync said %d bytes: %d hits; "
            "drafts that stayed: 0",
            endings[Ending::Idle], endings[Ending::Killed], endings[Ending::KilledInAWord],
            endings[Ending::Sent], int(receipts.size()), int(log.size()), int(hits.size()));
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join(u'\n')));
        QVERIFY(send(enrolled, county));
        const Tally tally = Tally::of(receipts, readCounty(county, &idOf));
        tally.print();
        QVERIFY(tally.isWell());
    }

private:
    static int draftsIn(const FormTerminal &terminal)
    {
        auto database = store::Database::open(terminal.outboxFolder() + u"/queue/queue.sqlite"_s,
                                              {.access = store::Access::ReadOnly});
        if (!database) // no program of the terminal has made it yet
            return -1000;
        auto rows = database->prepare(u"SELECT count(*) FROM draft"_s);
        return rows && database->execute(*rows) && rows->next() ? rows->value(0).toInt() : -1000;
    }

    bool send(const FormTerminal &terminal, CountyThread &county)
    {
        auto outbox = store::Outbox::openForSending(terminal.outboxFolder(), m_clock.utcNow(), emptyDisk());
        return outbox && deliver(outbox->outbox, county.url(), terminal.enrolled().token, m_clock, 60s);
    }

    session::SystemClock m_clock;
};

QTEST_GUILESS_MAIN(FormLogsTest)
#include "formlogs_test.moc"
