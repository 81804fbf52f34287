// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// jsonforms_compare SCRIPT: the same forms and answers in Lucarne and in real JSON Forms, which SCRIPT
// runs under Node.js: what is shown, what takes answers, what is sent and every error are the same.
#include "formcases.h"

#include "procedure/form.h"
#include "procedure/jsonpointer.h"
#include "procedure/jsonschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint32 kForms = 400;
constexpr int kAnswersOfAForm = 8;
QString script;

struct Case {
    QString name;
    std::shared_ptr<const Definition> definition;
    QJsonObject document;
    QJsonObject answers;
};

/// In the order of jsonforms.mjs.
struct Elements {
    QJsonArray shown;
    QJsonArray enabled;

    explicit Elements(const Form &form) : m_form(form)
    {
        for (const Step &step : form.definition().steps) {
            // Nothing asks a form for a step by its id: its elements say what it does to them.
            Element category;
            category.kind = Element::Kind::Vertical;
            category.id = step.id;
            enter(category, {});
            for (const Element &element : step.elements)
                enter(element, {});
        }
    }

private:
    void enter(const Element &element, const QString &item)
    {
        shown.append(m_form.isVisible(element, item));
        enabled.append(m_form.isEnabled(element, item));
        if (element.kind != Element::Kind::Control) {
            for (const Element &child : element.children)
                enter(child, item);
        } else if (element.control == ControlKind::Repeat) {
            for (int i = 0; i < m_form.itemCount(element.pointer); ++i) {
                for (const Element &child : element.children)
                    enter(child, jsonpointer::append(element.pointer, i));
            }
        }
    }

    const Form &m_form;
};

QStringList errorsOf(const Form &form)
{
    QStringList result;
    for (const Violation &violation : form.definition().validator().check(form.answersToSend()).violations) {
        const bool named =
            violation.keyword == u"required"_s || violation.keyword == u"additionalProperties"_s;
        result.append(violation.path + u' ' + violation.keyword + u' ' +
                      (named ? violation.asked.toString() : QString()));
    }
    result.sort();
    return result;
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray texts = list.toArray();
    for (const QJsonValue &text : texts)
        result.append(text.toString());
    result.sort();
    return result;
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// Said of an object as a whole; Lucarne tells it at one of its answers.
bool isOfAWhole(const QString &keyword)
{
    static const QStringList wholes{u"anyOf"_s, u"oneOf"_s, u"not"_s, u"additionalProperties"_s};
    return wholes.contains(keyword);
}

} // namespace

class JsonFormsCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documented_rules_do_what_their_documentation_says()
    {
        QFile file(QStringLiteral(LUCARNE_SOURCE_DIR "/tests/jsonforms/examples.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<Case> cases;
        int expectations = 0;
        const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &example : examples) {
            const QJsonObject properties = example[u"properties"_s].toObject();
            QJsonArray elements;
            for (const QString &name : properties.keys()) {
                QJsonObject control{{u"type"_s, u"Control"_s},
                                    {u"scope"_s, QString(u"#/properties/"_s + name)},
                                    {u"label"_s, name}};
                if (name == u"note"_s)
                    control[u"rule"_s] = example[u"rule"_s];
                elements.append(control);
            }
            const QJsonObject category{
                {u"type"_s, u"Category"_s}, {u"label"_s, u"Screen"_s}, {u"elements"_s, elements}};
            const QJsonObject document =
                procedureDocument({{u"type"_s, u"object"_s}, {u"properties"_s, properties}},
                                  {{u"type"_s, u"Categorization"_s},
                                   {u"options"_s, QJsonObject{{u"variant"_s, u"stepper"_s}}},
                                   {u"elements"_s, QJsonArray{category}}});
            const auto definition = Definition::parse(QJsonDocument(document).toJson());
            QVERIFY2(definition, qPrintable(definition ? QString() : definition.error().detail));
            const QJsonArray given = example[u"cases"_s].toArray();
            for (const QJsonValue &one : given) {
                const QString name = example[u"about"_s].toString() + u' ' + compact(one);
                const Form form = Form::resumed(*definition, one[u"answers"_s].toObject());
                for (const Element &element : (*definition)->steps.front().elements) {
                    if (element.pointer != u"/note"_s)
                        continue;
                    QVERIFY2(form.isVisible(element) == one[u"shown"_s].toBool(true), qPrintable(name));
                    QVERIFY2(form.isEnabled(element) == one[u"enabled"_s].toBool(true), qPrintable(name));
                    ++expectations;
                }
                cases.push_back({name, *definition, document, one[u"answers"_s].toObject()});
            }
        }
        QVERIFY(expectations >= 25);
        compare(cases);
        if (QTest::currentTestFailed())
            return;
        qInfo("%d documented examples: the same in JSON Forms", expectations);
    }

    void generated_forms_and_answers_come_out_the_same()
    {
        std::vector<Case> cases;
        int refused = 0;
        for (quint32 seed = 0; seed < kForms; ++seed) {
            FormMaker maker(seed);
            const QJsonObject document = maker.document();
            const auto definition = Definition::parse(QJsonDocument(document).toJson());
            if (!definition) {
                ++refused;
                if (refused < 4)
                    qInfo().noquote() << "seed" << seed << definition.error().detail;
                continue;
            }
            for (int i = 0; i < kAnswersOfAForm; ++i)
                cases.push_back(
                    {u"seed %1, answers %2"_s.arg(seed).arg(i), *definition, document, maker.answers()});
        }
        QVERIFY2(cases.size() >= 2000,
                 qPrintable(u"%1 cases, %2 forms refused"_s.arg(cases.size()).arg(refused)));
        compare(cases);
        if (QTest::currentTestFailed())
            return;
        qInfo("%zu generated answer sets to %u forms: the same in JSON Forms (%d rules hid something, %d "
              "errors; "
              "%d generated forms were refused)",
              cases.size(), kForms - quint32(refused), m_hidden, m_errors, refused);
        // Or the forms are too tame to say anything.
        QVERIFY(m_hidden > 1000);
        QVERIFY(m_disabled > 1000);
        QVERIFY(m_errors > 2000);
    }

private:
    void compare(const std::vector<Case> &cases)
    {
        const QTemporaryDir folder;
        QFile input(folder.filePath(u"cases"_s));
        QVERIFY(input.open(QIODevice::WriteOnly));
        for (const Case &one : cases) {
            const QJsonObject line{{u"schema"_s, one.document[u"schema"_s]},
                                   {u"uischema"_s, one.document[u"uischema"_s]},
                                   {u"answers"_s, one.answers}};
            input.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        input.close();
        QProcess node;
        node.setProcessChannelMode(QProcess::ForwardedChannels);
        node.start(u"node"_s, {script, input.fileName(), folder.filePath(u"results"_s)});
        QVERIFY(node.waitForFinished(120'000));
        QCOMPARE(node.exitCode(), 0);
        QFile results(folder.filePath(u"results"_s));
        QVERIFY(results.open(QIODevice::ReadOnly));
        QStringList differences;
        size_t count = 0;
        for (QByteArray line = results.readLine(); !line.isEmpty(); line = results.readLine(), ++count) {
            QVERIFY(count < cases.size());
            compareOne(cases[count], QJsonDocument::fromJson(line).object(), differences);
        }
        QCOMPARE(count, cases.size());
        for (qsizetype i = 0; i < std::min<qsizetype>(10, differences.size()); ++i)
            qInfo().noquote() << differences.at(i);
        QVERIFY2(differences.isEmpty(), qPrintable(u"%1 differences"_s.arg(differences.size())));
    }

    void compareOne(const Case &one, const QJsonObject &theirs, QStringList &differences)
    {
        const Form form = Form::resumed(one.definition, one.answers);
        const Elements ours(form);
        const auto differ = [&](const char *what, const QString &mine, const QString &other) {
            differences.append(u"%1: %2: Lucarne %3, JSON Forms %4, answers %5"_s.arg(
                one.name, QString::fromUtf8(what), mine, other, compact(one.answers)));
        };
        if (ours.shown != theirs[u"shown"_s].toArray())
            differ("shown", compact(ours.shown), compact(theirs[u"shown"_s]));
        if (ours.enabled != theirs[u"enabled"_s].toArray())
            differ("enabled", compact(ours.enabled), compact(theirs[u"enabled"_s]));
        if (!sameJson(form.answersToSend(), theirs[u"sent"_s]))
            differ("sent", compact(form.answersToSend()), compact(theirs[u"sent"_s]));
        const QStringList errors = errorsOf(form);
        if (errors != texts(theirs[u"errors"_s]))
            differ("errors", errors.join(u", "_s), texts(theirs[u"errors"_s]).join(u", "_s));
        compareFaults(form, theirs[u"controls"_s].toArray(), differ);
        m_hidden += int(std::count(ours.shown.begin(), ours.shown.end(), QJsonValue(false)));
        m_disabled += int(std::count(ours.enabled.begin(), ours.enabled.end(), QJsonValue(false)));
        m_errors += int(errors.size());
    }

    /// A control has a fault exactly when there is an error at it, one that JSON Forms shows there;
    /// where that leaves some out, it is any of them.
    template<typename Differ>
    static void compareFaults(const Form &form, const QJsonArray &controls, const Differ &differ)
    {
        QStringList fields;
        for (size_t step = 0; step < form.definition().steps.size(); ++step) {
            for (const Field &field : form.fields(int(step)))
                fields.append(field.path);
        }
        QHash<QString, QString> faults;
        for (const Fault &fault : form.faults())
            faults.insert(fault.path, fault.keyword);
        QStringList theirs;
        for (const QJsonValue &control : controls) {
            const QString path = control[u"path"_s].toString();
            theirs.append(path);
            const QString keyword = faults.take(path);
            const QStringList shown = texts(control[u"shown"_s]);
            const QStringList all = texts(control[u"all"_s]);
            if (keyword.isEmpty() != all.isEmpty() && !isOfAWhole(keyword))
                differ("fault", path + u' ' + keyword, all.join(u'+'));
            else if (!all.isEmpty() && !(control[u"filters"_s].toBool() ? all : shown).contains(keyword))
                differ("keyword of the fault", path + u' ' + keyword, shown.join(u'+'));
        }
        for (auto it = faults.begin(); it != faults.end(); ++it)
            differ("fault of no control", it.key() + u' ' + it.value(), QString());
        if (fields != theirs)
            differ("fields", fields.join(u' '), theirs.join(u' '));
    }

    int m_hidden = 0;
    int m_disabled = 0;
    int m_errors = 0;
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    script = QString::fromLocal8Bit(argv[1]);
    JsonFormsCompare test;
    return QTest::qExec(&test, {QString::fromLocal8Bit(argv[0])});
}
#include "jsonforms_compare.moc"
