// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedocuments.h"
#include "archives.h"

#include "guide/walk.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>
#include <utility>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace lucarne::guide;
using namespace Qt::StringLiterals;

namespace
{

/// Elements that say where a document is filed and who it is for; no part of a body. The catalogue
/// uses them, a sheet does not show them.
bool isMetadata(const ContentNode &node, const ContentNode &parent)
{
    switch (node.element) {
    case Element::DcTitle:
    case Element::DcCreator:
    case Element::DcSubject:
    case Element::DcDescription:
    case Element::DcPublisher:
    case Element::DcContributor:
    case Element::DcDate:
    case Element::DcType:
    case Element::DcFormat:
    case Element::DcIdentifier:
    case Element::DcSource:
    case Element::DcLanguage:
    case Element::DcRelation:
    case Element::DcCoverage:
    case Element::DcRights:
    case Element::Overtitle:
    case Element::Audience:
    case Element::Channel:
    case Element::Target:
    case Element::Breadcrumb:
    case Element::Theme: // the theme that a document, or a link's target, is filed under
    case Element::ParentSubTheme:
    case Element::ParentDossier:
    case Element::ParentSubDossier:
    case Element::LocalPivot: // a key ("caf") that the county's directory turns into an address
        return true;
    case Element::Dossier: // the dossier that a linked sheet is filed under
        return parent.element == Element::LinkedSheet;
    default:
        return false;
    }
}

/// What a sheet lists once even when the text names it several times: the list it is in, or empty.
QString listOf(Element element)
{
    switch (element) {
    case Element::WhereToGo:
    case Element::WhereToGoSupport:
        return u"office"_s;
    case Element::OnlineService:
    case Element::OnlineServiceAnnex:
    case Element::LinkedLeaflet:
        return officialName(element);
    case Element::Sheet:
    case Element::Dossier:
    case Element::QuestionAnswer:
    case Element::HowToDoIf:
    case Element::GuidedSearch:
    case Element::LinkedSheet:
        return u"link"_s;
    default:
        return {};
    }
}

constexpr char16_t kMark = 0xF8FF;
constexpr char16_t kFirstDigit = 0xE000;
constexpr int kBase = 6000;

/// Puts a mark of its own behind every text of every body and watches which of them come back.
/// The marks are private-use characters: no letters, so that titles still compare equal.
class TextLedger
{
public:
    void mark(Document &document)
    {
        m_said.clear();
        m_path = document.id;
        markChildren(document.root, {});
    }

    int total() const { return int(m_texts.size()); }
    void see(const QString &text)
    {
        for (qsizetype at = text.indexOf(QChar(kMark)); at >= 0; at = text.indexOf(QChar(kMark), at + 1)) {
            const int id =
                (text.at(at + 1).unicode() - kFirstDigit) * kBase + text.at(at + 2).unicode() - kFirstDigit;
            Text &seen = m_texts[std::size_t(id)];
            seen.seen = true;
            if (!seen.titled.isEmpty())
                m_titlesSeen.insert(seen.titled);
        }
    }
    void see(const std::vector<ContentNode> &nodes)
    {
        for (const ContentNode &node : nodes) {
            see(node.text);
            see(node.children);
        }
    }
    void see(const QStringList &texts)
    {
        for (const QString &text : texts)
            see(text);
    }
    void see(const Question &question)
    {
        see(question.title);
        see(question.lead);
        for (const Choice &choice : question.choices) {
            see(choice.label);
            see(choice.help);
        }
    }
    void see(const AnswerSheet &sheet)
    {
        see(sheet.situation);
        see(sheet.otherTopics);
        for (const SheetSection &section : sheet.sections) {
            see(section.title);
            see(section.nodes);
        }
        for (const WhereToGo &where : sheet.whereToGo) {
            see(where.title);
            see(where.source);
            see(where.appliesTo);
            see(where.nodes);
        }
        for (const Action &action : sheet.actions) {
            see(action.title);
            see(action.cerfa);
            see(action.source);
            see(action.appliesTo);
            see(action.nodes);
        }
        for (const LinkGroup &group : sheet.contents) {
            see(group.title);
            for (const DocumentLink &link : group.links)
                see(link.title);
        }
        for (const DocumentLink &link : sheet.seeAlso)
            see(link.title);
        for (const GlossaryEntry &entry : sheet.glossary) {
            see(entry.term);
            see(entry.nodes);
        }
        for (const SheetSource &source : sheet.sources) {
            see(source.title);
            see(source.complement);
        }
    }

    /// Where the texts are that no walk showed.
    /// \a inTheSameWords: texts that a list left out because it has them already. \a otherTitles:
    /// titles of chapters that have two (Titre, TitreAlternatif) and were shown under the other one.
    QStringList missing(int *inTheSameWords, int *otherTitles) const
    {
        std::vector<bool> said(m_texts.size(), false);
        for (const Text &text : m_texts) {
            if (text.seen)
                said[std::size_t(text.firstAlike)] = true;
        }
        QStringList places;
        *inTheSameWords = 0;
        *otherTitles = 0;
        for (const Text &text : m_texts) {
            if (text.seen)
                continue;
            if (said[std::size_t(text.firstAlike)])
                ++*inTheSameWords;
            else if (!text.titled.isEmpty() && m_titlesSeen.contains(text.titled))
                ++*otherTitles;
            else
                places.append(text.place);
        }
        return places;
    }

private:
    struct Text {
        QString place; ///< F10007/ListeSituations[26]/…: the first words
        bool seen = false;
        int firstAlike = 0; ///< the first text that stands in the same words in such a list
        QString titled;     ///< the chapter, for a text in one of the two titles of a chapter
    };

    void markChildren(ContentNode &node, const QString &alike)
    {
        const qsizetype length = m_path.size();
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            ContentNode &child = node.children[i];
            if (child.element == Element::Text) {
                markText(child, alike);
                continue;
            }
            if (isMetadata(child, node))
                continue;
            m_path += u'/' + (child.element == Element::Unknown ? child.name : officialName(child.element)) +
                      u'[' + QString::number(i) + u']';
            QString inner = alike;
            if (!inner.isEmpty() && !inner.startsWith(u"link|"))
                inner += u'/' + officialName(child.element);
            else if (const QString list = listOf(child.element); inner.isEmpty() && !list.isEmpty())
                inner = list + u'|' + labelOf(child);
            const bool isTitle =
                child.element == Element::Title || child.element == Element::AlternativeTitle;
            if (isTitle && node.firstChild(Element::AlternativeTitle))
                m_titled = m_path.left(length);
            markChildren(child, inner);
            if (isTitle)
                m_titled.clear();
            m_path.truncate(length);
        }
    }

    static QString labelOf(const ContentNode &node)
    {
        const ContentNode *title = node.firstChild(Element::Title);
        return title ? title->plainText() : node.plainText();
    }

    void markText(ContentNode &node, const QString &alike)
    {
        if (node.text.trimmed().isEmpty())
            return;
        const int id = int(m_texts.size());
        Text text{m_path + u": "_s + node.text.simplified().left(60), false, id, m_titled};
        if (!alike.isEmpty()) {
            const QString key = alike + u'|' + node.text.simplified();
            const auto first = m_said.constFind(key);
            if (first == m_said.constEnd())
                m_said.insert(key, id);
            else
                text.firstAlike = *first;
        }
        m_texts.push_back(std::move(text));
        node.text += QChar(kMark);
        node.text += QChar(char16_t(kFirstDigit + id / kBase));
        node.text += QChar(char16_t(kFirstDigit + id % kBase));
    }

    std::vector<Text> m_texts;
    QHash<QString, int> m_said; ///< of the document being marked
    QSet<QString> m_titlesSeen;
    QString m_path;
    QString m_titled;
};

/// Walks every guide of an archive and shows the ledger what the citizen would see. First the
/// widest way ("show me all cases") of each guide and every branch of each tree; one case at a time
/// only where that left something out.
class Explorer
{
public:
    explicit Explorer(const test::ArchiveDocuments &archive) : m_archive(archive) {}

    void explore()
    {
        for (const QString &id : m_archive.ids())
            from(id, [this](const Walk &walk) { widest(walk); });
        int inTheSameWords = 0;
        int otherTitles = 0;
        QStringList again;
        for (const QString &place : ledger.missing(&inTheSameWords, &otherTitles))
            again.append(place.section(u'/', 0, 0));
        again.removeDuplicates();
        for (const QString &id : std::as_const(again)) {
            from(id, [this](const Walk &walk) {
                QSet<QString> tried;
                oneByOne(walk, tried);
            });
        }
    }

    TextLedger ledger;
    int walks = 0;
    QStringList faults;

private:
    static constexpr int kMostStepsOfAGuide = 20'000;

    std::shared_ptr<const Document> marked(const QString &id)
    {
        auto &known = m_marked[id];
        if (!known) {
            auto document = m_archive.document(id);
            if (!document)
                return {};
            ledger.mark(*document);
            known = std::make_shared<const Document>(std::move(*document));
        }
        return known;
    }

    void from(const QString &id, const std::function<void(const Walk &)> &explore)
    {
        auto walk = Walk::start(id, [this](const QString &wanted) -> Result<Document> {
            if (const auto document = marked(wanted))
                return *document;
            return failure(u"This page is not in the archive."_s, wanted);
        });
        if (!walk) {
            faults.append(id + u": "_s + walk.error().detail);
            return;
        }
        m_steps = 0;
        explore(*walk);
    }

    void widest(const Walk &walk)
    {
        if (++m_steps > kMostStepsOfAGuide)
            return;
        if (walk.sheet()) {
            ++walks;
            ledger.see(*walk.sheet());
            return;
        }
        ledger.see(*walk.question());
        const int last = int(walk.question()->choices.size()) - 1;
        for (int i = walk.question()->lastChoiceShowsAll ? last : 0; i <= last; ++i) {
            Walk next = walk;
            if (auto done = next.choose(i); !done) {
                faults.append(next.document().id + u": "_s + done.error().detail);
                continue;
            }
            widest(next);
        }
    }

    /// Gives each answer of each question at least once.
    void oneByOne(const Walk &walk, QSet<QString> &tried)
    {
        if (++m_steps > kMostStepsOfAGuide)
            return;
        if (walk.sheet()) {
            ++walks;
            ledger.see(*walk.sheet());
            return;
        }
        const Question question = *walk.question();
        ledger.see(question);
        QString key = question.title;
        for (const Choice &choice : question.choices)
            key += u'|' + choice.label;
        bool wentOn = false;
        for (int i = 0; i < int(question.choices.size()); ++i) {
            const QString answer = key + u'#' + QString::number(i);
            if (tried.contains(answer))
                continue;
            tried.insert(answer);
            wentOn = true;
            Walk next = walk;
            if (next.choose(i))
                oneByOne(next, tried);
        }
        Walk next = walk;
        if (!wentOn && next.choose(int(question.choices.size()) - 1))
            oneByOne(next, tried);
    }

    const test::ArchiveDocuments &m_archive;
    QHash<QString, std::shared_ptr<const Document>> m_marked;
    int m_steps = 0;
};

/// The texts of the bodies of a document, counted in its bytes with nothing of ours: what is lost before
/// there is a tree would be missing from any count of the tree. A text is what stands between two tags,
/// unless it is blank.
int textsIn(const QByteArray &bytes)
{
    // As isMetadata() says it.
    static const QSet<QString> kNoBody{
        u"dc:title"_s,       u"dc:creator"_s,    u"dc:subject"_s,  u"dc:description"_s,  u"dc:publisher"_s,
        u"dc:contributor"_s, u"dc:date"_s,       u"dc:type"_s,     u"dc:format"_s,       u"dc:identifier"_s,
        u"dc:source"_s,      u"dc:language"_s,   u"dc:relation"_s, u"dc:coverage"_s,     u"dc:rights"_s,
        u"SurTitre"_s,       u"Audience"_s,      u"Canal"_s,       u"Cible"_s,           u"FilDAriane"_s,
        u"Theme"_s,          u"SousThemePere"_s, u"DossierPere"_s, u"SousDossierPere"_s, u"PivotLocal"_s,
    };
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    QStringList above;
    int outside = 0; // depth within what is no part of a body
    int texts = 0;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::StartElement: {
            texts += !outside && !text.trimmed().isEmpty();
            text.clear();
            const QString name = xml.qualifiedName().toString();
            const bool filed = !above.isEmpty() && (kNoBody.contains(name) ||
                                                    (name == u"Dossier" && above.last() == u"FicheLiee"));
            outside += outside || filed;
            above.append(name);
            break;
        }
        case QXmlStreamReader::EndElement:
            texts += !outside && !text.trimmed().isEmpty();
            text.clear();
            outside -= outside > 0;
            above.removeLast();
            break;
        default:
            break;
        }
    }
    return xml.hasError() ? -1'000'000 : texts;
}

void prove(const test::ArchiveDocuments &archive, const QString &name)
{
    QElapsedTimer timer;
    timer.start();
    Explorer explorer(archive);
    explorer.explore();
    int inTheSameWords = 0;
    int otherTitles = 0;
    const QStringList missing = explorer.ledger.missing(&inTheSameWords, &otherTitles);
    qInfo("%s: reached %d / %d texts of %d documents (of these %d named again in the same words in a list, "
          "%d other title of a chapter shown); %d sheets, %.1f s",
          qPrintable(name), explorer.ledger.total() - int(missing.size()), explorer.ledger.total(),
          int(archive.ids().size()), inTheSameWords, otherTitles, explorer.walks,
          double(timer.elapsed()) / 1000);
    for (const QString &fault : explorer.faults.mid(0, 20))
        qWarning("fault: %s", qPrintable(fault));
    for (const QString &place : missing.mid(0, 60))
        qWarning("missing: %s", qPrintable(place));
    QVERIFY(explorer.faults.isEmpty());
    QCOMPARE(missing.size(), 0);
    int inTheBytes = 0;
    for (const QString &id : archive.ids())
        inTheBytes += textsIn(archive.xml(id));
    qInfo("%s: %d texts in its bytes", qPrintable(name), inTheBytes);
    QCOMPARE(explorer.ledger.total(), inTheBytes);
}

} // namespace

/// Nothing of the official text is lost on its way to the citizen: every text of every body is in a
/// question or on a sheet of some walk. Texts are told apart by their place, not by their words.
class GuideLosslessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_text_of_the_small_archive_is_reached()
    {
        prove(test::ArchiveDocuments::small(), u"small archive"_s);
    }

    void every_text_of_the_official_archive_is_reached()
    {
        const QString file = test::realArchive();
        if (file.isEmpty())
            QSKIP("the official archive is not here");
        const auto archive = test::ArchiveDocuments::fromZip(file);
        QVERIFY(archive.has_value());
        prove(*archive, u"official archive"_s);
    }
};

QTEST_GUILESS_MAIN(GuideLosslessTest)
#include "guidelossless_test.moc"
