// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contentblocks.h"

#include "catalogue/contentnode.h"

#include <memory>

namespace lucarne::ui
{

class ContentBuilder;

/// The cells of a table, with merged ones laid out as the source means them.
class TableModel
{
public:
    struct Cell {
        const catalogue::ContentNode *node = nullptr;
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        bool header = false;
    };

    explicit TableModel(const catalogue::ContentNode &table);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    const std::vector<Cell> &cells() const { return m_cells; }
    bool isHeaderRow(int row) const { return m_headerRows.at(std::size_t(row)); }
    /// Null where the source has no cell.
    const Cell *at(int row, int column) const;
    /// Texts of the header cells above a column, outermost first.
    QStringList headings(int column) const;
    /// The source's own wish, 0 when it has none.
    int share(int column) const { return m_shares.at(std::size_t(column)); }

private:
    int m_rows = 0;
    int m_columns = 0;
    std::vector<Cell> m_cells;
    std::vector<bool> m_headerRows;
    std::vector<int> m_shares;
};

/// A table: a grid where there is room, else a card for each row with the headings in it.
class TableBlock : public Block
{
    Q_OBJECT
public:
    TableBlock(Theme &theme, const catalogue::ContentNode &table, ContentBuilder &builder, QWidget *parent);
    ~TableBlock() override;

    /// Whether the columns fit side by side in a width.
    bool fits(int width) const;

protected:
    int neededHeight(int width) const override;
    void arrange() override;

private:
    Block &panelFor(int width) const;

    TableModel m_model;
    ContentBuilder &m_builder;
    // Made when a width first asks for one of them.
    mutable Block *m_grid = nullptr;
    mutable Block *m_cards = nullptr;
};

} // namespace lucarne::ui
