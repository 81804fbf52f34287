// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "relevance/relevance.h"

#include "catalogue/searchindex.h"
#include "catalogue/textfold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

// A little below what is reached, on both halves: lower means that a change made the search worse.
constexpr double kLeastSuccess = 0.92;
constexpr double kLeastReciprocalRank = 0.88;

constexpr int kFirst = 3;
constexpr int kLookedAt = 12;

struct Score {
    int queries = 0;
    int found = 0;
    double reciprocalRanks = 0;

    double success() const { return queries ? double(found) / queries : 0; }
    double meanReciprocalRank() const { return queries ? reciprocalRanks / queries : 0; }
};

} // namespace

class SearchRelevanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (test::realArchive().isEmpty())
            QSKIP("the official archive is not here");
        QVERIFY(m_folder.isValid());
        m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"relevance"_s);
        m_db.setDatabaseName(m_folder.filePath(u"search.sqlite"_s));
        QVERIFY(m_db.open());
        QVERIFY(m_db.transaction());
        SearchIndexBuilder builder(m_db);
        QVERIFY(builder.createTables());
        const auto read = test::forEachDocument(
            test::realArchive(), [&](const Document &document) { QVERIFY(builder.add(document)); });
        QVERIFY(read);
        QVERIFY(*read > 4'800);
        QVERIFY(builder.finish());
        QVERIFY(m_db.commit());
    }

    void everyday_queries_find_their_guide()
    {
        const auto queries = test::relevanceQueries();
        QVERIFY(queries);
        QVERIFY(queries->size() >= 140);
        const SearchIndex index(m_db);
        Score tune;
        Score heldOut;
        for (const test::RelevanceQuery &query : *queries) {
            const auto hits = index.search(query.typed, kLookedAt);
            int rank = 0;
            for (size_t i = 0; i < hits.size() && rank == 0; ++i) {
                if (query.guides.contains(hits[i].summary.id))
                    rank = static_cast<int>(i) + 1;
            }
            Score &score = query.tune ? tune : heldOut;
            ++score.queries;
            if (rank > 0)
                score.reciprocalRanks += 1.0 / rank;
            if (rank > 0 && rank <= kFirst)
                ++score.found;
            else if (query.tune) // the others stay unseen: they are there to be honest with
                report(query, hits, rank);
        }
        qInfo("tune:     success@3 %.3f, MRR %.3f over %d queries", tune.success(), tune.meanReciprocalRank(),
              tune.queries);
        qInfo("held out: success@3 %.3f, MRR %.3f over %d queries", heldOut.success(),
              heldOut.meanReciprocalRank(), heldOut.queries);
        for (const Score &score : {tune, heldOut}) {
            QVERIFY(score.success() >= kLeastSuccess);
            QVERIFY(score.meanReciprocalRank() >= kLeastReciprocalRank);
        }
    }

    // A query whose words and guide stand in the vocabulary together proves only that they stand there.
    void nothing_held_out_stands_word_for_word_in_the_vocabulary()
    {
        const auto queries = test::relevanceQueries();
        QVERIFY(queries);
        QFile file(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/search/everyday-words.fr.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()[u"entries"_s].toArray();
        QVERIFY(entries.size() > 100);
        QVERIFY(sharedWith(entries, {u"Mon portefeuille DISPARU"_s, {u"F31421"_s}}).isEmpty());
        QVERIFY(!sharedWith(entries, {u"portefeuille DISPARU"_s, {u"F1"_s, u"F31421"_s}}).isEmpty());
        for (const test::RelevanceQuery &query : *queries) {
            if (!query.tune) {
                const QString shared = sharedWith(entries, query);
                QVERIFY2(shared.isEmpty(), qPrintable(query.typed + u": "_s + shared));
            }
        }
    }

    void cleanupTestCase()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(u"relevance"_s);
    }

private:
    /// What of an entry says the query's words and names its guide. Empty: none does.
    static QString sharedWith(const QJsonArray &entries, const test::RelevanceQuery &query)
    {
        const QString typed = folded(query.typed).simplified();
        for (const QJsonValue &entry : entries) {
            const QJsonArray guides = entry[u"guides"_s].toArray();
            for (const QJsonValue &guide : guides) {
                if (!query.guides.contains(guide.toString()))
                    continue;
                const QJsonArray sayings = entry[u"say"_s].toArray();
                for (const QJsonValue &said : sayings) {
                    if (folded(said.toString()).simplified() == typed)
                        return said.toString();
                }
            }
        }
        return {};
    }

    static void report(const test::RelevanceQuery &query, const std::vector<SearchHit> &hits, int rank)
    {
        QString line =
            u"missed \"%1\" (expected %2, at %3):"_s.arg(query.typed, query.guides.join(u' ')).arg(rank);
        for (size_t i = 0; i < hits.size() && i < kFirst; ++i)
            line += u" [%1 %2]"_s.arg(hits[i].summary.id, hits[i].summary.title);
        qInfo("%s", qPrintable(line));
    }

    QTemporaryDir m_folder;
    QSqlDatabase m_db;
};

QTEST_GUILESS_MAIN(SearchRelevanceTest)
#include "searchrelevance_test.moc"
