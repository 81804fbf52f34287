// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentblocks.h"

#include "noticebox.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

Block::Block(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize Block::sizeHint() const
{
    // The column that it is in asks for the height of the width that it gives.
    return {m_theme.textPx(680), 0};
}

QSize Block::minimumSizeHint() const
{
    return {m_theme.px(200), 0};
}

int Block::heightForWidth(int width) const
{
    return m_heights.heightFor(width, [this, width] { return neededHeight(width); });
}

void Block::invalidate()
{
    // Those around it have added its height to theirs.
    for (QWidget *widget = this; auto *block = qobject_cast<Block *>(widget); widget = widget->parentWidget())
        block->m_heights.forget();
    m_unplaced = true;
    updateGeometry();
    update();
}

bool Block::event(QEvent *event)
{
    // Comes from a child whose height is another than it was; its own column has to know, too.
    if (event->type() == QEvent::LayoutRequest) {
        invalidate();
        place();
        return true;
    }
    return QWidget::event(event);
}

void Block::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Block::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_unplaced)
        place();
}

void Block::place()
{
    m_unplaced = false;
    arrange();
}

void BlockColumn::add(QWidget *child, int above, int indent)
{
    child->setParent(this);
    m_items.push_back({child, m_items.empty() ? 0 : above, indent});
    child->show();
    invalidate();
}

int BlockColumn::indentOf(const QWidget *child) const
{
    for (const Item &item : m_items) {
        if (item.widget == child)
            return item.indent;
    }
    return 0;
}

void BlockColumn::addBelow(const QWidget *sibling, QWidget *child, int above)
{
    child->setParent(this);
    const auto after = std::find_if(m_items.begin(), m_items.end(),
                                    [sibling](const Item &item) { return item.widget == sibling; });
    const Item item{child, above, indentOf(sibling)};
    m_items.insert(after == m_items.end() ? after : after + 1, item);
    child->show();
    invalidate();
    place();
}

void BlockColumn::remove(QWidget *child)
{
    std::erase_if(m_items, [child](const Item &item) { return item.widget == child; });
    child->hide();
    child->deleteLater();
    invalidate();
    place();
}

int BlockColumn::neededHeight(int width) const
{
    int y = 0;
    for (const Item &item : m_items)
        y += item.above + item.widget->heightForWidth(std::max(1, width - item.indent));
    return y;
}

void BlockColumn::arrange()
{
    int y = 0;
    for (const Item &item : m_items) {
        y += item.above;
        const int wide = std::max(1, width() - item.indent);
        const int high = item.widget->heightForWidth(wide);
        item.widget->setGeometry(item.indent, y, wide, high);
        y += high;
    }
}

TextParagraph::TextParagraph(Theme &theme, TextRole role, const QString &text, QWidget *parent)
    : Block(theme, parent), m_role(role), m_text(text)
{
    m_block.set(text, theme.font(role));
    setAccessibleName(text);
}

void TextParagraph::setFormats(const QList<QTextLayout::FormatRange> &formats)
{
    m_formats = formats;
    m_block.set(m_text, theme().font(m_role), formats);
}

void TextParagraph::setMarker(const QString &marker)
{
    m_marker.set(marker, theme().font(m_role));
}

void TextParagraph::setLinks(std::vector<LinkSpan> links, std::function<void(const ContentLink &)> follow)
{
    m_links = std::move(links);
    m_follow = std::move(follow);
}

QColor TextParagraph::colour() const
{
    return m_colour.isValid() ? m_colour : theme().colour(m_role);
}

QRect TextParagraph::textArea(int width) const
{
    const int left =
        m_marker.isEmpty() ? 0 : std::max(theme().textPx(30), m_marker.naturalWidth() + theme().textPx(10));
    const int room = std::max(1, width - left);
    return {left, 0, room, m_block.heightFor(room)};
}

int TextParagraph::neededHeight(int width) const
{
    return textArea(width).height();
}

QList<PaintedText> TextParagraph::paintedTexts() const
{
    return {{m_text, textArea(width()), colour()}};
}

void TextParagraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = textArea(width());
    if (!m_marker.isEmpty())
        m_marker.draw(painter, QRect(theme().textPx(6), 0, area.left(), height()),
                      theme().palette().accentText, Qt::AlignLeft, Qt::LeftToRight);
    m_block.draw(painter, area, colour(), Qt::AlignLeft, Qt::LeftToRight);
}

const TextParagraph::LinkSpan *TextParagraph::linkAt(const QPoint &point) const
{
    const int character =
        m_links.empty() ? -1 : m_block.characterAt(point, textArea(width()), Qt::AlignLeft, Qt::LeftToRight);
    if (character < 0)
        return nullptr;
    for (const LinkSpan &span : m_links) {
        if (character >= span.start && character < span.start + span.length)
            return &span;
    }
    return nullptr;
}

void TextParagraph::mousePressEvent(QMouseEvent *event)
{
    // Only what is released on is followed, so that a page can be dragged by its links.
    event->setAccepted(linkAt(event->position().toPoint()) != nullptr);
}

void TextParagraph::mouseReleaseEvent(QMouseEvent *event)
{
    if (const LinkSpan *span = linkAt(event->position().toPoint()); span && m_follow) {
        // A copy: following may take this paragraph away.
        const ContentLink link = span->link;
        const auto follow = m_follow;
        follow(link);
    }
}

LinkChip::LinkChip(Theme &theme, const ContentLink &link, QWidget *parent)
    : Touchable(theme, parent), m_link(link)
{
    setText(link.label);
    switch (link.kind) {
    case ContentLink::Kind::Document:
        break;
    case ContentLink::Kind::Definition:
        setAccessibleDescription(tr("Opens the definition here"));
        break;
    case ContentLink::Kind::Web:
        setAccessibleDescription(tr("Shows a code to go on with your telephone"));
        break;
    }
}

void LinkChip::setOpen(bool open)
{
    m_open = open;
    update();
}

const TextBlock &LinkChip::block() const
{
    m_block.set(text(), theme().font(TextRole::Quiet));
    return m_block;
}

QRect LinkChip::textArea(const QSize &size) const
{
    const int pad = theme().px(18);
    const int icon = theme().iconSize(TextRole::Quiet);
    const int left = pad + icon + theme().px(10);
    const int room = std::max(1, size.width() - left - pad);
    const int high = block().heightFor(room);
    return {left, (size.height() - high) / 2, room, high};
}

QSize LinkChip::sizeHint() const
{
    const int width =
        2 * theme().px(18) + theme().iconSize(TextRole::Quiet) + theme().px(10) + block().naturalWidth();
    return {width, heightForWidth(width)};
}

QSize LinkChip::minimumSizeHint() const
{
    return {theme().px(160), theme().target()};
}

int LinkChip::heightForWidth(int width) const
{
    return std::max(theme().target(), textArea({width, 0}).height() + 2 * theme().px(10));
}

QList<PaintedText> LinkChip::paintedTexts() const
{
    return {{text(), textArea(size()), theme().palette().accentText}};
}

void LinkChip::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    QColor ground = m_open ? colours.accentTint : colours.surface;
    if (isDown())
        ground = colours.pressed;
    paintFrame(painter, ground, colours.edge, theme().px(12));
    Icon icon = Icon::Next;
    if (m_link.kind == ContentLink::Kind::Definition)
        icon = m_open ? Icon::ChevronUp : Icon::Definition;
    else if (m_link.kind == ContentLink::Kind::Web)
        icon = Icon::Qr;
    const int side = theme().iconSize(TextRole::Quiet);
    painter.drawPixmap(theme().px(18), (height() - side) / 2,
                       iconPixmap(icon, side, colours.accentText, devicePixelRatioF(), Qt::LeftToRight));
    block().draw(painter, textArea(size()), colours.accentText, Qt::AlignLeft, Qt::LeftToRight);
}

void ChipRow::add(LinkChip *chip)
{
    chip->setParent(this);
    m_chips.push_back(chip);
    chip->show();
    invalidate();
}

template<typename Place>
int ChipRow::flow(int width, Place place) const
{
    const int gap = theme().targetGap();
    int x = 0;
    int y = 0;
    int line = 0;
    for (LinkChip *chip : m_chips) {
        const int wide = std::min(width, chip->sizeHint().width());
        const int high = chip->heightForWidth(wide);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line + gap;
            line = 0;
        }
        place(chip, QRect(x, y, wide, high));
        x += wide + gap;
        line = std::max(line, high);
    }
    return y + line;
}

int ChipRow::neededHeight(int width) const
{
    return flow(width, [](LinkChip *, const QRect &) {});
}

void ChipRow::arrange()
{
    flow(width(), [](LinkChip *chip, const QRect &area) { chip->setGeometry(area); });
}

NoteBlock::NoteBlock(Theme &theme, Icon icon, bool warns, QWidget *parent)
    : Block(theme, parent), m_icon(icon), m_warns(warns), m_column(new BlockColumn(theme, this))
{
}

int NoteBlock::leading() const
{
    return theme().px(22) + theme().iconSize(TextRole::Strong) + theme().px(16);
}

int NoteBlock::neededHeight(int width) const
{
    const int pad = theme().px(20);
    const int inner = m_column->heightForWidth(std::max(1, width - leading() - pad));
    return std::max(inner, theme().iconSize(TextRole::Strong)) + 2 * pad;
}

void NoteBlock::arrange()
{
    const int pad = theme().px(20);
    m_column->setGeometry(leading(), pad, std::max(1, width() - leading() - pad), height() - 2 * pad);
}

void NoteBlock::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    paintNoteGround(painter, rect(), theme(), m_warns, Qt::LeftToRight);
    painter.drawPixmap(theme().px(22), theme().px(20),
                       iconPixmap(m_icon, theme().iconSize(TextRole::Strong),
                                  m_warns ? colours.warning : colours.accentText, devicePixelRatioF(),
                                  Qt::LeftToRight));
}

CaseFrame::CaseFrame(Theme &theme, QWidget *parent)
    : Block(theme, parent), m_column(new BlockColumn(theme, this))
{
}

int CaseFrame::neededHeight(int width) const
{
    return m_column->heightForWidth(std::max(1, width - theme().px(24)));
}

void CaseFrame::arrange()
{
    m_column->setGeometry(theme().px(24), 0, std::max(1, width() - theme().px(24)), height());
}

void CaseFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, theme().px(4), height()), theme().palette().edge);
}

QStringList textsBelow(const QWidget &widget)
{
    QStringList texts;
    if (const auto *bearing = dynamic_cast<const TextBearing *>(&widget)) {
        for (const PaintedText &text : bearing->paintedTexts())
            texts.append(text.text);
    }
    for (const QObject *child : widget.children()) {
        const auto *part = qobject_cast<const QWidget *>(child);
        if (part && !part->isHidden())
            texts.append(textsBelow(*part));
    }
    return texts;
}

} // namespace lucarne::ui
