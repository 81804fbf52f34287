// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "relevance/relevance.h"

#include "catalogue/searchindex.h"

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

    void cleanupTestCase()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(u"relevance"_s);
    }

private:
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
