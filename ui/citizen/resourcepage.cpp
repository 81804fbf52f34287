// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcepage.h"

#include "listpage.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using catalogue::ContentNode;
using catalogue::Element;

/// What a person reads of the document: its introduction and its text.
std::vector<ContentNode> readablePart(const catalogue::Document &document)
{
    std::vector<ContentNode> nodes;
    const ContentNode *introduction = document.root.firstChild(Element::Introduction);
    const ContentNode *text = document.root.firstChild(Element::Body);
    if (introduction)
        nodes.push_back(*introduction);
    // The text of many forms says again what their introduction said.
    if (text && (!introduction || text->plainText() != introduction->plainText()))
        nodes.push_back(*text);
    return nodes;
}

QUrl addressOf(const catalogue::Document &document)
{
    if (const ContentNode *link = document.root.firstChild(Element::WebLink))
        return QUrl(link->attribute(u"URL"));
    return QUrl(document.officialUrl);
}

} // namespace

ResourcePage::ResourcePage(AppContext &context, const QString &id)
    : Page(context), m_document(context.catalogue.document(id))
{
}

QString ResourcePage::heading() const
{
    return m_document ? m_document->title : tr("This cannot be shown");
}

QStringList ResourcePage::spoken() const
{
    if (!m_document)
        return {heading(), m_document.error().sentence};
    QStringList lines{heading()};
    for (const ContentNode &node : readablePart(*m_document))
        lines.append(node.plainText());
    return lines;
}

QString ResourcePage::spokenLanguage() const
{
    return m_document ? QStringLiteral("fr") : QString();
}

void ResourcePage::compose(QWidget *body)
{
    setScroller(layColumn(context(), *this, body, 48, [&](QWidget *content, QVBoxLayout *column) {
        if (isPortrait())
            column->addStretch(2);
        column->addWidget(makeText(context(), TextRole::Title, heading(), content));
        if (!m_document) {
            column->addWidget(makeText(context(), TextRole::Lead, m_document.error().sentence, content));
        } else {
            addOfficialTextNote(context(), column, content);
            column->addWidget(makeContent(context(), readablePart(*m_document), {}, *this, content));
            if (const QUrl url = addressOf(*m_document); url.isValid())
                column->addWidget(makeLinkCard(context(), tr("Go on with your telephone"),
                                               tr("Show the code for your telephone"), url, *this, content));
            std::vector<catalogue::Summary> guides;
            for (const ContentNode &node : m_document->root.children) {
                if (node.element != Element::LinkedSheet || guides.size() == 6)
                    continue;
                const catalogue::Summary summary = context().catalogue.summary(node.attribute(u"ID"));
                if (!summary.id.isEmpty())
                    guides.push_back(summary);
            }
            if (!guides.empty())
                column->addWidget(
                    makeText(context(), TextRole::Section, tr("The guides that explain it"), content));
            for (const catalogue::Summary &summary : guides)
                column->addWidget(makeEntryCard(context(), summary.title, summary, *this, content));
        }
        if (!isPortrait())
            column->addStretch(1);
    }));
}

} // namespace lucarne::ui
