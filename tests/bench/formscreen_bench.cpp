// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// formscreen_bench: how long a citizen waits at a form, from the touch (a real one, through the X
// server) until the server has drawn all that it brought up, with the data folder on a real disk:
// "Send" to the receipt, over the demo county's procedures; and in a form of 300 controls, opening it,
// each answer, each key, each next screen, its review and its sending. Needs a display.
#include "democatalogue.h"
#include "faults/formterminal.h"
#include "largeform.h"
#include "screenprobe.h"
#include "windowfixture.h"

#include "citizen/form/fieldbox.h"
#include "citizen/form/fieldwidget.h"
#include "citizen/form/formpage.h"
#include "procedure/formdesk.h"
#include "procedure/library.h"
#include "shell/appcontext.h"
#include "widgets/flickarea.h"
#include "widgets/touchkey.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QStorageInfo>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <xcb/xcb.h>

using namespace lucarne;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 30'000;
// What moves on a screen that is complete: a cursor, the end of a ripple.
constexpr double kStillShare = 0.01;

/// Until everything that is built, shown or faded between events is there.
void settle()
{
    QTest::qWait(250);
}

/// Returns when the X server has carried out all that this program asked of it.
void waitForServer()
{
    auto *x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        qFatal("this is no X display");
    free(xcb_get_input_focus_reply(x11->connection(), xcb_get_input_focus(x11->connection()), nullptr));
}

/// Watches a window paint.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &window) : m_window(window) { qApp->installEventFilter(this); }

    /// Starts the clock; it stops when the window has been painted while \a isThere holds.
    void begin(std::function<bool()> isThere)
    {
        m_isThere = std::move(isThere);
        m_since.start();
    }
    /// Milliseconds.
    double wait()
    {
        if (m_isThere) {
            QTimer patience;
            patience.setSingleShot(true);
            connect(&patience, &QTimer::timeout, this, [] { qFatal("what was touched brought nothing up"); });
            patience.start(kPatienceMs);
            m_loop.exec();
        }
        return m_took;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::UpdateRequest || watched != &m_window || !m_isThere || m_painting)
            return QObject::eventFilter(watched, event);
        // Inside this event the window paints everything that has changed.
        m_painting = true;
        QCoreApplication::sendEvent(watched, event);
        m_painting = false;
        if (m_isThere()) {
            waitForServer();
            m_took = double(m_since.nsecsElapsed()) / 1e6;
            m_isThere = {};
            m_loop.quit();
        }
        return true;
    }

private:
    QWidget &m_window;
    std::function<bool()> m_isThere;
    QElapsedTimer m_since;
    QEventLoop m_loop;
    double m_took = 0;
    bool m_painting = false;
};

struct Times {
    const char *what;
    const char *key;
    std::vector<double> all = {};
    int late = 0; ///< times that the screen still changed much afterwards

    QJsonObject told()
    {
        if (all.empty())
            qFatal("%s: nothing was measured", what);
        std::ranges::sort(all);
        const auto at = [this](double part) { return all[std::size_t(part * double(all.size() - 1))]; };
        std::printf("  %-34s %5zu   p50 %6.1f  p99 %6.1f  max %6.1f ms%s\n", what, all.size(), at(0.5),
                    at(0.99), all.back(),
                    late > 0 ? qPrintable(u"   (%1 not complete then)"_s.arg(late)) : "");
        std::fflush(stdout);
        return {{u"count"_s, qint64(all.size())},
                {u"p50_ms"_s, at(0.5)},
                {u"p99_ms"_s, at(0.99)},
                {u"max_ms"_s, all.back()},
                {u"not_complete"_s, late}};
    }
};

/// Somebody with a finger before the window of a terminal.
class Citizen
{
public:
    Citizen(WindowFixture &fixture, ScreenProbe &probe)
        : m_fixture(fixture), m_probe(probe), m_watch(fixture.window())
    {
        m_fixture.window().showFullScreen();
        if (!QTest::qWaitForWindowActive(&m_fixture.window()))
            qFatal("the window does not come up");
        m_fixture.window().navigator().startAgain({PageId::Home, {}});
        settle();
    }

    FormPage *form() { return qobject_cast<FormPage *>(m_fixture.page()); }
    void go(const Place &place)
    {
        m_fixture.window().navigator().startAgain(place);
        settle();
    }
    QWidget &shown(const QString &name)
    {
        if (!QTest::qWaitFor([&] { return m_fixture.named(name) && m_fixture.named(name)->isEnabled(); },
                             kPatienceMs))
            qFatal("%s is not on the screen", qPrintable(name));
        return *m_fixture.named(name);
    }
    /// Yes (0) or no (1) to the question of this path.
    QWidget &choice(const QString &path, int number)
    {
        for (FieldBox *box : m_fixture.shown<FieldBox>()) {
            if (box->path() == path)
                return *box->findChild<QWidget *>(u"choice.%1"_s.arg(number));
        }
        qFatal("%s is not asked on this screen", qPrintable(path));
    }
    QLineEdit &line(const QString &path)
    {
        for (FieldBox *box : m_fixture.shown<FieldBox>()) {
            if (box->path() == path)
                return *box->findChild<QLineEdit *>();
        }
        qFatal("%s is not asked on this screen", qPrintable(path));
    }
    QWidget &key(const QString &letter)
    {
        Key *found = nullptr;
        const auto isThere = [&] {
            for (Key *key : m_fixture.window().findChildren<Key *>()) {
                if (key->isVisible() && key->spec().text == letter)
                    found = key;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(isThere, kPatienceMs))
            qFatal("there is no key %s", qPrintable(letter));
        return *found;
    }

    /// Touches it; what \a isThere waits for is to be drawn. Adds what it took.
    void touch(QWidget &widget, const std::function<bool()> &isThere, Times *times = nullptr)
    {
        bringIntoView(widget);
        const QPoint at = widget.mapToGlobal(widget.rect().center());
        m_watch.begin(isThere);
        m_probe.touch(at.x(), at.y());
        const double took = m_watch.wait();
        const ScreenProbe::Frame then = m_probe.grab();
        settle();
        if (!times)
            return;
        times->all.push_back(took);
        if (ScreenProbe::difference(then, m_probe.grab()) > kStillShare)
            ++times->late;
    }

private:
    void bringIntoView(QWidget &widget)
    {
        for (QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *flick = qobject_cast<FlickArea *>(parent)) {
                flick->revealTightly(QRect(widget.mapTo(flick->widget(), QPoint()), widget.size()));
                settle();
            }
        }
    }

    WindowFixture &m_fixture;
    ScreenProbe &m_probe;
    PaintWatch m_watch;
};

/// A terminal of a county with these procedures, and its window.
struct Hall {
    explicit Hall(const QString &procedures)
    {
        const auto imported =
            procedure::importProcedures(procedures, kiosk::proceduresFolder(terminal.configuration()));
        if (!imported || !imported->refused.empty())
            qFatal("the procedures cannot be used");
        fixture = std::make_unique<WindowFixture>(catalogue.folder(), QSize(1280, 800), u"fr"_s,
                                                  [this](kiosk::Configuration &configuration) {
                                                      configuration.dataFolder = terminal.dataFolder();
                                                  });
        fixture->clock.setWallClock(QDateTime::currentDateTimeUtc());
    }

    procedure::FormDesk &desk() { return *fixture->terminal->context().desk; }
    int queued() const
    {
        auto outbox = store::Outbox::open(terminal.outboxFolder());
        const auto counts = outbox ? outbox->counts() : tl::unexpected(outbox.error());
        return counts ? counts->waiting : -1;
    }

    county::CountyThread county;
    faults::FormTerminal terminal{county};
    test::DemoCatalogue catalogue;
    std::unique_ptr<WindowFixture> fixture;
};

/// A person's form, filled in to its review, as often as wanted.
QJsonObject sendToReceipt(ScreenProbe &probe, int sends)
{
    Hall hall(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures"));
    Citizen citizen(*hall.fixture, probe);
    const auto procedures = faults::demoProcedures();
    Times times{"\"Send\" to the receipt", "send"};
    for (int i = 0; i < sends; ++i) {
        if (!faults::opened(hall.desk()))
            qFatal("the desk does not open");
        const auto &definition = procedures[std::size_t(i) % procedures.size()];
        const faults::Person person(quint32(i + 1));
        faults::Sitting sitting(hall.desk(), definition, person, person.seed);
        if (!sitting.fillIn())
            qFatal("%s cannot be filled in", qPrintable(definition->id));
        sitting.draft().step = int(definition->steps.size());
        if (!hall.desk().save(sitting.draft()))
            qFatal("the draft is not saved");
        citizen.go({PageId::Unfinished, {}});
        citizen.touch(
            citizen.shown(u"form.send"_s), [&] { return citizen.form() && citizen.form()->receipt(); },
            &times);
        if (!hall.desk().receiptTaken())
            qFatal("the receipt stays");
        citizen.go({PageId::Home, {}});
    }
    if (hall.queued() != sends)
        qFatal("not every receipt has its submission");
    return times.told();
}

QJsonObject largeForm(ScreenProbe &probe, int screens)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"made.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(test::largeForm()).toJson()) < 0)
        qFatal("no procedure");
    file.close();
    Hall hall(folder.path());
    Citizen citizen(*hall.fixture, probe);
    Times open{"open it, to its first page", "open"};
    Times begin{"begin, to the first question", "begin"};
    Times answer{"an answer touched", "answer"};
    Times key{"a key of the keyboard", "key"};
    Times next{"to the next screen", "next"};
    Times review{"to the review of the answers", "review"};
    Times send{"\"Send\" to the receipt", "send"};

    citizen.go({PageId::Procedures, {}});
    citizen.touch(
        citizen.shown(u"procedure.made"_s), [&] { return citizen.form() != nullptr; }, &open);
    citizen.touch(
        citizen.shown(u"form.begin"_s), [&] { return citizen.form()->walk().has_value(); }, &begin);
    const auto walk = [&]() -> const FormWalk & { return *citizen.form()->walk(); };
    const auto choose = [&](int index, int number) {
        const QString path = u"/p%1"_s.arg(index);
        citizen.touch(
            citizen.choice(path, number),
            [&] { return walk().form().value(path) == QJsonValue(number == 0); }, &answer);
    };
    const auto write = [&](int index) {
        const QString path = u"/p%1"_s.arg(index);
        QLineEdit &line = citizen.line(path);
        citizen.touch(line, [&] { return line.hasFocus(); });
        const QString word = u"jeannoel"_s;
        for (const QChar letter : word)
            citizen.touch(
                citizen.key(letter),
                [&, length = line.text().size()] { return line.text().size() == length + 1; }, &key);
    };
    for (int screen = 0; screen < screens; ++screen) {
        for (int i = 0; i < test::kLargeStepControls; i += 5) {
            const int index = screen * test::kLargeStepControls + i;
            // Those of the first screens hide and show others, and ask for more.
            if (screen < 5) {
                choose(index, 1);
                choose(index, 0);
                write(index + 1);
            } else {
                choose(index, 1);
            }
        }
        const bool isLast = screen + 1 == test::kLargeSteps;
        citizen.touch(
            citizen.shown(u"form.next"_s),
            [&] { return isLast ? walk().atReview() : walk().step() > screen; }, isLast ? &review : &next);
    }
    std::printf("A form of 300 controls on %d screens\n", test::kLargeSteps);
    QJsonObject figures;
    for (Times *times : {&open, &begin, &answer, &key, &next})
        figures.insert(QString::fromLatin1(times->key), times->told());
    if (screens == test::kLargeSteps) {
        citizen.touch(
            citizen.shown(u"form.send"_s), [&] { return citizen.form()->receipt().has_value(); }, &send);
        if (hall.queued() != 1)
            qFatal("the form was not recorded");
        for (Times *times : {&review, &send})
            figures.insert(QString::fromLatin1(times->key), times->told());
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    // Nobody taps twice here.
    QApplication::setDoubleClickInterval(0);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"folder"_s, u"Work in a folder on this disk."_s, u"folder"_s, u"."_s},
                       {u"sends"_s, u"How many forms are sent."_s, u"number"_s, u"200"_s},
                       {u"screens"_s, u"How many screens of the large form are filled in."_s, u"number"_s,
                        QString::number(test::kLargeSteps)},
                       {u"json"_s, u"Where to write the figures."_s, u"file"_s}});
    parser.process(app);
    const QString folder = QFileInfo(parser.value(u"folder"_s)).absoluteFilePath();
    const QByteArray disk = QStorageInfo(folder).fileSystemType();
    if (disk == "tmpfs")
        qFatal("%s is in memory: fsync costs nothing there", qPrintable(folder));
    qputenv("TMPDIR", QFile::encodeName(folder));
    ScreenProbe probe;
    if (!probe.isOpen()) {
        std::fprintf(stderr, "formscreen_bench: no display with shared memory and XTEST\n");
        return 77;
    }
    std::printf("At a form, from the touch until the screen shows what it brought; data on %s\n",
                disk.constData());
    QJsonObject figures{{u"file_system"_s, QString::fromLatin1(disk)}};
    figures.insert(u"demo_forms"_s,
                   QJsonObject{{u"send"_s, sendToReceipt(probe, parser.value(u"sends"_s).toInt())}});
    figures.insert(u"form_of_300"_s,
                   largeForm(probe, std::clamp(parser.value(u"screens"_s).toInt(), 1, test::kLargeSteps)));
    if (parser.isSet(u"json"_s)) {
        QFile json(parser.value(u"json"_s));
        if (!json.open(QIODevice::WriteOnly) || json.write(QJsonDocument(figures).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(json.fileName()));
    }
    return 0;
}
