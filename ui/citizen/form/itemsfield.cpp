// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemsfield.h"

#include "citizen/pieces.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/noticebox.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

QString itemName(const procedure::Element &repeat, int index,
                 const std::function<QString(const QString &)> &text)
{
    const QString label = repeat.options.value("itemLabel"_L1).toString();
    return u"%1 %2"_s.arg(text(label.isEmpty() ? repeat.label : label)).arg(index + 1).trimmed();
}

ItemsField::ItemsField(const QString &addText, Icon addIcon, bool canChange, const FieldContext &context,
                       QWidget *parent)
    : FieldWidget(parent), m_context(context), m_canChange(canChange)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(context.theme.px(14));
    m_add = new BigButton(context.theme, ButtonRole::Secondary, addIcon, addText, this);
    m_add->setObjectName(u"add"_s);
    connect(m_add, &BigButton::clicked, this, &ItemsField::addWanted);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
}

QJsonValue ItemsField::value() const
{
    return m_items.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_items);
}

void ItemsField::setValue(const QJsonValue &value)
{
    m_items = value.toArray();
    m_asked = -1;
    refresh();
}

QWidget *ItemsField::focusTarget() const
{
    return m_add;
}

void ItemsField::setName(const QString &name)
{
    setAccessibleName(name);
}

void ItemsField::refresh()
{
    if (m_rows)
        putAway(m_rows);
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    column->setSpacing(m_context.theme.px(12));
    for (int i = 0; i < int(m_items.size()); ++i)
        column->addWidget(i == m_asked ? makeQuestion(i) : makeRow(i));
    m_column->insertWidget(0, m_rows);
    m_rows->setVisible(!m_items.isEmpty());
}

QWidget *ItemsField::makeRow(int index)
{
    Theme &theme = m_context.theme;
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(theme.px(12));
    const QString text = describe ? describe(index) : QString::number(index + 1);
    auto *card = new ChoiceCard(theme, row);
    card->setObjectName(u"item.%1"_s.arg(index));
    card->setText(text);
    card->setMark(m_canChange ? Icon::Pen : Icon::None);
    card->setIcon(m_canChange ? Icon::None : Icon::Document);
    if (m_canChange) {
        card->setNote(tr("Touch to change"));
        connect(card, &ChoiceCard::clicked, this, [this, index] { Q_EMIT changeWanted(index); });
    } else {
        card->setFocusPolicy(Qt::NoFocus);
        card->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    auto *remove = new BigButton(theme, ButtonRole::Quiet, Icon::Close, tr("Remove"), row);
    remove->setObjectName(u"remove.%1"_s.arg(index));
    remove->setAccessibleName(tr("Remove: %1").arg(text));
    connect(remove, &BigButton::clicked, this, [this, index] {
        m_asked = index;
        refresh();
    });
    line->addWidget(card, 1);
    line->addWidget(remove);
    return row;
}

QWidget *ItemsField::makeQuestion(int index)
{
    Theme &theme = m_context.theme;
    auto *question = new QWidget(m_rows);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins({});
    column->setSpacing(theme.targetGap());
    const QString text = describe ? describe(index) : QString::number(index + 1);
    column->addWidget(new NoticeBox(theme, NoticeKind::Warning, tr("Remove “%1”?").arg(text), question));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(14));
    auto *yes = new BigButton(theme, ButtonRole::Secondary, Icon::Close, tr("Yes, remove"), question);
    yes->setObjectName(u"remove.yes"_s);
    connect(yes, &BigButton::clicked, this, [this, index] {
        m_asked = -1;
        Q_EMIT removeWanted(index);
    });
    auto *no = new BigButton(theme, ButtonRole::Primary, Icon::Check, tr("No, keep it"), question);
    no->setObjectName(u"remove.no"_s);
    connect(no, &BigButton::clicked, this, [this] {
        m_asked = -1;
        refresh();
    });
    line->addWidget(no);
    line->addWidget(yes);
    line->addStretch(1);
    column->addLayout(line);
    return question;
}

namespace
{

QString addText(const procedure::Element &element, const FieldContext &context)
{
    const QString item = element.options.value("itemLabel"_L1).toString();
    return item.isEmpty()
               ? RepeatField::tr("Add a line")
               : RepeatField::tr("Add: %1", "%1 is a kind of thing: child").arg(context.text(item));
}

} // namespace

RepeatField::RepeatField(const procedure::Element &element, const FieldContext &context, QWidget *parent)
    : ItemsField(addText(element, context), Icon::Add, true, context, parent)
{
}

DocumentsField::DocumentsField(const procedure::Element &element, const FieldContext &context,
                               QWidget *parent)
    : ItemsField(tr("Photograph or scan"), Icon::Camera, false, context, parent),
      m_theme(context.theme),
      m_advice(context.text(element.options.value("advice"_L1).toString()))
{
}

QString DocumentsField::promisedText()
{
    return tr(
        "You bring this paper later. The office sees it. If you have it after all, you can give it now.");
}

void DocumentsField::showPromise()
{
    auto *note = new NoticeBox(m_theme, NoticeKind::Information, promisedText(), this);
    note->setObjectName(u"promised"_s);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, note);
}

QString DocumentsField::example() const
{
    return m_advice;
}

} // namespace lucarne::ui
