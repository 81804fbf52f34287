// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentscreen.h"

#include "documenttaking.h"
#include "pictureview.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"
#include "widgets/noticebox.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

using Step = DocumentTaking::Step;
using Way = DocumentTaking::Way;

DocumentScreen::DocumentScreen(AppContext &context, DocumentTaking &paper, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_paper(paper),
      m_tall(parent->height() > parent->width()),
      m_largeText(context.theme.textPercent() > 140),
      m_margin(pageMargin(context, *parent))
{
    switch (paper.step()) {
    case Step::Ways:
        composeWays();
        break;
    case Step::Camera:
        composeCamera();
        break;
    case Step::ScanReady:
        composeScanReady();
        break;
    case Step::Scanning:
        composeScanning();
        break;
    case Step::Stick:
        composeStick();
        break;
    case Step::Busy:
        composeBusy();
        break;
    case Step::Check:
        composeCheck();
        break;
    case Step::Pages:
        composePages();
        break;
    case Step::Look:
        composeLook();
        break;
    }
}

QVBoxLayout *DocumentScreen::makeColumn()
{
    Theme &theme = m_context.theme;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    m_scroller = new FlickArea(theme, this);
    outer->addWidget(m_scroller);
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(m_margin, theme.px(32), m_margin, theme.px(32));
    column->setSpacing(theme.px(20));
    column->addStretch(m_tall ? 2 : 1);
    return column;
}

QVBoxLayout *DocumentScreen::makeBeside(QWidget *picture)
{
    Theme &theme = m_context.theme;
    picture->setParent(this);
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setSpacing(theme.px(18));
    const int edge = theme.px(28);
    if (m_tall) {
        column->setContentsMargins(0, 0, 0, 0);
        auto *outer = new QVBoxLayout(this);
        outer->setContentsMargins(m_margin, edge, m_margin, edge);
        outer->setSpacing(theme.px(20));
        outer->addWidget(picture, 1);
        outer->addWidget(m_content);
        return column;
    }
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(m_margin, edge, m_margin, edge);
    outer->setSpacing(theme.px(32));
    m_scroller = new FlickArea(theme, this);
    auto *side = new QVBoxLayout;
    side->setSpacing(theme.px(16));
    side->addWidget(m_scroller, 1);
    outer->addWidget(picture, m_largeText ? 4 : 5);
    outer->addLayout(side, m_largeText ? 5 : 4);
    if (m_largeText)
        m_pinned = side;
    column->setContentsMargins(0, 0, theme.px(8), 0);
    column->addStretch(1);
    return column;
}

void DocumentScreen::finishColumn(QVBoxLayout *column, int stretch)
{
    if (stretch > 0)
        column->addStretch(stretch);
    if (m_scroller)
        m_scroller->setWidget(m_content);
}

void DocumentScreen::addTitle(QVBoxLayout *column)
{
    if (!m_paper.name().isEmpty() && !m_pinned)
        column->addWidget(makeText(m_context, TextRole::Quiet, m_paper.name(), m_content));
    const TextRole role = m_pinned ? TextRole::Section : TextRole::Title;
    column->addWidget(makeText(m_context, role, m_paper.heading(), m_content));
}

void DocumentScreen::addError(QVBoxLayout *column)
{
    if (!m_paper.error())
        return;
    auto *notice = new NoticeBox(m_context.theme, NoticeKind::Warning, m_paper.error()->sentence, m_content);
    notice->setObjectName(u"document.error"_s);
    column->addWidget(notice);
}

template<typename Act>
void DocumentScreen::addButton(QVBoxLayout *column, bool primary, Icon icon, const QString &text,
                               const QString &objectName, Act act)
{
    const bool pinned = primary && m_pinned;
    auto *button = makeButton(m_context, primary ? ButtonRole::Primary : ButtonRole::Secondary, icon, text,
                              pinned ? this : m_content);
    button->setObjectName(objectName);
    if (primary)
        button->setMinimumHeight(m_context.theme.px(96));
    connect(button, &BigButton::clicked, &m_paper, act);
    (pinned ? m_pinned : column)->addWidget(button);
}

void DocumentScreen::composeWays()
{
    Theme &theme = m_context.theme;
    QVBoxLayout *column = makeColumn();
    addTitle(column);
    addError(column);
    if (!m_paper.advice().isEmpty() && m_paper.pages().empty())
        column->addWidget(makeText(m_context, TextRole::Lead, m_paper.advice(), m_content));
    const auto addCard = [&](Icon icon, const QString &text, const QString &note, const QString &name) {
        auto *card = new ChoiceCard(theme, m_content);
        card->setIcon(icon);
        card->setText(text);
        card->setNote(note);
        card->setObjectName(name);
        card->setMinimumHeight(theme.px(112));
        column->addWidget(card);
        return card;
    };
    const auto addWay = [&](Way way, Icon icon, const QString &text, const QString &note,
                            const QString &name) {
        connect(addCard(icon, text, note, name), &ChoiceCard::clicked, &m_paper,
                [paper = &m_paper, way] { paper->choose(way); });
    };
    addWay(Way::Camera, Icon::Camera, tr("With the camera"),
           tr("You see your paper on the screen. You take a picture of it."), u"document.camera"_s);
    addWay(Way::Scanner, Icon::Scan, tr("With the scanner"), tr("You lay your paper on the glass."),
           u"document.scanner"_s);
    if (m_paper.hasStick())
        addWay(Way::Stick, Icon::Stick, tr("From my USB stick"), tr("You choose a picture or a PDF."),
               u"document.stick"_s);
    if (m_paper.pages().empty()) {
        const QStringList text = m_paper.withoutText();
        if (m_paper.without() == DocumentTaking::Without::Not) {
            column->addWidget(makeText(m_context, TextRole::Body, text.constFirst(), m_content));
        } else {
            const bool later = m_paper.without() == DocumentTaking::Without::Later;
            connect(addCard(later ? Icon::Clock : Icon::Next, text.constFirst(), text.constLast(),
                            later ? u"document.later"_s : u"document.skip"_s),
                    &ChoiceCard::clicked, &m_paper, &DocumentTaking::goOnWithout);
        }
    } else {
        addButton(column, false, Icon::Back, tr("Back to my pages"), u"document.back"_s,
                  [paper = &m_paper] { paper->stepBack(); });
    }
    finishColumn(column, m_tall ? 1 : 2);
}

void DocumentScreen::composeCamera()
{
    auto *view = new LiveView(m_context.theme, *m_paper.camera(), this);
    QVBoxLayout *column = makeBeside(view);
    addTitle(column);
    auto *hint = makeText(m_context, TextRole::Lead, QString(), m_content);
    hint->setObjectName(u"document.hint"_s);
    // Both sentences have the same room, so that nothing jumps while the paper moves.
    const QString search = tr("Show the whole page, flat, in good light.");
    const QString found = tr("The page is there. Hold still, then take the picture.");
    const auto follow = [hint, search, found, camera = m_paper.camera()] {
        hint->setText(camera->outline() ? found : search);
    };
    connect(m_paper.camera(), &device::PageCamera::seen, hint, follow);
    follow();
    column->addWidget(hint);
    addButton(column, true, Icon::Camera, tr("Take the picture"), u"document.take"_s,
              [paper = &m_paper] { paper->takePicture(); });
    addButton(column, false, Icon::Back, tr("Another way"), u"document.ways"_s,
              [paper = &m_paper] { paper->showWays(); });
    finishColumn(column, m_tall ? 0 : 1);
}

void DocumentScreen::composeScanReady()
{
    QVBoxLayout *column = makeColumn();
    addTitle(column);
    addError(column);
    column->addWidget(makeText(m_context, TextRole::Lead,
                               tr("Lay it face down on the glass and close the lid. Then touch “Scan”."),
                               m_content));
    addButton(column, true, Icon::Scan, tr("Scan"), u"document.scan"_s,
              [paper = &m_paper] { paper->scan(); });
    addButton(column, false, Icon::Back, tr("Another way"), u"document.ways"_s,
              [paper = &m_paper] { paper->showWays(); });
    finishColumn(column, m_tall ? 1 : 2);
}

void DocumentScreen::composeScanning()
{
    QVBoxLayout *column = makeColumn();
    addTitle(column);
    column->addWidget(makeText(m_context, TextRole::Lead, tr("Please leave the lid closed."), m_content));
    auto *line = new ProgressLine(m_context.theme, m_content);
    line->setPercent(m_paper.scanPercent());
    connect(&m_paper, &DocumentTaking::scanProgress, line, &ProgressLine::setPercent);
    column->addWidget(line);
    addButton(column, false, Icon::Stop, tr("Stop"), u"document.stop"_s,
              [paper = &m_paper] { paper->stopScan(); });
    finishColumn(column, m_tall ? 1 : 2);
}

void DocumentScreen::composeStick()
{
    Theme &theme = m_context.theme;
    QVBoxLayout *column = makeColumn();
    addTitle(column);
    addError(column);
    const QLocale locale = m_context.language.locale();
    const auto &files = m_paper.files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto *card = new ChoiceCard(theme, m_content);
        const bool pdf = files.at(i).kind == device::FileKind::Pdf;
        card->setIcon(pdf ? Icon::Document : Icon::Picture);
        card->setText(files.at(i).name);
        card->setNote(
            (pdf ? tr("PDF, %1") : tr("Picture, %1")).arg(locale.formattedDataSize(files.at(i).bytes, 1)));
        card->setObjectName(u"document.file.%1"_s.arg(i));
        connect(card, &ChoiceCard::clicked, &m_paper, [paper = &m_paper, i] { paper->chooseFile(i); });
        column->addWidget(card);
    }
    addButton(column, files.empty(), Icon::StartAgain, tr("Look again"), u"document.lookagain"_s,
              [paper = &m_paper] { paper->choose(Way::Stick); });
    addButton(column, false, Icon::Back, tr("Another way"), u"document.ways"_s,
              [paper = &m_paper] { paper->showWays(); });
    finishColumn(column, m_tall ? 1 : 2);
}

void DocumentScreen::composeBusy()
{
    QVBoxLayout *column = makeColumn();
    column->addStretch(1);
    auto *text = makeText(m_context, TextRole::Title, m_paper.busyText(), m_content);
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    finishColumn(column, 1);
}

QString DocumentScreen::warning() const
{
    switch (m_paper.legibility()) {
    case device::Legibility::Good:
        return {};
    case device::Legibility::Blurred:
        return tr("It looks blurred. We think that it cannot be read. Please take it again.");
    case device::Legibility::TooDark:
        return tr("It is too dark. Please take it again with more light.");
    case device::Legibility::Empty:
        return tr("We see no writing on it. Is it the right side?");
    case device::Legibility::NoSheet:
        return tr("We do not see a whole page. Please check that nothing is missing.");
    }
    return {};
}

void DocumentScreen::composeCheck()
{
    auto *view = new PictureView(m_context.theme, tr("The page you took"), this);
    view->setPicture(m_paper.candidate());
    QVBoxLayout *column = makeBeside(view);
    addTitle(column);
    const QString doubt = warning();
    if (doubt.isEmpty()) {
        column->addWidget(makeText(m_context, TextRole::Lead,
                                   tr("Look at the small letters. The office has to read them, too."),
                                   m_content));
    } else {
        auto *notice = new NoticeBox(m_context.theme, NoticeKind::Warning, doubt, m_content);
        notice->setObjectName(u"document.doubt"_s);
        column->addWidget(notice);
    }
    // Where we doubt, taking it again is what most people should do; the citizen decides.
    const bool good = doubt.isEmpty();
    addButton(column, good, Icon::Check, tr("Yes, keep it"), u"document.keep"_s,
              [paper = &m_paper] { paper->keep(); });
    addButton(column, !good, Icon::StartAgain, tr("No, take it again"), u"document.again"_s,
              [paper = &m_paper] { paper->takeAgain(); });
    addButton(column, false, Icon::Turn, tr("Turn it"), u"document.turn"_s,
              [paper = &m_paper] { paper->turn(); });
    finishColumn(column, m_tall ? 0 : 1);
}

void DocumentScreen::composeLook()
{
    auto *view = new PictureView(m_context.theme, m_paper.heading(), this);
    view->setPicture(m_paper.candidate());
    QVBoxLayout *column = makeBeside(view);
    addTitle(column);
    addButton(column, true, Icon::Back, tr("Back to my pages"), u"document.back"_s,
              [paper = &m_paper] { paper->stepBack(); });
    addButton(column, false, Icon::Turn, tr("Turn it"), u"document.turn"_s,
              [paper = &m_paper] { paper->turn(); });
    addButton(column, false, Icon::StartAgain, tr("Take it again"), u"document.replace"_s,
              [paper = &m_paper, index = m_paper.lookedAt()] { paper->replace(index); });
    finishColumn(column, m_tall ? 0 : 1);
}

void DocumentScreen::composePages()
{
    Theme &theme = m_context.theme;
    QVBoxLayout *column = makeColumn();
    addTitle(column);
    addError(column);
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.px(18));
    const int columns = m_tall || m_paper.pages().size() < 2 || m_largeText ? 1 : 2;
    for (std::size_t i = 0; i < m_paper.pages().size(); ++i) {
        QWidget *row = m_paper.toRemove() == i ? makeRemoval(i, m_content) : makePageRow(i, m_content);
        grid->addWidget(row, int(i) / columns, int(i) % columns);
    }
    if (columns == 2) {
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
    }
    column->addLayout(grid);
    if (m_paper.isFull())
        column->addWidget(makeText(m_context, TextRole::Lead,
                                   tr("This is the most that one document can have."), m_content));
    finishColumn(column, m_tall ? 1 : 2);

    // What comes next stays in sight, however many pages there are.
    auto *actions = new QHBoxLayout;
    actions->setContentsMargins(m_margin, theme.px(16), m_margin, theme.px(20));
    actions->setSpacing(theme.px(18));
    auto *add = makeButton(m_context, ButtonRole::Secondary, Icon::Add, tr("Add a page"), this);
    add->setObjectName(u"document.add"_s);
    add->setVisible(!m_paper.isFull());
    connect(add, &BigButton::clicked, &m_paper, &DocumentTaking::addPage);
    actions->addWidget(add, 1);
    auto *done = makeButton(m_context, ButtonRole::Primary, Icon::Done, tr("My document is complete"), this);
    done->setObjectName(u"document.done"_s);
    done->setMinimumHeight(theme.px(96));
    connect(done, &BigButton::clicked, &m_paper, &DocumentTaking::finish);
    actions->addWidget(done, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(actions);
}

QWidget *DocumentScreen::makePageRow(std::size_t index, QWidget *parent)
{
    Theme &theme = m_context.theme;
    const int number = int(index) + 1;
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(theme.px(18));
    auto *thumbnail = new PageThumbnail(theme, m_paper.pages().at(index).thumbnail(),
                                        tr("Look at page %1").arg(number), row);
    thumbnail->setObjectName(u"document.page.%1"_s.arg(index));
    thumbnail->setFixedSize(thumbnail->sizeHint());
    connect(thumbnail, &QAbstractButton::clicked, &m_paper,
            [paper = &m_paper, index] { paper->look(index); });
    line->addWidget(thumbnail);
    auto *side = new QVBoxLayout;
    side->setSpacing(theme.px(12));
    side->addWidget(makeText(m_context, TextRole::Strong, tr("Page %1").arg(number), row));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(std::max(theme.targetGap(), theme.px(12)));
    const auto add = [&](Icon icon, const QString &name, const QString &objectName, auto act) {
        auto *button = makeButton(m_context, ButtonRole::Secondary, icon, QString(), row);
        button->setAccessibleName(name);
        button->setObjectName(u"document.%1.%2"_s.arg(objectName).arg(index));
        connect(button, &BigButton::clicked, &m_paper, act);
        buttons->addWidget(button);
        return button;
    };
    add(Icon::Up, tr("Move page %1 up").arg(number), u"up"_s, [paper = &m_paper, index] {
        paper->move(index, -1);
    })->setEnabled(index > 0);
    add(Icon::Down, tr("Move page %1 down").arg(number), u"down"_s, [paper = &m_paper, index] {
        paper->move(index, 1);
    })->setEnabled(index + 1 < m_paper.pages().size());
    add(Icon::StartAgain, tr("Take page %1 again").arg(number), u"redo"_s,
        [paper = &m_paper, index] { paper->replace(index); });
    add(Icon::Delete, tr("Delete page %1").arg(number), u"delete"_s,
        [paper = &m_paper, index] { paper->askToRemove(index); });
    buttons->addStretch(1);
    side->addLayout(buttons);
    side->addStretch(1);
    line->addLayout(side, 1);
    return row;
}

QWidget *DocumentScreen::makeRemoval(std::size_t index, QWidget *parent)
{
    Theme &theme = m_context.theme;
    auto *row = new QWidget(parent);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(theme.px(12));
    column->addWidget(
        new NoticeBox(theme, NoticeKind::Warning, tr("Do you want to delete page %1?").arg(index + 1), row));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(16));
    auto *keep = makeButton(m_context, ButtonRole::Primary, Icon::Back, tr("No, keep it"), row);
    keep->setObjectName(u"document.keeppage"_s);
    connect(keep, &BigButton::clicked, &m_paper, &DocumentTaking::keepPage);
    auto *remove = makeButton(m_context, ButtonRole::Secondary, Icon::Delete, tr("Yes, delete it"), row);
    remove->setObjectName(u"document.remove"_s);
    connect(remove, &BigButton::clicked, &m_paper, &DocumentTaking::remove);
    buttons->addWidget(keep, 1);
    buttons->addWidget(remove, 1);
    column->addLayout(buttons);
    return row;
}

} // namespace lucarne::ui
