// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heightmemory.h"
#include "textbearing.h"
#include "textblock.h"
#include "touchable.h"

#include "theme/theme.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <vector>

namespace lucarne::ui
{

/// Where a link of the official content leads.
struct ContentLink {
    enum class Kind { Document, Definition, Web };
    Kind kind = Kind::Document;
    QString label;
    QString id; ///< of the document or the definition
    QUrl url;

    bool leadsWhere(const ContentLink &other) const
    {
        return kind == other.kind && id == other.id && url == other.url;
    }
};

/// A piece of the content that is as wide as its column and as high as it needs. It remembers its
/// height for the last few widths; a child that grows makes it ask again.
class Block : public QWidget
{
    Q_OBJECT
public:
    Block(Theme &theme, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const final;

protected:
    Theme &theme() const { return m_theme; }
    virtual int neededHeight(int width) const = 0;
    /// Places the children at the present size.
    virtual void arrange() {}
    void invalidate();

    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void place();

private:
    Theme &m_theme;
    mutable HeightMemory m_heights;
    bool m_unplaced = true;
};

/// Blocks below each other.
class BlockColumn : public Block
{
    Q_OBJECT
public:
    using Block::Block;

    /// Takes a child. \a above: pixels between it and the one before; \a indent: pixels from the
    /// leading side.
    void add(QWidget *child, int above, int indent = 0);
    /// The same, below a child that is there.
    void addBelow(const QWidget *sibling, QWidget *child, int above);
    void remove(QWidget *child);
    bool isEmpty() const { return m_items.empty(); }

protected:
    int neededHeight(int width) const override;
    void arrange() override;

private:
    struct Item {
        QWidget *widget;
        int above;
        int indent;
    };
    int indentOf(const QWidget *child) const;

    std::vector<Item> m_items;
};

/// A paragraph or a heading, with what stands before it (a bullet, a number) and links in it.
class TextParagraph : public Block, public TextBearing
{
    Q_OBJECT
public:
    struct LinkSpan {
        int start;
        int length;
        ContentLink link;
    };

    TextParagraph(Theme &theme, TextRole role, const QString &text, QWidget *parent);
    void setFormats(const QList<QTextLayout::FormatRange> &formats);
    void setMarker(const QString &marker);
    void setLinks(std::vector<LinkSpan> links, std::function<void(const ContentLink &)> follow);
    const std::vector<LinkSpan> &links() const { return m_links; }
    void setColour(const QColor &colour) { m_colour = colour; }
    QList<PaintedText> paintedTexts() const override;

protected:
    int neededHeight(int width) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect textArea(int width) const;
    const LinkSpan *linkAt(const QPoint &point) const;
    QColor colour() const;

    TextRole m_role;
    TextBlock m_block;
    TextBlock m_marker;
    QList<QTextLayout::FormatRange> m_formats;
    QString m_text;
    QColor m_colour;
    std::vector<LinkSpan> m_links;
    std::function<void(const ContentLink &)> m_follow;
};

/// A link as a thing to touch.
class LinkChip : public Touchable
{
    Q_OBJECT
public:
    LinkChip(Theme &theme, const ContentLink &link, QWidget *parent);

    const ContentLink &link() const { return m_link; }
    /// A definition that is open.
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textArea(const QSize &size) const;
    const TextBlock &block() const;

    ContentLink m_link;
    bool m_open = false;
    mutable TextBlock m_block;
};

/// Chips side by side, in as many lines as they need.
class ChipRow : public Block
{
    Q_OBJECT
public:
    using Block::Block;
    void add(LinkChip *chip);
    const std::vector<LinkChip *> &chips() const { return m_chips; }

protected:
    int neededHeight(int width) const override;
    void arrange() override;

private:
    /// Calls \a place for each chip; returns the height of all.
    template<typename Place>
    int flow(int width, Place place) const;

    std::vector<LinkChip *> m_chips;
};

/// A column on a tinted ground with a drawing: notes, warnings, definitions, pictures' descriptions.
class NoteBlock : public Block
{
    Q_OBJECT
public:
    NoteBlock(Theme &theme, Icon icon, bool warns, QWidget *parent);
    BlockColumn &column() const { return *m_column; }

protected:
    int neededHeight(int width) const override;
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    int leading() const;

    Icon m_icon;
    bool m_warns;
    BlockColumn *m_column;
};

/// A column with a line along its leading side: what applies in one case.
class CaseFrame : public Block
{
    Q_OBJECT
public:
    CaseFrame(Theme &theme, QWidget *parent);
    BlockColumn &column() const { return *m_column; }

protected:
    int neededHeight(int width) const override;
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    BlockColumn *m_column;
};

/// All texts below a widget, in reading order.
QStringList textsBelow(const QWidget &widget);

} // namespace lucarne::ui
