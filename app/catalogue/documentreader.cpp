// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentreader.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QXmlStreamReader>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

bool isInlineTextOnly(const QString &text)
{
    for (const QChar c : text) {
        if (!c.isSpace())
            return false;
    }
    return true;
}

/// Builds the tree of one document from the stream; stops at the first fault.
class TreeBuilder
{
public:
    TreeBuilder(QXmlStreamReader &xml, ReadNotes *notes) : m_xml(xml), m_notes(notes) {}

    bool build(ContentNode &node, int depth)
    {
        if (depth > kMaxDocumentDepth) {
            m_xml.raiseError(u"elements are nested more than %1 deep"_s.arg(kMaxDocumentDepth));
            return false;
        }
        const QString name = m_xml.qualifiedName().toString();
        node.element = elementFromName(name);
        if (node.element == Element::Unknown) {
            node.name = name;
            if (m_notes)
                ++m_notes->unknownElements[name];
        }
        const QXmlStreamAttributes attributes = m_xml.attributes();
        node.attributes.reserve(size_t(attributes.size()));
        for (const QXmlStreamAttribute &attribute : attributes)
            node.attributes.emplace_back(attribute.qualifiedName().toString(), attribute.value().toString());

        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!build(node.children.emplace_back(), depth + 1))
                    return false;
                break;
            case QXmlStreamReader::EndElement:
                dropIndentation(node);
                return true;
            case QXmlStreamReader::Characters:
                appendText(node, m_xml.text().toString());
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                m_xml.raiseError(u"document type declarations and entities are not accepted"_s);
                return false;
            default:
                break;
            }
        }
        return false;
    }

private:
    static void appendText(ContentNode &node, const QString &text)
    {
        if (!node.children.empty() && node.children.back().element == Element::Text) {
            node.children.back().text += text;
            return;
        }
        ContentNode run;
        run.text = text;
        node.children.push_back(std::move(run));
    }

    /// White space between block elements is layout of the file, not content; between two inline
    /// elements of a paragraph it separates words and stays.
    static void dropIndentation(ContentNode &node)
    {
        switch (node.element) {
        case Element::Paragraph:
        case Element::Title:
        case Element::Emphasis:
        case Element::Expression:
        case Element::InternalLink:
        case Element::IntraLink:
        case Element::ExternalLink:
        case Element::Quotation:
        case Element::Variable:
        case Element::Unknown:
            return;
        default:
            break;
        }
        std::erase_if(node.children, [](const ContentNode &child) {
            return child.element == Element::Text && isInlineTextOnly(child.text);
        });
    }

    QXmlStreamReader &m_xml;
    ReadNotes *m_notes;
};

QString childText(const ContentNode &root, Element element)
{
    const ContentNode *child = root.firstChild(element);
    return child ? child->plainText() : QString();
}

void fillMetadata(Document &document)
{
    const ContentNode &root = document.root;
    document.id = root.attribute(u"ID");
    document.officialType = root.attribute(u"type");
    document.kind = kindFromOfficialType(document.officialType);
    document.officialUrl = root.attribute(u"spUrl");
    document.title = withoutWorkingMark(childText(root, Element::DcTitle));
    document.description = withoutWorkingMark(childText(root, Element::DcDescription));
    document.overtitle = childText(root, Element::Overtitle);
    document.audience = childText(root, Element::Audience);
    document.creator = childText(root, Element::DcCreator);
    // dc:date reads "modified 2019-10-14"
    document.modified = QDate::fromString(childText(root, Element::DcDate).right(10), Qt::ISODate);
    if (const ContentNode *breadcrumb = root.firstChild(Element::Breadcrumb)) {
        for (const ContentNode &level : breadcrumb->children) {
            if (level.element == Element::Level)
                document.breadcrumb.push_back({level.attribute(u"ID"), level.plainText()});
        }
    }
}

tl::unexpected<Error> refused(ReadNotes *notes, qint64 line, const QString &reason)
{
    if (notes) {
        notes->faultLine = line;
        notes->fault = reason;
    }
    return failure(
        QCoreApplication::translate("catalogue", "This page of the official guide cannot be read."),
        u"line %1: %2"_s.arg(line).arg(reason));
}

} // namespace

QString withoutWorkingMark(const QString &title)
{
    qsizetype start = 0;
    while (start < title.size() && (title.at(start) == u'*' || title.at(start).isSpace()))
        ++start;
    return start == title.size() ? title : title.sliced(start);
}

Document documentFromTree(ContentNode root)
{
    Document document;
    document.root = std::move(root);
    fillMetadata(document);
    return document;
}

Result<Document> readDocument(QIODevice &device, ReadNotes *notes)
{
    if (device.size() > kMaxDocumentBytes)
        return refused(notes, 1, u"the document is larger than %1 bytes"_s.arg(kMaxDocumentBytes));
    QXmlStreamReader xml;
    // "<?" in UTF-16, big end first (XML 1.0, appendix F): Qt knows it by its mark alone.
    if (device.peek(4) == QByteArrayView("\0<\0?", 4))
        xml.addData("\xfe\xff" + device.readAll());
    else
        xml.setDevice(&device);
    xml.setNamespaceProcessing(false); // a new device forgets it
    Document document;
    bool rootSeen = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString name = xml.qualifiedName().toString();
            if (name != u"Publication" && name != u"ServiceComplementaire")
                return refused(notes, xml.lineNumber(),
                               u"the root element is <%1>, not a comarquage document"_s.arg(name));
            rootSeen = true;
            TreeBuilder(xml, notes).build(document.root, 0);
            break;
        }
        case QXmlStreamReader::DTD:
            return refused(notes, xml.lineNumber(), u"document type declarations are not accepted"_s);
        default:
            break;
        }
    }
    if (xml.hasError())
        return refused(notes, xml.lineNumber(), xml.errorString());
    if (!rootSeen)
        return refused(notes, 1, u"the document is empty"_s);
    fillMetadata(document);
    if (document.id.isEmpty())
        return refused(notes, 1, u"the document has no ID"_s);
    if (document.title.isEmpty())
        return refused(notes, 1, u"the document has no title"_s);
    return document;
}

} // namespace lucarne::catalogue
