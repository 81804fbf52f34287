// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G11: the real window is killed in the middle of a form, under the real supervisor, again and again.
// The next one comes by itself and offers the form; what had been written before the last word is
// there, and the form goes on. Counts are bounded; LUCARNE_FULL_COUNTS=1 makes them 200.
#include "formterminal.h"

#include "canary/canary.h"
#include "county/countythread.h"
#include "procedure/library.h"
#include "seed.h"
#include "session/clock.h"
#include "store/database.h"
#include "tally.h"
#include "terminal.h"
#include "xdisplay.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <optional>

#include <unistd.h>

using namespace lucarne;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;
constexpr int kTouchEveryMs = 50;
constexpr int kKillsInAVisit = 4;
constexpr int kWordLetters = 12;
constexpr int kWordMs = 5'000;
constexpr qint64 kBackWithinMs = 5'000; ///< the guarantee's

#define TRY(condition) QTRY_VERIFY2_WITH_TIMEOUT(condition, terminal.log().constData(), kPatienceMs)

/// One question, so that little need be known of where things are on the screen.
const char *const kProcedure = R"json({
  "format": "lucarne-procedure-1", "id": "one-question", "version": 1, "pivot": "mairie",
  "audience": "Particuliers", "title": "Une question", "summary": "Pour les essais.", "minutes": 1,
  "haveAtHand": [],
  "privacy": {"controller": "La mairie", "purpose": "Essai.", "legalBasis": "Essai.",
              "retention": "1 jour", "rights": "Demandez."},
  "guides": [], "keywords": [],
  "schema": {"type": "object", "properties": {
    "words": {"type": "string", "title": "Votre question", "minLength": 1, "maxLength": 500}}},
  "uischema": {"type": "Categorization", "options": {"variant": "stepper"}, "elements": [
    {"type": "Category", "label": "Votre question", "elements": [
      {"type": "Control", "scope": "#/properties/words", "options": {"multi": true}}]}]},
  "translations": {}
})json";

/// Where things are, in parts of the screen.
struct Spot {
    double x;
    double y;
};
constexpr Spot kFormsOnHome{0.10, 0.80};
constexpr Spot kOnlyForm{0.20, 0.45};
constexpr Spot kBegin{0.80, 0.842};
constexpr Spot kGoOn{0.80, 0.842};
constexpr Spot kBelowWords{0.80, 0.43};
constexpr Spot kToReview{0.85, 0.724};
constexpr Spot kSend{0.80, 0.842};
constexpr Spot kFinish{0.90, 0.969};

struct KeyRow {
    QLatin1StringView letters;
    Spot first;
};
constexpr KeyRow kRows[]{
    {QLatin1StringView("azertyuiop"), {0.037, 0.749}},
    {QLatin1StringView("qsdfghjklm"), {0.037, 0.787}},
    {QLatin1StringView("wxcvbn"), {0.140, 0.825}},
};
constexpr double kKeyStep = 0.0702;

void click(test::XDisplay &display, const Spot &spot)
{
    display.click(int(display.size().width() * spot.x), int(display.size().height() * spot.y));
}

/// On the touch keyboard: a key of a real one goes to whatever window the window manager has in mind.
void write(test::XDisplay &display, const QString &letters)
{
    for (const QChar letter : letters) {
        for (const KeyRow &row : kRows) {
            if (const qsizetype at = row.letters.indexOf(letter); at >= 0)
                click(display, {row.first.x + double(at) * kKeyStep, row.first.y});
        }
    }
}

} // namespace

class FormCrashTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::XDisplay> m_display;
    std::unique_ptr<county::CountyThread> m_county;
    std::unique_ptr<FormTerminal> m_enrolled;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString configurationFile() const { return m_folder->filePath(u"lucarne.json"_s); }

    /// Bytes of the draft as it lies encrypted on the disk: one more for each letter that is safe.
    /// -1: there is none.
    static qint64 draftSize(const QString &outboxFolder)
    {
        const auto database =
            store::Database::open(outboxFolder + u"/queue/queue.sqlite"_s, {store::Access::ReadOnly});
        if (!database)
            return -1;
        QSqlQuery query(database->connection());
        return query.exec(u"SELECT length(box) FROM draft"_s) && query.next() ? query.value(0).toLongLong()
                                                                              : -1;
    }

    /// When all that was typed is safe and nothing comes any more. -1: never, or less than \a least.
    static qint64 settledSize(const QString &outboxFolder, qint64 least)
    {
        qint64 last = -1;
        int same = 0;
        const bool settled = QTest::qWaitFor(
            [&] {
                const qint64 now = draftSize(outboxFolder);
                same = now == last ? same + 1 : 0;
                last = now;
                return same >= 40 && now >= least;
            },
            kPatienceMs);
        return settled ? last : -1;
    }

    /// A word that a citizen wrote and that is safe: another one where a slow terminal missed a touch.
    std::optional<test::Canary> savedWord()
    {
        const QString outbox = m_enrolled->outboxFolder();
        for (int attempt = 0; attempt < 3; ++attempt) {
            const qint64 before = settledSize(outbox, 1);
            test::Canary word(kWordLetters);
            write(*m_display, word.text());
            const bool isWhole =
                QTest::qWaitFor([&] { return draftSize(outbox) >= before + kWordLetters; }, kWordMs);
            if (before > 0 && isWhole && settledSize(outbox, 1) == before + kWordLetters)
                return word;
        }
        return std::nullopt;
    }

    struct Submission {
        int count = 0;      ///< of all
        QString id, number; ///< of the last
    };
    static Submission lastSubmission(const QString &outboxFolder)
    {
        const auto database =
            store::Database::open(outboxFolder + u"/queue/queue.sqlite"_s, {store::Access::ReadOnly});
        if (!database)
            return {};
        QSqlQuery query(database->connection());
        if (!query.exec(
                u"SELECT count(*) OVER (), id, number FROM submission ORDER BY sequence DESC LIMIT 1"_s) ||
            !query.next())
            return {};
        return {query.value(0).toInt(), query.value(1).toString(), query.value(2).toString()};
    }

    /// Of a terminal on which a citizen has written the first letter into the form. Nothing when they did not
    /// get there: its log is said.
    std::unique_ptr<test::Terminal> terminalInForm(const QString &windowProgram)
    {
        const QString outbox = m_enrolled->outboxFolder();
        auto terminal = std::make_unique<test::Terminal>(windowProgram, QStringList{u"--page"_s, u"home"_s});
        terminal->environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        terminal->environment.insert(u"LUCARNE_KILL_ORDER"_s, killOrder());
        terminal->supervisorArguments = {u"--config"_s, configurationFile()};
        const auto comes = [](const auto &condition) { return QTest::qWaitFor(condition, kPatienceMs); };
        // A page that has only just come takes no touch: each is tried until the form is there.
        const auto isBegun = [&] {
            for (const Spot &spot : {kFormsOnHome, kOnlyForm, kBegin}) {
                click(*m_display, spot);
                QTest::qWait(kTouchEveryMs);
            }
            return draftSize(outbox) > 0;
        };
        qint64 unanswered = 0;
        const auto isAnswered = [&] {
            write(*m_display, u"x"_s);
            QTest::qWait(kTouchEveryMs);
            return draftSize(outbox) > unanswered; // from the first letter on by a byte with each one
        };
        bool isThere = terminal->start() && comes([&] { return terminal->settled(); }) && comes(isBegun);
        if (isThere) {
            unanswered = draftSize(outbox);
            click(*m_display, kBelowWords);
            isThere = comes(isAnswered);
        }
        if (!isThere)
            qCritical("%s", terminal->log().constData());
        return isThere ? std::move(terminal) : nullptr;
    }

    QString killOrder() const { return m_folder->filePath(u"kill-order"_s); }

    /// The window of \a terminal dies at this failpoint, the next one does not.
    void orderKill(const QString &point) const
    {
        QFile order(killOrder());
        QVERIFY(order.open(QIODevice::WriteOnly) && order.write(point.toLatin1()) > 0);
    }

    /// "Send" has the colour of "I have finished"; on the question's page there is nothing in its place.
    bool isReviewed()
    {
        const QList<QRgb> pixels = m_display->sample();
        const qsizetype aLine = pixels.size() / test::XDisplay::kSampledLines;
        const auto at = [&](double x, int line) {
            return pixels.value(aLine * line + qsizetype(x * double(aLine)));
        };
        return !pixels.isEmpty() && at(0.75, 20) == at(0.81, 23);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer keeps what was freed: its memory is not the program's");
#endif
        m_display = std::make_unique<test::XDisplay>();
        if (!m_display->isOpen())
            QSKIP("no X display with XTEST");
        QTRY_VERIFY_WITH_TIMEOUT(m_display->hasWindowManager(), kPatienceMs);
        if (::geteuid() != 0)
            QSKIP("only root may read the memory of a process that hides it");
    }

    void init()
    {
        m_county = std::make_unique<county::CountyThread>();
        m_enrolled = std::make_unique<FormTerminal>(*m_county);
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkdir(u"procedures"_s);
        QFile procedure(m_folder->filePath(u"procedures/one-question.json"_s));
        QVERIFY(procedure.open(QIODevice::WriteOnly) && procedure.write(kProcedure) > 0);
        procedure.close();
        const auto imported = procedure::importProcedures(
            m_folder->filePath(u"procedures"_s), kiosk::proceduresFolder(m_enrolled->configuration()));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
        for (const procedure::RefusedProcedure &refused : imported->refused)
            qCritical("%s", qPrintable(refused.reason));
        QCOMPARE(imported->accepted, 1);
        QFile configuration(configurationFile());
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(QJsonDocument(QJsonObject{{u"dataFolder"_s, m_enrolled->dataFolder()}}).toJson());
    }

    void a_killed_window_costs_at_most_the_word_that_was_being_written()
    {
        const QString outbox = m_enrolled->outboxFolder();
        const int visits = counts(2, 50);
        QRandomGenerator random = seededRandom();
        qint64 slowest = 0;
        int lettersLost = 0;
        for (int visit = 0; visit < visits; ++visit) {
            // A supervisor spaces out the starts of windows that crash again and again: each gets few.
            const auto inForm = terminalInForm(u"lucarne-window"_s);
            QVERIFY(inForm);
            test::Terminal &terminal = *inForm;
            QList<test::Canary> written;
            for (int kill = 0; kill < kKillsInAVisit; ++kill) {
                const int window = terminal.onScreen();
                // Until the keyboard is there, what is touched in its place is lost.
                const qint64 untouched = draftSize(outbox);
                TRY((write(*m_display, u"x"_s), draftSize(outbox) > untouched));
                const auto word = savedWord();
                QVERIFY2(word, terminal.log().constData());
                const qint64 safe = draftSize(outbox);
                written.append(*word);

                // Killed in the middle of a further word.
                const int letters = random.bounded(6);
                write(*m_display, test::Canary(6).text().first(letters));
                QElapsedTimer time;
                time.start();
                QVERIFY(terminal.signal(window, SIGKILL));
                TRY(terminal.onScreen() > window);
                const qint64 kept = draftSize(outbox) - safe;
                QVERIFY2(kept >= 0 && kept <= letters, "letters that had been saved are gone");
                lettersLost += letters - int(kept);
                // The new window has read the draft: it offers it.
                const qint64 process = terminal.processOf(terminal.onScreen());
                TRY(word->hitsInMemory(process) > 0);
                slowest = std::max(slowest, time.elapsed());
                // It may be moving the text while its memory is looked at.
                for (const test::Canary &earlier : std::as_const(written))
                    TRY(earlier.hitsInMemory(process) > 0);
                TRY(terminal.settled());
                click(*m_display, kGoOn);
                click(*m_display, kBelowWords);
            }
            // Who has finished leaves nothing to go on with.
            const int window = terminal.onScreen();
            click(*m_display, kFinish);
            TRY(terminal.onScreen() > window && terminal.settled());
            QCOMPARE(draftSize(outbox), -1);
            QVERIFY(terminal.stop());
        }
        qInfo("%d kills; words lost that had been saved: 0; letters lost of the words being written: %d; "
              "the slowest was back with the draft after %lld ms",
              visits * kKillsInAVisit, lettersLost, qlonglong(slowest));
        if (fullCounts())
            QVERIFY(slowest <= kBackWithinMs);
    }

    // G1: a submission is on the disk before its receipt shows, so a window that dies between the two has
    // sent it, or not: either way the next one goes on with what is true. It dies before the transaction, at
    // each step of it, after it, and at any moment.
    void a_window_killed_between_send_and_receipt_neither_loses_nor_doubles_the_request()
    {
        const QString outbox = m_enrolled->outboxFolder();
        const QStringList before{u"submit.asked"_s,        u"submit.begun"_s, u"submit.sealed"_s,
                                 u"submit.inserted"_s,     u"copy.synced"_s,  u"submit.copied"_s,
                                 u"submit.draft-deleted"_s};
        const QStringList after{u"submit.committed"_s, {}};
        const QStringList points = before + after;
        const int kills = counts(int(points.size()), 198);
        QHash<QString, QString> sent; // by what the citizen wrote
        int notSent = 0, notSeen = 0;
        QRandomGenerator random = seededRandom();
        for (int kill = 0; kill < kills; ++kill) {
            const QString &point = points[kill % points.size()];
            const auto inForm = terminalInForm(u"faultwindow"_s);
            QVERIFY(inForm);
            test::Terminal &terminal = *inForm;
            const auto word = savedWord();
            QVERIFY2(word, terminal.log().constData());
            click(*m_display, kToReview);
            TRY(isReviewed());
            const qint64 saved = settledSize(outbox, 1);

            const int window = terminal.onScreen();
            const int already = int(sent.size());
            if (!point.isEmpty())
                orderKill(point);
            click(*m_display, kSend);
            if (point.isEmpty()) {
                QTest::qWait(random.bounded(60));
                QVERIFY(terminal.signal(window, SIGKILL));
            }
            TRY(terminal.onScreen() > window && terminal.settled());
            QVERIFY2(!QFile::exists(killOrder()), qPrintable(point));
            const qint64 next = terminal.processOf(terminal.onScreen());
            const Submission last = lastSubmission(outbox);
            const bool isSent = last.count > already;
            if (!point.isEmpty())
                QCOMPARE(isSent, after.contains(point));
            if (isSent) {
                ++notSeen;
                // The citizen is shown the receipt, or they would fill in all of it again.
                const auto number = test::Canary::of(last.number, u"receipt"_s);
                TRY(number.hitsInMemory(next) > 0);
                QCOMPARE(last.count, already + 1);
                click(*m_display, kSend); // there, it is the way home
            } else {
                ++notSent;
                // The citizen is offered the form as it was, and there is no receipt to be shown.
                QCOMPARE(draftSize(outbox), saved);
                TRY(word->hitsInMemory(next) > 0);
                // The way from the offer to "Send" leads through buttons at one place.
                TRY((click(*m_display, kSend), lastSubmission(outbox).count > already));
            }
            sent.insert(word->text(), lastSubmission(outbox).id);
            click(*m_display, kFinish);
            TRY(terminal.onScreen() > window + 1 && terminal.settled());
            QCOMPARE(draftSize(outbox), -1);
            QVERIFY(terminal.stop());
        }
        session::SystemClock clock;
        auto opened = store::Outbox::openForSending(outbox, clock.utcNow(), emptyDisk());
        QVERIFY(opened);
        QVERIFY(deliver(opened->outbox, m_county->url(), m_enrolled->enrolled().token, clock,
                        std::chrono::minutes(2)));
        const auto nameOf = [&sent](const store::SubmissionContent &content) {
            for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
                if (content.payload.contains(it.key().toUtf8()))
                    return it.key();
            }
            return u"nobody's"_s;
        };
        const AtCounty there = readCounty(*m_county, nameOf);
        qInfo(
            "%d kills after \"Send\": %d before the request was on the disk, and the next window offered the "
            "form; %d before its receipt was read, and the next window showed it",
            kills, notSent, notSeen);
        const Tally tally = Tally::of(sent, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(there.times.size(), sent.size());
        QVERIFY(notSent > 0);
        QVERIFY(notSeen > 0);
    }
};

QTEST_GUILESS_MAIN(FormCrashTest)
#include "formcrash_test.moc"
