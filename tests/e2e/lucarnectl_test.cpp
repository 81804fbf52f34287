// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include "store/outbox.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

Outcome lucarnectl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LUCARNE_BINARY_DIR) + u"/bin/lucarnectl"_s, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The installer's command line as the installer meets it.
class LucarnectlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = {u"--data"_s, m_folder->filePath(u"data"_s)};
    }

    void wrong_use_is_told_from_failure_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("no such command") << QStringList{u"catalogue"_s, u"fly"_s} << 2;
        QTest::newRow("no such option") << QStringList{u"--fly"_s} << 2;
        QTest::newRow("import of nothing") << QStringList{u"catalogue"_s, u"import"_s} << 2;
        QTest::newRow("import of two") << QStringList{u"catalogue"_s, u"import"_s, u"a"_s, u"b"_s} << 2;
        QTest::newRow("status of something") << QStringList{u"catalogue"_s, u"status"_s, u"a"_s} << 2;
        QTest::newRow("import of no file")
            << QStringList{u"catalogue"_s, u"import"_s, u"/nothing.zip"_s} << 1;
        QTest::newRow("roll back to nothing") << QStringList{u"catalogue"_s, u"rollback"_s} << 1;
        QTest::newRow("no such configuration")
            << QStringList{u"--config"_s, u"/nothing.json"_s, u"catalogue"_s, u"status"_s} << 1;
        QTest::newRow("check of nothing") << QStringList{u"procedure"_s, u"check"_s} << 2;
        QTest::newRow("import of no procedures")
            << QStringList{u"procedure"_s, u"import"_s, u"/nothing"_s} << 1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    }

    void wrong_use_is_told_from_failure()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Outcome outcome = lucarnectl(m_data + arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2((code == 0 ? outcome.err : outcome.out).isEmpty(), qPrintable(outcome.out + outcome.err));
        QVERIFY(!(code == 0 ? outcome.out : outcome.err).isEmpty());
    }

    void lists_what_the_county_refused_and_what_it_has_lost_and_sends_again_what_it_refused()
    {
        using namespace lucarne;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString folder = m_folder->filePath(u"data/outbox"_s);
        const vault::OpeningKey county = vault::OpeningKey::generate();
        const vault::SigningKey terminal = vault::SigningKey::generate();
        const vault::Secret visit = vault::Secret::random(vault::kBoxKeyBytes);
        store::KeptDraft kept;
        kept.id = u"00112233445566778899aabbccddeeff"_s;
        kept.box = "ciphertext";
        kept.tokenDigest = vault::sha256("token");
        QString number;
        {
            auto outbox = store::Outbox::open(folder).value();
            QVERIFY(outbox.keptDrafts().keep(kept, u"kept"_s, "goes on", visit, now));
            QVERIFY(outbox.keptDrafts().refused(outbox.keptDrafts().due()->front(), u"too-large"_s));
            const auto receipt = outbox.submit(u"draft"_s, visit, {u"apa"_s, 1, {}, "answers", {}},
                                               county.sealingKey(), terminal, now);
            QVERIFY(receipt);
            number = receipt->number;
            QVERIFY(outbox.acknowledge(outbox.claim(1, 0)->front(), now));
            QVERIFY(outbox.noteAudited({}, {receipt->id}));
        }
        Outcome outcome = lucarnectl(m_data + QStringList{u"outbox"_s, u"list"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains(kept.id + u"      refused          ?  too-large"_s),
                 qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(QRegularExpression(u"  missing +0m  "_s + number)),
                 qPrintable(outcome.out));
        QCOMPARE(lucarnectl(m_data + QStringList{u"outbox"_s, u"send-again"_s, kept.id}).code, 0);
        QCOMPARE(lucarnectl(m_data + QStringList{u"outbox"_s, u"send-again"_s, kept.id}).code, 1);
        outcome = lucarnectl(m_data + QStringList{u"outbox"_s, u"list"_s});
        QVERIFY(!outcome.out.contains(kept.id));
    }

    void imports_says_so_and_goes_back()
    {
        Outcome outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"status"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"No guide"));

        const QString archive = writeSmallCatalogue(m_folder->path());
        outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"import"_s, archive});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(outcome.out.contains(u"Particuliers: edition 1, 21 documents"));
        QVERIFY(outcome.out.contains(u"N9101 → F9111"));
        // No progress where nobody looks.
        QVERIFY(outcome.err.isEmpty());

        auto entries = smallCatalogueEntries();
        entries.resize(10);
        entries.push_back({"F1.xml", "<Publication ID=\"F1\">"});
        entries.push_back({"LISEZMOI.txt", "x"});
        const QString next = m_folder->filePath(u"next.zip"_s);
        QVERIFY(writeFile(next, zipOf(entries)));
        outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"import"_s, next});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"edition 2, 10 documents"));
        QVERIFY(outcome.out.contains(u"F1.xml, line 1"));
        QVERIFY(outcome.out.contains(u"LISEZMOI.txt"));

        outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"status"_s});
        QVERIFY(outcome.out.contains(u"edition 2"));
        QVERIFY(outcome.out.contains(u"rollback"));
        outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"rollback"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"edition 1, 21 documents"));
        outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"status"_s});
        QVERIFY(outcome.out.contains(u"edition 1"));
        QVERIFY(!outcome.out.contains(u"rollback"));
    }

    void takes_the_data_folder_of_the_configuration()
    {
        const QString config = m_folder->filePath(u"lucarne.json"_s);
        QVERIFY(writeFile(config, "{\"dataFolder\": \"my-data\"}"));
        const QString archive = writeSmallCatalogue(m_folder->path());
        const Outcome outcome = lucarnectl({u"--config"_s, config, u"catalogue"_s, u"import"_s, archive});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(QFile::exists(m_folder->filePath(u"my-data/catalogue/particuliers-1.sqlite"_s)));
    }

    void procedures_are_checked_with_the_path_of_each_fault()
    {
        const QString demo = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures");
        Outcome outcome = lucarnectl(
            {u"procedure"_s, u"check"_s, demo + u"/apa-request.json"_s, demo + u"/birth-certificate.json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(outcome.out.contains(u"birth-certificate, version 3, 9 screen(s), in order"_s));

        QFile file(demo + u"/birth-certificate.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        json.replace("\"minutes\": 8", "\"minutes\": 800")
            .replace("#/properties/bornDate", "#/properties/born")
            .replace("\"stepper\"", "\"tabs\"");
        const QString wrong = m_folder->filePath(u"wrong.json"_s);
        QVERIFY(writeFile(wrong, json));
        outcome = lucarnectl({u"procedure"_s, u"check"_s, demo + u"/apa-request.json"_s, wrong,
                              m_folder->filePath(u"absent.json"_s)});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.contains(u"apa-request"_s));
        for (const QString &said :
             {wrong, u"absent.json"_s, u"/minutes: "_s, u"/uischema/options/variant: "_s,
              u"/uischema/elements/2/elements/2/scope: "_s})
            QVERIFY2(outcome.err.contains(said), qPrintable(said + u" in\n"_s + outcome.err));
    }

    void procedures_are_imported_and_listed()
    {
        const QString demo = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures");
        Outcome outcome = lucarnectl(m_data + QStringList{u"procedure"_s, u"list"_s});
        QVERIFY(outcome.out.contains(u"No procedure"_s));
        outcome = lucarnectl(m_data + QStringList{u"procedure"_s, u"import"_s, demo});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(outcome.out.contains(u"10 procedure(s)"_s));
        outcome = lucarnectl(m_data + QStringList{u"procedure"_s, u"list"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"birth-certificate, version 3: Demander un acte de naissance"_s));
        QVERIFY(outcome.out.contains(u"only in 05999, 05998, 05996"_s));

        const QString next = m_folder->filePath(u"next"_s);
        QVERIFY(QDir().mkpath(next));
        QVERIFY(QFile::copy(demo + u"/damage-report.json"_s, next + u"/damage-report.json"_s));
        QVERIFY(writeFile(next + u"/apa-request.json"_s, "{}"));
        outcome = lucarnectl(m_data + QStringList{u"procedure"_s, u"import"_s, next});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.contains(u"1 procedure(s) taken"_s));
        QVERIFY(outcome.err.contains(u"apa-request.json was refused"_s));
        outcome = lucarnectl(m_data + QStringList{u"procedure"_s, u"list"_s});
        QVERIFY(outcome.out.contains(u"apa-request"_s));
        QVERIFY(!outcome.out.contains(u"birth-certificate"_s));
    }

    void a_refused_archive_says_why()
    {
        const QString file = m_folder->filePath(u"hostile.zip"_s);
        QVERIFY(writeFile(file, zipOf({{"../F1.xml", "x"}})));
        const Outcome outcome = lucarnectl(m_data + QStringList{u"catalogue"_s, u"import"_s, file});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains(u"refused"));
        QVERIFY(outcome.err.contains(u"../F1.xml"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_data;
};

QTEST_GUILESS_MAIN(LucarnectlTest)
#include "lucarnectl_test.moc"
