// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetprinter.h"

#include "printedhours.h"
#include "qrcode.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace lucarne::device
{

using namespace Qt::StringLiterals;
using catalogue::ContentNode;
using catalogue::Element;

namespace
{

constexpr int kDotsPerInch = 300;
constexpr double kReceiptWidth = 80;      // mm
constexpr double kReceiptMargin = 4;      // mm, on both sides: 72 mm are printed
constexpr double kLongestReceipt = 3'000; // mm; a PDF page ends at 5,080
constexpr double kFooterHeight = 14;      // mm
/// On a block: it stays on one page with the block after it.
constexpr int kKeepWithNext = QTextFormat::UserProperty + 1;

// The layout works in dots of the PDF and fonts have sizes in dots: points would depend on the
// resolution of the terminal's screen.
double dots(double millimetres)
{
    return millimetres * kDotsPerInch / 25.4;
}

int dotsOfPoints(double points)
{
    return qRound(points * kDotsPerInch / 72.0);
}

QTextCharFormat ofSize(QTextCharFormat format, double points)
{
    format.setProperty(QTextFormat::FontPixelSize, dotsOfPoints(points));
    return format;
}

/// Sizes in points and millimetres for one kind of paper.
struct Measures {
    double body, small, heading, title;
    double indent; ///< of lists
    double gap;    ///< between paragraphs
    bool grey;     ///< receipt printers have none
};

Measures measuresFor(Paper paper)
{
    if (paper == Paper::A4)
        return {13, 12, 16, 25, 7.5, 1.8, true};
    return {12, 12, 14, 19, 6, 1.4, false};
}

/// French puts a space before its high punctuation; a line must not begin with the sign.
QString unbroken(QString text)
{
    for (const QChar sign : {u':', u';', u'!', u'?', u'»', u'€', u'%'})
        text.replace(u' ' + QString(sign), u'\u00a0' + QString(sign));
    return text.replace(u"« "_s, u"«\u00a0"_s);
}

bool isInline(const ContentNode &node)
{
    switch (node.element) {
    case Element::Text:
    case Element::Expression:
    case Element::Emphasis:
    case Element::Value:
    case Element::Superscript:
    case Element::Subscript:
    case Element::ForeignTerm:
    case Element::Quotation:
    case Element::InternalLink:
    case Element::IntraLink:
    case Element::ExternalLink:
    case Element::WebLink:
    case Element::Variable:
        return true;
    case Element::Unknown:
        return std::ranges::all_of(node.children, isInline);
    default:
        return false;
    }
}

/// The label of an official side note; null for anything else.
const char *noteLabel(Element element)
{
    switch (element) {
    case Element::ToNote:
        return QT_TRANSLATE_NOOP("SheetPrinter", "Note");
    case Element::GoodToKnow:
        return QT_TRANSLATE_NOOP("SheetPrinter", "Good to know");
    case Element::Attention:
    case Element::Notice:
        return QT_TRANSLATE_NOOP("SheetPrinter", "Careful");
    case Element::Reminder:
        return QT_TRANSLATE_NOOP("SheetPrinter", "Reminder");
    default:
        return nullptr;
    }
}

/// Lays official content and our own lines into a text document.
class SheetWriter
{
public:
    SheetWriter(QTextDocument &document, Paper paper)
        : m_document(document), m_cursor(&document), m_measures(measuresFor(paper)), m_paper(paper)
    {
        m_body = ofSize(m_body, m_measures.body);
        m_body.setForeground(Qt::black);
        addTickBox();
    }

    void setTicks(bool ticks) { m_ticks = ticks; }

    void title(const QString &overtitle, const QString &text)
    {
        paragraph(overtitle, small(), 0);
        QTextCharFormat format = ofSize(m_body, m_measures.title);
        format.setFontWeight(QFont::Bold);
        paragraph(text, format, m_measures.gap);
    }

    void heading(const QString &text)
    {
        QTextCharFormat format = ofSize(m_body, m_measures.heading);
        format.setFontWeight(QFont::Bold);
        QTextBlockFormat block = blockFormat(0, m_measures.gap * 2.6);
        block.setBottomMargin(dots(m_measures.gap));
        block.setProperty(kKeepWithNext, true);
        if (m_measures.grey)
            block.setBackground(QColor(0xe6, 0xe6, 0xe6));
        else
            block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                              QTextLength(QTextLength::PercentageLength, 100));
        begin(block, format);
        m_cursor.insertText(m_measures.grey ? u" "_s + unbroken(text) : unbroken(text), format);
    }

    void subHeading(const QString &text, double indent = 0)
    {
        QTextBlockFormat block = blockFormat(indent, m_measures.gap * 1.4);
        block.setProperty(kKeepWithNext, true);
        begin(block, bold());
        m_cursor.insertText(unbroken(text), bold());
    }

    void line(const QString &text, bool keepWithNext = false, double indent = 0)
    {
        if (text.isEmpty())
            return;
        QTextBlockFormat block = blockFormat(indent, 0);
        block.setProperty(kKeepWithNext, keepWithNext);
        begin(block, m_body);
        m_cursor.insertText(unbroken(text), m_body);
    }

    void paragraph(const QString &text, const QTextCharFormat &format, double gap)
    {
        if (text.isEmpty())
            return;
        begin(blockFormat(0, gap), format);
        m_cursor.insertText(unbroken(text), format);
    }

    void image(const QString &name, const QImage &image, double millimetres)
    {
        m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(dots(millimetres));
        format.setHeight(dots(millimetres));
        m_cursor.insertImage(format);
    }

    void centredImage(const QString &name, const QImage &picture, double millimetres)
    {
        QTextBlockFormat block = blockFormat(0, m_measures.gap);
        block.setAlignment(Qt::AlignHCenter);
        begin(block, m_body);
        image(name, picture, millimetres);
    }

    void content(const std::vector<ContentNode> &nodes, double indent = 0)
    {
        for (size_t i = 0; i < nodes.size();) {
            if (!isInline(nodes[i])) {
                block(nodes[i++], indent);
                continue;
            }
            const size_t first = i;
            while (i < nodes.size() && isInline(nodes[i]))
                ++i;
            inlineParagraph({nodes.begin() + ptrdiff_t(first), nodes.begin() + ptrdiff_t(i)}, indent);
        }
    }

    /// Goes on after a frame or table, in the block that Qt has put there.
    void leave(const QTextFrame &frame)
    {
        m_cursor = frame.lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextBlock);
        m_blank = true;
    }

    QTextCursor &cursor() { return m_cursor; }
    void moveTo(const QTextCursor &cursor)
    {
        m_cursor = cursor;
        m_blank = true;
    }
    QTextCharFormat small() const
    {
        QTextCharFormat format = ofSize(m_body, m_measures.small);
        format.setForeground(m_measures.grey ? QColor(0x40, 0x40, 0x40) : QColor(Qt::black));
        return format;
    }

private:
    QTextCharFormat bold() const
    {
        QTextCharFormat format = m_body;
        format.setFontWeight(QFont::Bold);
        return format;
    }

    QTextBlockFormat blockFormat(double indent, double gap) const
    {
        QTextBlockFormat block;
        block.setLeftMargin(dots(indent));
        block.setTopMargin(dots(gap));
        block.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        return block;
    }

    /// Starts a block; the very first one of a document or cell is there already.
    void begin(const QTextBlockFormat &block, const QTextCharFormat &format)
    {
        if (m_blank) {
            // at the top of a cell or frame the padding is space enough
            QTextBlockFormat first = block;
            if (m_cursor.currentFrame() != m_document.rootFrame())
                first.setTopMargin(0);
            m_cursor.setBlockFormat(first);
            m_cursor.setBlockCharFormat(format);
        } else {
            m_cursor.insertBlock(block, format);
        }
        m_blank = false;
    }

    void addTickBox()
    {
        QImage box(96, 96, QImage::Format_Grayscale8);
        box.fill(Qt::white);
        QPainter painter(&box);
        painter.setPen(QPen(Qt::black, 9, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(6, 6, 83, 83);
        painter.end();
        m_document.addResource(QTextDocument::ImageResource, QUrl(u"tickbox"_s), box);
    }

    void inlineParagraph(const std::vector<ContentNode> &nodes, double indent)
    {
        const bool empty = std::ranges::all_of(nodes, [](const ContentNode &node) {
            return node.plainText().isEmpty() && node.text.trimmed().isEmpty();
        });
        if (empty)
            return;
        startOrContinueItem(indent);
        for (const ContentNode &node : nodes)
            run(node, m_body);
    }

    /// The first paragraph of a list item stands beside its bullet; all others are blocks.
    void startOrContinueItem(double indent)
    {
        if (m_afterBullet)
            m_afterBullet = false;
        else
            begin(blockFormat(indent, m_measures.gap), m_body);
    }

    void run(const ContentNode &node, QTextCharFormat format)
    {
        switch (node.element) {
        case Element::Text: {
            QString text = node.text;
            std::ranges::replace_if(
                text, [](QChar c) { return c == u'\n' || c == u'\t' || c == u'\r'; }, QChar(u' '));
            while (text.contains("  "_L1))
                text.replace("  "_L1, " "_L1);
            m_cursor.insertText(unbroken(text), format);
            return;
        }
        case Element::Emphasis:
        case Element::Value:
            format.setFontWeight(QFont::Bold);
            break;
        case Element::ForeignTerm:
        case Element::Quotation:
            format.setFontItalic(true);
            break;
        case Element::Superscript:
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            break;
        case Element::Subscript:
            format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
            break;
        default:
            break;
        }
        for (const ContentNode &child : node.children)
            run(child, format);
    }

    void block(const ContentNode &node, double indent)
    {
        if (const char *label = noteLabel(node.element)) {
            note(node, QCoreApplication::translate("SheetPrinter", label), indent);
            return;
        }
        switch (node.element) {
        case Element::Title:
        case Element::AlternativeTitle:
            subHeading(node.plainText(), indent);
            break;
        case Element::Paragraph:
            inlineParagraph(node.children, indent);
            break;
        case Element::List:
            for (const ContentNode &item : node.children) {
                if (item.element == Element::Item)
                    listItem(item, indent);
                else
                    content({item}, indent);
            }
            break;
        case Element::Table:
            table(node, indent);
            break;
        default:
            content(node.children, indent);
        }
    }

    void listItem(const ContentNode &item, double indent)
    {
        const double inner = indent + m_measures.indent;
        QTextBlockFormat block = blockFormat(inner, m_measures.gap * (m_ticks ? 1.0 : 0.6));
        block.setTextIndent(-dots(m_measures.indent));
        block.setTabPositions({QTextOption::Tab(dots(m_measures.indent), QTextOption::LeftTab)});
        begin(block, m_body);
        if (m_ticks) {
            QTextImageFormat box;
            box.setName(u"tickbox"_s);
            const double side = dotsOfPoints(m_measures.body) * 0.95;
            box.setWidth(side);
            box.setHeight(side);
            m_cursor.insertImage(box);
            m_cursor.insertText(u"\t"_s, m_body);
        } else {
            m_cursor.insertText(u"•\t"_s, m_body);
        }
        m_afterBullet = true;
        const bool ticks = m_ticks;
        m_ticks = false; // one box for a thing to bring, bullets for its details
        content(item.children, inner);
        m_ticks = ticks;
        m_afterBullet = false;
    }

    void note(const ContentNode &node, const QString &label, double indent)
    {
        const bool ticks = m_ticks;
        m_ticks = false;
        m_afterBullet = false;
        QTextFrameFormat format;
        format.setLeftMargin(dots(indent));
        format.setTopMargin(dots(m_measures.gap));
        format.setBottomMargin(dots(m_measures.gap * 2));
        format.setPadding(dots(m_measures.grey ? 2.5 : 1.5));
        if (m_measures.grey) {
            format.setBackground(QColor(0xf2, 0xf2, 0xf2));
        } else {
            format.setBorder(dots(0.25));
            format.setBorderBrush(Qt::black);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        }
        QTextFrame *frame = m_cursor.insertFrame(format);
        m_cursor = frame->firstCursorPosition();
        m_blank = true;
        const ContentNode *own = node.firstChild(Element::Title);
        subHeading(own ? own->plainText() : label);
        for (const ContentNode &child : node.children) {
            if (&child != own)
                content({child});
        }
        leave(*frame);
        m_ticks = ticks;
    }

    void table(const ContentNode &node, double indent)
    {
        std::vector<const ContentNode *> rows;
        qsizetype columns = 0;
        for (const ContentNode &child : node.children) {
            if (child.element == Element::Row) {
                rows.push_back(&child);
                columns = std::max(columns, qsizetype(child.children.size()));
            } else if (child.element == Element::Title) {
                subHeading(child.plainText(), indent);
            }
        }
        if (rows.empty() || columns == 0)
            return;
        if (m_paper == Paper::Receipt) {
            tableAsLines(rows, indent);
            return;
        }
        QTextTableFormat format;
        format.setBorder(dots(0.2));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(dots(1.2));
        format.setTopMargin(dots(m_measures.gap));
        format.setBottomMargin(dots(m_measures.gap * 2));
        format.setLeftMargin(dots(indent));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QTextTable *grid = m_cursor.insertTable(int(rows.size()), int(columns), format);
        for (size_t row = 0; row < rows.size(); ++row) {
            for (size_t column = 0; column < rows[row]->children.size(); ++column) {
                m_cursor = grid->cellAt(int(row), int(column)).firstCursorPosition();
                m_blank = true;
                content(rows[row]->children[column].children);
            }
        }
        leave(*grid);
    }

    /// Seventy-two millimetres hold no columns: each row becomes a line, "first: second, third".
    void tableAsLines(const std::vector<const ContentNode *> &rows, double indent)
    {
        for (const ContentNode *row : rows) {
            QStringList cells;
            for (const ContentNode &cell : row->children)
                cells.append(cell.plainText());
            const QString first = cells.takeFirst();
            cells.removeAll(QString());
            line(cells.isEmpty() ? first : first + u" : "_s + cells.join(u", "_s), false, indent);
        }
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    Measures m_measures;
    Paper m_paper;
    QTextCharFormat m_body;
    bool m_blank = true;
    bool m_ticks = false;
    bool m_afterBullet = false;
};

QString sectionTitle(const guide::SheetSection &section)
{
    switch (section.role) {
    case guide::SectionRole::WhatYouNeed:
        return QCoreApplication::translate("SheetPrinter", "What you need");
    case guide::SectionRole::CostAndDelay:
        return section.title.isEmpty() ? QCoreApplication::translate("SheetPrinter", "Cost and time")
                                       : section.title;
    case guide::SectionRole::Summary:
        return section.title.isEmpty() ? QCoreApplication::translate("SheetPrinter", "In short")
                                       : section.title;
    case guide::SectionRole::Steps:
        break;
    }
    return section.title;
}

bool hasOnlyExplanations(const guide::AnswerSheet &sheet)
{
    return std::ranges::all_of(sheet.sections, [](const guide::SheetSection &section) {
        return section.role == guide::SectionRole::Steps;
    });
}

QString readableLink(const QUrl &url)
{
    const QString whole = url.toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo).mid(2);
    // nobody types more than that
    return whole.size() <= 45 ? whole : url.host();
}

void writeOffice(SheetWriter &writer, const catalogue::OfficeNearby &nearby, const SheetToPrint &what)
{
    const catalogue::Office &office = nearby.office;
    writer.subHeading(office.name);
    const QString town = (office.postalCode + u' ' + office.town).trimmed();
    writer.line(office.street, true);
    writer.line(town, true);
    if (nearby.metres && *nearby.metres >= 100) {
        const bool near = *nearby.metres < 950;
        const double shown = near ? std::round(*nearby.metres / 50) * 50 : *nearby.metres / 1000;
        writer.line(near ? QCoreApplication::translate("SheetPrinter", "%1 m from here")
                               .arg(what.locale.toString(int(shown)))
                         : QCoreApplication::translate("SheetPrinter", "%1 km from here")
                               .arg(what.locale.toString(shown, 'f', shown < 10 ? 1 : 0)),
                    true);
    }
    writer.line(hoursOfToday(nearby, what.printedOn, what.locale), true);
    const QStringList week = weekOfHours(office, what.printedOn, what.locale);
    for (const QString &line : week)
        writer.line(line, true);
    writer.line(closuresAfter(office, what.printedOn, what.locale), true);
    if (!office.accessibility.isEmpty())
        writer.line(office.accessibility, true);
    writer.line(office.telephone.isEmpty()
                    ? QCoreApplication::translate("SheetPrinter", "No telephone")
                    : QCoreApplication::translate("SheetPrinter", "Telephone: %1").arg(office.telephone));
}

void writePlaces(SheetWriter &writer, const SheetToPrint &what, size_t officesEach)
{
    if (what.places.empty())
        return;
    writer.heading(QCoreApplication::translate("SheetPrinter", "Where to go"));
    QStringList shown;
    for (const PlaceToGo &place : what.places) {
        if (place.offices.empty()) {
            writer.subHeading(place.place.title);
            writer.content(place.place.nodes);
            if (!place.place.website.isEmpty())
                writer.line(readableLink(place.place.website));
            continue;
        }
        for (size_t i = 0; i < std::min(officesEach, place.offices.size()); ++i) {
            // one office often answers for several pivots of a sheet
            if (shown.contains(place.offices[i].office.id))
                continue;
            shown.append(place.offices[i].office.id);
            writeOffice(writer, place.offices[i], what);
        }
    }
}

void writeActions(SheetWriter &writer, const guide::AnswerSheet &sheet)
{
    if (sheet.actions.empty())
        return;
    writer.heading(QCoreApplication::translate("SheetPrinter", "What you can do now"));
    for (const guide::Action &action : sheet.actions) {
        writer.subHeading(action.title);
        if (!action.cerfa.isEmpty())
            writer.line(QCoreApplication::translate("SheetPrinter", "Form number %1").arg(action.cerfa),
                        true);
        if (!action.source.isEmpty())
            writer.line(action.source, !action.url.isEmpty());
        if (!action.url.isEmpty())
            writer.line(readableLink(action.url));
    }
}

void writeSource(SheetWriter &writer, const SheetToPrint &what)
{
    const guide::AnswerSheet &sheet = what.sheet;
    writer.heading(QCoreApplication::translate("SheetPrinter", "Official text"));
    const QString publisher = sheet.publisher.isEmpty() ? u"service-public.fr"_s : sheet.publisher;
    writer.line(sheet.modified.isValid()
                    ? QCoreApplication::translate("SheetPrinter", "%1, text of %2")
                          .arg(publisher, what.locale.toString(sheet.modified, u"d MMMM yyyy"_s))
                    : publisher);
    if (!officialLink(sheet).isEmpty())
        writer.line(sheet.officialUrl.toString(QUrl::RemoveScheme).mid(2));
    writer.line(QCoreApplication::translate(
        "SheetPrinter", "Rules change. Before you act, check that this text is still valid."));
}

QString footer(const SheetToPrint &what)
{
    const QString date = what.locale.toString(what.printedOn, u"d MMMM yyyy"_s);
    return what.communeName.isEmpty()
               ? QCoreApplication::translate("SheetPrinter", "Printed on %1").arg(date)
               : QCoreApplication::translate("SheetPrinter", "%1, printed on %2").arg(what.communeName, date);
}

/// The QR code's picture, many dots a module so that it stays sharp on paper; null without a link.
Result<QImage> codePicture(const guide::AnswerSheet &sheet)
{
    const QString link = officialLink(sheet);
    if (link.isEmpty())
        return QImage();
    const Result<QrCode> code = QrCode::encode(link);
    if (!code)
        return tl::unexpected(code.error());
    return code->toImage(12);
}

void writeHead(SheetWriter &writer, const SheetToPrint &what, const QImage &code)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const double codeWidth = code.isNull() ? 0 : dots(40);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::VariableLength, 0), QTextLength(QTextLength::FixedLength, codeWidth)});
    QTextTable *head = writer.cursor().insertTable(1, 2, format);
    writer.moveTo(head->cellAt(0, 0).firstCursorPosition());
    writer.title(what.communeName, what.sheet.title);
    if (!code.isNull()) {
        writer.moveTo(head->cellAt(0, 1).firstCursorPosition());
        writer.centredImage(u"code"_s, code, 34);
        QTextBlockFormat block;
        block.setAlignment(Qt::AlignHCenter);
        writer.cursor().insertBlock(block);
        writer.cursor().insertText(QCoreApplication::translate("SheetPrinter", "Read it on your phone"),
                                   writer.small());
    }
    writer.leave(*head);
}

enum class Part { TakeAlong, Explanations };

void writeSections(SheetWriter &writer, const guide::AnswerSheet &sheet, Part part)
{
    for (const guide::SheetSection &section : sheet.sections) {
        if ((section.role == guide::SectionRole::Steps) != (part == Part::Explanations))
            continue;
        const QString title = sectionTitle(section);
        if (!title.isEmpty())
            writer.heading(title);
        writer.setTicks(section.role == guide::SectionRole::WhatYouNeed);
        writer.content(section.nodes);
        writer.setTicks(false);
    }
}

/// Moves headings, short paragraphs and what must stay together off the foot of a page. Text only
/// moves down, so one pass from top to bottom is enough.
void keepTogether(QTextDocument &document)
{
    const double pageHeight = document.pageSize().height();
    const auto area = [&document](const QTextBlock &block) {
        return document.documentLayout()->blockBoundingRect(block);
    };
    for (QTextBlock block = document.begin(); block.isValid();) {
        QTextBlock last = block;
        while (last.blockFormat().boolProperty(kKeepWithNext) && last.next().isValid())
            last = last.next();
        const double top = area(block).top() + 1;
        const double bottom = area(last).bottom() - 1;
        const bool isCut = int(top / pageHeight) != int(bottom / pageHeight);
        const bool inTableOrFrame = QTextCursor(block).currentFrame() != document.rootFrame();
        if (isCut && !inTableOrFrame && bottom - top < pageHeight / 2 && block != document.begin()) {
            QTextBlockFormat format;
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).mergeBlockFormat(format);
            // Qt lays out from the change on only, and then loses what is after the new page
            document.markContentsDirty(0, document.characterCount());
        }
        block = last.next();
    }
}

QFont bodyFont(double points)
{
    QFont font;
    font.setFamilies({u"Atkinson Hyperlegible"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(dotsOfPoints(points));
    return font;
}

void drawPage(QPainter &painter, QTextDocument &document, int page)
{
    const QSizeF size = document.pageSize();
    painter.save();
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    // a hair less than the page: the ground of a heading on the next one would begin here
    context.clip = QRectF(0, page * size.height(), size.width(), size.height() - dots(0.8));
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void paintPages(QPdfWriter &writer, QTextDocument &document, const SheetToPrint &what, Paper paper)
{
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        drawPage(painter, document, page);
        if (paper != Paper::A4)
            continue;
        painter.setFont(bodyFont(measuresFor(paper).small));
        const QRectF foot(0, writer.height() - dots(kFooterHeight), writer.width(), dots(kFooterHeight));
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), dots(0.2)));
        painter.drawLine(QPointF(0, foot.top() + dots(4)), QPointF(foot.right(), foot.top() + dots(4)));
        painter.setPen(QColor(0x40, 0x40, 0x40));
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, footer(what));
        painter.drawText(
            foot, Qt::AlignRight | Qt::AlignBottom,
            QCoreApplication::translate("SheetPrinter", "Page %1 of %2").arg(page + 1).arg(pages));
    }
}

} // namespace

QString officialLink(const guide::AnswerSheet &sheet)
{
    const bool isWeb = sheet.officialUrl.scheme() == "https"_L1 || sheet.officialUrl.scheme() == "http"_L1;
    return isWeb ? sheet.officialUrl.toString(QUrl::FullyEncoded) : QString();
}

Result<QByteArray> printableSheet(const SheetToPrint &what, Paper paper)
{
    const Result<QImage> code = codePicture(what.sheet);
    if (!code)
        return tl::unexpected(code.error());

    const bool receipt = paper == Paper::Receipt;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(what.sheet.title);
    writer.setCreator(u"Lucarne"_s);
    if (receipt) {
        writer.setPageSize(QPageSize(QSizeF(kReceiptWidth, kLongestReceipt), QPageSize::Millimeter, {},
                                     QPageSize::ExactMatch));
        writer.setPageMargins({kReceiptMargin, kReceiptMargin, kReceiptMargin, kReceiptMargin},
                              QPageLayout::Millimeter);
    } else {
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({18, 16, 18, 12}, QPageLayout::Millimeter);
    }

    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(bodyFont(measuresFor(paper).body));
    document.setIndentWidth(0);
    SheetWriter text(document, paper);
    if (receipt)
        text.title(what.communeName, what.sheet.title);
    else
        writeHead(text, what, *code);
    writeSections(text, what.sheet, Part::TakeAlong);
    writePlaces(text, what, receipt ? 1 : 2);
    writeActions(text, what.sheet);
    if (!receipt || hasOnlyExplanations(what.sheet))
        writeSections(text, what.sheet, Part::Explanations);
    writeSource(text, what);
    if (receipt) {
        if (!code->isNull()) {
            text.centredImage(u"code"_s, *code, 40);
            text.line(QCoreApplication::translate("SheetPrinter", "Read the whole text on your phone"));
        }
        text.line(footer(what));
    }

    if (receipt) {
        document.setTextWidth(writer.width());
        const double length = std::min(
            document.size().height() * 25.4 / kDotsPerInch + 2 * kReceiptMargin + 2, kLongestReceipt);
        writer.setPageSize(QPageSize(QSizeF(kReceiptWidth, std::ceil(length)), QPageSize::Millimeter, {},
                                     QPageSize::ExactMatch));
        document.setPageSize(QSizeF(writer.width(), writer.height()));
    } else {
        document.setPageSize(QSizeF(writer.width(), writer.height() - dots(kFooterHeight)));
        keepTogether(document);
    }
    paintPages(writer, document, what, paper);
    buffer.close();
    if (!pdf.startsWith("%PDF")) {
        return failure(QCoreApplication::translate(
                           "device", "The sheet cannot be printed. You can take it with your phone."),
                       u"the PDF writer gave %1 bytes"_s.arg(pdf.size()));
    }
    return pdf;
}

} // namespace lucarne::device
