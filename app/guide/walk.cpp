// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include "sheetbuilder.h"
#include "visibility.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lucarne::guide
{

using catalogue::ContentNode;
using catalogue::Document;
using catalogue::DocumentKind;
using catalogue::Element;
using namespace Qt::StringLiterals;

namespace
{

/// More questions than this in one document, and the citizen is asked first what it is about.
constexpr int kMostQuestionsWithoutTopic = 5;
/// The same for a sheet longer than this, about ten printed pages, in characters.
constexpr qsizetype kLongestSheetWithoutTopic = 20'000;
/// Documents that one walk may lead through; guided searches could lead in a circle.
constexpr int kMostDocuments = 8;
/// Documents kept beyond those that the way back needs.
constexpr std::size_t kMostCached = 12;

/// How many questions a piece of content can still ask.
struct Bounds {
    int least = 0;
    int most = 0;
};

bool isConditional(const ContentNode &block)
{
    return std::any_of(block.children.begin(), block.children.end(),
                       [](const ContentNode &child) { return child.firstChild(Element::Condition); });
}

/// The links of a branch that lead on to another document.
std::vector<const ContentNode *> linksOf(const ContentNode &branch)
{
    std::vector<const ContentNode *> links;
    for (const ContentNode &child : branch.children) {
        if (child.element == Element::InternalLink)
            links.push_back(&child);
    }
    return links;
}

std::vector<const ContentNode *> childrenOf(const ContentNode &node, Element wanted)
{
    std::vector<const ContentNode *> found;
    for (const ContentNode &child : node.children) {
        if (child.element == wanted)
            found.push_back(&child);
    }
    return found;
}

/// Questions below a branch of a guided search.
Bounds treeBounds(const ContentNode &branch, bool &leadsOn, Element kind = Element::Branch)
{
    const auto branches = childrenOf(branch, kind);
    if (!linksOf(branch).empty())
        leadsOn = true;
    if (branches.empty())
        return {};
    if (branches.size() == 1) // taken without asking
        return treeBounds(*branches.front(), leadsOn);
    Bounds bounds{1'000, 0};
    for (const ContentNode *child : branches) {
        const Bounds below = treeBounds(*child, leadsOn);
        bounds.least = std::min(bounds.least, below.least);
        bounds.most = std::max(bounds.most, below.most);
    }
    return {bounds.least + 1, bounds.most + 1};
}

/// "Coût : quel est votre cas ?"; a heading that is a question itself stays one.
QString caseQuestion(const ContentNode &block, const QString &heading)
{
    if (block.element == Element::SituationList)
        return QCoreApplication::translate("guide", "What is your situation?");
    const bool isManner = block.attribute(u"type") == u"modalite";
    QString topic = heading.trimmed();
    while (topic.endsWith(u':') || topic.endsWith(u'.') || topic.endsWith(QChar::Nbsp) ||
           topic.endsWith(u' '))
        topic.chop(1);
    if (topic.isEmpty() || topic.endsWith(u'?') || topic.endsWith(u'!')) {
        const QString question = isManner ? QCoreApplication::translate("guide", "How do you want to do it?")
                                          : QCoreApplication::translate("guide", "What is your case?");
        return topic.isEmpty() ? question : topic + u' ' + question;
    }
    return isManner ? QCoreApplication::translate("guide", "%1: how do you want to do it?").arg(topic)
                    : QCoreApplication::translate("guide", "%1: what is your case?").arg(topic);
}

QString showAllLabel()
{
    return QCoreApplication::translate("guide", "I don't know: show me all cases");
}

/// The question that a branch of a guided search opens.
QString branchQuestion(const QString &branch)
{
    if (branch.isEmpty())
        return QCoreApplication::translate("guide", "What is your situation?");
    if (branch.trimmed().endsWith(u'?'))
        return branch;
    return QCoreApplication::translate("guide", "%1: what is your case?").arg(branch);
}

} // namespace

/// One run from the start through the answers, to the next question or the sheet.
class Replay
{
public:
    Replay(const Walk &walk, const std::vector<int> &answers)
        : m_walk(walk), m_answers(answers), m_cache(walk.m_cache)
    {
    }

    Result<void> run()
    {
        QString id = m_walk.m_startId;
        while (!id.isEmpty()) {
            if (++m_documents > kMostDocuments)
                return failure(
                    QCoreApplication::translate(
                        "guide", "This guide goes round in a circle. Ask at the reception, please."),
                    u"more than %1 documents from %2"_s.arg(kMostDocuments).arg(m_walk.m_startId));
            auto document = fetch(id);
            if (!document)
                return tl::unexpected(document.error());
            m_document = *document;
            m_decisions.clear();
            m_remembered.clear();
            m_topic.clear();
            m_showEverything = false;
            m_topicAnswer.reset();
            id.clear();
            if (auto step = runDocument(id); !step)
                return step;
        }
        if (!m_question && m_next < m_answers.size())
            return failure(QCoreApplication::translate("guide", "This answer does not exist."),
                           u"more answers than questions"_s);
        return {};
    }

    void give(Walk &walk)
    {
        walk.m_document = m_document;
        walk.m_facts = m_facts;
        walk.m_question = std::move(m_question);
        walk.m_sheet = std::move(m_sheet);
        walk.m_topicAnswer = m_topicAnswer;
        if (m_cache.size() > kMostCached)
            std::erase_if(m_cache, [this](const auto &entry) { return !m_used.contains(entry.first); });
        walk.m_cache = std::move(m_cache);
        m_progress.answered = int(m_answers.size());
        walk.m_progress = m_progress;
    }

private:
    Result<std::shared_ptr<const Document>> fetch(const QString &id)
    {
        if (const auto known = m_cache.find(id); known != m_cache.end()) {
            m_used.insert(id);
            return known->second;
        }
        auto document = m_walk.m_lookup(id);
        if (!document)
            return tl::unexpected(document.error());
        auto shared = std::make_shared<const Document>(std::move(*document));
        m_cache.emplace(id, shared);
        m_used.insert(id);
        return shared;
    }

    /// The answer already given, or none after putting the question on screen.
    Result<std::optional<int>> ask(Question question)
    {
        if (isOnScreen()) {
            m_question = std::move(question);
            return std::optional<int>();
        }
        const int answer = m_answers[m_next++];
        if (answer < 0 || answer >= int(question.choices.size()))
            return failure(QCoreApplication::translate("guide", "This answer does not exist."),
                           u"choice %1 of %2"_s.arg(answer).arg(question.choices.size()));
        return std::optional<int>(answer);
    }

    /// True when the next question is the one to show, and not one answered before.
    bool isOnScreen() const { return m_next == m_answers.size(); }

    Result<void> runDocument(QString &next)
    {
        const ContentNode &root = m_document->root;
        if (const ContentNode *problems = root.firstChild(Element::Problems))
            return runTree(*problems, next);
        if (const ContentNode *questionnaire = root.firstChild(Element::Questionnaire)) {
            if (auto done = runQuestionnaire(*questionnaire); !done || m_question)
                return done;
        }
        if (auto done = runBlocks(); !done || m_question)
            return done;
        finish({});
        return {};
    }

    // Guided searches

    Result<void> runTree(const ContentNode &problems, QString &next)
    {
        const ContentNode *node = &problems;
        QString title = QCoreApplication::translate("guide", "What do you want to do?");
        std::vector<ContentNode> lead;
        if (const ContentNode *introduction = m_document->root.firstChild(Element::Introduction))
            lead.push_back(*introduction);
        Element kind = Element::Problem;
        for (;;) {
            const auto branches = visibleChildren(*node, kind);
            if (branches.empty())
                break;
            std::size_t taken = 0;
            if (branches.size() > 1) {
                Question question{title, lead, {}, false};
                for (const ContentNode *branch : branches)
                    question.choices.push_back({titleOf(*branch), helpOf(*branch)});
                if (isOnScreen()) {
                    bool leadsOn = false;
                    const Bounds bounds = treeBounds(*node, leadsOn, kind);
                    m_progress = {0, bounds.least - 1, bounds.most - 1, leadsOn};
                }
                auto answer = ask(std::move(question));
                if (!answer)
                    return tl::unexpected(answer.error());
                if (!*answer)
                    return {};
                taken = std::size_t(**answer);
                lead.clear();
            } else {
                // One way only: no question, but its help is read before the next one.
                const auto help = helpOf(*branches.front());
                lead.insert(lead.end(), help.begin(), help.end());
            }
            node = branches[taken];
            for (const ContentNode *effect : childrenOf(*node, Element::IfSelected))
                apply(*effect, m_facts);
            m_situation.append(titleOf(*node));
            title = branchQuestion(titleOf(*node));
            kind = Element::Branch;
        }
        const auto links = linksOf(*node);
        if (links.size() == 1) {
            const QString target = links.front()->attribute(u"LienPublication");
            if (fetch(target)) {
                carryGlossary();
                next = target;
                return {};
            }
        }
        finish(links);
        return {};
    }

    std::vector<const ContentNode *> visibleChildren(const ContentNode &node, Element wanted) const
    {
        auto children = childrenOf(node, wanted);
        std::erase_if(children, [this](const ContentNode *child) { return !isVisible(*child, m_facts); });
        return children;
    }

    static std::vector<ContentNode> helpOf(const ContentNode &node)
    {
        const ContentNode *help = node.firstChild(Element::Help);
        return help ? help->children : std::vector<ContentNode>();
    }

    /// The words that a guided search explains are still of use in the document it leads to.
    void carryGlossary()
    {
        for (const ContentNode &child : m_document->root.children) {
            if (child.element == Element::Definition || child.element == Element::Abbreviation)
                m_carriedGlossary.children.push_back(child);
        }
    }

    // Questionnaires

    Result<void> runQuestionnaire(const ContentNode &questionnaire)
    {
        std::vector<ContentNode> lead;
        if (const ContentNode *description = questionnaire.firstChild(Element::Description))
            lead = description->children;
        const auto questions = childrenOf(questionnaire, Element::Question);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const auto choices = visibleChildren(*questions[i], Element::Choice);
            if (choices.empty() || !isVisible(*questions[i], m_facts))
                continue;
            Question question{titleOf(*questions[i]), lead, {}, false};
            lead.clear();
            const auto help = helpOf(*questions[i]);
            question.lead.insert(question.lead.end(), help.begin(), help.end());
            for (const ContentNode *choice : choices)
                question.choices.push_back({titleOf(*choice), helpOf(*choice)});
            // Nobody has to say to a terminal what they are: an answer left open hides nothing.
            question.choices.push_back({showAllLabel(), {}});
            question.lastChoiceShowsAll = true;
            if (isOnScreen()) {
                const std::vector<const ContentNode *> rest(questions.begin() + std::ptrdiff_t(i) + 1,
                                                            questions.end());
                const auto asks = [](const ContentNode *one) { return one->firstChild(Element::Choice); };
                const auto asksAlways = [](const ContentNode *one) {
                    return one->firstChild(Element::Choice) && !one->firstChild(Element::Condition);
                };
                m_progress = {0, int(std::count_if(rest.begin(), rest.end(), asksAlways)),
                              int(std::count_if(rest.begin(), rest.end(), asks)) + documentBounds().most,
                              false};
            }
            auto answer = ask(std::move(question));
            if (!answer)
                return tl::unexpected(answer.error());
            if (!*answer)
                return {};
            if (**answer == int(choices.size()))
                continue;
            const ContentNode &chosen = *choices[std::size_t(**answer)];
            for (const ContentNode *effect : childrenOf(chosen, Element::IfSelected))
                apply(*effect, m_facts);
            const ContentNode *heading = chosen.firstChild(Element::SelectedHeading);
            m_situation.append(heading ? heading->plainText() : titleOf(chosen));
        }
        return {};
    }

    // Situations and cases

    Result<void> runBlocks()
    {
        const ContentNode &root = m_document->root;
        for (const ContentNode &child : root.children) {
            if (child.element == Element::SituationList) {
                if (auto done = decide(child, {}, leadBefore(root, child), false); !done || m_question)
                    return done;
            }
        }
        if (auto done = askTopic(); !done || m_question)
            return done;
        return visit(root, {}, false);
    }

    /// Asks which chapter it is about when there would be too many questions or too much to read.
    Result<void> askTopic()
    {
        // Chapters of one title are one topic.
        std::vector<const ContentNode *> chapters;
        QSet<QString> topics;
        for (const ContentNode *chapter : visibleChapters()) {
            if (!topics.contains(topicOf(*chapter)))
                chapters.push_back(chapter);
            topics.insert(topicOf(*chapter));
        }
        if (chapters.size() < 2 || !needsTopic(contentBounds(m_document->root)))
            return {};
        Question question{QCoreApplication::translate("guide", "What do you want to know?"), {}, {}, true};
        Bounds bounds;
        for (const ContentNode *chapter : chapters) {
            question.choices.push_back({shownTitle(*chapter, m_facts), {}});
            bounds.most = std::max(bounds.most, contentBounds(*chapter).most);
        }
        question.choices.push_back(
            {QCoreApplication::translate("guide", "Everything, without more questions"), {}});
        m_progress = {0, 0, bounds.most, false};
        const int position = int(m_next);
        auto answer = ask(std::move(question));
        if (!answer)
            return tl::unexpected(answer.error());
        if (!*answer)
            return {};
        m_topicAnswer = position;
        if (**answer == int(chapters.size())) {
            m_showEverything = true;
            return {};
        }
        m_topic = topicOf(*chapters[std::size_t(**answer)]);
        return {};
    }

    QString topicOf(const ContentNode &chapter) const { return textKey(shownTitle(chapter, m_facts)); }
    /// Chapters without a title belong to every topic.
    bool isOfTopic(const ContentNode &chapter) const
    {
        if (m_topic.isEmpty())
            return true;
        const QString topic = topicOf(chapter);
        return topic.isEmpty() || topic == m_topic;
    }

    /// Goes through the content in order and settles every block that concerns the citizen.
    Result<void> visit(const ContentNode &node, const QString &heading, bool showAll)
    {
        QString current = heading;
        for (const ContentNode &child : node.children) {
            if (!isVisible(child, m_facts))
                continue;
            if (child.element == Element::Chapter && !isOfTopic(child))
                continue;
            const bool hasHeading = child.element == Element::Chapter || child.element == Element::SubChapter;
            if (isBlock(child)) {
                if (!m_decisions.contains(&child)) {
                    const QString title = child.element == Element::CaseBlock ? current : QString();
                    if (auto done =
                            decide(child, title, leadBefore(node, child), showAll || m_showEverything);
                        !done || m_question)
                        return done;
                }
                const int decision = m_decisions.value(&child, kAllCases);
                for (const int index : visibleCases(child, m_facts)) {
                    if (decision != kAllCases && decision != index)
                        continue;
                    if (auto done = visit(child.children[std::size_t(index)], current,
                                          showAll || decision == kAllCases);
                        !done || m_question)
                        return done;
                }
            } else if (!child.children.empty() && child.element != Element::Paragraph) {
                const QString own = hasHeading ? shownTitle(child, m_facts) : QString();
                if (auto done = visit(child, own.isEmpty() ? current : own, showAll); !done || m_question)
                    return done;
            }
        }
        return {};
    }

    Result<void> decide(const ContentNode &block, const QString &heading, std::vector<ContentNode> lead,
                        bool showAll)
    {
        const std::vector<int> visible = visibleCases(block, m_facts);
        if (visible.empty()) {
            m_decisions.insert(&block, kAllCases);
            return {};
        }
        const auto known = visible.size() == 1 ? visible.front() : caseByFacts(block, visible, m_facts);
        if (known) {
            m_decisions.insert(&block, *known);
            if (block.element == Element::SituationList) // a case keeps its title on the sheet
                m_situation.append(titleOf(block.children[std::size_t(*known)]));
            return {};
        }
        if (showAll) {
            m_decisions.insert(&block, kAllCases);
            return {};
        }
        const QString key = questionKey(block);
        if (const auto before = m_remembered.constFind(key); before != m_remembered.constEnd()) {
            int decision = kAllCases;
            for (const int index : visible) {
                if (!before->isNull() && titleKey(block.children[std::size_t(index)]) == *before)
                    decision = index;
            }
            m_decisions.insert(&block, decision);
            return {};
        }

        Question question{caseQuestion(block, heading), std::move(lead), {}, true};
        for (const int index : visible) {
            QString label = titleOf(block.children[std::size_t(index)]);
            if (label.isEmpty())
                label = QCoreApplication::translate("guide", "Case %1").arg(question.choices.size() + 1);
            question.choices.push_back({label, {}});
        }
        question.choices.push_back({showAllLabel(), {}});
        if (isOnScreen())
            m_progress = progressAt(block, visible, key);
        auto answer = ask(std::move(question));
        if (!answer)
            return tl::unexpected(answer.error());
        if (!*answer)
            return {};
        if (**answer == int(visible.size())) {
            m_decisions.insert(&block, kAllCases);
            m_remembered.insert(key, QString());
            return {};
        }
        const int index = visible[std::size_t(**answer)];
        const ContentNode &chosen = block.children[std::size_t(index)];
        m_decisions.insert(&block, index);
        m_remembered.insert(key, titleKey(chosen));
        m_situation.append(titleOf(chosen));
        if (const ContentNode *condition = chosen.firstChild(Element::Condition)) {
            if (const QString variable = soleVariable(*condition); !variable.isEmpty())
                m_facts.insert(variable, true);
        }
        return {};
    }

    /// The sentence just before a block usually says what the cases are about.
    static std::vector<ContentNode> leadBefore(const ContentNode &parent, const ContentNode &block)
    {
        const ContentNode *before = nullptr;
        for (const ContentNode &child : parent.children) {
            if (&child == &block)
                break;
            before = &child;
        }
        if (before && before->element == Element::Paragraph)
            return {*before};
        return {};
    }

    // Looking ahead

    std::vector<const ContentNode *> visibleChapters() const
    {
        std::vector<const ContentNode *> chapters;
        collectChapters(m_document->root, chapters);
        return chapters;
    }

    /// True when there would be too many questions, or too much to read.
    bool needsTopic(const Bounds &bounds) const
    {
        if (bounds.most > kMostQuestionsWithoutTopic)
            return true;
        qsizetype length = 0;
        for (const ContentNode *chapter : visibleChapters())
            addLength(*chapter, length);
        return length > kLongestSheetWithoutTopic;
    }

    void addLength(const ContentNode &node, qsizetype &length) const
    {
        length += node.text.size();
        for (const ContentNode &child : node.children) {
            if (isVisible(child, m_facts))
                addLength(child, length);
        }
    }

    void collectChapters(const ContentNode &node, std::vector<const ContentNode *> &out) const
    {
        for (const ContentNode &child : node.children) {
            if (!isVisible(child, m_facts))
                continue;
            switch (child.element) {
            case Element::Chapter:
                if (!topicOf(child).isEmpty())
                    out.push_back(&child);
                break;
            case Element::Body:
                collectChapters(child, out);
                break;
            case Element::SituationList: {
                const int decision = m_decisions.value(&child, kAllCases);
                if (decision != kAllCases)
                    collectChapters(child.children[std::size_t(decision)], out);
                break;
            }
            default:
                break;
            }
        }
    }

    /// Bounds of what a piece of content still asks; the same question counts once.
    Bounds contentBounds(const ContentNode &node) const
    {
        Bounds bounds;
        QSet<QString> counted;
        addBounds(node, bounds, counted);
        return bounds;
    }

    void addBounds(const ContentNode &node, Bounds &bounds, QSet<QString> &counted) const
    {
        for (const ContentNode &child : node.children) {
            if (!isVisible(child, m_facts))
                continue;
            if (!isBlock(child)) {
                addBounds(child, bounds, counted);
                continue;
            }
            const std::vector<int> visible = visibleCases(child, m_facts);
            if (m_decisions.contains(&child)) {
                const int decision = m_decisions.value(&child);
                if (decision != kAllCases)
                    addBounds(child.children[std::size_t(decision)], bounds, counted);
                continue;
            }
            const QString key = questionKey(child);
            const bool asks = visible.size() > 1 && !caseByFacts(child, visible, m_facts) &&
                              !m_remembered.contains(key) && !counted.contains(key);
            if (asks) {
                counted.insert(key);
                // "Show me all cases" ends the questions below; a condition may settle this one.
                bounds.least += isConditional(child) ? 0 : 1;
                bounds.most += 1;
            }
            int below = 0;
            for (const int index : visible) {
                Bounds nested;
                QSet<QString> nestedCounted = counted;
                addBounds(child.children[std::size_t(index)], nested, nestedCounted);
                below = std::max(below, nested.most);
            }
            bounds.most += below;
        }
    }

    Bounds documentBounds() const
    {
        const Bounds bounds = contentBounds(m_document->root);
        if (!needsTopic(bounds))
            return bounds;
        return {0, bounds.most + 1};
    }

    Progress progressAt(const ContentNode &block, const std::vector<int> &visible, const QString &key)
    {
        // Everything still undecided, less the question on screen.
        Bounds bounds;
        if (block.element == Element::SituationList) {
            bounds.least = 1'000;
            const bool wasKnown = m_decisions.contains(&block);
            for (const int index : visible) {
                m_decisions.insert(&block, index);
                const Bounds one = documentBounds();
                bounds = {std::min(bounds.least, one.least), std::max(bounds.most, one.most)};
            }
            // Not knowing one's situation leaves the cases open too: nothing more is asked then.
            bounds.least = 0;
            if (!wasKnown)
                m_decisions.remove(&block);
            return {0, bounds.least, bounds.most, false};
        }
        QSet<QString> counted{key};
        if (m_topic.isEmpty()) {
            addBounds(m_document->root, bounds, counted);
        } else {
            for (const ContentNode *chapter : visibleChapters()) {
                if (isOfTopic(*chapter))
                    addBounds(*chapter, bounds, counted);
            }
        }
        return {0, bounds.least, bounds.most, false};
    }

    // The end

    void finish(const std::vector<const ContentNode *> &links)
    {
        m_progress = {};
        AnswerSheet sheet =
            buildSheet(*m_document, resolved(m_document->root, m_facts, m_decisions), m_topic);
        m_situation.removeAll(QString());
        sheet.situation = m_situation;
        std::vector<catalogue::DocumentLink> leads;
        for (const ContentNode *link : links) {
            const QString id = link->attribute(u"LienPublication");
            const QString label = link->plainText();
            if (const auto target = fetch(id))
                leads.push_back({id, label.isEmpty() ? (*target)->title : label});
            else
                sheet.actions.push_back(elsewhere(id, label, officialPage(id)));
        }
        sheet.seeAlso.insert(sheet.seeAlso.begin(), leads.begin(), leads.end());
        if (m_document->kind == DocumentKind::GuidedSearch && links.empty())
            sheet.actions.push_back(elsewhere(m_document->id, {}, sheet.officialUrl));
        if (!m_carriedGlossary.children.empty()) {
            const AnswerSheet carried = buildSheet(Document(), m_carriedGlossary, {});
            sheet.glossary.insert(sheet.glossary.end(), carried.glossary.begin(), carried.glossary.end());
        }
        m_sheet = std::move(sheet);
    }

    /// Where to read on when this terminal does not have the document.
    static Action elsewhere(const QString &id, const QString &label, const QUrl &page)
    {
        Action action;
        action.kind = DocumentKind::ExternalLinks;
        action.id = id;
        action.title = label.isEmpty()
                           ? QCoreApplication::translate("guide", "The page about this, on service-public.fr")
                           : label;
        action.url = page;
        return action;
    }

    const Walk &m_walk;
    const std::vector<int> &m_answers;
    Walk::DocumentCache m_cache;
    QSet<QString> m_used; ///< documents on this very way
    std::size_t m_next = 0;
    int m_documents = 0;

    std::shared_ptr<const Document> m_document;
    Facts m_facts;
    Decisions m_decisions;
    /// Question key → folded title of the case chosen; null: all cases.
    QHash<QString, QString> m_remembered;
    QString m_topic;
    bool m_showEverything = false;
    std::optional<int> m_topicAnswer;
    QStringList m_situation;
    ContentNode m_carriedGlossary; ///< definitions of the documents that led here

    std::optional<Question> m_question;
    std::optional<AnswerSheet> m_sheet;
    Progress m_progress;
};

Result<Walk> Walk::start(const QString &guideId, DocumentLookup lookup)
{
    Walk walk;
    walk.m_lookup = std::move(lookup);
    walk.m_startId = guideId;
    if (auto started = walk.replay({}); !started)
        return tl::unexpected(started.error());
    return walk;
}

Result<void> Walk::replay(std::vector<int> answers)
{
    Replay replay(*this, answers);
    if (auto done = replay.run(); !done)
        return done;
    replay.give(*this);
    m_answers = std::move(answers);
    return {};
}

Result<void> Walk::choose(int choice)
{
    std::vector<int> answers = m_answers;
    answers.push_back(choice);
    return replay(std::move(answers));
}

void Walk::goBack()
{
    if (m_answers.empty())
        return;
    // The documents are in the cache and the answers were good before: this cannot fail.
    std::vector<int> answers(m_answers.begin(), m_answers.end() - 1);
    [[maybe_unused]] const bool done = replay(std::move(answers)).has_value();
    Q_ASSERT(done);
}

void Walk::startAgain()
{
    [[maybe_unused]] const bool done = replay({}).has_value();
    Q_ASSERT(done);
}

void Walk::backToTopics()
{
    if (!m_topicAnswer)
        return;
    std::vector<int> answers(m_answers.begin(), m_answers.begin() + *m_topicAnswer);
    [[maybe_unused]] const bool done = replay(std::move(answers)).has_value();
    Q_ASSERT(done);
}

} // namespace lucarne::guide
