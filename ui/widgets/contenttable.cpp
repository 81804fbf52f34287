// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contenttable.h"

#include "contentbuilder.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace lucarne::ui
{

using catalogue::ContentNode;
using catalogue::Element;

namespace
{

int spanOf(const ContentNode &cell, QStringView attribute)
{
    return std::clamp(cell.attribute(attribute).toInt(), 1, 60);
}

/// The grid form.
class TableGrid : public Block
{
public:
    TableGrid(Theme &theme, const TableModel &model, ContentBuilder &builder, QWidget *parent)
        : Block(theme, parent), m_model(model)
    {
        for (const TableModel::Cell &cell : model.cells()) {
            auto *column = new BlockColumn(theme, this);
            const bool rowHeading = cell.column == 0 && model.share(0) < 0;
            builder.buildInto(*column, *cell.node,
                              cell.header || rowHeading ? TextRole::Strong : TextRole::Body);
            column->show();
            m_cells.push_back(column);
        }
    }

protected:
    int neededHeight(int width) const override { return layOut(width, nullptr); }

    void arrange() override
    {
        layOut(width(), [this](std::size_t cell, const QRect &area) {
            const int pad = padding();
            m_cells.at(cell)->setGeometry(area.adjusted(pad, pad, -pad, -pad));
        });
    }

    void paintEvent(QPaintEvent *) override
    {
        const Palette &colours = theme().palette();
        QPainter painter(this);
        layOut(width(), [&](std::size_t index, const QRect &area) {
            painter.setPen(QPen(colours.edge, 1));
            painter.setBrush(m_model.cells().at(index).header ? colours.accentTint : colours.surface);
            painter.drawRect(area.adjusted(0, 0, -1, -1));
        });
    }

private:
    int padding() const { return theme().px(14); }

    std::vector<int> columnEdges(int width) const
    {
        std::vector<double> shares;
        shares.reserve(std::size_t(m_model.columns()));
        for (int column = 0; column < m_model.columns(); ++column)
            shares.push_back(std::max(12, std::abs(m_model.share(column))));
        const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
        std::vector<int> edges{0};
        double x = 0;
        for (const double share : shares) {
            x += share / total * width;
            edges.push_back(int(x));
        }
        edges.back() = width;
        return edges;
    }

    int layOut(int width, const std::function<void(std::size_t, const QRect &)> &place) const
    {
        const std::vector<int> edges = columnEdges(width);
        const auto wide = [&](const TableModel::Cell &cell) {
            return edges.at(std::size_t(cell.column) + std::size_t(cell.columnSpan)) -
                   edges.at(std::size_t(cell.column));
        };
        const auto needed = [&](std::size_t i) {
            return m_cells.at(i)->heightForWidth(std::max(1, wide(m_model.cells().at(i)) - 2 * padding())) +
                   2 * padding();
        };
        std::vector<int> heights(std::size_t(m_model.rows()), 2 * padding());
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const TableModel::Cell &cell = m_model.cells().at(i);
            if (cell.rowSpan == 1)
                heights.at(std::size_t(cell.row)) = std::max(heights.at(std::size_t(cell.row)), needed(i));
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const TableModel::Cell &cell = m_model.cells().at(i);
            if (cell.rowSpan == 1)
                continue;
            const auto first = heights.begin() + cell.row;
            const int have = std::accumulate(first, first + cell.rowSpan, 0);
            *(first + cell.rowSpan - 1) += std::max(0, needed(i) - have);
        }
        std::vector<int> tops{0};
        for (const int height : heights)
            tops.push_back(tops.back() + height);
        if (place) {
            for (std::size_t i = 0; i < m_cells.size(); ++i) {
                const TableModel::Cell &cell = m_model.cells().at(i);
                const int top = tops.at(std::size_t(cell.row));
                const int left = edges.at(std::size_t(cell.column));
                place(i, QRect(left, top, wide(cell),
                               tops.at(std::size_t(cell.row) + std::size_t(cell.rowSpan)) - top));
            }
        }
        return tops.back();
    }

    const TableModel &m_model;
    std::vector<BlockColumn *> m_cells;
};

/// One row as a card.
class RowCard : public Block
{
public:
    RowCard(Theme &theme, QWidget *parent) : Block(theme, parent), m_column(new BlockColumn(theme, this)) {}
    BlockColumn &column() const { return *m_column; }

protected:
    int neededHeight(int width) const override
    {
        const int pad = theme().px(20);
        return m_column->heightForWidth(std::max(1, width - 2 * pad)) + 2 * pad;
    }

    void arrange() override
    {
        const int pad = theme().px(20);
        m_column->setGeometry(rect().adjusted(pad, pad, -pad, -pad));
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().palette().edge, 1));
        painter.setBrush(theme().palette().surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme().cornerRadius(),
                                theme().cornerRadius());
    }

private:
    BlockColumn *m_column;
};

/// The narrow form.
class TableCards : public BlockColumn
{
public:
    TableCards(Theme &theme, const TableModel &model, ContentBuilder &builder, QWidget *parent)
        : BlockColumn(theme, parent)
    {
        bool dataSeen = false;
        for (int row = 0; row < model.rows(); ++row) {
            // A heading in the midst of the rows stands for itself; those on top are in every card.
            if (model.isHeaderRow(row) && !(dataSeen && !model.isHeaderRow(row - 1)) && hasData(model))
                continue;
            dataSeen = dataSeen || !model.isHeaderRow(row);
            auto *card = new RowCard(theme, nullptr);
            fill(*card, model, builder, row, theme);
            add(card, theme.px(12));
        }
    }

private:
    static bool hasData(const TableModel &model)
    {
        for (int row = 0; row < model.rows(); ++row) {
            if (!model.isHeaderRow(row))
                return true;
        }
        return false;
    }

    static void fill(RowCard &card, const TableModel &model, ContentBuilder &builder, int row, Theme &theme)
    {
        const TableModel::Cell *last = nullptr;
        for (int column = 0; column < model.columns(); ++column) {
            const TableModel::Cell *cell = model.at(row, column);
            if (!cell || cell == last)
                continue;
            last = cell;
            const bool first = column == 0;
            const QString heading =
                cell->header ? QString() : model.headings(column).join(QStringView(u" – "));
            if (!heading.isEmpty() && !cell->node->plainText().isEmpty()) {
                auto *label = new TextParagraph(theme, TextRole::Quiet, heading, nullptr);
                card.column().add(label, theme.px(14));
            }
            auto *content = new BlockColumn(theme, nullptr);
            builder.buildInto(*content, *cell->node,
                              first || cell->header ? TextRole::Strong : TextRole::Body);
            card.column().add(content, theme.px(heading.isEmpty() ? 8 : 2));
        }
    }
};

} // namespace

TableModel::TableModel(const ContentNode &table)
{
    std::vector<const ContentNode *> rows;
    for (const ContentNode &child : table.children) {
        if (child.element == Element::Column) {
            // A negative share marks a column of row headings.
            const int share = std::max(1, child.attribute(u"largeur").toInt());
            m_shares.push_back(child.attribute(u"type") == u"header" ? -share : share);
        } else if (child.element == Element::Row) {
            rows.push_back(&child);
        }
    }
    m_rows = int(rows.size());
    m_columns = int(m_shares.size());
    if (m_columns == 0) {
        for (const ContentNode *row : rows) {
            int wide = 0;
            for (const ContentNode &cell : row->children)
                wide += cell.element == Element::Cell ? spanOf(cell, u"fusionHorizontale") : 0;
            m_columns = std::max(m_columns, wide);
        }
        m_columns = std::max(1, m_columns);
        m_shares.assign(std::size_t(m_columns), 1);
    }
    // until.at(column): the first row in which the column is free again; owner: the cell that fills it.
    std::vector<int> until(std::size_t(m_columns), 0);
    std::vector<std::size_t> owner(std::size_t(m_columns), 0);
    for (int row = 0; row < m_rows; ++row) {
        const ContentNode &source = *rows.at(std::size_t(row));
        const bool header = source.attribute(u"type") == u"header";
        m_headerRows.push_back(header);
        int wanted = 0;
        for (const ContentNode &cell : source.children)
            wanted += cell.element == Element::Cell ? spanOf(cell, u"fusionHorizontale") : 0;
        int free = 0;
        for (const int rowEnd : until)
            free += rowEnd <= row ? 1 : 0;
        if (wanted > free) {
            // Some tables say that a cell reaches into a row that is complete without it.
            for (std::size_t column = 0; column < until.size(); ++column) {
                if (until.at(column) > row) {
                    Cell &over = m_cells.at(owner.at(column));
                    over.rowSpan = row - over.row;
                    until.at(column) = row;
                }
            }
        }
        int column = 0;
        for (const ContentNode &cell : source.children) {
            if (cell.element != Element::Cell)
                continue;
            while (column < m_columns && until.at(std::size_t(column)) > row)
                ++column;
            if (column >= m_columns) {
                // More cells than columns: the table is wider than it says.
                ++m_columns;
                m_shares.push_back(1);
                until.push_back(0);
                owner.push_back(0);
            }
            Cell placed{.node = &cell, .row = row, .column = column, .header = header};
            placed.rowSpan = std::min(spanOf(cell, u"fusionVerticale"), m_rows - row);
            int reach = 0;
            while (reach < spanOf(cell, u"fusionHorizontale") && column + reach < m_columns &&
                   until.at(std::size_t(column) + std::size_t(reach)) <= row)
                ++reach;
            placed.columnSpan = std::max(1, reach);
            for (int i = 0; i < placed.columnSpan; ++i) {
                until.at(std::size_t(column) + std::size_t(i)) = row + placed.rowSpan;
                owner.at(std::size_t(column) + std::size_t(i)) = m_cells.size();
            }
            m_cells.push_back(placed);
            column += placed.columnSpan;
        }
    }
}

const TableModel::Cell *TableModel::at(int row, int column) const
{
    for (const Cell &cell : m_cells) {
        if (row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column &&
            column < cell.column + cell.columnSpan)
            return &cell;
    }
    return nullptr;
}

QStringList TableModel::headings(int column) const
{
    QStringList texts;
    for (int row = 0; row < m_rows && isHeaderRow(row); ++row) {
        const Cell *cell = at(row, column);
        const QString text = cell ? cell->node->plainText() : QString();
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

TableBlock::TableBlock(Theme &theme, const ContentNode &table, ContentBuilder &builder, QWidget *parent)
    : Block(theme, parent), m_model(table), m_builder(builder)
{
    setAccessibleName(tr("Table"));
}

TableBlock::~TableBlock() = default;

bool TableBlock::fits(int width) const
{
    return width >= m_model.columns() * theme().textPx(190);
}

Block &TableBlock::panelFor(int width) const
{
    auto *self = const_cast<TableBlock *>(this);
    if (fits(width)) {
        if (!m_grid)
            m_grid = new TableGrid(theme(), m_model, m_builder, self);
        return *m_grid;
    }
    if (!m_cards)
        m_cards = new TableCards(theme(), m_model, m_builder, self);
    return *m_cards;
}

int TableBlock::neededHeight(int width) const
{
    return panelFor(width).heightForWidth(width);
}

void TableBlock::arrange()
{
    Block &panel = panelFor(width());
    for (Block *one : {m_grid, m_cards}) {
        if (one && one != &panel)
            one->hide();
    }
    panel.setGeometry(rect());
    panel.show();
}

} // namespace lucarne::ui
