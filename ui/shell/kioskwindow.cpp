// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kioskwindow.h"

#include "appcontext.h"
#include "bottombar.h"
#include "language.h"
#include "navigator.h"
#include "notice.h"
#include "overlays.h"
#include "printing.h"
#include "topbar.h"

#include "procedure/formdesk.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QResizeEvent>

#include <algorithm>

using namespace std::chrono_literals;

namespace lucarne::ui
{

namespace
{

constexpr int kTextStep = 25;

} // namespace

KioskWindow::KioskWindow(AppContext &context, session::Session &session)
    : m_context(context), m_session(session)
{
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWindowTitle(QStringLiteral("Lucarne"));
    // Not by a touch: one on the touch keyboard or beside a field leaves the real keyboard where it is.
    setFocusPolicy(Qt::TabFocus);
    m_navigator = new Navigator(context, this);
    connect(m_navigator, &Navigator::moved, this, &KioskWindow::leaveStep);
    connect(m_navigator, &Navigator::pageChanged, this, &KioskWindow::followPage);
    connect(m_navigator, &Navigator::takeAwayWanted, this, &KioskWindow::showTakeAway);
    connect(m_navigator, &Navigator::printWanted, this,
            [this](const guide::AnswerSheet &sheet) { printing().print(sheet); });
    connect(m_navigator, &Navigator::slipPrintWanted, this,
            [this](const device::Slip &slip) { printing().print(slip); });
    connect(m_navigator, &Navigator::said, this, &KioskWindow::sayNotice);
    connect(m_navigator, &Navigator::mistakeFound, this, &KioskWindow::readMistake);
    connect(m_navigator, &Navigator::opened, this, &KioskWindow::readOut);
    connect(m_navigator, &Navigator::keyTouched, this, &KioskWindow::readKey);
    connect(&context.theme, &Theme::changed, this, [this] {
        recomposeBars();
        m_navigator->recomposeAll();
    });

    qApp->installEventFilter(this);
    connect(&m_session, &session::Session::countdown, this, &KioskWindow::showIdle);
    connect(&m_session, &session::Session::extended, this, [this] {
        if (m_idle)
            m_idle->closeDown();
    });
    connect(&m_session, &session::Session::ended, this, &KioskWindow::cover);
    connect(&m_tick, &QTimer::timeout, &m_session, &session::Session::tick);
    m_tick.start(250ms);
}

KioskWindow::~KioskWindow()
{
    qApp->removeEventFilter(this);
}

void KioskWindow::start(const Place &place)
{
    fitTheme(size());
    m_navigator->startAgain(place);
}

void KioskWindow::offerDraft(std::chrono::seconds offer)
{
    m_context.desk->open([this, self = QPointer(this), offer](const Result<void> &opened) {
        if (!self || !opened || m_session.phase() != session::Phase::Attract)
            return;
        const auto draft = m_context.desk->draftOfThisVisit();
        const auto sent = m_context.desk->sentInThisVisit();
        if (!(draft && *draft) && !(sent && *sent))
            return;
        m_navigator->startAgain({PageId::Procedure, {}});
        QTimer::singleShot(offer, this, [this] {
            if (m_session.phase() != session::Phase::Attract)
                return;
            if (const auto gone = m_context.desk->discard(); !gone)
                qWarning("%s", qPrintable(gone.error().detail));
            m_navigator->startAgain({PageId::Attract, {}});
        });
    });
}

void KioskWindow::makeBars()
{
    if (m_top)
        return;
    m_top = new TopBar(m_context, this);
    m_bottom = new BottomBar(m_context, this);
    m_notice = new Notice(m_context, this);
    connect(m_top, &TopBar::languageWanted, this, &KioskWindow::showLanguages);
    connect(m_top, &TopBar::textLarger, this,
            [this] { setTextPercent(m_context.theme.textPercent() + kTextStep); });
    connect(m_top, &TopBar::textSmaller, this,
            [this] { setTextPercent(m_context.theme.textPercent() - kTextStep); });
    connect(m_top, &TopBar::nextColours, this, [this] {
        switch (m_context.theme.scheme()) {
        case ColourScheme::Normal:
            m_context.theme.setScheme(ColourScheme::HighContrast);
            break;
        case ColourScheme::HighContrast:
            m_context.theme.setScheme(ColourScheme::Dark);
            break;
        case ColourScheme::Dark:
            m_context.theme.setScheme(ColourScheme::Normal);
            break;
        }
    });
    connect(m_bottom, &BottomBar::back, m_navigator, &Navigator::back);
    connect(m_bottom, &BottomBar::startAgain, this, &KioskWindow::startAgain);
    connect(m_bottom, &BottomBar::listen, this, &KioskWindow::listen);
    connect(m_bottom, &BottomBar::help, this, &KioskWindow::showHelp);
    connect(m_bottom, &BottomBar::finish, this, [this] { m_session.end(); });
    m_notice->setText(contentNotice(m_context));
}

void KioskWindow::fitTheme(const QSize &size)
{
    const Surface screen = window()->screen() ? surfaceOf(*window()->screen()) : Surface{};
    m_context.theme.setSurface({size, screen.dpi});
}

void KioskWindow::arrange()
{
    const Page *page = m_navigator->current();
    if (!page || !page->hasBars()) {
        m_navigator->setGeometry(rect());
        if (m_top) {
            m_top->hide();
            m_bottom->hide();
            m_notice->hide();
        }
        return;
    }
    makeBars();
    const Theme &theme = m_context.theme;
    if (m_top->width() != width()) {
        m_top->resize(width(), m_top->height());
        m_top->recompose();
    }
    const int top = m_top->heightAt(width());
    const int bottom =
        std::max(theme.px(124), theme.target() + theme.px(32)) + theme.textPx(24) - theme.px(24);
    // What is always so is said at home; what has just happened, where it happened.
    const bool said = !m_saying.isEmpty() || m_navigator->place().page == PageId::Home;
    const int notice = said ? m_notice->heightAt(width()) : 0;
    const auto place = [](auto *bar, const QRect &where) {
        const bool stale = bar->size() != where.size();
        bar->setGeometry(where);
        if (stale)
            bar->recompose();
        bar->show();
    };
    place(m_top, QRect(0, 0, width(), top));
    place(m_bottom, QRect(0, height() - bottom, width(), bottom));
    m_notice->setGeometry(0, top, width(), notice);
    m_notice->setVisible(notice > 0);
    m_navigator->setGeometry(0, top + notice, width(), height() - top - notice - bottom);
}

void KioskWindow::leaveStep()
{
    // The answers of a search change with every key: its name is said to the end all the same.
    if (!m_saysKey)
        stopListening();
    if (m_saying.isEmpty())
        return;
    m_saying.clear();
    m_notice->setText(contentNotice(m_context));
}

void KioskWindow::followPage()
{
    arrange();
    if (!m_bottom)
        return;
    m_bottom->setCanGoBack(m_navigator->canGoBack());
    m_bottom->setCanStartAgain(m_navigator->place().page != PageId::Home);
}

void KioskWindow::recomposeBars()
{
    if (!m_top)
        return;
    m_notice->setText(m_saying.isEmpty() ? contentNotice(m_context) : m_saying);
    m_top->recompose();
    m_bottom->recompose();
    followPage();
}

void KioskWindow::startAgain()
{
    m_navigator->startAgain({PageId::Home, {}});
}

void KioskWindow::useLanguage(const QString &code)
{
    stopListening();
    // Every widget hears of it through QEvent::LanguageChange.
    m_context.language.use(code);
}

void KioskWindow::setTextPercent(int percent)
{
    m_context.theme.setTextPercent(percent);
}

void KioskWindow::showLanguages()
{
    if (!m_languages) {
        m_languages = new LanguageOverlay(m_context, this);
        connect(m_languages, &LanguageOverlay::chosen, this, &KioskWindow::useLanguage);
    }
    m_languages->openUp();
}

void KioskWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpOverlay(m_context, this);
    m_help->openUp();
    Q_EMIT helpRequested();
}

TakeAwayOverlay &KioskWindow::takeAway()
{
    if (!m_takeAway)
        m_takeAway = new TakeAwayOverlay(m_context, this);
    return *m_takeAway;
}

void KioskWindow::showTakeAway(const QString &title, const QUrl &url)
{
    takeAway().setLink(title, url);
    m_takeAway->openUp();
}

void KioskWindow::offerTelephone(const QString &reason, const QString &title, const QUrl &url)
{
    // The printer may give up when somebody has left or calls for help; the line under the bar stays.
    const bool elsewhere = m_session.phase() != session::Phase::Active || (m_help && m_help->isVisible()) ||
                           (m_languages && m_languages->isVisible());
    if (elsewhere || !url.isValid())
        return;
    takeAway().setLink(title, url, reason);
    m_takeAway->openUp();
}

void KioskWindow::showIdle(int secondsLeft)
{
    if (!m_idle) {
        m_idle = new IdleOverlay(m_context, this);
        connect(m_idle, &IdleOverlay::finish, this, [this] { m_session.end(); });
    }
    m_idle->setRemaining(secondsLeft, int(m_context.configuration.warningCountdown.count()));
    if (!m_idle->isVisible())
        m_idle->openUp();
}

void KioskWindow::listen()
{
    device::Speaker &speaker = *m_context.speaker;
    if (!m_listening) {
        connect(&speaker, &device::Speaker::stateChanged, this, &KioskWindow::followSpeaker,
                Qt::UniqueConnection);
    } else {
        m_readsAloud = false;
        stopListening();
        return;
    }
    m_readsAloud = true;
    m_saysKey = false;
    speaker.say(m_navigator->current()->utterances());
}

void KioskWindow::readOut(const QString &text, const QString &language)
{
    if (!m_readsAloud)
        return;
    m_saysKey = false;
    m_context.speaker->say(text, language);
}

void KioskWindow::readMistake(const QString &sentence)
{
    readOut(sentence, m_context.language.code());
}

void KioskWindow::readKey(const QString &name)
{
    readOut(name, m_context.language.code());
    m_saysKey = m_readsAloud;
}

void KioskWindow::stopListening()
{
    if (device::Speaker *speaker = m_context.speaker.made())
        speaker->stop();
}

void KioskWindow::followSpeaker(device::Speaker::State state)
{
    m_listening = !m_saysKey &&
                  (state == device::Speaker::State::Preparing || state == device::Speaker::State::Speaking);
    if (m_bottom)
        m_bottom->setListening(m_listening);
    if (state == device::Speaker::State::Unavailable)
        sayNotice(m_context.speaker->error().sentence);
}

void KioskWindow::sayNotice(const QString &sentence)
{
    makeBars();
    m_saying = sentence;
    m_notice->setText(sentence);
    arrange();
}

Printing &KioskWindow::printing()
{
    if (!m_printing) {
        m_printing = new Printing(m_context, this);
        connect(m_printing, &Printing::said, this, &KioskWindow::sayNotice);
        connect(m_printing, &Printing::failed, this, &KioskWindow::offerTelephone);
    }
    return *m_printing;
}

void KioskWindow::cover(session::EndReason reason)
{
    stopListening();
    m_tick.stop();
    m_cover = new EndCover(m_context, this);
    m_cover->show();
    m_cover->raise();
    m_cover->repaint();
    Q_EMIT covered(reason);
}

bool KioskWindow::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        recomposeBars();
    return QWidget::event(event);
}

void KioskWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.palette().ground);
    if (!m_readySaid) {
        m_readySaid = true;
        // The frame goes to the screen when this event is over.
        QTimer::singleShot(0, this, &KioskWindow::ready);
    }
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    fitTheme(event->size());
    arrange();
    if (m_cover)
        m_cover->setGeometry(rect());
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        // What ends a warning is the release, so that the touch never falls through to what is below.
        if (m_session.phase() != session::Phase::Warning)
            m_session.touched();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
    case QEvent::KeyRelease:
        if (m_session.phase() == session::Phase::Warning)
            QMetaObject::invokeMethod(&m_session, &session::Session::touched, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lucarne::ui
