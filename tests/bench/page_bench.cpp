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
#include <QJsonDocument>
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

class Walker
{
public:
    Walker(KioskWindow &window, PageTimings &timings, quint32 seed)
        : m_window(window), m_timings(timings), m_random(seed)
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
    Walker walker(window, timings, parser.value(u"seed"_s).toUInt());
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
    std::printf("%s", qPrintable(timings.table()));
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(timings.toJson()).toJson()) < 0) {
            std::fprintf(stderr, "page_bench: %s cannot be written\n", qPrintable(file.fileName()));
            return 2;
        }
    }
    return 0;
}
