// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pieces.h"

#include "listpage.h"

#include "device/qrcode.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "shell/page.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"
#include "widgets/flickarea.h"
#include "widgets/qrview.h"
#include "widgets/wrappedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

/// Shows one icon; says nothing to assistive technology, for the text beside it does.
class IconSign : public QWidget
{
public:
    IconSign(const Theme &theme, Icon icon, int size, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_icon(icon)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           iconPixmap(m_icon, width(), m_theme.palette().accentText, devicePixelRatioF(),
                                      layoutDirection()));
    }

private:
    const Theme &m_theme;
    Icon m_icon;
};

} // namespace

QLabel *makeText(const AppContext &context, TextRole role, const QString &text, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    label->setFont(context.theme.font(role));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, context.theme.colour(role));
    label->setPalette(palette);
    // A French name in an Arabic interface starts where the lines around it do.
    const Qt::Alignment start = parent->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(start | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}

BigButton *makeButton(const AppContext &context, ButtonRole role, Icon icon, const QString &text,
                      QWidget *parent)
{
    return new BigButton(context.theme, role, icon, text, parent);
}

QWidget *makeIconLine(const AppContext &context, Icon icon, const QString &text, bool strong, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(context.theme.px(14));
    const TextRole role = strong ? TextRole::Strong : TextRole::Body;
    row->addWidget(new IconSign(context.theme, icon, context.theme.iconSize(role), line), 0, Qt::AlignTop);
    row->addWidget(makeText(context, role, text, line), 1);
    return line;
}

ContentView *makeContent(const AppContext &context, const std::vector<catalogue::ContentNode> &nodes,
                         const std::vector<guide::GlossaryEntry> &glossary, Page &page, QWidget *parent)
{
    auto *view = new ContentView(context.theme, parent);
    const catalogue::Catalogue *catalogue = &context.catalogue; // outlives every page
    view->setDocumentFilter([catalogue](const QString &id) { return !catalogue->summary(id).id.isEmpty(); });
    view->setQueue(page.buildQueue());
    view->setContent(nodes, glossary);
    QObject::connect(view, &ContentView::linkActivated, &page, [&page, catalogue](const QString &id) {
        const catalogue::Summary summary = catalogue->summary(id);
        if (!summary.id.isEmpty())
            Q_EMIT page.goTo(placeOf(summary));
    });
    QObject::connect(view, &ContentView::definitionOpened, &page,
                     [&page](const QString &term, const QString &text) {
                         Q_EMIT page.opened(u"%1. %2"_s.arg(term, text), u"fr"_s);
                     });
    QObject::connect(view, &ContentView::externalLink, &page, [&page](const QUrl &url, const QString &title) {
        Q_EMIT page.takeAwayWanted(title, url);
    });
    return view;
}

ChoiceCard *makeLinkCard(const AppContext &context, const QString &title, const QString &detail,
                         const QUrl &url, Page &page, QWidget *parent)
{
    auto *card = new ChoiceCard(context.theme, parent);
    card->setText(title);
    card->setNote(detail);
    card->setIcon(Icon::Qr);
    card->setEnabled(url.isValid());
    QObject::connect(card, &ChoiceCard::clicked, &page,
                     [&page, title, url] { Q_EMIT page.takeAwayWanted(title, url); });
    return card;
}

ChoiceCard *makeEntryCard(const AppContext &context, const QString &title, const catalogue::Summary &summary,
                          Page &page, QWidget *parent)
{
    auto *card = new ChoiceCard(context.theme, parent);
    card->setText(title);
    QObject::connect(card, &ChoiceCard::clicked, &page,
                     [&page, place = placeOf(summary)] { Q_EMIT page.goTo(place); });
    return card;
}

QrView *makeQr(const AppContext &context, const QUrl &url, int side, QWidget *parent)
{
    auto *view = new QrView(context.theme, parent);
    if (const auto code = device::QrCode::encode(url.toString(QUrl::FullyEncoded)))
        view->setMatrix(*code);
    view->setFixedSize(side, side);
    return view;
}

void paintCard(QPainter &painter, const QRectF &area, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(theme.scheme() == ColourScheme::Normal ? theme.palette().hairline : theme.palette().edge, 2));
    painter.setBrush(theme.palette().surface);
    const double radius = theme.cornerRadius();
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius);
}

int pageMargin(const AppContext &context, const QWidget &page)
{
    const int least = context.theme.px(page.height() > page.width() ? 56 : 96);
    return std::max(least, (page.width() - context.theme.px(1560)) / 2);
}

FlickArea *layColumn(const AppContext &context, const QWidget &page, QWidget *body, int bottom,
                     const std::function<void(QWidget *content, QVBoxLayout *column)> &fill)
{
    Theme &theme = context.theme;
    const int margin = pageMargin(context, page);
    auto *outer = new QVBoxLayout(body);
    outer->setContentsMargins({});
    auto *flick = new FlickArea(theme, body);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, theme.px(40), margin, theme.px(bottom));
    column->setSpacing(theme.px(20));
    fill(content, column);
    flick->setWidget(content);
    outer->addWidget(flick);
    return flick;
}

void putAway(QWidget *widget)
{
    // Else Qt hands the keyboard to a neighbour, and one that is written in opens the touch keyboard.
    if (QWidget *focused = QApplication::focusWidget();
        focused && (focused == widget || widget->isAncestorOf(focused)))
        focused->clearFocus();
    widget->hide();
    widget->deleteLater();
}

void clearLayoutOf(QWidget *widget)
{
    const QList<QWidget *> children = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        putAway(child);
        child->setParent(nullptr);
    }
    delete widget->layout();
}

Icon iconOf(const catalogue::Summary &summary)
{
    // The official themes and life events are few and keep their numbers.
    static constexpr std::array<std::pair<QStringView, Icon>, 30> known{{
        {u"N19803", Icon::Money},       {u"N19804", Icon::Travel},     {u"N19805", Icon::People},
        {u"N19806", Icon::Work},        {u"N19807", Icon::Justice},    {u"N19808", Icon::Home},
        {u"N19809", Icon::Leisure},     {u"N19810", Icon::Papers},     {u"N19811", Icon::Health},
        {u"N19812", Icon::Car},         {u"F14128", Icon::Moving},     {u"F14485", Icon::Wedding},
        {u"F146", Icon::Savings},       {u"F14953", Icon::School},     {u"F15913", Icon::Key},
        {u"F16123", Icon::Savings},     {u"F16225", Icon::Baby},       {u"F16507", Icon::Flower},
        {u"F1700", Icon::TownHall},     {u"F17556", Icon::Work},       {u"F17649", Icon::Pen},
        {u"F17904", Icon::Retirement},  {u"F21829", Icon::Person},     {u"F24610", Icon::Wheelchair},
        {u"F2485", Icon::Travel},       {u"F31029", Icon::Wheelchair}, {u"F32823", Icon::Home},
        {u"F33362", Icon::HeartBroken}, {u"F34635", Icon::Key},        {u"F601", Icon::Baby},
    }};
    for (const auto &[id, icon] : known) {
        if (summary.id == id)
            return icon;
    }
    return Icon::None;
}

QString telephoneText(const QString &number)
{
    // Isolated left-to-right, with spaces that do not break.
    QString text = number;
    text.replace(u' ', u'\u00a0');
    return u"\u2066"_s + text + u'\u2069';
}

QString dateText(const AppContext &context, const QDate &date)
{
    return context.language.locale().toString(date, u"d MMMM yyyy"_s);
}

void addOfficialTextNote(const AppContext &context, QBoxLayout *column, QWidget *parent)
{
    if (context.language.code() == u"fr")
        return;
    QLabel *note = makeText(
        context, TextRole::Quiet,
        QCoreApplication::translate("lucarne::ui::OfficialText", "The official text exists in French only."),
        parent);
    note->setObjectName(u"official.note"_s);
    column->addWidget(note);
}

} // namespace lucarne::ui
