// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// search_bench [--archive ZIP] [--json FILE]: types every query of the relevance file letter by
// letter over the whole archive into Lucarne's search, in a process that does nothing else, as a
// citizen's window is one. Beside it what one would write without it: LIKE '%word%' over title and
// text, and SQLite's FTS5 as it comes (unicode61, bm25, the last word as a prefix). Those take
// hundreds of times as long: some of their keystrokes and queries stand for all. Prints times, sizes,
// how often each has an expected guide in its first three, and where its own minute went.
#include "archives.h"
#include "relevance/relevance.h"

#include "catalogue/searchindex.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <iterator>
#include <vector>

#include <time.h>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kLimit = 12;
constexpr int kFirst = 3;
/// How many of the keystrokes and queries the others get: LIKE reads all text at each of them. Primes,
/// so that no length of a query is left out.
constexpr int kEveryNthForFts = 7;
constexpr int kEveryNthForLike = 211;
constexpr int kEveryNthQueryForLike = 13;

using Ids = std::vector<QString>;

void fail(const QString &what)
{
    QTextStream(stderr) << "search_bench: " << what << Qt::endl;
    std::exit(1);
}

QSqlDatabase openDatabase(const QString &file)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, file);
    db.setDatabaseName(file);
    if (!db.open())
        fail(db.lastError().text());
    return db;
}

void run(QSqlQuery &query, const QString &statement)
{
    if (!query.exec(statement))
        fail(statement + u": "_s + query.lastError().text());
}

/// Milliseconds that this thread has worked: without the time that other programs took.
double workSoFar()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times {
    std::vector<double> sorted;

    explicit Times(std::vector<double> all) : sorted(std::move(all))
    {
        std::sort(sorted.begin(), sorted.end());
    }
    double at(double share) const
    {
        return sorted.empty()
                   ? 0
                   : sorted[std::min(sorted.size() - 1, static_cast<size_t>(share * double(sorted.size())))];
    }
    QJsonObject json() const
    {
        return {{u"keystrokes"_s, qint64(sorted.size())},
                {u"p50_ms"_s, at(0.50)},
                {u"p95_ms"_s, at(0.95)},
                {u"p99_ms"_s, at(0.99)},
                {u"max_ms"_s, at(1.0)}};
    }
};

/// Proportional set size of this process in MB: shared pages count by their share.
double memoryNow()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = rollup.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

QString ftsExpression(const QString &typed)
{
    QStringList words;
    QString word;
    for (const QChar c : typed + u' ') {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << u'"' + word + u'"';
            word.clear();
        }
    }
    if (!words.isEmpty() && typed.back().isLetterOrNumber())
        words.back() += u'*';
    return words.join(u' ');
}

Ids viaFts(QSqlQuery &query, const QString &typed)
{
    Ids ids;
    const QString expression = ftsExpression(typed);
    if (expression.isEmpty())
        return ids;
    query.bindValue(0, expression);
    if (!query.exec())
        fail(query.lastError().text());
    while (query.next())
        ids.push_back(query.value(0).toString());
    query.finish();
    return ids;
}

Ids viaLike(const QSqlDatabase &db, const QString &typed)
{
    Ids ids;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return ids;
    QStringList conditions;
    for (qsizetype i = 0; i < words.size(); ++i)
        conditions << u"(title LIKE ? OR body LIKE ?)"_s;
    QSqlQuery query(db);
    query.setForwardOnly(true);
    query.prepare(u"SELECT id FROM plain WHERE %1 ORDER BY title LIKE ? DESC LIMIT %2"_s
                      .arg(conditions.join(u" AND "_s))
                      .arg(kLimit));
    for (const QString &word : words) {
        query.addBindValue(QString(u'%' + word + u'%'));
        query.addBindValue(QString(u'%' + word + u'%'));
    }
    query.addBindValue(QString(u'%' + words.front() + u'%'));
    if (!query.exec())
        fail(query.lastError().text());
    while (query.next())
        ids.push_back(query.value(0).toString());
    return ids;
}

Ids viaLucarne(const SearchIndex &index, const QString &typed)
{
    Ids ids;
    for (const SearchHit &hit : index.search(typed, kLimit))
        ids.push_back(hit.summary.id);
    return ids;
}

struct Typed {
    std::vector<double> times; ///< milliseconds
    std::vector<double> work;
};

template<typename Search>
Typed typeAll(const std::vector<test::RelevanceQuery> &queries, int everyNth, Search search)
{
    Typed typed;
    int keystroke = 0;
    for (const test::RelevanceQuery &query : queries) {
        for (qsizetype letters = 1; letters <= query.typed.size(); ++letters) {
            if (keystroke++ % everyNth != 0)
                continue;
            QElapsedTimer timer;
            timer.start();
            const double before = workSoFar();
            search(query.typed.left(letters));
            typed.work.push_back(workSoFar() - before);
            typed.times.push_back(milliseconds(timer));
        }
    }
    return typed;
}

/// What a fresh window pays: its first keystroke, every other, and the memory of its search.
int measureFreshProcess(const QString &database)
{
    const auto queries = test::relevanceQueries();
    if (!queries)
        fail(queries.error().detail);
    const QSqlDatabase db = openDatabase(database);
    const double before = memoryNow();
    const SearchIndex index(db);
    QElapsedTimer timer;
    timer.start();
    index.search(u"c"_s, kLimit);
    const double first = milliseconds(timer);
    const double loaded = memoryNow();
    const Typed typed = typeAll(*queries, 1, [&index](const QString &words) { index.search(words, kLimit); });
    const auto listOf = [](const std::vector<double> &all) {
        QJsonArray list;
        std::ranges::copy(all, std::back_inserter(list));
        return list;
    };
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"first_keystroke_ms"_s, first},
                                                     {u"memory_loaded_mb"_s, loaded - before},
                                                     {u"memory_after_all_mb"_s, memoryNow() - before},
                                                     {u"times_ms"_s, listOf(typed.times)},
                                                     {u"work_ms"_s, listOf(typed.work)}})
                               .toJson(QJsonDocument::Compact);
    return 0;
}

struct Success {
    double atThree = 0;
    int queries = 0;
};

template<typename Search>
Success successOf(const std::vector<test::RelevanceQuery> &queries, int everyNth, Search search)
{
    int found = 0;
    int asked = 0;
    for (std::size_t i = 0; i < queries.size(); i += std::size_t(everyNth)) {
        const test::RelevanceQuery &query = queries[i];
        const Ids ids = search(query.typed);
        ++asked;
        found += std::any_of(ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(kFirst, std::ssize(ids)),
                             [&](const QString &id) { return query.guides.contains(id); });
    }
    return {double(found) / double(asked), asked};
}

struct Built {
    int documents = 0;
    double readSeconds = 0;
    double indexSeconds = 0;
    double indexMegabytes = 0;
    double ftsSeconds = 0;
    double ftsMegabytes = 0;
};

double megabytes(const QSqlDatabase &db)
{
    QSqlQuery query(db);
    run(query, u"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"_s);
    query.next();
    return query.value(0).toDouble() / 1e6;
}

Built build(const QString &archive, QSqlDatabase ours, QSqlDatabase plain)
{
    Built built;
    QSqlQuery query(plain);
    run(query, u"CREATE TABLE plain (id TEXT, title TEXT, body TEXT)"_s);
    ours.transaction();
    plain.transaction();
    QSqlQuery insert(plain);
    insert.prepare(u"INSERT INTO plain VALUES (?, ?, ?)"_s);
    SearchIndexBuilder builder(ours);
    if (const auto created = builder.createTables(); !created)
        fail(created.error().detail);
    double indexMs = 0;
    double plainMs = 0;
    QElapsedTimer whole;
    whole.start();
    const auto read = test::forEachDocument(archive, [&](const Document &document) {
        QElapsedTimer timer;
        timer.start();
        if (const auto added = builder.add(document); !added)
            fail(added.error().detail);
        indexMs += milliseconds(timer);
        timer.restart();
        insert.addBindValue(document.id);
        insert.addBindValue(document.title);
        insert.addBindValue(document.root.plainText());
        if (!insert.exec())
            fail(insert.lastError().text());
        plainMs += milliseconds(timer);
    });
    if (!read)
        fail(read.error().detail);
    built.readSeconds = (milliseconds(whole) - indexMs - plainMs) / 1e3;
    built.documents = *read;
    QElapsedTimer timer;
    timer.start();
    if (const auto finished = builder.finish(); !finished)
        fail(finished.error().detail);
    ours.commit();
    built.indexSeconds = (indexMs + milliseconds(timer)) / 1e3;
    built.indexMegabytes = megabytes(ours);

    plain.commit();
    const double without = megabytes(plain);
    timer.restart();
    run(query, u"CREATE VIRTUAL TABLE plain_fts USING fts5(id UNINDEXED, title, body)"_s);
    run(query, u"INSERT INTO plain_fts SELECT id, title, body FROM plain"_s);
    built.ftsSeconds = milliseconds(timer) / 1e3;
    built.ftsMegabytes = megabytes(plain) - without;
    return built;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Times a keystroke of the search over the whole archive."_s);
    parser.addHelpOption();
    const QCommandLineOption archiveOption(u"archive"_s, u"Comarquage zip."_s, u"zip"_s, test::realArchive());
    const QCommandLineOption jsonOption(u"json"_s, u"Write the figures there."_s, u"file"_s);
    const QCommandLineOption freshOption(u"fresh"_s, u"Measure this database in a process of its own."_s,
                                         u"db"_s);
    parser.addOptions({archiveOption, jsonOption, freshOption});
    parser.process(application);
    if (parser.isSet(freshOption))
        return measureFreshProcess(parser.value(freshOption));
    if (parser.value(archiveOption).isEmpty())
        fail(u"no archive: give --archive or set LUCARNE_COMARQUAGE"_s);

    const auto queries = test::relevanceQueries();
    if (!queries)
        fail(queries.error().detail);
    const QTemporaryDir folder;
    QElapsedTimer lap;
    lap.start();
    const auto seconds = [&lap] { return double(lap.restart()) / 1e3; };
    const QString file = folder.filePath(u"search.sqlite"_s);
    const QSqlDatabase ours = openDatabase(file);
    const QSqlDatabase plain = openDatabase(folder.filePath(u"plain.sqlite"_s));
    const Built built = build(parser.value(archiveOption), ours, plain);
    const double buildSeconds = seconds();

    QProcess fresh;
    fresh.start(QCoreApplication::applicationFilePath(), {u"--fresh"_s, file});
    if (!fresh.waitForFinished(600'000) || fresh.exitCode() != 0)
        fail(u"the fresh process failed: "_s + QString::fromUtf8(fresh.readAllStandardError()));
    QJsonObject freshFigures = QJsonDocument::fromJson(fresh.readAllStandardOutput()).object();
    const auto taken = [&freshFigures](const QString &key) {
        std::vector<double> all;
        const QJsonArray list = freshFigures.take(key).toArray();
        for (const QJsonValue &each : list)
            all.push_back(each.toDouble());
        return all;
    };
    Typed own;
    own.times = taken(u"times_ms"_s);
    own.work = taken(u"work_ms"_s);

    const SearchIndex index(ours);
    const auto lucarne = [&](const QString &words) { return viaLucarne(index, words); };
    QSqlQuery match(plain);
    match.setForwardOnly(true);
    match.prepare(u"SELECT id FROM plain_fts WHERE plain_fts MATCH ? ORDER BY rank LIMIT %1"_s.arg(kLimit));
    const auto fts = [&](const QString &words) { return viaFts(match, words); };
    const auto like = [&](const QString &words) { return viaLike(plain, words); };

    struct Row {
        QString name;
        Times times;
        Times work;
        Success success;
        double seconds;
    };
    std::vector<Row> rows;
    const auto addRow = [&rows, &seconds](const QString &name, Typed typed, const Success &success) {
        rows.push_back(
            {name, Times(std::move(typed.times)), Times(std::move(typed.work)), success, seconds()});
    };
    addRow(u"Lucarne"_s, std::move(own), successOf(*queries, 1, lucarne));
    addRow(u"FTS5 MATCH"_s, typeAll(*queries, kEveryNthForFts, fts), successOf(*queries, 1, fts));
    addRow(u"LIKE %word%"_s, typeAll(*queries, kEveryNthForLike, like),
           successOf(*queries, kEveryNthQueryForLike, like));

    QTextStream out(stdout);
    QJsonObject json{{u"documents"_s, built.documents},     {u"index_seconds"_s, built.indexSeconds},
                     {u"index_mb"_s, built.indexMegabytes}, {u"fts5_seconds"_s, built.ftsSeconds},
                     {u"fts5_mb"_s, built.ftsMegabytes},    {u"reading_seconds"_s, built.readSeconds},
                     {u"fresh_process"_s, freshFigures}};
    out << "documents " << built.documents << ", queries " << queries->size() << '\n'
        << "reading and building took " << buildSeconds << " s\n"
        << "index: " << built.indexSeconds << " s on top of " << built.readSeconds << " s of reading, "
        << built.indexMegabytes << " MB (FTS5: " << built.ftsSeconds << " s, " << built.ftsMegabytes
        << " MB)\n"
        << "fresh process: first keystroke " << freshFigures[u"first_keystroke_ms"_s].toDouble()
        << " ms, memory +" << freshFigures[u"memory_loaded_mb"_s].toDouble() << " MB loaded, +"
        << freshFigures[u"memory_after_all_mb"_s].toDouble() << " MB after all keystrokes\n\n"
        << "ms a keystroke    p50      p95      p99      max  work p99   keystrokes  success@3  queries  "
           "took\n";
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(3);
    for (const auto &row : rows) {
        out << row.name.leftJustified(12);
        for (const double share : {0.50, 0.95, 0.99, 1.0})
            out << ' ' << QString::number(row.times.at(share), 'f', 3).rightJustified(8);
        out << "  " << QString::number(row.work.at(0.99), 'f', 3).rightJustified(8);
        out << "  " << QString::number(row.times.sorted.size()).rightJustified(8) << "     "
            << row.success.atThree << "  " << QString::number(row.success.queries).rightJustified(9) << "  "
            << QString::number(row.seconds, 'f', 1) << " s\n";
        QJsonObject figures = row.times.json();
        figures.insert(u"work_p99_ms"_s, row.work.at(0.99));
        figures.insert(u"success_at_3"_s, row.success.atThree);
        figures.insert(u"queries"_s, row.success.queries);
        figures.insert(u"took_seconds"_s, row.seconds);
        json.insert(row.name, figures);
    }
    out.flush();
    if (parser.isSet(jsonOption)) {
        QFile report(parser.value(jsonOption));
        if (!report.open(QIODevice::WriteOnly) || report.write(QJsonDocument(json).toJson()) < 0)
            fail(report.errorString());
    }
    return 0;
}
