// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a touch on an answer takes to become the next question or the sheet, over every guide of
// the official archive. Aim: well below a frame of 60 Hz, 16 ms.

#include "archivedocuments.h"
#include "archives.h"

#include "guide/walk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdio>

using namespace lucarne;
using namespace lucarne::guide;
using namespace Qt::StringLiterals;

namespace
{

/// Times of one kind of step, in milliseconds.
class Times
{
public:
    void add(qint64 nanoseconds, const QString &guideId)
    {
        const double ms = double(nanoseconds) / 1e6;
        if (ms > m_max) {
            m_max = ms;
            m_slowest = guideId;
        }
        m_all.push_back(ms);
    }
    QJsonObject print(const char *name)
    {
        std::sort(m_all.begin(), m_all.end());
        std::printf("%-8s %8d  p50 %7.3f  p99 %7.3f  max %7.3f ms (%s)\n", name, int(m_all.size()), at(0.5),
                    at(0.99), m_max, qPrintable(m_slowest));
        return {{u"count"_s, int(m_all.size())},
                {u"p50_ms"_s, at(0.5)},
                {u"p99_ms"_s, at(0.99)},
                {u"max_ms"_s, m_max},
                {u"slowest"_s, m_slowest}};
    }

private:
    double at(double part) const
    {
        return m_all.empty() ? 0 : m_all[std::size_t(part * double(m_all.size() - 1))];
    }
    std::vector<double> m_all;
    double m_max = 0;
    QString m_slowest;
};

class Bench
{
public:
    explicit Bench(const test::ArchiveDocuments &archive) : m_archive(archive) {}

    void run()
    {
        for (const QString &id : m_archive.ids()) {
            m_read = 0;
            QElapsedTimer timer;
            timer.start();
            auto walk = Walk::start(id, [this](const QString &wanted) { return read(wanted); });
            start.add(timer.nsecsElapsed() - m_read, id);
            if (!walk)
                continue;
            m_tried.clear();
            m_left = kMostSteps;
            follow(*walk, id);
        }
    }

    Times reading; ///< of a document's XML, once for each document of a walk
    Times start;   ///< without the reading, as all that follow
    Times choose;
    Times back;
    QMap<int, int> questions; ///< questions on a way to a sheet → how many sheets

private:
    static constexpr int kMostSteps = 400; // of one guide: the large decision trees are sampled

    Result<catalogue::Document> read(const QString &id)
    {
        QElapsedTimer timer;
        timer.start();
        auto document = m_archive.document(id);
        const qint64 elapsed = timer.nsecsElapsed();
        m_read += elapsed;
        reading.add(elapsed, id);
        return document;
    }

    /// Each answer of each question once.
    void follow(const Walk &walk, const QString &id)
    {
        if (!walk.question()) {
            ++questions[walk.progress().answered];
            return;
        }
        QString key = walk.question()->title;
        for (const Choice &choice : walk.question()->choices)
            key += u'|' + choice.label;
        bool wentOn = false;
        const int count = int(walk.question()->choices.size());
        for (int i = 0; i < count && m_left > 0; ++i) {
            const QString answer = key + u'#' + QString::number(i);
            if (m_tried.contains(answer))
                continue;
            m_tried.insert(answer);
            wentOn = true;
            step(walk, i, id);
        }
        if (!wentOn && m_left > 0)
            step(walk, count - 1, id);
    }

    void step(const Walk &walk, int choice, const QString &id)
    {
        --m_left;
        Walk next = walk;
        m_read = 0;
        QElapsedTimer timer;
        timer.start();
        const bool done = next.choose(choice).has_value();
        choose.add(timer.nsecsElapsed() - m_read, id);
        if (!done)
            return;
        Walk again = next;
        timer.start();
        again.goBack();
        back.add(timer.nsecsElapsed(), id);
        follow(next, id);
    }

    const test::ArchiveDocuments &m_archive;
    QSet<QString> m_tried;
    int m_left = 0;
    qint64 m_read = 0; ///< nanoseconds of reading within the step being measured
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString file = test::realArchive();
    if (file.isEmpty())
        std::fprintf(stderr, "The official archive is not here: measuring the small one.\n");
    auto archive = file.isEmpty() ? Result<test::ArchiveDocuments>(test::ArchiveDocuments::small())
                                  : test::ArchiveDocuments::fromZip(file);
    if (!archive) {
        std::fprintf(stderr, "%s\n", qPrintable(archive.error().detail));
        return 1;
    }
    Bench bench(*archive);
    bench.run();
    QJsonObject json{{u"reading"_s, bench.reading.print("reading")},
                     {u"start"_s, bench.start.print("start")},
                     {u"choose"_s, bench.choose.print("choose")},
                     {u"back"_s, bench.back.print("back")}};
    QJsonObject questions;
    std::printf("questions on a way:");
    for (auto it = bench.questions.cbegin(); it != bench.questions.cend(); ++it) {
        std::printf(" %d: %d ", it.key(), it.value());
        questions.insert(QString::number(it.key()), it.value());
    }
    std::printf("\n");
    json.insert(u"questions"_s, questions);

    const qsizetype option = arguments.indexOf(u"--json"_s);
    if (option > 0 && option + 1 < arguments.size()) {
        QFile out(arguments[option + 1]);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(json).toJson()) < 0) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(out.fileName()), qPrintable(out.errorString()));
            return 1;
        }
    }
    return 0;
}
