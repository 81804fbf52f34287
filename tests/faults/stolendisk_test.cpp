// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// G7: who steals a terminal's disk reads nothing of its citizens on it. The search finds every form of
// every answer where it is planted, and none in the data folder of a terminal that was used by a
// hundred citizens, some of them killed in the middle.
#include "disksearch.h"
#include "formterminal.h"
#include "tally.h"

#include "canary/canary.h"
#include "procedure/resumecode.h"
#include "store/database.h"
#include "sync/enrolment.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageWriter>
#include <QProcess>
#include <QSqlQuery>
#include <QTest>

#include <zlib.h>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int kPatience = 60'000;
constexpr quint32 kFirst = 7'000;
const QString kBin = QStringLiteral(LUCARNE_BINARY_DIR "/bin/");

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file));
}

QByteArray noise(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

/// \a windowBits: of deflateInit2(); negative: no head, +16: gzip.
QByteArray deflated(QByteArray bytes, int windowBits)
{
    z_stream stream{};
    if (::deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("no zlib");
    QByteArray out(bytes.size() + 100, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    ::deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    ::deflateEnd(&stream);
    return out;
}

} // namespace

class StolenDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_search_finds_every_form_of_every_answer()
    {
        const Person person(kFirst);
        test::Needles needles;
        person.addTo(needles);
        QVERIFY(needles.count() > 500);
        QTemporaryDir control;
        for (int i = 0; i < needles.count(); ++i)
            write(control.filePath(QString::number(i)), noise(40) + needles.bytes(i) + noise(40));
        DiskSearch search(needles);
        search.searchFolder(control.path());
        for (int i = 0; i < needles.count(); ++i)
            QVERIFY2(search.found().contains(i), qPrintable(needles.what(i)));
        qInfo("%d forms planted, %d found", needles.count(), int(search.found().size()));
    }

    void the_search_finds_what_is_packed_and_what_was_deleted_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("what");
        const Person person(kFirst);
        const QByteArray text =
            "The name is " + person.lastName.toLatin1() + ", said at length: " + noise(80).toHex();
        QTest::newRow("zlib") << deflated(text, 15) << u"a name"_s;
        QTest::newRow("gzip") << deflated(text, 31) << u"a name"_s;
        QTest::newRow("bare deflate") << deflated(text, -15) << u"a name"_s;
        QTest::newRow("zlib in base64") << deflated(text, 15).toBase64() << u"a name"_s;
        QTest::newRow("zlib in zlib") << deflated(noise(70) + deflated(text, 15), 15) << u"a name"_s;
        QTest::newRow("JPEG") << person.jpeg << u"a JPEG"_s;
        QTest::newRow("a piece of a JPEG")
            << person.jpeg.sliced(person.jpeg.size() / 2, 1200) << u"a picture"_s;
        QTest::newRow("PDF") << person.pdf << u"a PDF"_s;
        QTest::newRow("the text of a PDF") << person.pdf.first(person.pdf.indexOf("5 0 obj")) << u"a name"_s;
        QTest::newRow("PNG") << person.signaturePng << u"a PNG"_s;
        QTest::newRow("pixels")
            << QByteArray(reinterpret_cast<const char *>(QImage::fromData(person.jpeg).constScanLine(5)), 280)
            << u"pixels"_s;
        QTest::newRow("signature in an answer") << person.signaturePng.toBase64() << u"a signature"_s;
    }

    void the_search_finds_what_is_packed_and_what_was_deleted()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, what);
        test::Needles needles;
        Person(kFirst).addTo(needles);
        QTemporaryDir control;
        write(control.filePath(u"planted"_s), noise(333) + content + noise(333));
        DiskSearch search(needles);
        search.searchFolder(control.path());
        QVERIFY2(search.hits().join(u'\n').contains(what), qPrintable(search.hits().join(u'\n')));
    }

    void the_search_finds_rows_free_pages_and_logs()
    {
        const Person person(kFirst);
        test::Needles needles;
        person.addTo(needles);
        for (const bool deletedSince : {false, true}) {
            QTemporaryDir control;
            auto database = store::Database::open(control.filePath(u"a.sqlite"_s)).value();
            QVERIFY(database.run(u"CREATE TABLE t (v)"_s));
            // Compressed and over several pages: only who reads rows can inflate it.
            auto row = database.prepare(u"INSERT INTO t VALUES (?)"_s).value();
            row.addBindValue(deletedSince ? person.lastName.toLatin1()
                                          : deflated(person.story.toLatin1() + noise(20'000).toHex(), 15));
            QVERIFY(database.execute(row));
            row.finish();
            if (deletedSince) {
                QVERIFY(database.run(u"PRAGMA secure_delete=OFF"_s));
                QVERIFY(database.run(u"DELETE FROM t"_s));
            }
            DiskSearch search(needles);
            search.searchFolder(control.path());
            const QString hits = search.hits().join(u'\n');
            QVERIFY2(hits.contains(deletedSince ? u"sqlite-wal: a name"_s : u"a row of t inflated"_s),
                     qPrintable(hits));
            row = database.prepare(u"SELECT 1"_s).value();
            row.finish();
        }
    }

    void a_terminal_after_a_hundred_citizens_gives_nobody_away()
    {
        CountyThread county;
        FormTerminal terminal(county);
        test::Needles needles;
        const int people = counts(100, 1000);

        // A hundred that got a receipt; now and then the terminal dies under one.
        const QStringList deaths{u"submit.begun:3"_s,     u"submit.sealed:2"_s,        u"submit.inserted:4"_s,
                                 u"submit.committed:3"_s, u"submit.draft-deleted:2"_s, {}};
        quint32 next = kFirst;
        int kills = 0;
        for (int batch = 0; m_receipts.size() < people; ++batch) {
            QVERIFY(batch < people);
            const QString &death = deaths[batch % deaths.size()];
            kills += submit(terminal, next, 10, death);
            next += 10;
            if (batch % 6 == 3)
                QVERIFY(send(terminal, county));
        }
        QVERIFY(kills >= 5);
        // Twenty whose window was killed over a half-filled form.
        for (int i = 0; i < counts(20, 100); ++i)
            leaveADraft(terminal, next++);
        // Five who go on another day; two of them come back, and one of these submits.
        QList<QByteArray> secrets = keepFive(terminal, next);
        next += 5;
        QVERIFY(QFileInfo(terminal.outboxFolder() + u"/queue/queue.sqlite"_s).size() > 100'000);

        for (quint32 number = kFirst; number < next; ++number)
            Person(number).addTo(needles);
        for (const QByteArray &key : std::as_const(m_keys))
            test::addBytes(needles, key, u"the key of a visit"_s);
        for (const QByteArray &secret : std::as_const(secrets))
            test::addBytes(needles, secret, u"a code or a key that follows from it"_s);
        for (const QByteArray &secret : std::as_const(m_receiptSecrets))
            test::addBytes(needles, secret, u"the secret of a receipt"_s);
        test::addBytes(needles, terminal.seed(), u"the terminal's key"_s);
        test::addBytes(needles, terminal.enrolled().token.toByteArray(), u"the terminal's token"_s);
        DiskSearch search(needles);
        search.searchFolder(terminal.dataFolder());
        const DiskSearch::Seen &seen = search.seen();
        qInfo("%d citizens, %d killed; %d drafts; %d keys. Searched for %d forms in %d files, %lld bytes, "
              "%d rows, %d inflated streams, %d encoded texts",
              int(m_receipts.size()), kills, counts(20, 100), int(m_keys.size()), needles.count(), seen.files,
              qlonglong(seen.bytes), seen.rows, seen.streams, seen.encoded);
        qInfo("hits: %d", int(search.hits().size()));
        QVERIFY2(search.hits().isEmpty(), qPrintable(search.hits().join(u'\n')));
        QVERIFY(seen.rows > people);

        // And it is all there for who may read it.
        QVERIFY(send(terminal, county));
        const AtCounty there = readCounty(county, &idOf);
        const Tally tally = Tally::of(m_receipts, there);
        tally.print();
        QVERIFY(tally.isWell());
        QCOMPARE(there.documentsMissing, 0);
        DiskSearch again(needles);
        again.searchFolder(terminal.dataFolder());
        QVERIFY2(again.hits().isEmpty(), qPrintable(again.hits().join(u'\n')));
    }

private:
    /// True when it was killed. Receipts and keys are noted.
    bool submit(const FormTerminal &terminal, quint32 first, int count, const QString &killAt)
    {
        QProcess citizens;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!killAt.isEmpty())
            environment.insert(u"LUCARNE_KILL_AT"_s, killAt);
        citizens.setProcessEnvironment(environment);
        citizens.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        citizens.start(kBin + u"faultcitizen"_s,
                       {u"submit"_s, terminal.dataFolder(), QString::number(first), QString::number(count)});
        if (!citizens.waitForFinished(kPatience))
            qFatal("the citizens do not end");
        note(citizens.readAllStandardOutput());
        return citizens.exitStatus() == QProcess::CrashExit;
    }

    void leaveADraft(const FormTerminal &terminal, quint32 number)
    {
        QProcess citizen;
        citizen.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        citizen.start(kBin + u"faultcitizen"_s, {u"draft"_s, terminal.dataFolder(), QString::number(number)});
        QByteArray said;
        while (!said.contains("\nD\n")) {
            if (!citizen.waitForReadyRead(kPatience))
                qFatal("no draft: %s", said.constData());
            said += citizen.readAllStandardOutput();
        }
        citizen.kill();
        citizen.waitForFinished(kPatience);
        note(said);
    }

    void note(const QByteArray &said)
    {
        for (const QByteArray &line : said.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "K")
                m_keys.append(QByteArray::fromHex(words[1]));
            else if (words[0] == "E")
                qFatal("%s", line.constData());
            if (words[0] != "R" || words.size() != 4 || words[3].size() != 32)
                continue;
            m_receipts.insert(QString::fromLatin1(words[2]), QString::fromLatin1(words[2]));
            m_receiptSecrets.append(QByteArray::fromHex(words[3]));
        }
    }

    /// All secrets that belong to them.
    QList<QByteArray> keepFive(const FormTerminal &terminal, quint32 first)
    {
        QList<QByteArray> secrets;
        const auto procedures = demoProcedures();
        std::vector<procedure::ResumeCode> codes;
        for (quint32 number = first; number < first + 5; ++number) {
            const Person person(number);
            vault::Secret key = vault::Secret::random(vault::kBoxKeyBytes);
            m_keys.append(key.toByteArray());
            procedure::FormDesk desk(terminal.configuration(), m_clock, std::move(key));
            if (!opened(desk))
                qFatal("the desk does not open");
            Sitting sitting(desk, procedures[number % procedures.size()], person, number);
            sitting.fillIn(20);
            codes.push_back(desk.keepForLater(sitting.draft()).value());
            const procedure::ResumeKeys keys = keysOf(codes.back());
            secrets += {codes.back().secret.toByteArray(), keys.encryption.toByteArray(),
                        codes.back().letters().toLatin1(), codes.back().letters().remove(u'-').toLatin1()};
            // The county needs the token to delete what was submitted: of such a one it is there, and
            // opens nothing.
            if (number != first)
                secrets.append(keys.token.toByteArray());
        }
        for (int i = 0; i < 2; ++i) {
            const Person person(first + quint32(i));
            vault::Secret key = vault::Secret::random(vault::kBoxKeyBytes);
            m_keys.append(key.toByteArray());
            procedure::FormDesk desk(terminal.configuration(), m_clock, std::move(key));
            auto draft = takenUp(desk, codes[std::size_t(i)]).value();
            if (!desk.save(draft))
                qFatal("no draft");
            const auto definition = *std::ranges::find_if(
                procedures, [&draft](const auto &one) { return one->id == draft.procedure; });
            Sitting sitting(desk, definition, person, first + quint32(i));
            sitting.draft().resumeLetters = draft.resumeLetters;
            sitting.draft().takenUpVersion = draft.takenUpVersion;
            if (!sitting.fillIn())
                qFatal("a form cannot be filled");
            if (i == 1) {
                if (!desk.keepForLater(sitting.draft()))
                    qFatal("not kept");
                continue;
            }
            const auto receipt = sitting.submit().value();
            m_receipts.insert(receipt.id.toString(QUuid::WithoutBraces),
                              receipt.id.toString(QUuid::WithoutBraces));
            m_receiptSecrets.append(receipt.secret);
        }
        return secrets;
    }

    bool send(const FormTerminal &terminal, CountyThread &county)
    {
        auto outbox = store::Outbox::openForSending(terminal.outboxFolder(), m_clock.utcNow(), emptyDisk());
        return outbox && outbox->salvage.isEmpty() &&
               deliver(outbox->outbox, county.url(), terminal.enrolled().token, m_clock, 60s);
    }

    session::SystemClock m_clock;
    QHash<QString, QString> m_receipts;
    QList<QByteArray> m_keys;
    QList<QByteArray> m_receiptSecrets;
};

QTEST_GUILESS_MAIN(StolenDiskTest)
#include "stolendisk_test.moc"
