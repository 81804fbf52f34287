// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"
#include "archives.h"
#include "catalogue/archivereader.h"
#include "catalogue/directory.h"
#include "procedure/form.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <set>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

const QString kFolder = QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/procedures");
const Prefill kPrefill{u"05061"_s, u"05000"_s, u"Gap"_s, u"2026-11-24"_s};

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// Every text of a file that a person reads.
void collectTexts(const QJsonValue &value, QSet<QString> &texts)
{
    static const QStringList shown{u"title"_s, u"description"_s, u"label"_s,     u"text"_s,
                                   u"help"_s,  u"unit"_s,        u"itemLabel"_s, u"advice"_s};
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collectTexts(item, texts);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString() && shown.contains(it.key()))
            texts.insert(it.value().toString());
        else
            collectTexts(it.value(), texts);
    }
}

QJsonObject fileOf(const Definition &definition)
{
    return QJsonDocument::fromJson(contentOf(kFolder + u'/' + definition.id + u".json"_s)).object();
}

QSet<QString> frenchTexts(QJsonObject file)
{
    QSet<QString> texts{file[u"summary"].toString()};
    const QJsonArray lines = file[u"haveAtHand"].toArray();
    for (const QJsonValue &line : lines)
        texts.insert(line.toString());
    for (const QJsonValue &text : file[u"privacy"].toObject())
        texts.insert(text.toString());
    file.remove(u"translations"_s);
    collectTexts(file, texts);
    return texts;
}

void visit(const std::vector<Element> &elements, const std::function<void(const Element &)> &see)
{
    for (const Element &element : elements) {
        see(element);
        visit(element.children, see);
    }
}

} // namespace

/// The demo county's procedures: complete, in three languages, and to be filled in to the end.
class ProceduresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : QDir(kFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            const auto definition = Definition::parse(contentOf(kFolder + u'/' + name));
            QVERIFY2(definition, definition ? "" : qPrintable(name + u":\n"_s + definition.error().detail));
            QCOMPARE((*definition)->id + u".json"_s, name);
            m_definitions.push_back(*definition);
        }
        QCOMPARE(m_definitions.size(), 10u);
    }

    void between_them_they_ask_in_every_way()
    {
        std::set<ControlKind> kinds;
        std::set<Effect> effects;
        for (const auto &definition : m_definitions) {
            const auto seen = [&](const std::optional<Rule> &rule) {
                if (rule)
                    effects.insert(rule->effect);
            };
            for (const Step &step : definition->steps) {
                seen(step.rule);
                visit(step.elements, [&](const Element &element) {
                    seen(element.rule);
                    if (element.kind == Element::Kind::Control)
                        kinds.insert(element.control);
                });
            }
        }
        for (int kind = 0; kind <= int(ControlKind::Signature); ++kind)
            QVERIFY2(kinds.contains(ControlKind(kind)), qPrintable(u"control kind %1"_s.arg(kind)));
        // What another answer makes pointless is hidden, and not only closed: an answer that was given
        // before would be sent with the one that contradicts it, and could not be taken back.
        QCOMPARE(effects, (std::set{Effect::Show, Effect::Hide}));
    }

    void whoever_eats_at_school_every_day_sends_no_days_that_were_chosen_before()
    {
        Form form(definitionOf(u"school-canteen"_s), kPrefill);
        form.setValue(u"/services"_s, QJsonArray{u"canteen"_s});
        form.setValue(u"/everyDay"_s, false);
        form.setValue(u"/canteenDays"_s, QJsonArray{u"mon"_s});
        QVERIFY(form.answersToSend().contains(u"canteenDays"_s));
        form.setValue(u"/everyDay"_s, true);
        QVERIFY(!form.answersToSend().contains(u"canteenDays"_s));
    }

    void whoever_does_not_know_the_stop_sends_no_name_of_it_and_whoever_does_names_it()
    {
        Form form(definitionOf(u"school-transport"_s), kPrefill);
        const auto isAskedFor = [&form] {
            const std::vector<Fault> faults = form.faults();
            return std::any_of(faults.begin(), faults.end(),
                               [](const Fault &fault) { return fault.path == "/stopName"_L1; });
        };
        form.setValue(u"/stopKnown"_s, true);
        QVERIFY(isAskedFor());
        form.setValue(u"/stopName"_s, u"La Poste"_s);
        QVERIFY(!isAskedFor());
        form.setValue(u"/stopKnown"_s, false);
        QVERIFY(!form.answersToSend().contains(u"stopName"_s));
        QVERIFY(!isAskedFor());
    }

    void none_is_too_long()
    {
        for (const auto &definition : m_definitions) {
            const size_t screens = definition->steps.size();
            QVERIFY2(screens >= 5 && screens <= 14, qPrintable(definition->id));
            for (const Step &step : definition->steps)
                QVERIFY2(step.elements.size() <= 6, qPrintable(definition->id + u": "_s + step.label));
        }
    }

    void in_french_no_sign_stands_alone_on_a_line()
    {
        // A line may break at an ordinary space, not at U+00A0.
        static const QRegularExpression alone(u" [?!:;»]|« "_s);
        for (const auto &definition : m_definitions) {
            const QSet<QString> texts = frenchTexts(fileOf(*definition));
            for (const QString &text : texts)
                QVERIFY2(!text.contains(alone), qPrintable(definition->id + u": "_s + text));
        }
    }

    void no_text_says_what_the_screen_says_already()
    {
        for (const auto &definition : m_definitions) {
            // "(facultatif)" stands beside the question.
            const QSet<QString> texts = frenchTexts(fileOf(*definition));
            for (const QString &text : texts)
                QVERIFY2(!text.contains(u"pouvez laisser vide"_s),
                         qPrintable(definition->id + u": "_s + text));
        }
    }

    void every_text_is_translated()
    {
        for (const auto &definition : m_definitions) {
            const QJsonObject json = fileOf(*definition);
            const QSet<QString> texts = frenchTexts(json);
            const QJsonObject translations = json[u"translations"].toObject();
            for (const QString &language : {u"en"_s, u"ar"_s}) {
                const QJsonObject words = translations[language].toObject();
                for (const QString &text : texts)
                    QVERIFY2(!words[text].toString().trimmed().isEmpty(),
                             qPrintable(u"%1, %2: %3"_s.arg(definition->id, language, text)));
                for (const QString &text : words.keys())
                    QVERIFY2(texts.contains(text),
                             qPrintable(u"%1: not used: %2"_s.arg(definition->id, text)));
            }
        }
    }

    void their_guides_and_offices_exist()
    {
        const auto directory = catalogue::OfficeDirectory::load(
            QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/directory.json"));
        QVERIFY(directory);
        QSet<QString> documents;
        for (const QString &name :
             QDir(QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/catalogue")).entryList())
            documents.insert(QFileInfo(name).completeBaseName());
        const QString official = test::realArchive();
        if (!official.isEmpty()) {
            auto archive = catalogue::ArchiveReader::open(official);
            QVERIFY(archive);
            for (auto entry = archive->next(); entry && *entry; entry = archive->next())
                documents.insert(QFileInfo((*entry)->file).completeBaseName());
        }
        for (const auto &definition : m_definitions) {
            const auto offices =
                directory->officesFor(definition->pivot, u"05999"_s, {}, QDateTime::currentDateTimeUtc());
            QVERIFY2(!offices.empty(), qPrintable(definition->id));
            for (const QString &guide : definition->guides) {
                if (!official.isEmpty() || guide.startsWith("F8"_L1))
                    QVERIFY2(documents.contains(guide), qPrintable(definition->id + u": "_s + guide));
            }
        }
        if (official.isEmpty())
            QSKIP("The official archive is not here: only the demo guides were looked for.");
    }

    void every_way_through_leads_to_the_end_data() { eachProcedure(); }
    void every_way_through_leads_to_the_end()
    {
        const auto definition = current();
        std::set<size_t> ways;
        std::set<int> stepsSeen;
        const bool good = rc::check([&] {
            Form form(definition, kPrefill);
            size_t screens = 0;
            // The screens that come depend on the answers before.
            for (int step = nextStep(form, -1); step >= 0; step = nextStep(form, step)) {
                test::answerScreen(form, step);
                const auto faults = form.faults(step);
                for (const Fault &fault : faults)
                    RC_LOG() << qPrintable(fault.path) << ": " << qPrintable(fault.keyword) << std::endl;
                RC_ASSERT(faults.empty());
                stepsSeen.insert(step);
                ++screens;
            }
            RC_ASSERT(screens > 0u);
            RC_ASSERT(form.faults().empty());
            RC_ASSERT(!form.contradiction());
            RC_ASSERT(definition->validator().isValid(form.answersToSend()));
            ways.insert(screens);
        });
        QVERIFY(good);
        QCOMPARE(stepsSeen.size(), definition->steps.size());
        qInfo("%s: ways of %zu to %zu screens", qPrintable(definition->id), *ways.begin(), *ways.rbegin());
    }

    void what_is_hidden_is_not_sent_data() { eachProcedure(); }
    void what_is_hidden_is_not_sent()
    {
        const auto definition = current();
        QVERIFY(rc::check([&] {
            Form form(definition, kPrefill);
            // Twice, and also what is hidden: as one who goes back and decides otherwise.
            for (int round = 0; round < 2; ++round) {
                for (int step = 0; step < int(definition->steps.size()); ++step)
                    test::answerScreen(form, step, test::Hidden::Too);
            }
            QSet<QString> shown;
            for (const int step : form.visibleSteps()) {
                for (const Field &field : form.fields(step))
                    shown << field.path.section(u'/', 1, 1) << field.element->promise.mid(1);
            }
            const QJsonObject sent = form.answersToSend();
            for (const QString &name : sent.keys()) {
                RC_LOG() << qPrintable(name) << std::endl;
                RC_ASSERT(shown.contains(name));
            }
            // Who changes their mind sends no less well.
            if (form.faults().empty())
                RC_ASSERT(definition->validator().isValid(sent));
            // Nothing that was typed is lost by it.
            const QJsonObject kept = form.answers();
            for (const QString &name : sent.keys())
                RC_ASSERT(kept.contains(name));
        }));
    }

private:
    void eachProcedure() const
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_definitions.size(); ++i)
            QTest::newRow(qPrintable(m_definitions[i]->id)) << int(i);
    }

    std::shared_ptr<const Definition> current() const
    {
        QFETCH(const int, index);
        return m_definitions[size_t(index)];
    }

    std::shared_ptr<const Definition> definitionOf(const QString &id) const
    {
        const auto found = std::find_if(m_definitions.begin(), m_definitions.end(),
                                        [&id](const auto &definition) { return definition->id == id; });
        if (found == m_definitions.end())
            qFatal("there is no such procedure");
        return *found;
    }

    static int nextStep(const Form &form, int after)
    {
        for (const int step : form.visibleSteps()) {
            if (step > after)
                return step;
        }
        return -1;
    }

    std::vector<std::shared_ptr<const Definition>> m_definitions;
};

QTEST_GUILESS_MAIN(ProceduresTest)
#include "procedures_test.moc"
