// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G16: thirty days in which the network swallows everything. Whatever citizens do at the form desk goes
// on as always and waits for nobody; when the network is back, all of it arrives once.
#include "faultproxy.h"
#include "formterminal.h"
#include "tally.h"

#include "procedure/resumecode.h"
#include "sync/contentupdate.h"
#include "sync/keptdraftsender.h"
#include "sync/outboxsender.h"
#include "vault/secretbox.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 60'000;
constexpr int kDays = 30;
constexpr qint64 kLongestWaitNs = 100'000'000; ///< the guarantee's
constexpr qint64 kStep = 8 * 3600 * 1000LL;    ///< of simulated time, in milliseconds

/// Goes as the system's, and forward by hand. Of all threads.
class FastClock final : public session::Clock
{
public:
    QDateTime utcNow() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead); }
    qint64 monotonicMs() const override { return session::SystemClock().monotonicMs() + m_ahead; }
    void advance(qint64 ms) { m_ahead += ms; }

private:
    std::atomic<qint64> m_ahead = 0;
};

/// A thread with an event loop, in which objects live.
class Aside
{
public:
    Aside()
    {
        m_anchor.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Aside()
    {
        m_thread.quit();
        m_thread.wait();
    }
    void run(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(&m_anchor, work, Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_anchor;
};

/// A proxy in a thread of its own, that counts what it is asked.
class Line
{
public:
    explicit Line(const QUrl &county)
    {
        m_aside.run([this, county] {
            m_proxy = std::make_unique<FaultProxy>(county);
            m_proxy->setPlan([this](const QByteArray &) {
                ++m_asked;
                return m_swallows ? Fault{Fault::Swallow} : Fault{};
            });
            m_url = m_proxy->url();
        });
    }
    ~Line()
    {
        m_aside.run([this] { m_proxy.reset(); });
    }
    QUrl url() const { return m_url; }
    int asked() const { return m_asked; }
    void heal() { m_swallows = false; }

private:
    Aside m_aside;
    std::unique_ptr<FaultProxy> m_proxy;
    QUrl m_url;
    std::atomic_int m_asked = 0;
    std::atomic_bool m_swallows = true;
};

/// What lucarne-sync does, in a thread: submissions, kept drafts, content.
class SyncAside
{
public:
    SyncAside(const FormTerminal &terminal, const CountyThread &county, const QUrl &url,
              const FastClock &clock)
    {
        m_aside.run([&] {
            const auto &configuration = terminal.configuration();
            m_token = terminal.enrolled().token.clone();
            m_transport = sync::Transport::to(url, clock).value();
            m_transport->setPatience(300ms);
            m_outbox.emplace(std::move(
                store::Outbox::openForSending(terminal.outboxFolder(), clock.utcNow(), emptyDisk())->outbox));
            const sync::Random none = [] { return 0.0; };
            m_sender = std::make_unique<sync::OutboxSender>(
                *m_transport, *m_outbox, m_token, clock, none,
                sync::SendPace{.look = 50ms, .probe = 50ms, .longestPause = 50ms});
            m_kept = std::make_unique<sync::KeptDraftSender>(
                *m_transport, *m_outbox, m_token, clock, none,
                sync::KeepPace{.look = 50ms, .probe = 50ms, .longestPause = 50ms});
            m_content = std::make_unique<sync::ContentUpdate>(*m_transport, m_token, county.publicKey(),
                                                              sync::ContentPlaces::of(configuration), clock);
            QObject::connect(m_content.get(), &sync::ContentUpdate::finished, m_content.get(),
                             [this](const sync::UpdateOutcome &outcome) {
                                 ++m_attempts;
                                 m_version = outcome.version;
                                 QTimer::singleShot(50ms, m_content.get(), &sync::ContentUpdate::start);
                             });
            // Before all this the county has said what time it is.
            (void)m_outbox->purge(clock.utcNow(), clock.utcNow());
            m_sender->start();
            m_kept->start();
            m_content->start();
        });
    }
    ~SyncAside()
    {
        m_aside.run([this] {
            m_content.reset();
            m_kept.reset();
            m_sender.reset();
            m_outbox.reset();
            m_transport.reset();
        });
    }
    /// Hours are purged one after another, as they pass; by hand, because the files of a visit that
    /// goes on are of the real time and seem old.
    void purge(const QDateTime &now)
    {
        m_aside.run([this, now] { (void)m_outbox->purge(now); });
    }
    bool isDrained()
    {
        bool drained = false;
        m_aside.run(
            [&] { drained = m_outbox->counts()->waiting == 0 && m_outbox->keptDrafts().due()->empty(); });
        return drained;
    }
    int waiting()
    {
        int count = 0;
        m_aside.run([&] { count = m_outbox->counts()->waiting; });
        return count;
    }
    int attempts() const { return m_attempts; }
    qint64 version() const { return m_version; }

private:
    Aside m_aside;
    vault::Secret m_token;
    std::unique_ptr<sync::Transport> m_transport;
    std::optional<store::Outbox> m_outbox;
    std::unique_ptr<sync::OutboxSender> m_sender;
    std::unique_ptr<sync::KeptDraftSender> m_kept;
    std::unique_ptr<sync::ContentUpdate> m_content;
    std::atomic_int m_attempts = 0;
    std::atomic<qint64> m_version = 0;
};

} // namespace

class OfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirty_days_without_a_network_cost_nobody_anything()
    {
        CountyThread county;
        Line desks(county.url()); // what the windows would ask
        Line line(county.url());  // what lucarne-sync asks
        FormTerminal terminal(county, desks.url());
        const auto published =
            county.publish({}, QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json"));
        SyncAside sync(terminal, county, line.url(), m_clock);
        const auto procedures = demoProcedures();
        QHash<QString, QString> receipts;
        std::vector<procedure::ResumeCode> kept;
        int keptAll = 0, takenUpAgain = 0;
        quint32 number = 900;
        const int aDay = counts(1, 6); // citizens, and one who keeps the form for later

        for (int step = 0; step < kDays * 3 - 1; ++step) {
            m_clock.advance(kStep);
            sync.purge(m_clock.utcNow());
            if (step % 3 != 0)
                continue;
            for (int i = 0; i < aDay; ++i) {
                const Person person(number++);
                procedure::FormDesk desk(terminal.configuration(), m_clock,
                                         vault::Secret::random(vault::kBoxKeyBytes));
                QVERIFY(timed("open", [&] { return opened(desk); }));
                Sitting sitting(desk, procedures[person.seed % procedures.size()], person, person.seed);
                QVERIFY2(sitting.fillIn(), qPrintable(sitting.saveFailure()));
                note("save an answer", sitting.longestSave());
                const auto receipt = timed("submit", [&] { return sitting.submit(); });
                QVERIFY(receipt);
                const QString id = receipt->id.toString(QUuid::WithoutBraces);
                receipts.insert(id, id);
                QVERIFY(timed("discard", [&] { return desk.discard(); }));
            }
            const Person person(number++);
            procedure::FormDesk desk(terminal.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(desk));
            const bool comesBack = !kept.empty() && step % 2 == 0;
            Sitting sitting(desk, procedures[person.seed % procedures.size()], person, person.seed);
            if (comesBack) {
                const auto draft = timed("take up", [&] { return takenUp(desk, kept.front()); });
                QVERIFY(draft);
                kept.erase(kept.begin());
                QVERIFY(!draft->answers.isEmpty());
                sitting.draft().resumeLetters = draft->resumeLetters;
                sitting.draft().takenUpVersion = draft->takenUpVersion;
                QVERIFY(sitting.fillIn());
                const auto receipt = timed("submit what was kept", [&] { return sitting.submit(); });
                QVERIFY(receipt);
                const QString id = receipt->id.toString(QUuid::WithoutBraces);
                receipts.insert(id, id);
                ++takenUpAgain;
            } else {
                sitting.fillIn(12);
                auto code = timed("keep for later", [&] { return desk.keepForLater(sitting.draft()); });
                QVERIFY(code);
                kept.push_back(std::move(*code));
                ++keptAll;
            }
        }
        {
            // One who stays, so that whatever was asked has its time to leave.
            const Person person(number++);
            procedure::FormDesk desk(terminal.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(desk));
            Sitting sitting(desk, procedures.front(), person, person.seed);
            sitting.fillIn(12);
            QVERIFY(desk.keepForLater(sitting.draft()).has_value());
            QTest::qWait(500);
        }
        QCOMPARE(desks.asked(), 0); // nothing that a citizen did asked the network at all
        QVERIFY(line.asked() > 0);  // and the rest did, all the time
        QTRY_VERIFY_WITH_TIMEOUT(sync.attempts() > 0, kPatience);
        QCOMPARE(sync.version(), qint64(0));
        QCOMPARE(sync.waiting(), int(receipts.size()));
        const int asked = line.asked();

        // A question that only the county can answer comes back to the loop at once.
        {
            procedure::FormDesk desk(terminal.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(desk));
            bool answered = false;
            timed("ask how it goes, without the answer", [&] {
                desk.progress(u"7KQM-X2D9-4HVT"_s, QByteArray(16, 's'),
                              [&](const auto &) { answered = true; });
                return true;
            });
            QTRY_VERIFY_WITH_TIMEOUT(desks.asked() == 1, kPatience);
            QVERIFY(!answered);
        }
        for (auto it = m_longest.cbegin(); it != m_longest.cend(); ++it)
            qInfo("longest %s: %.1f ms", it.key().constData(), double(it.value()) / 1e6);
        if (fullCounts())
            QVERIFY(std::ranges::max(m_longest) <= kLongestWaitNs);
        qInfo("%d kept for later, %d of them taken up; %d requests swallowed", keptAll, takenUpAgain, asked);

        line.heal();
        QTRY_VERIFY_WITH_TIMEOUT(sync.isDrained(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(sync.version(), published.version, kPatience);
        const AtCounty there = readCounty(county, &idOf);
        const Tally tally = Tally::of(receipts, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(there.documentsMissing, 0);
        // What was kept is where any other terminal finds it.
        FormTerminal other(county);
        int found = 0;
        for (const procedure::ResumeCode &code : kept) {
            procedure::FormDesk desk(other.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(desk));
            found += takenUp(desk, code).has_value();
        }
        qInfo("kept: %d / found at another terminal: %d", int(kept.size()), found);
        QCOMPARE(found, int(kept.size()));
    }

private:
    template<typename Call>
    std::invoke_result_t<Call> timed(const QByteArray &what, const Call &call)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = call();
        note(what, timer.nsecsElapsed());
        return result;
    }
    void note(const QByteArray &what, qint64 nanoseconds)
    {
        m_longest[what] = std::max(m_longest.value(what), nanoseconds);
    }

    FastClock m_clock;
    QMap<QByteArray, qint64> m_longest;
};

QTEST_GUILESS_MAIN(OfflineTest)
#include "offline_test.moc"
