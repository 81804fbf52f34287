// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contentblocks.h"

#include "catalogue/contentnode.h"
#include "guide/answersheet.h"

#include <functional>
#include <vector>

namespace lucarne::ui
{

/// Turns official content into blocks, a little at a time. Whatever element it meets, known or not,
/// its text comes out: only machine keys (pivots, conditions) do not.
class ContentBuilder
{
public:
    /// What happens when a link is followed; definitions are handled here.
    struct Listener {
        std::function<void(const ContentLink &)> followed;
        std::function<void(const QString &term, const QString &text)> defined;
    };

    /// The nodes and the glossary must outlive the builder, and the builder the blocks it made.
    ContentBuilder(Theme &theme, BlockColumn &column, const std::vector<catalogue::ContentNode> &nodes,
                   const std::vector<guide::GlossaryEntry> &glossary, Listener listener);
    /// Links to documents for which it says no stay plain text. None: all can be opened.
    void setDocumentFilter(const std::function<bool(const QString &id)> &canOpen) { m_canOpen = canOpen; }

    /// Builds the next piece. False when there is none.
    bool step();

    /// Builds all children of a node at once.
    void buildInto(BlockColumn &column, const catalogue::ContentNode &node, TextRole role);

private:
    struct Frame {
        const catalogue::ContentNode *next;
        const catalogue::ContentNode *end;
        BlockColumn *column;
        int level; ///< of headings: 0 for the outermost
        TextRole role;
    };
    struct Inline {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        std::vector<TextParagraph::LinkSpan> links;
    };

    static Frame childrenOf(const catalogue::ContentNode &node, BlockColumn &column, int level,
                            TextRole role);
    bool advance(std::vector<Frame> &stack);
    /// Everything of a frame at once.
    void run(const Frame &frame);
    void addRest(BlockColumn &column, const catalogue::ContentNode &node, TextRole role, int above,
                 int indent);
    void build(std::vector<Frame> &stack, const catalogue::ContentNode &node);
    void collect(Inline &run, const catalogue::ContentNode &node, const QTextCharFormat &format);
    void addRun(BlockColumn &column, Inline run, TextRole role, const QString &marker = {}, int indent = 0);
    void addChips(BlockColumn &column, const std::vector<ContentLink> &links, int indent);
    void addHeading(BlockColumn &column, const catalogue::ContentNode &title, int level);
    void addList(BlockColumn &column, const catalogue::ContentNode &list, TextRole role, int indent);
    void addNote(BlockColumn &column, const catalogue::ContentNode &node, Icon icon, bool warns);
    void addResource(std::vector<Frame> &stack, const catalogue::ContentNode &node);
    void toggleDefinition(LinkChip &chip, ChipRow &row, BlockColumn &column);
    const guide::GlossaryEntry *definition(const QString &id) const;
    ContentLink linkOf(const catalogue::ContentNode &node) const;
    bool leadsSomewhere(const ContentLink &link) const;
    int spacing(const BlockColumn &column) const;

    Theme &m_theme;
    const std::vector<guide::GlossaryEntry> &m_glossary;
    Listener m_listener;
    std::function<bool(const QString &id)> m_canOpen;
    std::vector<Frame> m_stack;
};

} // namespace lucarne::ui
