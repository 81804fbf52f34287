// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/everydaywords.h"
#include "catalogue/searchblocks.h"
#include "catalogue/searchindex.h"
#include "catalogue/soundkey.h"
#include "catalogue/textfold.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace lucarne::catalogue;
using namespace Qt::StringLiterals;

namespace
{

Document document(const QString &id, DocumentKind kind, const QString &title, const QString &body = {})
{
    Document made;
    made.id = id;
    made.kind = kind;
    made.title = title;
    ContentNode text;
    text.text = body;
    ContentNode paragraph;
    paragraph.element = Element::Paragraph;
    paragraph.children.push_back(text);
    made.root.element = Element::Publication;
    made.root.children.push_back(paragraph);
    return made;
}

std::vector<Document> town()
{
    using enum DocumentKind;
    return {
        document(u"F1"_s, InformationSheet, u"Certificat d'immatriculation : perte"_s,
                 u"Déclarez la perte du certificat."_s),
        document(u"F2"_s, InformationSheet, u"Pension de retraite"_s, u"Le calcul de la retraite."_s),
        document(u"F3"_s, QuestionAnswer, u"Peut-on déclarer ses impôts en ligne ?"_s,
                 u"Oui, avec un numéro fiscal."_s),
        document(u"F4"_s, LifeEvent, u"J'attends un enfant"_s,
                 u"Grossesse, naissance, congé de maternité."_s),
        document(u"F5"_s, InformationSheet, u"Congé de maternité"_s, u"Le congé de la salariée enceinte."_s),
        document(u"F6"_s, InformationSheet, u"Prendre soin de sa sœur"_s, u"Une œuvre d'entraide."_s),
        document(u"F7"_s, InformationSheet, u"Passeport"_s, u"Une photo et un justificatif de domicile."_s),
        document(u"R7"_s, Form, u"Passeport"_s, u"Formulaire."_s),
        document(u"F8"_s, InformationSheet, u"Carte d'identité"_s,
                 u"Passeport ou carte ? Le passeport va plus loin que la carte."_s),
        document(u"F9"_s, InformationSheet, u"Revenu de solidarité active (RSA)"_s,
                 u"Une aide pour qui n'a pas de revenu."_s),
        document(u"F10"_s, InformationSheet, u"Déménagement d'un locataire"_s, u"Le préavis du logement."_s),
        document(u"F11"_s, LifeEvent, u"Je déménage"_s, u"Logement, courrier, école."_s),
    };
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"search"_s);
        m_db.setDatabaseName(u":memory:"_s);
        QVERIFY(m_db.open());
        SearchIndexBuilder builder(
            m_db, {{{u"carte grise"_s, u"papiers de la voiture"_s}, {u"certificat d'immatriculation"_s}, {}},
                   {{u"plus de photo"_s}, {u"déménagement"_s}, {}},
                   {{u"ma femme est enceinte"_s, u"je suis enceinte"_s},
                    {u"congé de maternité"_s},
                    {u"F4"_s, u"F999"_s}}});
        QVERIFY(builder.createTables());
        for (const Document &made : town())
            QVERIFY(builder.add(made));
        QVERIFY(builder.finish());
        m_index = std::make_unique<SearchIndex>(m_db);
    }

    void cleanup()
    {
        m_index.reset();
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(u"search"_s);
    }

    void finds_first_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("a word of the title") << u"passeport"_s << u"F7"_s;
        QTest::newRow("capitals") << u"PASSEPORT"_s << u"F7"_s;
        QTest::newRow("no accents") << u"declarer impots "_s << u"F3"_s;
        QTest::newRow("accents the title has not") << u"rétraite "_s << u"F2"_s;
        QTest::newRow("ligature written apart") << u"soeur "_s << u"F6"_s;
        QTest::newRow("ligature in the body") << u"œuvre "_s << u"F6"_s;
        QTest::newRow("typographic apostrophe") << u"certificat d’immatriculation "_s << u"F1"_s;
        QTest::newRow("plural") << u"pensions retraites "_s << u"F2"_s;
        QTest::newRow("another form of the verb") << u"je déclare "_s << u"F3"_s;
        QTest::newRow("abbreviation with points") << u"R.S.A. "_s << u"F9"_s;
        QTest::newRow("prefix") << u"passe"_s << u"F7"_s;
        QTest::newRow("prefix of two letters") << u"pa"_s << u"F7"_s;
        QTest::newRow("prefix of one letter, also an elided word") << u"c"_s << u"F8"_s;
        QTest::newRow("prefix after a word") << u"carte ident"_s << u"F8"_s;
        QTest::newRow("polite phrase")
            << u"bonjour je voudrais savoir comment faire pour le passeport svp "_s << u"F7"_s;
        QTest::newRow("letter left out") << u"paseport "_s << u"F7"_s;
        QTest::newRow("letter too many") << u"passepport "_s << u"F7"_s;
        QTest::newRow("letter replaced") << u"passeport "_s.replace(u'o', u'a') << u"F7"_s;
        QTest::newRow("letters swapped") << u"pasesport "_s << u"F7"_s;
        QTest::newRow("first letter wrong") << u"bassepor"_s << u"F7"_s;
        QTest::newRow("written by ear") << u"pasport "_s << u"F7"_s;
        QTest::newRow("written by ear, two places") << u"imatriculassion "_s << u"F1"_s;
        QTest::newRow("error in a beginning") << u"deménga"_s << u"F11"_s;
        QTest::newRow("everyday word") << u"carte grise"_s << u"F1"_s;
        QTest::newRow("everyday word, one error") << u"carte grisse "_s << u"F1"_s;
        QTest::newRow("everyday word being typed") << u"carte gri"_s << u"F1"_s;
        QTest::newRow("everyday phrase, words between") << u"les papiers de ma vieille voiture "_s << u"F1"_s;
        QTest::newRow("situation") << u"ma femme est enceinte"_s << u"F4"_s;
        QTest::newRow("life event before sheets") << u"déménagement "_s << u"F11"_s;
    }

    void finds_first()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const auto hits = m_index->search(typed, 5);
        QVERIFY2(!hits.empty(), "no hit");
        QCOMPARE(hits.front().summary.id, first);
    }

    void every_beginning_of_a_word_finds_it()
    {
        const QString word = u"immatriculation"_s;
        for (qsizetype letters = 2; letters <= word.size(); ++letters) {
            const auto hits = m_index->search(word.left(letters), 3);
            QVERIFY2(!hits.empty() && hits.front().summary.id == u"F1"_s, qPrintable(word.left(letters)));
        }
    }

    void says_which_everyday_phrase_led_to_a_hit()
    {
        QCOMPARE(first(u"carte grise"_s).because, u"carte grise"_s);
        QCOMPARE(first(u"papier voiture "_s).because, u"papiers de la voiture"_s);
        QCOMPARE(first(u"enceinte "_s).because, u"je suis enceinte"_s);
        QCOMPARE(first(u"certificat immatriculation "_s).because, QString());
    }

    void a_small_word_can_turn_the_meaning()
    {
        QCOMPARE(first(u"plus de photo "_s).because, u"plus de photo"_s);
        QCOMPARE(first(u"photo "_s).because, QString());
        QCOMPARE(first(u"photo "_s).summary.id, u"F7"_s);
    }

    void finds_nothing_in_politeness_alone()
    {
        QVERIFY(m_index->search(u"bonjour je voudrais savoir "_s, 5).empty());
    }

    void gives_the_paper_to_who_asks_for_it()
    {
        QCOMPARE(first(u"formulaire passeport "_s).summary.id, u"R7"_s);
    }

    void puts_a_guide_before_its_form()
    {
        const auto hits = m_index->search(u"passeport "_s, 3);
        QVERIFY(hits.size() >= 2);
        QCOMPARE(hits[0].summary.id, u"F7"_s);
        QCOMPARE(hits[1].summary.id, u"R7"_s);
    }

    void puts_titles_before_bodies()
    {
        const auto hits = m_index->search(u"passeport "_s, 5);
        const auto body = std::find_if(hits.begin(), hits.end(),
                                       [](const SearchHit &hit) { return hit.summary.id == u"F8"_s; });
        QVERIFY(body - hits.begin() >= 2);
    }

    void leaves_short_words_as_they_are()
    {
        QVERIFY(m_index->search(u"rza "_s, 5).empty());
        QVERIFY(m_index->search(u"xq "_s, 5).empty());
    }

    void gives_at_most_what_is_asked()
    {
        QCOMPARE(m_index->search(u"p"_s, 2).size(), 2u);
        QVERIFY(m_index->search(u"passeport"_s, 0).empty());
        QVERIFY(m_index->search(u"passeport"_s, -1).empty());
    }

    void takes_any_text_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("finds");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("space") << u"  \t\n"_s << false;
        QTest::newRow("quotes") << u"\"'`"_s << false;
        QTest::newRow("SQL") << u"passeport'; DROP TABLE search_term; --"_s << true;
        QTest::newRow("match operators") << u"passeport AND (NEAR/2 OR) * ^ \"title: -"_s << true;
        QTest::newRow("wildcards") << u"%_*?"_s << false;
        QTest::newRow("control characters") << u"pa\u0000\u0007ss\u001b passeport"_s << true;
        QTest::newRow("emoji") << u"🚗🚗 passeport 👶"_s << true;
        QTest::newRow("Arabic") << u"جواز السفر"_s << false;
        QTest::newRow("Chinese") << u"護照"_s << false;
        QTest::newRow("half a surrogate pair") << QString(QChar(0xD83D)) << false;
        QTest::newRow("long word") << QString(10'000, u'a') << false;
        QTest::newRow("long text") << u"passeport "_s.repeated(1'000) << true;
        QTest::newRow("marks alone") << QString(10'000, QChar(0x301)) << false;
    }

    void takes_any_text()
    {
        QFETCH(QString, typed);
        QFETCH(bool, finds);
        QCOMPARE(!m_index->search(typed, 5).empty(), finds);
        QCOMPARE(first(u"passeport"_s).summary.id, u"F7"_s);
    }

    void a_database_without_index_finds_nothing()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.exec(u"DROP TABLE search_block"_s));
        QVERIFY(SearchIndex(m_db).search(u"passeport"_s, 5).empty());
    }

    void damaged_blocks_find_nothing()
    {
        for (const QString &name : {u"vocabulary"_s, u"documents"_s, u"everyday"_s}) {
            QSqlQuery query(m_db);
            query.prepare(u"SELECT bytes FROM search_block WHERE name = ?"_s);
            query.addBindValue(name);
            QVERIFY(query.exec() && query.next());
            const QByteArray whole = query.value(0).toByteArray();
            for (const qsizetype kept : {qsizetype(0), qsizetype(3), whole.size() / 2, whole.size() - 1}) {
                query.prepare(u"UPDATE search_block SET bytes = ? WHERE name = ?"_s);
                query.addBindValue(kept == 0 ? QByteArray("") : whole.left(kept));
                query.addBindValue(name);
                QVERIFY(query.exec());
                SearchIndex(m_db).search(u"carte grise passeport"_s, 5);
            }
            query.prepare(u"UPDATE search_block SET bytes = ? WHERE name = ?"_s);
            query.addBindValue(whole);
            query.addBindValue(name);
            QVERIFY(query.exec());
        }
        QCOMPARE(SearchIndex(m_db).search(u"passeport"_s, 1).size(), 1u);
    }

    void postings_come_back_as_they_went_in()
    {
        QByteArray bytes;
        std::optional<quint32> last;
        const std::vector<quint32> documents{0, 1, 128, 5'000, 3'000'000};
        for (const quint32 number : documents) {
            appendPosting(bytes, last, {number, number % 2 == 0, number == 1, 2, 15});
            last = number;
        }
        std::vector<quint32> seen;
        forEachPosting(bytes, [&](const Posting &posting) {
            QCOMPARE(posting.title, posting.document % 2 == 0);
            QCOMPARE(posting.lead, posting.document == 1);
            QCOMPARE(posting.headings, 2);
            QCOMPARE(posting.body, 15);
            seen.push_back(posting.document);
        });
        QCOMPARE(seen, documents);
    }

    void one_letter_away_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("asPrefix");
        QTest::addColumn<bool>("away");
        QTest::newRow("equal") << QByteArray("loyer") << QByteArray("loyer") << false << false;
        QTest::newRow("inserted") << QByteArray("loyyer") << QByteArray("loyer") << false << true;
        QTest::newRow("left out") << QByteArray("lyer") << QByteArray("loyer") << false << true;
        QTest::newRow("replaced") << QByteArray("loier") << QByteArray("loyer") << false << true;
        QTest::newRow("swapped") << QByteArray("lyoer") << QByteArray("loyer") << false << true;
        QTest::newRow("one at the end") << QByteArray("loyers") << QByteArray("loyer") << false << true;
        QTest::newRow("two errors") << QByteArray("lyoerr") << QByteArray("loyer") << false << false;
        QTest::newRow("shorter by two") << QByteArray("loy") << QByteArray("loyer") << false << false;
        QTest::newRow("a beginning with an error")
            << QByteArray("immta") << QByteArray("immatriculation") << true << true;
        QTest::newRow("a beginning without")
            << QByteArray("imma") << QByteArray("immatriculation") << true << false;
        QTest::newRow("a beginning, its last letter")
            << QByteArray("immo") << QByteArray("immatriculation") << true << false;
    }

    void one_letter_away()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, word);
        QFETCH(bool, asPrefix);
        QFETCH(bool, away);
        QCOMPARE(isOneLetterAway(typed, word, asPrefix), away);
    }

    void sounds_alike_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("alike");
        for (const auto &[one, other] :
             {std::pair("allocation", "alocassion"), std::pair("chomage", "chomaje"),
              std::pair("passeport", "pasport"), std::pair("medecin", "medessin"),
              std::pair("ordonnance", "aurdonence"), std::pair("demenager", "demenagé"),
              std::pair("impots", "impo"), std::pair("certificat", "sertifika"),
              std::pair("inscription", "hinscripsion")})
            QTest::newRow(one) << QByteArray(one) << folded(QString::fromUtf8(other)).toUtf8()
                               << (qstrlen(other) > 4);
        QTest::newRow("other words") << QByteArray("mairie") << QByteArray("mariage") << false;
        QTest::newRow("open and nasal") << QByteArray("bonne") << QByteArray("bonde") << false;
    }

    void sounds_alike()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(bool, alike);
        QCOMPARE(!soundKey(one).isEmpty() && soundKey(one) == soundKey(other), alike);
    }

    void sound_keys_are_for_words_alone()
    {
        QVERIFY(soundKey("eau").isEmpty());
        QVERIFY(soundKey("12345").isEmpty());
        QVERIFY(soundKey("جواز").isEmpty());
        QVERIFY(soundKey("").isEmpty());
    }

    void folds_and_cuts_words()
    {
        QCOMPARE(folded(u"Élève ÉCŒURÉ Ægir straße"), u"eleve ecoeure aegir strasse"_s);
        QCOMPARE(
            wordsOf(u"J'ai perdu l’A.P.L., qu'en dites-vous ?", 20),
            (std::vector<QString>{u"ai"_s, u"perdu"_s, u"apl"_s, u"qu"_s, u"en"_s, u"dites"_s, u"vous"_s}));
        QCOMPARE(wordsOf(u"un deux trois", 2), (std::vector<QString>{u"un"_s, u"deux"_s}));
    }

    void reads_the_programs_own_everyday_words()
    {
        const auto table = builtInEverydayWords();
        QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
        QVERIFY(!table->empty());
    }

    void refuses_a_damaged_table_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not JSON") << QByteArray("{") << u"offset"_s;
        QTest::newRow("other format") << QByteArray(R"({"format": 9})") << u"format"_s;
        QTest::newRow("no phrase") << QByteArray(R"({"format": 1, "entries": [{"means": ["a"]}]})")
                                   << u"entry 1"_s;
        QTest::newRow("no meaning") << QByteArray(R"({"format": 1, "entries": [{"say": ["sécu"]}]})")
                                    << u"sécu"_s;
    }

    void refuses_a_damaged_table()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto table = readEverydayWords(json);
        QVERIFY(!table);
        QVERIFY2(table.error().detail.contains(reason), qPrintable(table.error().detail));
    }

private:
    SearchHit first(const QString &typed) const
    {
        const auto hits = m_index->search(typed, 1);
        return hits.empty() ? SearchHit() : hits.front();
    }

    QSqlDatabase m_db;
    std::unique_ptr<SearchIndex> m_index;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
