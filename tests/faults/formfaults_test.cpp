// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Processes that die between "go on later" and the county's shelf, between a form that is taken up and
// its receipt, and while new procedures come in. Each test counts: a form that was kept is there once,
// under the code that its citizen has, and opens; one that was sent is there once and on no shelf any
// more. Counts are bounded; LUCARNE_FULL_COUNTS=1 makes them those of the guarantees.
#include "faultprogram.h"
#include "formterminal.h"
#include "tally.h"

#include "county/draftstore.h"
#include "procedure/library.h"
#include "store/database.h"
#include "vault/secretbox.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint32 kFirst = 50'000;

/// Each thing that a person alone writes.
bool isOf(const Person &person, const QByteArray &answers)
{
    for (const QString &said :
         {person.lastName, person.firstName, person.story, person.email, person.street}) {
        if (answers.contains(said.toUtf8()))
            return true;
    }
    return false;
}

} // namespace

class FormFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<CountyThread>();
        m_terminal = std::make_unique<FormTerminal>(*m_county);
        m_next = kFirst;
        m_codes.clear();
    }

    void cleanup()
    {
        const QStringList faults = m_county->contractFaults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void a_kill_at_every_failpoint_of_keeping_a_form_neither_loses_nor_doubles_it()
    {
        const Failpoints points = failpointsOf([this](const Environment &log) {
            for (int i = 0; i < 4; ++i) // some join a document
                keep(m_next++, log);
        });
        for (const char *point :
             {"document.kept", "keep.inserted", "copy.synced", "keep.copied", "keep.committed"})
            QVERIFY2(points.contains(QLatin1StringView(point)), qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(1, 40), [this](const QString &point, int) {
            const quint32 number = m_next++;
            const bool killed = keep(number, killAt(point)).crashed;
            keep(number);
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        QCOMPARE(send().code, 0);
        verifyShelf();
    }

    void a_kill_at_every_failpoint_of_its_way_to_the_county_neither_loses_nor_doubles_it()
    {
        for (int i = 0; i < 4; ++i)
            keep(m_next++);
        const Failpoints points = failpointsOf([this](const Environment &log) { send(log); });
        for (const char *point : {"delivery.piece-sent", "kept-draft.sent", "kept-draft.answered",
                                  "kept-sent.begun", "kept-sent.committed"})
            QVERIFY2(points.contains(QLatin1StringView(point)), qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(1, 40), [&](const QString &point, int round) {
            for (int i = 0; i < 4; ++i)
                keep(m_next++);
            const bool killed = send(killInTurn(point, points[point], round)).crashed;
            if (send().code != 0)
                qFatal("what was kept does not get to the county");
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        QCOMPARE(send().code, 0);
        verifyShelf();
    }

    void a_kill_at_every_failpoint_of_taking_it_up_and_sending_it_neither_loses_nor_doubles_it()
    {
        const Failpoints points = failpointsOf([this](const Environment &log) {
            for (int i = 0; i < 4; ++i, ++m_next) { // some join a document
                keep(m_next);
                takeUp(m_next, log);
            }
        });
        for (const char *point : {"submit.kept-draft-noted", "submit.committed"})
            QVERIFY2(points.contains(QLatin1StringView(point)), qPrintable(namesOf(points)));
        const QStringList spared = killAtEach(points, counts(1, 40), [this](const QString &point, int round) {
            const quint32 number = m_next++;
            keep(number);
            if (round % 2 == 0 && send().code != 0) // taken up from the county's shelf, else from this one's
                qFatal("what was kept does not get to the county");
            const bool killed = takeUp(number, killAt(point)).crashed;
            takeUp(number);
            return killed;
        });
        QVERIFY2(spared.isEmpty(), qPrintable(spared.join(u'\n')));
        QCOMPARE(send().code, 0);

        const auto nameOf = [this](const store::SubmissionContent &content) {
            for (quint32 number = kFirst; number < m_next; ++number) {
                if (isOf(Person(number), content.payload))
                    return QString::number(number);
            }
            return u"nobody's"_s;
        };
        const AtCounty there = readCounty(*m_county, nameOf);
        // Who was killed after the commit saw no receipt: what counts is that all came, once.
        QHash<QString, QString> sent;
        for (quint32 number = kFirst; number < m_next; ++number) {
            const QString name = QString::number(number);
            sent.insert(name, m_receipts.value(number, there.ids.value(name)));
        }
        const Tally tally = Tally::of(sent, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(there.times.size(), sent.size());
        QCOMPARE(there.documentsMissing, 0);
        QCOMPARE(shelved(), 0);
    }

    void a_kill_while_procedures_come_in_leaves_the_earlier_ones_on_offer()
    {
        QTemporaryDir folder;
        const QString library = folder.filePath(u"library"_s);
        const QString earlier = procedures(folder, 1), later = procedures(folder, 2);
        QCOMPARE(run(u"faultterminal"_s, {u"import"_s, earlier, library}).code, 0);
        const QStringList before = offered(library);
        QCOMPARE(before.size(), int(demoProcedures().size()));
        const Failpoints points = failpointsOf([&](const Environment &log) {
            QCOMPARE(run(u"faultterminal"_s, {u"import"_s, earlier, library}, log).code, 0);
        });
        const QString point = u"procedures.staged"_s;
        QCOMPARE(points, (Failpoints{{point, 1}}));
        int kills = 0;
        for (int round = 0; round < counts(3, 40); ++round) {
            kills += run(u"faultterminal"_s, {u"import"_s, later, library}, killAt(point)).crashed;
            QCOMPARE(offered(library), before);
        }
        // … and at any other moment: all are the earlier ones, or all the later.
        int changed = 0;
        for (int round = 0; round < counts(8, 200) && !changed; ++round) {
            kills += run(u"faultterminal"_s, {u"import"_s, later, library}, {}, 2 + round * 3).crashed;
            changed = offered(library) != before;
        }
        QCOMPARE(run(u"faultterminal"_s, {u"import"_s, later, library}).code, 0);
        const QStringList after = offered(library);
        QCOMPARE(after.size(), before.size());
        QVERIFY(after != before);
        const auto opened = procedure::Library::open(library);
        QVERIFY(opened && !opened->isRecovered());
        for (const auto &summary : opened->offered()) {
            QCOMPARE(summary.version, 2);
            QVERIFY(opened->definition(summary.id, 1)); // a draft begun on it ends on it
        }
        qInfo("%d kills; procedures lost: 0", kills);
        QVERIFY(kills >= counts(3, 40));
    }

private:
    Ended keep(quint32 number, const Environment &environment = {})
    {
        Ended ended = run(u"faultcitizen"_s, {u"keep"_s, m_terminal->dataFolder(), QString::number(number)},
                          environment);
        if (ended.said.startsWith("C "))
            m_codes.insert(number, QString::fromLatin1(ended.said.mid(2).trimmed()));
        return ended;
    }

    Ended takeUp(quint32 number, const Environment &environment = {})
    {
        Ended ended =
            run(u"faultcitizen"_s,
                {u"takeup"_s, m_terminal->dataFolder(), QString::number(number), m_codes.value(number)},
                environment);
        if (ended.said.startsWith("R "))
            m_receipts.insert(number, QString::fromLatin1(ended.said.mid(2).trimmed()));
        return ended;
    }

    Ended send(const Environment &environment = {})
    {
        return run(u"faultcitizen"_s, {u"send"_s, m_terminal->dataFolder()}, environment);
    }

    /// How many kept forms the county has.
    int shelved() const
    {
        auto database = store::Database::open(m_county->dataFolder() + u"/drafts.sqlite"_s,
                                              {.access = store::Access::ReadOnly});
        auto rows = database->prepare(u"SELECT count(*) FROM draft WHERE box IS NOT NULL"_s).value();
        return database->execute(rows) && rows.next() ? rows.value(0).toInt() : -1;
    }

    /// Everybody has a code, and it opens their form at another terminal.
    void verifyShelf()
    {
        const int kept = int(m_next - kFirst);
        FormTerminal elsewhere(*m_county);
        int opened = 0;
        for (quint32 number = kFirst; number < m_next; ++number) {
            procedure::FormDesk desk(elsewhere.configuration(), m_clock,
                                     vault::Secret::random(vault::kBoxKeyBytes));
            const auto code = procedure::ResumeCode::from(m_codes.value(number));
            QVERIFY(code);
            const auto draft = takenUp(desk, *code);
            opened += draft && isOf(Person(number), QJsonDocument(draft->answers).toJson());
        }
        const int there = shelved();
        qInfo("kept: %d / opened with their code: %d / lost: %d / doubled: %d", kept, opened, kept - opened,
              there - kept);
        QCOMPARE(opened, kept);
        QCOMPARE(there, kept);
    }

    /// The demo's procedures, all in \a version.
    static QString procedures(const QTemporaryDir &folder, int version)
    {
        QString place = folder.filePath(u"version-%1"_s.arg(version));
        QDir().mkpath(place);
        const QDir demo(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures"));
        for (const QString &name : demo.entryList({u"*.json"_s}, QDir::Files)) {
            QFile from(demo.filePath(name)), to(place + u'/' + name);
            if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
                qFatal("%s", qPrintable(name));
            QJsonObject json = QJsonDocument::fromJson(from.readAll()).object();
            json.insert(u"version"_s, version);
            to.write(QJsonDocument(json).toJson());
        }
        return place;
    }

    static QStringList offered(const QString &library)
    {
        QStringList list;
        const auto opened = procedure::Library::open(library);
        if (!opened)
            return list;
        for (const auto &summary : opened->offered()) {
            if (opened->definition(summary.id))
                list.append(u"%1 %2"_s.arg(summary.id).arg(summary.version));
        }
        return list;
    }

    std::unique_ptr<CountyThread> m_county;
    std::unique_ptr<FormTerminal> m_terminal;
    QHash<quint32, QString> m_codes;    ///< by the person who has it
    QHash<quint32, QString> m_receipts; ///< ids, by the person who saw one
    quint32 m_next = kFirst;
    session::SystemClock m_clock;
};

QTEST_GUILESS_MAIN(FormFaultsTest)
#include "formfaults_test.moc"
