// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// lucarne-window: the citizen's screen. A process lives for one visit.

#include "navigator.h"
#include "pagetimings.h"
#include "terminal.h"
#include "tour.h"

#include "kiosk/processes.h"
#include "session/windowchannel.h"
#include "theme/systemfonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QProcess>
#include <QScreen>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <memory>
#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lucarne;

namespace
{

constexpr int kDoubleTap = 700; // ms
constexpr auto kConfigurationFile = "/etc/lucarne/lucarne.json"_L1;

struct Options {
    QString configurationFile;
    QString catalogueFolder;
    QString directoryFile;
    QString proceduresFolder;
    QString language;
    QString tourFolder;
    std::optional<QSize> size;
    ui::ColourScheme scheme = ui::ColourScheme::Normal;
    ui::PageId page = ui::PageId::Attract;
    bool supervised = false;
    int visitLetter = -1; ///< descriptor
    bool reportReady = false;
    bool pageTimings = false;
};

int refuse(const QString &reason)
{
    std::fprintf(stderr, "lucarne-window: %s\n", qPrintable(reason));
    return 2;
}

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The screen of the public-service terminal."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"config"_s, u"The terminal's configuration (default: %1)."_s.arg(kConfigurationFile), u"file"_s},
        {u"catalogue"_s, u"Catalogue folder, instead of the data folder's."_s, u"folder"_s},
        {u"directory"_s, u"Directory of offices, instead of the data folder's."_s, u"file"_s},
        {u"procedures"_s, u"Folder of the forms on offer, instead of the data folder's."_s, u"folder"_s},
        {u"supervised"_s, u"Talks with the supervisor on standard input and output."_s},
        {QString::fromLatin1(session::kLetterArgument).mid(2),
         u"The inherited descriptor on which the key of the visit comes."_s, u"number"_s},
        {u"size"_s, u"A window of this size instead of the full screen."_s, u"WxH"_s},
        {u"theme"_s, u"normal, contrast or dark."_s, u"name"_s, u"normal"_s},
        {u"language"_s, u"fr, en or ar."_s, u"code"_s},
        {u"page"_s, u"The first screen: attract or home."_s, u"name"_s, u"attract"_s},
        {u"report-ready"_s,
         u"Prints the milliseconds from the start of the process to the first screen, painted and ready to be touched."_s},
        {u"page-timings"_s,
         u"Prints the milliseconds from every touch to the page that it brings up, painted."_s},
        {u"tour"_s, u"Walks through the main screens and saves a picture of each, then quits."_s,
         u"folder"_s},
    });
    if (!parser.parse(arguments))
        return failure(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    Options options;
    options.configurationFile = parser.value(u"config"_s);
    options.catalogueFolder = parser.value(u"catalogue"_s);
    options.directoryFile = parser.value(u"directory"_s);
    options.proceduresFolder = parser.value(u"procedures"_s);
    options.language = parser.value(u"language"_s);
    options.tourFolder = parser.value(u"tour"_s);
    options.supervised = parser.isSet(u"supervised"_s);
    if (const QString name = QString::fromLatin1(session::kLetterArgument).mid(2); parser.isSet(name))
        options.visitLetter = parser.value(name).toInt();
    options.reportReady = parser.isSet(u"report-ready"_s);
    options.pageTimings = parser.isSet(u"page-timings"_s);
    if (!options.tourFolder.isEmpty())
        options.size = QSize(1920, 1080);
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        const QSize size = sides.size() == 2 ? QSize(sides.first().toInt(), sides.last().toInt()) : QSize();
        if (size.width() < 320 || size.height() < 320)
            return failure(u"--size wants WIDTHxHEIGHT, such as 1920x1080"_s);
        options.size = size;
    }
    const QString theme = parser.value(u"theme"_s);
    if (theme == u"contrast")
        options.scheme = ui::ColourScheme::HighContrast;
    else if (theme == u"dark")
        options.scheme = ui::ColourScheme::Dark;
    else if (theme != u"normal")
        return failure(u"--theme is normal, contrast or dark"_s);
    const QString page = parser.value(u"page"_s);
    if (page == u"home")
        options.page = ui::PageId::Home;
    else if (page != u"attract")
        return failure(u"--page is attract or home"_s);
    return options;
}

/// Milliseconds since the kernel started this process.
double processAgeMs()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    // Field 22, starttime, counts clock ticks since boot; field 3 follows the command's closing bracket.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000.0;
}

/// Where nobody runs a session bus, the first program that asks would start one and wait for it,
/// some 35 ms, and it would stay behind. Nothing could answer on such a bus: no screen reader, no keychain.
void startNoSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty() || !QFile::exists(folder + u"/bus"_s))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

/// The next citizen's window, while this one still covers the screen.
void startAfresh()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    QTimer::singleShot(std::chrono::seconds(2), qApp, &QCoreApplication::quit);
}

} // namespace

int main(int argc, char **argv)
{
    startNoSessionBus();
    ui::knowFewSystemFonts();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lucarne"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LUCARNE_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    // The second tap of a trembling finger comes later than a practised one's: see Touchable.
    QApplication::setDoubleClickInterval(kDoubleTap);

    const Result<Options> options = readOptions(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error().sentence);

    kiosk::Configuration configuration;
    const bool named = !options->configurationFile.isEmpty();
    if (const QString file = named ? options->configurationFile : kConfigurationFile;
        named || QFile::exists(file)) {
        auto loaded = kiosk::loadConfiguration(file);
        if (!loaded)
            return refuse(loaded.error().sentence + u'\n' + loaded.error().detail);
        configuration = std::move(*loaded);
    }

    const session::SystemClock systemClock;
    // The tour does not wait for somebody to have left: it moves the hands.
    session::ManualClock tourClock(QDateTime::currentDateTimeUtc());
    const bool touring = !options->tourFolder.isEmpty();
    const session::Clock &clock = touring ? static_cast<const session::Clock &>(tourClock) : systemClock;
    const QString code =
        options->language.isEmpty() ? configuration.languages.value(0, u"fr"_s) : options->language;
    const auto made = ui::Terminal::make(
        std::move(configuration),
        {options->catalogueFolder, options->directoryFile, options->proceduresFolder}, clock);
    if (!made)
        return refuse(made.error().sentence + u'\n' + made.error().detail);
    ui::Terminal &terminal = **made;
    ui::KioskWindow &window = terminal.window();
    session::Session &visit = terminal.visit();
    terminal.theme().setScheme(options->scheme);
    if (!terminal.language().use(code))
        return refuse(u"there is no interface in the language \"%1\""_s.arg(code));

    window.resize(options->size.value_or(QGuiApplication::primaryScreen()->size()));
    window.start({options->page, {}});
    const auto show = [&] {
        if (options->size)
            window.show();
        else
            window.showFullScreen();
    };

    if (options->reportReady) {
        QObject::connect(&window, &ui::KioskWindow::ready, &window, [] {
            std::printf("ready %.1f ms\n", processAgeMs());
            std::fflush(stdout);
        });
    }
    std::unique_ptr<ui::PageTimings> timings;
    if (options->pageTimings) {
        timings = std::make_unique<ui::PageTimings>(window);
        QObject::connect(timings.get(), &ui::PageTimings::measured, &window,
                         [](const QString &kind, double milliseconds) {
                             std::printf("%s %.2f ms\n", qPrintable(kind), milliseconds);
                             std::fflush(stdout);
                         });
    }
    if (touring) {
        show();
        ui::Tour tour(terminal, tourClock, options->tourFolder);
        const Result<QStringList> pictures = tour.walk();
        if (!pictures)
            return refuse(pictures.error().detail);
        for (const QString &picture : *pictures)
            std::printf("%s\n", qPrintable(picture));
        if (timings)
            std::printf("%s", qPrintable(timings->table()));
        return 0;
    }
    if (!options->supervised) {
        QObject::connect(&window, &ui::KioskWindow::covered, &window, &startAfresh);
        show();
        return QApplication::exec();
    }

    kiosk::keepMemoryPrivate();
    session::WindowChannel channel(0, 1, options->visitLetter);
    QObject::connect(&channel, &session::WindowChannel::showRequested, &window, [&] {
        terminal.beginVisit(channel.takeLetter());
        show();
    });
    QObject::connect(&window, &ui::KioskWindow::ready, &channel, [&channel] {
        // Shown means that the display has the frame, not that it has been sent.
        QGuiApplication::sync();
        channel.sendShown();
    });
    QObject::connect(&channel, &session::WindowChannel::finishRequested, &app, &QCoreApplication::quit);
    QObject::connect(&visit, &session::Session::started, &channel,
                     &session::WindowChannel::sendSessionStarted);
    QObject::connect(&window, &ui::KioskWindow::covered, &channel, &session::WindowChannel::sendSessionEnded);
    QObject::connect(&window, &ui::KioskWindow::helpRequested, &channel,
                     &session::WindowChannel::sendHelpRequested);
    channel.sendReady();
    return QApplication::exec();
}
