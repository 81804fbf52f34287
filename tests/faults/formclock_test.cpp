// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G14: clocks that are wrong, jump by an hour, a year or ten, or change to summer time: while a form is
// sent, while a draft waits its thirty days, while a receipt's stub does. Nothing is lost, nothing goes
// early, and once the clock is right all goes on time.
#include "formterminal.h"
#include "tally.h"

#include "procedure/resumecode.h"
#include "vault/secretbox.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kYear = 365 * kDay;

/// A wall clock that is wrong by another amount each time it is asked.
class MadClock final : public session::Clock
{
public:
    QDateTime utcNow() const override
    {
        static constexpr qint64 wrong[]{0,     kYear,  -kYear,   10 * kYear, -10 * kYear,
                                        kHour, -kHour, 2 * kDay, -2 * kDay};
        return QDateTime::currentDateTimeUtc().addSecs(wrong[std::size_t(++m_calls) % std::size(wrong)]);
    }
    qint64 monotonicMs() const override { return session::SystemClock().monotonicMs(); }

private:
    mutable int m_calls = 0;
};

} // namespace

class FormClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_terminal = std::make_unique<FormTerminal>(*m_county, QUrl(), FormTerminal::InMemory);
        m_time = QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC);
        m_wrong = 0;
        m_number = 400;
        auto opened = store::Outbox::openForSending(m_terminal->outboxFolder(), m_time, emptyDisk());
        QVERIFY(opened);
        m_outbox.emplace(std::move(opened->outbox));
    }
    void cleanup()
    {
        m_outbox.reset();
        m_terminal.reset();
        m_county.reset();
    }

    void forms_sent_while_the_clock_jumps_arrive_once_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Paris"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void forms_sent_while_the_clock_jumps_arrive_once()
    {
        QFETCH(QByteArray, zone);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        const MadClock mad;
        const auto procedures = demoProcedures();
        QHash<QString, QString> receipts;
        const int items = counts(12, 300);
        for (int i = 0; i < items; ++i) {
            const Person person(m_number++);
            procedure::FormDesk desk(m_terminal->configuration(), mad,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            QVERIFY(opened(desk));
            Sitting sitting(desk, procedures[std::size_t(i) % procedures.size()], person, person.seed);
            QVERIFY2(sitting.fillIn(), qPrintable(sitting.saveFailure()));
            const auto receipt = sitting.submit();
            QVERIFY(receipt);
            receipts.insert(receipt->id.toString(QUuid::WithoutBraces),
                            receipt->id.toString(QUuid::WithoutBraces));
            (void)m_outbox->purge(mad.utcNow());
        }
        QVERIFY(deliver(*m_outbox, m_county->url(), m_terminal->enrolled().token, mad, 60s));
        for (int i = 0; i < 20; ++i)
            (void)m_outbox->purge(mad.utcNow());
        QCOMPARE(m_outbox->counts()->stubs, items);
        const AtCounty there = readCounty(*m_county, &idOf);
        const Tally tally = Tally::of(receipts, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(there.documentsMissing, 0);
        qputenv("TZ", before);
    }

    void what_waits_thirty_days_goes_neither_early_nor_late_data()
    {
        QTest::addColumn<qint64>("wrong");       ///< by how much the clock jumps
        QTest::addColumn<int>("from");           ///< day of the jump; what waits begins to on day 5
        QTest::addColumn<int>("until");          ///< day on which the clock is set right again
        QTest::addColumn<bool>("countySpeaks");  ///< while it is wrong
        QTest::addColumn<bool>("trustedBefore"); ///< has the county vouched for the clock before it all?
        const QList<std::pair<const char *, qint64>> jumps{
            {"-10 years", -10 * kYear}, {"-1 year", -kYear}, {"-2 days", -2 * kDay},
            {"-1 hour", -kHour},        {"no jump", 0},      {"+1 hour", kHour},
            {"+2 days", 2 * kDay},      {"+1 year", kYear},  {"+10 years", 10 * kYear}};
        for (const auto &[name, wrong] : jumps) {
            for (const bool speaks : {false, true}) {
                const char *county = speaks ? "county there" : "county away";
                QTest::addRow("%s before it begins, %s", name, county) << wrong << 3 << 8 << speaks << true;
                QTest::addRow("%s from the first start, %s", name, county)
                    << wrong << 0 << 8 << speaks << false;
                QTest::addRow("%s in the middle, %s", name, county) << wrong << 15 << 18 << speaks << true;
                QTest::addRow("%s on its last day, %s", name, county) << wrong << 34 << 35 << speaks << true;
            }
        }
    }

    void what_waits_thirty_days_goes_neither_early_nor_late()
    {
        QFETCH(qint64, wrong);
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(bool, countySpeaks);
        QFETCH(bool, trustedBefore);
        constexpr int begins = 5;
        const QDateTime start = m_time;
        if (trustedBefore)
            purge(true);
        procedure::ResumeCode code{vault::Secret(16)};
        std::optional<int> draftGone, stubGone;
        const int everyHours = counts(12, 3);
        for (int hour = 0; hour < 45 * 24; hour += everyHours) {
            m_time = start.addSecs(hour * kHour);
            const int day = hour / 24;
            const bool isWrong = day >= from && day < until;
            m_wrong = isWrong ? wrong : 0;
            if (hour == begins * 24) {
                code = keepADraft();
                acknowledgeOne();
            }
            purge(!isWrong || countySpeaks);
            if (hour < begins * 24)
                continue;
            if (!draftGone && !m_outbox->keptDrafts().find(keysOf(code).lookUp).value())
                draftGone = hour - begins * 24;
            if (!stubGone && m_outbox->counts()->stubs == 0)
                stubGone = hour - begins * 24;
        }
        QVERIFY2(draftGone && stubGone, "it never went");
        // Wrong, or not vouched for yet.
        const bool wrongAtBirth =
            from <= begins && begins < until && (std::abs(wrong) > kDay || (!trustedBefore && !countySpeaks));
        // Of a draft that was kept under a wrong clock the thirty days begin when it is right.
        const int latest = 30 * 24 + 24 + (wrongAtBirth ? (until - begins) * 24 : 0);
        // A clock that is wrong by less than a day is nobody's alarm: it costs or gives what it is wrong by.
        const bool unnoticed = std::abs(wrong) <= kDay && from <= begins && begins < until;
        const int shift = unnoticed ? int(std::abs(wrong) / kHour) : 0;
        const int step = std::abs(wrong) <= kDay ? everyHours : 0;
        const QByteArray when = "draft after " + QByteArray::number(*draftGone) + " h, stub after " +
                                QByteArray::number(*stubGone) + " h";
        QVERIFY2(*draftGone >= 30 * 24 - shift - step, when);
        QVERIFY2(*draftGone <= latest, when);
        QVERIFY2(*stubGone >= 30 * 24 - step, when);
        QVERIFY2(*stubGone <= 30 * 24 + 24, when);
    }

    void the_change_to_summer_time_and_back_moves_nothing_data()
    {
        QTest::addColumn<QDateTime>("start");
        QTest::newRow("to summer time") << QDateTime({2026, 3, 20}, {9, 0}, Qt::UTC);
        QTest::newRow("to winter time") << QDateTime({2026, 10, 10}, {9, 0}, Qt::UTC);
    }

    void the_change_to_summer_time_and_back_moves_nothing()
    {
        QFETCH(QDateTime, start);
        const QTimeZone paris("Europe/Paris");
        QVERIFY(paris.isValid());
        m_time = start;
        QCOMPARE(*m_outbox->purge(start.toTimeZone(paris), start), store::PurgeOutcome::Done);
        const auto code = keepADraft();
        acknowledgeOne();
        const int everyHours = counts(6, 1);
        for (int hour = everyHours; hour <= 31 * 24; hour += everyHours) {
            m_time = start.addSecs(hour * kHour);
            QCOMPARE(*m_outbox->purge(m_time.toTimeZone(paris)), store::PurgeOutcome::Done);
            const bool there = m_outbox->keptDrafts().find(keysOf(code).lookUp)->has_value();
            QCOMPARE(there, hour < 30 * 24);
            QCOMPARE(m_outbox->counts()->stubs, hour < 30 * 24 ? 1 : 0);
        }
    }

    void a_document_joined_before_the_clock_was_set_right_can_still_be_sent()
    {
        const auto procedures = demoProcedures();
        m_wrong = -10 * kYear;
        // The county that once said so was wrong itself.
        QCOMPARE(*m_outbox->purge(terminalTime(), terminalTime()), store::PurgeOutcome::Done);
        const Person person(m_number++);
        Clock clock(*this);
        procedure::FormDesk desk(m_terminal->configuration(), clock,
                                 vault::Secret::random(vault::kBoxKeyBytes));
        QVERIFY(opened(desk));
        bool joined = false;
        for (const auto &definition : procedures) {
            Sitting sitting(desk, definition, person, person.seed);
            QVERIFY(sitting.fillIn());
            if (sitting.draft().documents.empty())
                continue;
            joined = true;
            for (const auto &document : sitting.draft().documents) {
                QFile file(m_outbox->documents().file(document.sealed));
                QVERIFY(file.open(QIODevice::ReadWrite));
                QVERIFY(file.setFileTime(terminalTime(), QFileDevice::FileModificationTime));
            }
            m_wrong = 0;
            QCOMPARE(*m_outbox->purge(terminalTime(), m_time), store::PurgeOutcome::Done);
            const auto receipt = sitting.submit();
            QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().sentence));
            break;
        }
        QVERIFY(joined);
    }

private:
    /// The terminal's own.
    class Clock final : public session::Clock
    {
    public:
        explicit Clock(const FormClockTest &test) : m_test(test) {}
        QDateTime utcNow() const override { return m_test.terminalTime(); }
        qint64 monotonicMs() const override { return session::SystemClock().monotonicMs(); }

    private:
        const FormClockTest &m_test;
    };

    QDateTime terminalTime() const { return m_time.addSecs(m_wrong); }

    void purge(bool countySpeaks)
    {
        const auto done = m_outbox->purge(terminalTime(),
                                          countySpeaks ? std::optional(m_time) : std::optional<QDateTime>());
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    /// Somebody comes, and \a sitting is what is done at the form.
    void visit(const std::function<void(procedure::FormDesk &desk, Sitting &sitting)> &sitting)
    {
        const auto procedures = demoProcedures();
        const Person person(m_number++);
        const Clock clock(*this);
        procedure::FormDesk desk(m_terminal->configuration(), clock,
                                 vault::Secret::random(vault::kBoxKeyBytes));
        if (!opened(desk))
            qFatal("the desk does not open");
        Sitting form(desk, procedures.front(), person, person.seed);
        sitting(desk, form);
    }

    procedure::ResumeCode keepADraft()
    {
        std::optional<procedure::ResumeCode> code;
        visit([&code](procedure::FormDesk &desk, Sitting &sitting) {
            sitting.fillIn(10);
            code = desk.keepForLater(sitting.draft()).value();
        });
        return std::move(*code);
    }

    /// One that the county has: its stub's time is the county's.
    void acknowledgeOne()
    {
        visit([](procedure::FormDesk &, Sitting &sitting) {
            if (!sitting.fillIn() || !sitting.submit())
                qFatal("not submitted");
        });
        if (!m_outbox->acknowledge(m_outbox->claim(1, 0)->front(), m_time))
            qFatal("not acknowledged");
    }

    std::unique_ptr<CountyThread> m_county;
    std::unique_ptr<FormTerminal> m_terminal;
    std::optional<store::Outbox> m_outbox;
    QDateTime m_time;   ///< as it really is
    qint64 m_wrong = 0; ///< seconds that the terminal's clock is ahead of it
    quint32 m_number = 0;
};

QTEST_GUILESS_MAIN(FormClockTest)
#include "formclock_test.moc"
