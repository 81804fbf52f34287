// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "navigator.h"
#include "terminal.h"

#include "citizen/form/fieldbox.h"
#include "citizen/form/formpage.h"
#include "citizen/guidepage.h"
#include "procedure/formdesk.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"
#include "widgets/tilecard.h"
#include "widgets/touchkey.h"
#include "widgets/touchkeyboard.h"

#include <QAbstractAnimation>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QTimer>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr int kPatienceMs = 10'000;
constexpr int kIdleTurnMs = 2;
constexpr int kIdleTurns = 4;
constexpr int kMostAttempts = 60;

} // namespace

Tour::Tour(Terminal &terminal, session::ManualClock &clock, const QString &folder)
    : m_terminal(terminal), m_clock(clock), m_folder(folder)
{
}

Result<QStringList> Tour::walk()
{
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder))
        return failure(u"The pictures cannot be saved."_s, u"cannot make the folder "_s + m_folder);
    try {
        settle();
        attractAndHome();
        searching();
        lifeEventAndThemes();
        guideToAnswer();
        answer();
        overlays();
        if (textPercent == 100)
            largeText();
        else
            touchNamed(u"bar.startagain"_s);
        appointment();
        forms();
    } catch (const Stop &stop) {
        return failure(u"The tour could not be finished."_s, stop.reason);
    }
    return m_pictures;
}

void Tour::settle() const
{
    const auto isMoving = [this] {
        const auto movements = m_terminal.window().findChildren<QAbstractAnimation *>();
        return std::any_of(movements.begin(), movements.end(), [](const QAbstractAnimation *movement) {
            return movement->state() == QAbstractAnimation::Running;
        });
    };
    QEventLoop loop;
    QTimer turn;
    QElapsedTimer whole;
    QElapsedTimer lap;
    int idleTurns = 0;
    QObject::connect(&turn, &QTimer::timeout, &loop, [&] {
        const bool worked = lap.restart() > kIdleTurnMs;
        idleTurns = worked || isMoving() ? 0 : idleTurns + 1;
        if (idleTurns >= kIdleTurns || whole.elapsed() > kPatienceMs)
            loop.quit();
    });
    whole.start();
    lap.start();
    turn.start(0);
    loop.exec();
}

bool Tour::waitFor(const std::function<bool()> &condition) const
{
    QElapsedTimer whole;
    whole.start();
    while (!condition() && whole.elapsed() < kPatienceMs)
        settle();
    return condition();
}

void Tour::picture(const QString &name)
{
    settle();
    if (onScreen)
        onScreen(name);
    if (m_folder.isEmpty())
        return;
    const QString file =
        u"%1/%2-%3.png"_s.arg(m_folder).arg(m_pictures.size() + 1, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_terminal.window().grab().save(file))
        throw Stop{u"cannot write "_s + file};
    m_pictures.append(file);
}

void Tour::touch(QWidget *widget)
{
    KioskWindow &window = m_terminal.window();
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *flick = qobject_cast<FlickArea *>(parent)) {
            flick->revealTightly(QRect(widget->mapTo(flick->widget(), QPoint()), widget->size()));
            settle();
        }
    }
    QWindow *surface = window.windowHandle();
    const QPointF at = widget->mapTo(&window, widget->rect().center());
    const QPointF global = window.mapToGlobal(at);
    if (!window.rect().contains(at.toPoint()))
        throw Stop{u"%1 is off the screen"_s.arg(widget->accessibleName())};
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(surface, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(surface, &release);
    settle();
}

QWidget *Tour::named(const QString &objectName) const
{
    const QList<QWidget *> found = m_terminal.window().findChildren<QWidget *>(objectName);
    for (QWidget *widget : found) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void Tour::touchNamed(const QString &objectName)
{
    QWidget *widget = named(objectName);
    if (!widget)
        throw Stop{u"\"%1\" is not on the screen"_s.arg(objectName)};
    touch(widget);
}

template<typename T>
QList<T *> Tour::onPage() const
{
    QList<T *> shown;
    const QList<T *> all = m_terminal.window().navigator().current()->template findChildren<T *>();
    for (T *widget : all) {
        if (widget->isVisible() && widget->isEnabled())
            shown.append(widget);
    }
    return shown;
}

void Tour::write(const QString &word)
{
    const QList<TouchKeyboard *> keyboards = onPage<TouchKeyboard>();
    if (keyboards.isEmpty())
        throw Stop{u"there is no keyboard on the screen"_s};
    for (const QChar letter : word) {
        const QList<Key *> keys = keyboards.first()->findChildren<Key *>();
        const auto key = std::find_if(keys.begin(), keys.end(), [letter](const Key *candidate) {
            return candidate->isVisible() && candidate->typedText() == letter;
        });
        if (key == keys.end())
            throw Stop{u"the keyboard has no key for '%1'"_s.arg(letter)};
        touch(*key);
    }
}

void Tour::attractAndHome()
{
    picture(u"attract"_s);
    touchNamed(u"attract."_s + m_terminal.language().code());
    while (m_terminal.theme().textPercent() < textPercent)
        touchNamed(u"bar.larger"_s);
    picture(u"home"_s);
}

void Tour::searching()
{
    touchNamed(u"home.search"_s);
    picture(u"search"_s);
    write(u"cart"_s);
    picture(u"search-typing"_s);
    write(u"e grise"_s);
    picture(u"search-results"_s);
    touchNamed(u"bar.back"_s);
}

void Tour::lifeEventAndThemes()
{
    const QList<TileCard *> tiles = onPage<TileCard>();
    if (tiles.isEmpty())
        throw Stop{u"there is no life event on the home screen"_s};
    touch(tiles.first());
    picture(u"life-event"_s);
    touchNamed(u"bar.startagain"_s);
    touchNamed(u"home.themes"_s);
    picture(u"themes"_s);
    const QList<ChoiceCard *> themes = onPage<ChoiceCard>();
    if (themes.isEmpty())
        throw Stop{u"there is no theme"_s};
    touch(themes.first());
    picture(u"theme"_s);
    touchNamed(u"bar.startagain"_s);
}

void Tour::guideToAnswer()
{
    touchNamed(u"home.search"_s);
    write(u"carte identite"_s);
    // The first answer that asks something; with large letters it may be behind "Other answers".
    const auto guide = [this] {
        return qobject_cast<GuidePage *>(m_terminal.window().navigator().current());
    };
    const auto asks = [&guide] { return guide() && guide()->walk() && guide()->walk()->question(); };
    const auto searching = [this] { return m_terminal.window().navigator().place().page == PageId::Search; };
    qsizetype next = 0;
    for (int attempts = 0; !asks() && attempts < kMostAttempts; ++attempts) {
        if (!searching())
            touchNamed(u"bar.back"_s);
        const QList<ChoiceCard *> hits = onPage<ChoiceCard>();
        if (next >= hits.size())
            break;
        touch(hits.at(next));
        next = searching() ? 0 : next + 1;
    }
    if (!asks())
        throw Stop{u"no guide asks a question"_s};
    picture(u"question"_s);
    for (int answered = 0; guide()->walk()->question(); ++answered) {
        if (answered == 1)
            picture(u"question-after-answers"_s);
        const QList<ChoiceCard *> choices = onPage<ChoiceCard>();
        if (choices.isEmpty() || answered > 15)
            throw Stop{u"the guide does not end"_s};
        touch(choices.first());
    }
}

void Tour::answer()
{
    picture(u"answer"_s);
    const QList<BigButton *> buttons = onPage<BigButton>();
    int jump = 0;
    for (BigButton *button : buttons) {
        if (button->objectName() != u"answer.jump" || jump++ == 0)
            continue;
        touch(button);
        picture(u"answer-part-%1"_s.arg(jump));
    }
    touchNamed(u"answer.takeaway"_s);
    picture(u"take-away"_s);
    touchNamed(u"overlay.close"_s);
}

void Tour::overlays()
{
    touchNamed(u"bar.help"_s);
    picture(u"help"_s);
    touchNamed(u"overlay.close"_s);
    touchNamed(u"bar.language"_s);
    picture(u"language"_s);
    touchNamed(u"overlay.close"_s);
    const kiosk::Configuration &configuration = m_terminal.context().configuration;
    m_clock.advance(std::chrono::milliseconds(configuration.idleBeforeWarning).count() + 1);
    m_terminal.visit().tick();
    m_clock.advance(std::chrono::milliseconds(configuration.warningCountdown).count() / 3);
    m_terminal.visit().tick();
    picture(u"idle"_s);
    touchNamed(u"overlay.close"_s);
}

void Tour::largeText()
{
    for (int i = 0; i < 4; ++i)
        touchNamed(u"bar.larger"_s);
    picture(u"answer-200"_s);
    touchNamed(u"bar.startagain"_s);
    picture(u"home-200"_s);
    for (int i = 0; i < 4; ++i)
        touchNamed(u"bar.smaller"_s);
}

void Tour::appointment()
{
    touchNamed(u"home.appointment"_s);
    picture(u"appointment"_s);
    const QList<ChoiceCard *> institutions = onPage<ChoiceCard>();
    if (institutions.isEmpty())
        return;
    touch(institutions.first());
    picture(u"appointment-office"_s);
    touchNamed(u"bar.startagain"_s);
}

void Tour::forms()
{
    touchNamed(u"home.forms"_s);
    picture(u"forms"_s);
    const QList<ChoiceCard *> cards = onPage<ChoiceCard>();
    if (cards.isEmpty())
        return;
    const bool isTaken = openForm(cards.first()->objectName());
    picture(u"form"_s);
    if (!isTaken)
        return;
    formKeptForLater();
    formToReceipt();
}

bool Tour::openForm(const QString &card)
{
    if (!named(card) && named(u"procedures.more"_s))
        touchNamed(u"procedures.more"_s);
    touchNamed(card);
    return waitFor([this] {
        const QWidget *begin = named(u"form.begin"_s);
        return begin && begin->isEnabled();
    });
}

void Tour::formKeptForLater()
{
    touchNamed(u"form.begin"_s);
    picture(u"form-question"_s);
    touchNamed(u"form.next"_s);
    picture(u"form-error"_s);
    if (named(u"form.hidekeyboard"_s))
        touchNamed(u"form.hidekeyboard"_s);
    touchNamed(u"form.later"_s);
    picture(u"form-leaving"_s);
    touchNamed(u"form.keep"_s);
    picture(u"form-kept"_s);
    touchNamed(u"form.done"_s);
}

void Tour::formToReceipt()
{
    const AppContext &context = m_terminal.context();
    const auto offered = context.procedures->offered(context.configuration.communeInsee);
    const auto shortest = std::min_element(
        offered.begin(), offered.end(), [](const auto &a, const auto &b) { return a.minutes < b.minutes; });
    touchNamed(u"home.forms"_s);
    if (!openForm(u"procedure."_s + shortest->id))
        throw Stop{u"the form %1 does not open"_s.arg(shortest->id)};
    touchNamed(u"form.begin"_s);
    if (!fillIn())
        throw Stop{u"the form %1 asks for what the tour cannot give"_s.arg(shortest->id)};
    picture(u"form-review"_s);
    if (named(u"declare"_s))
        touchNamed(u"declare"_s);
    touchNamed(u"form.send"_s);
    picture(u"form-receipt"_s);
    touchNamed(u"form.done"_s);
}

bool Tour::fillIn()
{
    const auto *page = qobject_cast<FormPage *>(m_terminal.window().navigator().current());
    // A screen is answered at the second attempt at the latest, each of its questions at one more.
    for (int attempts = 0; page && page->walk() && attempts < kMostAttempts; ++attempts) {
        if (page->walk()->atReview())
            return true;
        touchNamed(u"form.next"_s);
        const QList<FieldBox *> boxes = onPage<FieldBox>();
        const auto asks = std::find_if(boxes.begin(), boxes.end(),
                                       [](const FieldBox *box) { return !box->fault().isEmpty(); });
        if (asks == boxes.end())
            continue;
        const QList<ChoiceCard *> choices = (*asks)->findChildren<ChoiceCard *>();
        const QWidget *written = (*asks)->field()->focusTarget();
        const bool yesOrNo = (*asks)->element().control == procedure::ControlKind::YesNo;
        if (!choices.isEmpty())
            touch(yesOrNo ? choices.last() : choices.first()); // a "no" asks for the least
        else if (written && written->hasFocus() && !onPage<TouchKeyboard>().isEmpty())
            write(u"devant la mairie"_s);
        else
            return false;
    }
    return false;
}

} // namespace lucarne::ui
