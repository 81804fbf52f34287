// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a citizen waits from lifting the finger until the page that this brings up is painted: the
// real window on the official archive, walked by touches through guides at random and through the
// longest ones, and back again. Aim: within one frame of 60 Hz, 16.7 ms.

#include "archivedocuments.h"

#include "catalogue/importjob.h"
#include "citizen/guidepage.h"
#include "session/clock.h"
#include "shell/appcontext.h"
#include "shell/navigator.h"
#include "shell/pagetimings.h"
#include "shell/terminal.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QMouseEvent>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

using namespace lucarne;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostSteps = 20;

/// What a page goes on building after its first painting, between events: the longest that it keeps the
/// window from the next event, by the kind of the page change.
class Stretches
{
public:
    explicit Stretches(PageTimings &timings)
    {
        m_turn.setInterval(0);
        QObject::connect(&timings, &PageTimings::measured, &m_turn, [this](const QString &kind) {
            end();
            m_kind = kind;
            m_before = workOfThread();
            m_turn.start();
        });
        QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] {
            const double now = workOfThread();
            m_longest = std::max(m_longest, now - m_before);
            m_before = now;
        });
    }
    /// What comes now has to do with another page.
    void end()
    {
        m_turn.stop();
        if (!m_kind.isEmpty())
            m_all[m_kind].push_back(m_longest);
        m_kind.clear();
        m_longest = 0;
    }
    QString table() const
    {
        QString lines =
            u"After the first painting: the longest turn of the events of each page, in ms of work\n"_s;
        for (auto it = m_all.begin(); it != m_all.end(); ++it) {
            std::vector<double> sorted = it.value();
            std::ranges::sort(sorted);
            const auto at = [&sorted](double part) {
                return sorted.at(std::size_t(part * double(sorted.size() - 1)));
            };
            lines += u"%1 %2  p50 %3  p99 %4  max %5 ms\n"_s.arg(it.key(), -24)
                         .arg(sorted.size(), 6)
                         .arg(at(0.5), 6, 'f', 1)
                         .arg(at(0.99), 6, 'f', 1)
                         .arg(at(1), 6, 'f', 1);
        }
        return lines;
    }
    QJsonObject toJson() const
    {
        QJsonObject kinds;
        for (auto it = m_all.begin(); it != m_all.end(); ++it) {
            QJsonArray all;
            for (const double longest : it.value())
                all.append(longest);
            kinds.insert(it.key(), all);
        }
        return kinds;
    }

private:
    QTimer m_turn;
    QString m_kind;
    double m_before = 0;
    double m_longest = 0;
    QMap<QString, std::vector<double>> m_all;
};

class Walker
{
public:
    Walker(KioskWindow &window, PageTimings &timings, Stretches &stretches, quint32 seed)
        : m_window(window), m_timings(timings), m_stretches(stretches), m_random(seed)
    {
    }

    /// Into the guide, by chance through its questions to the sheet, and all the way back.
    void walk(const QString &guideId)
    {
        // Which of the thousands is opened is for no card on the screen: the finger is played.
        m_timings.begin();
        navigator().open({PageId::Guide, guideId});
        settle();
        int steps = 0;
        for (const GuidePage *guide = page();
             guide && guide->walk() && guide->walk()->question() && steps < kMostSteps; ++steps) {
            QList<ChoiceCard *> cards = guide->findChildren<ChoiceCard *>();
            cards.removeIf([](const ChoiceCard *card) { return !card->isVisible(); });
            if (cards.isEmpty())
                break;
            touch(*cards.at(m_random.bounded(int(cards.size()))));
            guide = page();
        }
        for (; steps >= 0; --steps) {
            if (QWidget *back = m_window.findChild<QWidget *>(u"bar.back"_s); back && back->isEnabled())
                touch(*back);
        }
        if (navigator().place().page != PageId::Home)
            navigator().startAgain({PageId::Home, {}});
        settle();
    }

    QStringList shuffled(QStringList ids)
    {
        std::shuffle(ids.begin(), ids.end(), m_random);
        return ids;
    }

private:
    Navigator &navigator() { return m_window.navigator(); }
    const GuidePage *page() { return qobject_cast<GuidePage *>(navigator().current()); }

    /// Until everything that a long page builds between events is there.
    void settle()
    {
        QEventLoop loop;
        QTimer::singleShot(120, &loop, &QEventLoop::quit);
        loop.exec();
        m_stretches.end();
    }

    void touch(QWidget &widget)
    {
        for (QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *flick = qobject_cast<FlickArea *>(parent)) {
                flick->setOffset(widget.mapTo(flick->widget(), QPoint()).y() - flick->height() / 3);
                settle();
            }
        }
        const QPointF at = widget.mapTo(&m_window, widget.rect().center());
        const QPointF global = m_window.mapToGlobal(at);
        QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.windowHandle(), &press);
        QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.windowHandle(), &release);
        settle();
    }

    KioskWindow &m_window;
    PageTimings &m_timings;
    Stretches &m_stretches;
    QRandomGenerator m_random;
};

/// The guides of the catalogue, those with the most text first.
QStringList guidesBySize(const catalogue::Catalogue &catalogue, const QStringList &ids)
{
    std::vector<std::pair<qsizetype, QString>> sizes;
    for (const QString &id : ids) {
        if (const auto document = catalogue.document(id); document && catalogue::isGuide(document->kind))
            sizes.emplace_back(document->root.plainText().size(), id);
    }
    std::ranges::sort(sizes, std::greater());
    QStringList sorted;
    for (const auto &[size, id] : sizes)
        sorted.append(id);
    return sorted;
}

/// What lucarne-sync does with new content, in a program of its own as there.
int import(const QString &archive, const QString &folder)
{
    catalogue::ImportJob job(archive, folder);
    QObject::connect(&job, &catalogue::ImportJob::imported, qApp, [] { QCoreApplication::exit(0); });
    QObject::connect(&job, &catalogue::ImportJob::failed, qApp, [] { QCoreApplication::exit(1); });
    job.start();
    return QCoreApplication::exec();
}

/// An import after the other, into a new folder each time, as long as this lives.
class ImportsBeside
{
public:
    explicit ImportsBeside(const QString &archive) : m_archive(archive)
    {
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this](int code) {
            m_done += code == 0 ? 1 : 0;
            begin();
        });
        begin();
    }
    ~ImportsBeside()
    {
        m_process.disconnect();
        m_process.kill();
        m_process.waitForFinished();
    }
    int done() const { return m_done; }

private:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"--archive"_s, m_archive, u"--import-into"_s, m_folder->filePath(u"new"_s)});
    }
    QString m_archive;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
    int m_done = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    // Nobody taps twice here.
    QApplication::setDoubleClickInterval(0);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"archive"_s, u"The comarquage zip that is in use."_s, u"file"_s},
                       {u"config"_s, u"The terminal's configuration."_s, u"file"_s},
                       {u"walks"_s, u"Walks by chance."_s, u"number"_s, u"150"_s},
                       {u"longest"_s, u"Walks through the longest guides."_s, u"number"_s, u"50"_s},
                       {u"seed"_s, u"Of the chance."_s, u"number"_s, u"1"_s},
                       {u"beside-import"_s, u"Imports the archive all the while, in another program."_s},
                       {u"import-into"_s, u"Only that import, into a folder."_s, u"folder"_s},
                       {u"json"_s, u"Where to write the figures."_s, u"file"_s}});
    parser.process(app);
    if (parser.isSet(u"import-into"_s))
        return import(parser.value(u"archive"_s), parser.value(u"import-into"_s));
    const auto archive = test::ArchiveDocuments::fromZip(parser.value(u"archive"_s));
    if (!archive) {
        std::fprintf(stderr, "page_bench: %s\n", qPrintable(archive.error().detail));
        return 2;
    }
    auto configuration = kiosk::loadConfiguration(parser.value(u"config"_s));
    if (!configuration) {
        std::fprintf(stderr, "page_bench: %s\n", qPrintable(configuration.error().detail));
        return 2;
    }
    const session::SystemClock clock;
    auto terminal = Terminal::make(std::move(*configuration), {}, clock);
    if (!terminal) {
        std::fprintf(stderr, "page_bench: %s\n", qPrintable(terminal.error().detail));
        return 2;
    }
    KioskWindow &window = (*terminal)->window();
    window.resize(1920, 1080);
    window.start({PageId::Home, {}});
    window.show();
    QEventLoop loop;
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec();

    PageTimings timings(window);
    Stretches stretches(timings);
    Walker walker(window, timings, stretches, parser.value(u"seed"_s).toUInt());
    const catalogue::Catalogue &catalogue = (*terminal)->context().catalogue;
    const QStringList guides = guidesBySize(catalogue, archive->ids());
    std::optional<ImportsBeside> beside;
    if (parser.isSet(u"beside-import"_s))
        beside.emplace(parser.value(u"archive"_s));
    for (const QString &id :
         guides.first(std::min<qsizetype>(parser.value(u"longest"_s).toInt(), guides.size())))
        walker.walk(id);
    const QStringList others = walker.shuffled(guides);
    for (const QString &id :
         others.first(std::min<qsizetype>(parser.value(u"walks"_s).toInt(), others.size())))
        walker.walk(id);

    if (beside)
        std::printf("Beside an import of the same archive (%d ended meanwhile):\n", beside->done());
    std::printf("%s\n%s", qPrintable(timings.table()), qPrintable(stretches.table()));
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        QJsonObject figures = timings.toJson();
        figures.insert(u"longest_turn_after_ms"_s, stretches.toJson());
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0) {
            std::fprintf(stderr, "page_bench: %s cannot be written\n", qPrintable(file.fileName()));
            return 2;
        }
    }
    return 0;
}
