// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codepage.h"

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

QStringList CodePage::spoken() const
{
    return m_fault.isEmpty() ? QStringList{question(), advice()} : QStringList{m_fault, question()};
}

QWidget *CodePage::focusTarget() const
{
    return m_field ? m_field->lineEdit() : nullptr;
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
}

void CodePage::typedMore(const QString &text)
{
    m_typed = text;
    m_go->setEnabled(!text.trimmed().isEmpty());
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
    recompose();
    Q_EMIT changed();
}

void CodePage::fail(const QString &sentence)
{
    m_isWaiting = false;
    m_fault = sentence;
    recompose();
    Q_EMIT changed();
}

void CodePage::compose(QWidget *body)
{
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *column = new QVBoxLayout(body);
    const int air = theme.px(height() < 700 ? 10 : 24);
    column->setContentsMargins(margin, air, margin, air);
    column->setSpacing(theme.px(height() < 700 ? 10 : 16));
    m_field = nullptr;
    if (m_isWaiting) {
        column->addStretch(1);
        column->addWidget(makeText(context(), TextRole::Title, tr("One moment, please"), body));
        column->addWidget(makeText(context(), TextRole::Lead, tr("The county is asked."), body));
        column->addStretch(2);
        return;
    }
    auto *keyboard = new TouchKeyboard(theme, body);
    m_field = new SearchField(theme, body);
    // Large text on a small screen: above the keyboard there is room for the line to write in alone.
    const int room = height() - keyboard->sizeHint().height() - m_field->sizeHint().height() - 4 * air;
    const bool isTight = room < theme.textPx(170);
    if (isTight && !m_fault.isEmpty()) {
        delete std::exchange(m_field, nullptr);
        delete keyboard;
        composeFault(*column, body);
        return;
    }
    if (isTight) {
        m_field->setPlaceholderText(question());
        column->addStretch(1);
    } else {
        column->addWidget(makeWords(body), 1);
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
    m_go = makeButton(context(), ButtonRole::Primary, Icon::Forward, goText(), body);
    m_go->setObjectName(u"code.go"_s);
    m_go->setEnabled(!m_typed.trimmed().isEmpty());
    connect(m_go, &BigButton::clicked, this, &CodePage::submit);
    row->addWidget(m_go);
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
    auto *mend = makeButton(context(), ButtonRole::Primary, Icon::Forward, tr("Correct the code"), body);
    mend->setObjectName(u"code.mend"_s);
    connect(mend, &BigButton::clicked, this, [this] {
        m_fault.clear();
        recompose();
        Q_EMIT changed();
    });
    column.addWidget(mend, 0, Qt::AlignLeading);
    column.addStretch(1);
}

} // namespace lucarne::ui
