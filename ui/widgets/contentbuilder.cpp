// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentbuilder.h"

#include "contenttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

using catalogue::ContentNode;
using catalogue::Element;

namespace
{

/// Elements that stand in a line of text by their nature.
bool isInlineElement(Element element)
{
    switch (element) {
    case Element::Text:
    case Element::Expression:
    case Element::Emphasis:
    case Element::Value:
    case Element::Superscript:
    case Element::Subscript:
    case Element::ForeignTerm:
    case Element::Quotation:
    case Element::Variable:
    case Element::InternalLink:
    case Element::IntraLink:
    case Element::ExternalLink:
    case Element::Unknown:
        return true;
    default:
        return false;
    }
}

bool isInline(const ContentNode &node)
{
    return isInlineElement(node.element) && std::all_of(node.children.begin(), node.children.end(), isInline);
}

bool isBlank(const ContentNode &node)
{
    return node.element == Element::Text && node.text.trimmed().isEmpty();
}

/// Holds text for machines, or nothing to read at all.
bool isMachinery(Element element)
{
    switch (element) {
    case Element::LocalPivot:
    case Element::Condition:
    case Element::IsTrue:
    case Element::IsUndefined:
    case Element::Or:
    case Element::And:
    case Element::Not:
    case Element::IfSelected:
    case Element::SetTrue:
    case Element::SetFalse:
        return true;
    default:
        return false;
    }
}

/// The text of an element for its web address, shown when the source gives it no words.
QString addressText(const QUrl &url)
{
    QString host = url.host();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return host.isEmpty() ? url.toDisplayString() : host;
}

} // namespace

ContentBuilder::ContentBuilder(Theme &theme, BlockColumn &column, const std::vector<ContentNode> &nodes,
                               const std::vector<guide::GlossaryEntry> &glossary, Listener listener)
    : m_theme(theme), m_glossary(glossary), m_listener(std::move(listener))
{
    m_stack.push_back({nodes.data(), nodes.data() + nodes.size(), &column, 0, TextRole::Body});
}

ContentBuilder::Frame ContentBuilder::childrenOf(const ContentNode &node, BlockColumn &column, int level,
                                                 TextRole role)
{
    const ContentNode *first = node.children.data();
    return {first, first + node.children.size(), &column, level, role};
}

void ContentBuilder::run(const Frame &frame)
{
    std::vector<Frame> stack{frame};
    while (advance(stack)) {
    }
}

void ContentBuilder::addRest(BlockColumn &column, const ContentNode &node, TextRole role, int above,
                             int indent)
{
    auto *rest = new BlockColumn(m_theme, nullptr);
    run({&node, &node + 1, rest, 2, role});
    if (rest->isEmpty())
        delete rest;
    else
        column.add(rest, above, indent);
}

bool ContentBuilder::step()
{
    return advance(m_stack);
}

void ContentBuilder::buildInto(BlockColumn &column, const ContentNode &node, TextRole role)
{
    run(childrenOf(node, column, 2, role));
}

bool ContentBuilder::advance(std::vector<Frame> &stack)
{
    while (!stack.empty() && stack.back().next == stack.back().end)
        stack.pop_back();
    if (stack.empty())
        return false;
    Frame &frame = stack.back();
    if (!isInline(*frame.next)) {
        const ContentNode &node = *frame.next++;
        build(stack, node);
        return true;
    }
    // Loose text between blocks is a paragraph of its own.
    Inline loose;
    while (frame.next != frame.end && isInline(*frame.next))
        collect(loose, *frame.next++, {});
    addRun(*frame.column, std::move(loose), frame.role);
    return true;
}

int ContentBuilder::spacing(const BlockColumn &column) const
{
    return column.isEmpty() ? 0 : m_theme.textPx(14);
}

void ContentBuilder::build(std::vector<Frame> &stack, const ContentNode &node)
{
    if (isMachinery(node.element))
        return;
    const Frame frame = stack.back();
    BlockColumn &column = *frame.column;
    switch (node.element) {
    case Element::Paragraph: {
        if (!std::all_of(node.children.begin(), node.children.end(), isInline)) {
            stack.push_back(childrenOf(node, column, frame.level, frame.role));
            return;
        }
        Inline words;
        for (const ContentNode &child : node.children)
            collect(words, child, {});
        addRun(column, std::move(words), frame.role);
        return;
    }
    case Element::Title:
    case Element::SelectedHeading:
        addHeading(column, node, frame.level);
        return;
    case Element::Chapter:
    case Element::SubChapter: {
        auto *section = new BlockColumn(m_theme, nullptr);
        const int above = frame.level == 0 ? 36 : 26;
        column.add(section, m_theme.textPx(above));
        stack.push_back(childrenOf(node, *section, node.element == Element::Chapter ? 0 : 1, frame.role));
        return;
    }
    case Element::Case:
    case Element::Situation: {
        auto *part = new CaseFrame(m_theme, nullptr);
        column.add(part, m_theme.textPx(22));
        stack.push_back(childrenOf(node, part->column(), 2, frame.role));
        return;
    }
    case Element::List:
        addList(column, node, frame.role, 0);
        return;
    case Element::Table: {
        for (const ContentNode &child : node.children) {
            if (child.element == Element::Title)
                addHeading(column, child, 2);
        }
        column.add(new TableBlock(m_theme, node, *this, nullptr), spacing(column));
        for (const ContentNode &child : node.children) {
            if (child.element != Element::Title && child.element != Element::Column &&
                child.element != Element::Row)
                addRest(column, child, TextRole::Quiet, m_theme.textPx(8), 0);
        }
        return;
    }
    case Element::ToNote:
    case Element::GoodToKnow:
        addNote(column, node, Icon::Info, false);
        return;
    case Element::Help:
        addNote(column, node, Icon::Question, false);
        return;
    case Element::Reminder:
        addNote(column, node, Icon::Reminder, false);
        return;
    case Element::Attention:
    case Element::Notice:
        addNote(column, node, Icon::Attention, true);
        return;
    case Element::Quotation:
        addNote(column, node, Icon::Quote, false);
        return;
    case Element::Definition:
    case Element::Abbreviation:
        addNote(column, node, Icon::Definition, false);
        return;
    case Element::Image:
    case Element::Illustration:
        // The pictures are not in the archive; what they say is.
        if (!node.plainText().isEmpty())
            addNote(column, node, Icon::Picture, false);
        return;
    case Element::Credits:
    case Element::Source:
    case Element::Complement:
        stack.push_back(childrenOf(node, column, 2, TextRole::Quiet));
        return;
    case Element::Caption:
        stack.push_back(childrenOf(node, column, 2, TextRole::Strong));
        return;
    default:
        break;
    }
    if (!node.attribute(u"URL").isEmpty() || !node.attribute(u"ID").isEmpty() ||
        !node.attribute(u"LienPublication").isEmpty())
        addResource(stack, node);
    else
        stack.push_back(childrenOf(node, column, frame.level, frame.role));
}

void ContentBuilder::collect(Inline &run, const ContentNode &node, const QTextCharFormat &format)
{
    if (node.element == Element::Text) {
        const auto start = run.text.size();
        // White space of the source folds into single spaces, over the borders of elements, too.
        for (const QChar c : node.text) {
            const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!blank)
                run.text.append(c);
            else if (!run.text.isEmpty() && run.text.back() != u' ')
                run.text.append(u' ');
        }
        if (!format.isEmpty() && run.text.size() > start)
            run.formats.append({int(start), int(run.text.size() - start), format});
        return;
    }
    QTextCharFormat inner = format;
    const auto start = run.text.size();
    bool link = false;
    switch (node.element) {
    case Element::Expression:
    case Element::ForeignTerm:
    case Element::Quotation:
    case Element::Variable:
        Theme::loadItalics();
        inner.setFontItalic(true);
        break;
    case Element::Emphasis:
    case Element::Value:
        inner.setFontWeight(QFont::Bold);
        break;
    case Element::Superscript:
        inner.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        break;
    case Element::Subscript:
        inner.setVerticalAlignment(QTextCharFormat::AlignSubScript);
        break;
    case Element::InternalLink:
    case Element::IntraLink:
    case Element::ExternalLink: {
        const ContentLink target = linkOf(node);
        link = leadsSomewhere(target);
        if (!link)
            break;
        const bool inPlace = target.kind == ContentLink::Kind::Definition;
        inner.setForeground(m_theme.palette().accentText);
        inner.setUnderlineStyle(inPlace ? QTextCharFormat::DotLine : QTextCharFormat::SingleUnderline);
        inner.setUnderlineColor(m_theme.palette().accentText);
        break;
    }
    default:
        break;
    }
    for (const ContentNode &child : node.children)
        collect(run, child, inner);
    const QString words = run.text.mid(start).trimmed();
    if (link && !words.isEmpty()) {
        ContentLink target = linkOf(node);
        target.label = words;
        run.links.push_back({int(start), int(run.text.size() - start), target});
    }
}

ContentLink ContentBuilder::linkOf(const ContentNode &node) const
{
    ContentLink link;
    if (const QString url = node.attribute(u"URL"); !url.isEmpty()) {
        link.kind = ContentLink::Kind::Web;
        link.url = QUrl(url, QUrl::TolerantMode);
        return link;
    }
    const QString intra = node.attribute(u"LienID");
    link.id = intra.isEmpty() ? node.attribute(u"LienPublication") : intra;
    if (link.id.isEmpty())
        link.id = node.attribute(u"ID");
    const QString type = node.attribute(u"type");
    const bool term = type == u"Sigle" || type == u"Acronyme" || type.startsWith(u"Définition");
    if (term || definition(link.id))
        link.kind = ContentLink::Kind::Definition;
    return link;
}

bool ContentBuilder::leadsSomewhere(const ContentLink &link) const
{
    switch (link.kind) {
    case ContentLink::Kind::Definition:
        return definition(link.id) != nullptr;
    case ContentLink::Kind::Web:
        return link.url.isValid() && !link.url.isRelative();
    case ContentLink::Kind::Document:
        break;
    }
    return !link.id.isEmpty() && (!m_canOpen || m_canOpen(link.id));
}

void ContentBuilder::addRun(BlockColumn &column, Inline run, TextRole role, const QString &marker, int indent)
{
    while (run.text.endsWith(u' '))
        run.text.chop(1);
    if (run.text.isEmpty())
        return;
    const int above = marker.isEmpty() ? spacing(column) : m_theme.textPx(8);
    std::vector<ContentLink> links;
    for (const TextParagraph::LinkSpan &span : run.links) {
        const bool known = std::any_of(links.begin(), links.end(),
                                       [&](const ContentLink &link) { return link.leadsWhere(span.link); });
        if (!known)
            links.push_back(span.link);
    }
    const int markerWidth = marker.isEmpty() ? 0 : m_theme.textPx(30);
    if (links.size() == 1 && links.front().label == run.text && marker.isEmpty()) {
        addChips(column, links, indent);
        return;
    }
    auto *paragraph = new TextParagraph(m_theme, role, run.text, nullptr);
    QList<QTextLayout::FormatRange> formats = run.formats;
    for (QTextLayout::FormatRange &range : formats)
        range.length = std::clamp(int(run.text.size()) - range.start, 0, range.length);
    paragraph->setFormats(formats);
    paragraph->setMarker(marker);
    column.add(paragraph, above, indent);
    if (links.empty())
        return;
    addChips(column, links, indent + markerWidth);
    // Touching the word does what touching its chip does.
    BlockColumn *owner = &column;
    paragraph->setLinks(run.links, [owner](const ContentLink &link) {
        for (ChipRow *row : owner->findChildren<ChipRow *>(QString(), Qt::FindDirectChildrenOnly)) {
            for (LinkChip *chip : row->chips()) {
                if (chip->link().leadsWhere(link)) {
                    chip->click();
                    return;
                }
            }
        }
    });
}

void ContentBuilder::addChips(BlockColumn &column, const std::vector<ContentLink> &links, int indent)
{
    auto *row = new ChipRow(m_theme, nullptr);
    for (const ContentLink &link : links) {
        auto *chip = new LinkChip(m_theme, link, nullptr);
        row->add(chip);
        BlockColumn *owner = &column;
        QObject::connect(chip, &LinkChip::clicked, row, [this, chip, row, owner] {
            if (chip->link().kind == ContentLink::Kind::Definition)
                toggleDefinition(*chip, *row, *owner);
            else
                m_listener.followed(chip->link());
        });
    }
    column.add(row, m_theme.textPx(10), indent);
}

const guide::GlossaryEntry *ContentBuilder::definition(const QString &id) const
{
    const auto found = std::find_if(m_glossary.begin(), m_glossary.end(),
                                    [&id](const auto &entry) { return entry.id == id; });
    return found == m_glossary.end() ? nullptr : &*found;
}

void ContentBuilder::toggleDefinition(LinkChip &chip, ChipRow &row, BlockColumn &column)
{
    const QString name = u"definition-%1"_s.arg(chip.link().id);
    // Those of one column have one parent: closing finds what opening made.
    for (NoteBlock *open : column.findChildren<NoteBlock *>(name, Qt::FindDirectChildrenOnly)) {
        if (open->isHidden())
            continue;
        for (ChipRow *other : column.findChildren<ChipRow *>(QString(), Qt::FindDirectChildrenOnly)) {
            for (LinkChip *one : other->chips()) {
                if (one->link().id == chip.link().id)
                    one->setOpen(false);
            }
        }
        column.remove(open);
        return;
    }
    const guide::GlossaryEntry *entry = definition(chip.link().id);
    if (!entry)
        return;
    auto *note = new NoteBlock(m_theme, Icon::Definition, false, nullptr);
    note->setObjectName(name);
    note->column().add(new TextParagraph(m_theme, TextRole::Strong, entry->term, nullptr), 0);
    run({entry->nodes.data(), entry->nodes.data() + entry->nodes.size(), &note->column(), 2, TextRole::Body});
    column.addBelow(&row, note, m_theme.textPx(10));
    chip.setOpen(true);
    QStringList lines;
    for (const ContentNode &node : entry->nodes)
        lines.append(node.plainText());
    m_listener.defined(entry->term, lines.join(u' '));
}

void ContentBuilder::addHeading(BlockColumn &column, const ContentNode &title, int level)
{
    static constexpr std::array<TextRole, 3> roles{TextRole::Section, TextRole::Lead, TextRole::Strong};
    const TextRole role = roles.at(std::size_t(std::clamp(level, 0, 2)));
    Inline words;
    const std::function<void(const ContentNode &)> gather = [&](const ContentNode &node) {
        for (const ContentNode &child : node.children) {
            if (isInline(child)) {
                collect(words, child, {});
            } else {
                gather(child);
                if (!words.text.isEmpty() && words.text.back() != u' ')
                    words.text.append(u' ');
            }
        }
    };
    gather(title);
    const QString text = words.text.trimmed();
    if (text.isEmpty())
        return;
    auto *heading = new TextParagraph(m_theme, role, text, nullptr);
    if (level == 1) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        heading->setFormats({{0, int(text.size()), bold}});
    }
    heading->setColour(level == 1 ? m_theme.palette().accentText : m_theme.palette().text);
    column.add(heading, m_theme.textPx(22));
    std::vector<ContentLink> links;
    for (const TextParagraph::LinkSpan &span : words.links)
        links.push_back(span.link);
    if (!links.empty())
        addChips(column, links, 0);
}

void ContentBuilder::addList(BlockColumn &column, const ContentNode &list, TextRole role, int indent)
{
    const bool numbered = list.attribute(u"type") == u"numero";
    int number = 0;
    for (const ContentNode &item : list.children) {
        if (item.element != Element::Item) {
            addRest(column, item, role, spacing(column), indent);
            continue;
        }
        ++number;
        // Spent on the first thing of the item.
        QString marker = numbered ? u"%1."_s.arg(number) : u"•"_s;
        const int inner = indent + m_theme.textPx(30);
        Inline words;
        const auto flush = [&] {
            if (!words.text.trimmed().isEmpty()) {
                addRun(column, std::move(words), role, marker, marker.isEmpty() ? inner : indent);
                marker.clear();
            }
            words = {};
        };
        for (const ContentNode &child : item.children) {
            const bool sentence = child.element == Element::Paragraph &&
                                  std::all_of(child.children.begin(), child.children.end(), isInline);
            if (isInline(child)) {
                collect(words, child, {});
                continue;
            }
            flush();
            if (sentence) {
                for (const ContentNode &part : child.children)
                    collect(words, part, {});
                flush();
            } else if (child.element == Element::List) {
                marker.clear();
                addList(column, child, role, inner);
            } else if (!isBlank(child)) {
                marker.clear();
                addRest(column, child, role, spacing(column), inner);
            }
        }
        flush();
    }
}

void ContentBuilder::addNote(BlockColumn &column, const ContentNode &node, Icon icon, bool warns)
{
    auto *note = new NoteBlock(m_theme, icon, warns, nullptr);
    buildInto(note->column(), node, TextRole::Body);
    column.add(note, m_theme.textPx(18));
}

void ContentBuilder::addResource(std::vector<Frame> &stack, const ContentNode &node)
{
    BlockColumn &column = *stack.back().column;
    const ContentNode *title = node.firstChild(Element::Title);
    const bool plain = std::all_of(node.children.begin(), node.children.end(), isInline);
    ContentLink link = linkOf(node);
    if (title)
        link.label = title->plainText();
    else if (plain)
        link.label = node.plainText();
    // An office has an identifier, too, but no page of its own.
    if (node.element == Element::WhereToGo || node.element == Element::WhereToGoSupport ||
        !leadsSomewhere(link) || link.kind == ContentLink::Kind::Definition) {
        stack.push_back(childrenOf(node, column, 2, stack.back().role));
        return;
    }
    const bool worded = !link.label.isEmpty();
    if (!worded)
        link.label = link.kind == ContentLink::Kind::Web
                         ? addressText(link.url)
                         : QCoreApplication::translate("lucarne::ui::ContentView", "Read on");
    addChips(column, {link}, 0);
    if (worded && plain && !title)
        return;
    for (const ContentNode &child : node.children) {
        if (&child != title && !isBlank(child))
            addRest(column, child, TextRole::Quiet, m_theme.textPx(6), m_theme.textPx(20));
    }
}

} // namespace lucarne::ui
