// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codepage.h"

#include "citizen/documents/documentsources.h"
#include "citizen/documents/pictureview.h"
#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/flickarea.h"
#include "widgets/noticebox.h"
#include "widgets/searchfield.h"
#include "widgets/touchkeyboard.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

CodePage::CodePage(AppContext &context) : Page(context)
{
    if (device::mayHaveCamera())
        m_opener = &DocumentSources::terminalCamera;
}

void CodePage::useCamera(CameraOpener opener)
{
    m_opener = std::move(opener);
    refresh();
}

QString CodePage::heading() const
{
    return m_camera ? tr("Show your paper to the camera") : question();
}

QStringList CodePage::spoken() const
{
    if (m_camera)
        return {heading(), cameraHint()};
    return m_fault.isEmpty() ? QStringList{question(), advice()} : QStringList{m_fault, question()};
}

QWidget *CodePage::focusTarget() const
{
    return m_field ? m_field->lineEdit() : nullptr;
}

bool CodePage::stepBack()
{
    if (!m_camera)
        return false;
    closeCamera();
    refresh();
    return true;
}

void CodePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (m_camera) {
        closeCamera();
        recompose();
    }
}

void CodePage::refresh()
{
    if (!isComposed())
        return;
    recompose();
    if (QWidget *focused = focusTarget(); focused && focused->isVisible())
        focused->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void CodePage::take(const QString &code)
{
    m_typed = code;
    submit();
}

void CodePage::forget()
{
    m_typed.clear();
    m_fault.clear();
    m_isWaiting = false;
}

void CodePage::typedMore(const QString &text)
{
    m_typed = text;
    const bool isEmpty = text.trimmed().isEmpty();
    m_go->setEnabled(!isEmpty);
    if (m_show) {
        m_show->setVisible(isEmpty);
        m_go->setVisible(!isEmpty);
    }
}

void CodePage::submit()
{
    if (m_isWaiting || m_typed.trimmed().isEmpty())
        return;
    m_fault.clear();
    accepted(m_typed);
}

void CodePage::wait()
{
    m_isWaiting = true;
    refresh();
}

void CodePage::fail(const QString &sentence)
{
    m_isWaiting = false;
    m_fault = sentence;
    refresh();
}

void CodePage::openCamera()
{
    auto source = m_opener();
    const auto capture = device::loadCapture();
    if (!source || !capture) {
        const Error &error = source ? capture.error() : source.error();
        qWarning("code: %s", qPrintable(error.detail));
        fail(error.sentence);
        return;
    }
    m_fault.clear();
    m_isWrongPaper = false;
    m_camera = std::make_unique<device::CodeCamera>(**capture, std::move(*source));
    connect(m_camera.get(), &device::CodeCamera::read, this, &CodePage::seen);
    connect(m_camera.get(), &device::LiveCamera::failed, this, [this](const Error &error) {
        qWarning("code: %s", qPrintable(error.detail));
        closeCamera();
        fail(error.sentence);
    });
    refresh();
    m_camera->start();
}

void CodePage::closeCamera()
{
    // It may be in the middle of saying something: it goes when it is done.
    m_camera->disconnect(this);
    m_camera.release()->deleteLater();
}

void CodePage::seen(const QString &code)
{
    if (isExpected(code)) {
        closeCamera();
        take(code);
    } else if (!m_isWrongPaper) {
        m_isWrongPaper = true;
        refresh();
        Q_EMIT mistakeFound(wrongPaperText());
    }
}

QString CodePage::cameraHint() const
{
    return m_isWrongPaper ? wrongPaperText()
                          : tr("Hold the square code before the camera. It is read by itself.");
}

void CodePage::compose(QWidget *body)
{
    m_field = nullptr;
    m_show = nullptr;
    if (m_camera) {
        composeCamera(body);
        return;
    }
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *column = new QVBoxLayout(body);
    const int air = theme.px(height() < 700 ? 10 : 24);
    column->setContentsMargins(margin, air, margin, air);
    column->setSpacing(theme.px(height() < 700 ? 10 : 16));
    if (m_isWaiting) {
        column->addStretch(1);
        column->addWidget(makeText(context(), TextRole::Title, tr("One moment, please"), body));
        column->addWidget(makeText(context(), TextRole::Lead, tr("The county is asked."), body));
        column->addStretch(2);
        return;
    }
    auto *keyboard = new TouchKeyboard(theme, body);
    keyboard->setPurpose(TouchKeyboard::Purpose::Code);
    m_field = new SearchField(theme, body);
    m_field->setIcon(Icon::None);
    // Large text on a small screen: above the keyboard there is room for the line to write in alone.
    const int room = height() - keyboard->sizeHint().height() - m_field->sizeHint().height() - 4 * air;
    const bool isTight = room < theme.textPx(170);
    if (isTight && !m_fault.isEmpty()) {
        delete m_field;
        delete keyboard;
        composeFault(*column, body);
        return;
    }
    if (isTight) {
        column->addStretch(1);
        QLabel *asked = makeText(context(), TextRole::Body, question(), body);
        if (asked->heightForWidth(width() - 2 * margin) + 2 * column->spacing() <= room + 2 * air) {
            column->addWidget(asked);
        } else {
            delete asked;
            m_field->setPlaceholderText(question());
        }
    } else {
        auto *words = new QBoxLayout(isPortrait() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        words->setSpacing(theme.px(24));
        words->addWidget(makeWords(body), 1);
        if (m_opener) {
            BigButton *show = makeShowButton(body);
            show->setMinimumHeight(theme.px(96));
            words->addWidget(show, 0, isPortrait() ? Qt::Alignment() : Qt::AlignVCenter);
        }
        column->addLayout(words, 1);
    }
    auto *row = new QBoxLayout(isPortrait() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(theme.px(16));
    m_field->setAccessibleName(question());
    m_field->lineEdit()->setMaxLength(100);
    m_field->lineEdit()->setLayoutDirection(Qt::LeftToRight);
    m_field->lineEdit()->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    m_field->setText(m_typed);
    connect(m_field, &SearchField::textChanged, this, &CodePage::typedMore);
    connect(m_field, &SearchField::submitted, this, &CodePage::submit);
    row->addWidget(m_field, 1);
    // Of a long code as much as can be is to be seen.
    m_go =
        makeButton(context(), ButtonRole::Primary, Icon::Forward, isTight ? tr("Continue") : goText(), body);
    m_go->setAccessibleName(goText());
    m_go->setObjectName(u"code.go"_s);
    connect(m_go, &BigButton::clicked, this, &CodePage::submit);
    row->addWidget(m_go);
    if (isTight && m_opener) {
        // In the same place: there is nothing to go on with before something is typed.
        m_show = makeShowButton(body);
        row->addWidget(m_show);
    }
    typedMore(m_typed);
    column->addLayout(row);
    keyboard->setAlphabetical(context().configuration.alphabeticalKeyboard);
    keyboard->setTarget(m_field->lineEdit());
    column->addWidget(keyboard);
}

QWidget *CodePage::makeWords(QWidget *parent)
{
    Theme &theme = context().theme;
    auto *flick = new FlickArea(theme, parent);
    auto *content = new QWidget;
    auto *words = new QVBoxLayout(content);
    words->setContentsMargins({});
    words->setSpacing(theme.px(12));
    words->addStretch(1);
    words->addWidget(makeText(context(), TextRole::Title, question(), content));
    if (m_fault.isEmpty())
        words->addWidget(makeText(context(), TextRole::Lead, advice(), content));
    else
        words->addWidget(makeFault(content));
    words->addStretch(1);
    flick->setWidget(content);
    setScroller(flick);
    return flick;
}

BigButton *CodePage::makeShowButton(QWidget *parent)
{
    auto *show = makeButton(context(), ButtonRole::Secondary, Icon::Camera,
                            tr("Show the paper to the camera"), parent);
    show->setObjectName(u"code.show"_s);
    connect(show, &BigButton::clicked, this, &CodePage::openCamera);
    return show;
}

QWidget *CodePage::makeFault(QWidget *parent)
{
    auto *box = new NoticeBox(context().theme, NoticeKind::Warning, m_fault, parent);
    box->setObjectName(u"code.fault"_s);
    return box;
}

void CodePage::composeFault(QVBoxLayout &column, QWidget *body)
{
    column.addStretch(1);
    column.addWidget(makeFault(body));
    column.addSpacing(context().theme.px(12));
    auto *mend = makeButton(context(), ButtonRole::Primary, Icon::Back, tr("Back to the code"), body);
    mend->setObjectName(u"code.mend"_s);
    connect(mend, &BigButton::clicked, this, [this] {
        m_fault.clear();
        refresh();
    });
    column.addWidget(mend, 0, Qt::AlignLeading);
    column.addStretch(1);
}

void CodePage::composeCamera(QWidget *body)
{
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *outer = new QBoxLayout(isPortrait() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, body);
    outer->setContentsMargins(margin, theme.px(28), margin, theme.px(28));
    outer->setSpacing(theme.px(32));
    outer->addWidget(new LiveView(theme, *m_camera, body), 5);
    auto *side = new QVBoxLayout;
    side->setSpacing(theme.px(18));
    auto *flick = new FlickArea(theme, body);
    auto *content = new QWidget;
    auto *words = new QVBoxLayout(content);
    words->setContentsMargins({});
    words->setSpacing(theme.px(18));
    words->addStretch(1);
    // Large text has room for one thing only: what to do.
    const bool isBrief = !isPortrait() && theme.textPercent() > 140;
    if (!isBrief)
        words->addWidget(makeText(context(), TextRole::Title, heading(), content));
    if (m_isWrongPaper) {
        auto *box = new NoticeBox(theme, NoticeKind::Warning, wrongPaperText(), content);
        box->setObjectName(u"code.wrongpaper"_s);
        words->addWidget(box);
    } else {
        words->addWidget(makeText(context(), TextRole::Lead, cameraHint(), content));
    }
    words->addStretch(1);
    flick->setWidget(content);
    setScroller(flick);
    side->addWidget(flick, 1);
    auto *type = makeButton(context(), ButtonRole::Secondary, Icon::Keyboard, tr("Type the code"), body);
    type->setObjectName(u"code.type"_s);
    connect(type, &BigButton::clicked, this, &CodePage::stepBack);
    side->addWidget(type);
    outer->addLayout(side, isBrief ? 5 : 4);
}

} // namespace lucarne::ui
