// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// form_bench [--json FILE]: a form of 300 controls on 30 screens, a rule on every third of them and
// an if and then for every fifth: reading its file, opening it, and each answer
// (set it, ask for the screens, for the fields and for the faults of the screen).
#include "formcases.h"

#include "procedure/form.h"
#include "procedure/jsonschema.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kSteps = 30;
constexpr int kControlsOfAStep = 10;
constexpr int kRounds = 5;

QJsonObject control(const QString &path, const QJsonObject &rule)
{
    QJsonObject result{
        {u"type"_s, u"Control"_s}, {u"scope"_s, QString(u"#/properties/"_s + path)}, {u"label"_s, path}};
    if (!rule.isEmpty())
        result[u"rule"_s] = rule;
    return result;
}

QJsonObject propertySchema(int index)
{
    switch (index % 5) {
    case 0:
        return {{u"type"_s, u"boolean"_s}};
    case 1:
        return {{u"type"_s, u"string"_s},
                {u"minLength"_s, 2},
                {u"maxLength"_s, 60},
                {u"pattern"_s, u"^[\\p{L} '-]+$"_s}};
    case 2:
        return {{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 1000}};
    case 3:
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
    default:
        return {{u"type"_s, u"string"_s}, {u"format"_s, u"nir"_s}};
    }
}

QJsonValue answer(int index, int round)
{
    switch (index % 5) {
    case 0:
        return round % 2 == 0;
    case 1:
        return QString(u"Jean-Noël "_s + QString(round, u'x'));
    case 2:
        return index + round;
    case 3:
        return u"1950-04-0%1"_s.arg(1 + round);
    default:
        return u"269054958815780"_s;
    }
}

QJsonObject largeForm()
{
    QJsonObject properties;
    QJsonArray categories;
    QJsonArray conditions;
    QJsonArray required;
    for (int step = 0; step < kSteps; ++step) {
        QJsonArray elements;
        for (int i = 0; i < kControlsOfAStep; ++i) {
            const int index = step * kControlsOfAStep + i;
            const QString name = u"p%1"_s.arg(index);
            properties[name] = propertySchema(index);
            const QString decides = u"p%1"_s.arg(index / 5 * 5);
            QJsonObject rule;
            if (index % 3 == 1 && index % 5 != 0) {
                rule = {{u"effect"_s, u"SHOW"_s},
                        {u"condition"_s, QJsonObject{{u"scope"_s, QString(u"#/properties/"_s + decides)},
                                                     {u"schema"_s, QJsonObject{{u"const"_s, true}}}}}};
            } else if (index % 5 == 0) {
                required.append(name);
            }
            if (index % 5 == 1) {
                const QJsonObject yes{
                    {u"properties"_s, QJsonObject{{decides, QJsonObject{{u"const"_s, true}}}}},
                    {u"required"_s, QJsonArray{decides}}};
                conditions.append(
                    QJsonObject{{u"if"_s, yes}, {u"then"_s, QJsonObject{{u"required"_s, QJsonArray{name}}}}});
            }
            elements.append(control(name, rule));
        }
        categories.append(
            QJsonObject{{u"type"_s, u"Category"_s}, {u"label"_s, u"Screen"_s}, {u"elements"_s, elements}});
    }
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"properties"_s, properties},
                             {u"required"_s, required},
                             {u"allOf"_s, conditions}};
    return test::procedureDocument(schema, {{u"type"_s, u"Categorization"_s},
                                            {u"options"_s, QJsonObject{{u"variant"_s, u"stepper"_s}}},
                                            {u"elements"_s, categories}});
}

/// In milliseconds.
struct Times {
    std::vector<double> all;

    void take(const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        all.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, size_t(share * double(all.size())))];
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addOption({u"json"_s, u"Write the figures there."_s, u"file"_s});
    arguments.process(application);

    const QByteArray file = QJsonDocument(largeForm()).toJson();
    Times parse;
    Times open;
    Times perAnswer;
    Times recompiled;
    std::shared_ptr<const Definition> definition;
    for (int round = 0; round < kRounds; ++round) {
        parse.take([&] {
            auto read = Definition::parse(file);
            if (!read)
                qFatal("%s", qPrintable(read.error().detail));
            definition = *read;
        });
        Form form(definition, {});
        open.take([&] {
            form = Form(definition, {});
            if (form.visibleSteps().size() != size_t(kSteps) || form.fields(0).empty())
                qFatal("the form is not as it should be");
        });
        for (int index = 0; index < kSteps * kControlsOfAStep; ++index) {
            const int step = index / kControlsOfAStep;
            perAnswer.take([&] {
                form.setValue(u"/p%1"_s.arg(index), answer(index, round));
                form.visibleSteps();
                form.fields(step);
                form.faults(step);
            });
        }
        // What it would cost to read the schema at every answer.
        recompiled.take([&] { JsonSchema::compile(definition->schema)->check(form.answers()); });
    }

    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    out << "A form of " << kSteps * kControlsOfAStep << " controls (" << file.size() / 1024 << " kB)"
        << Qt::endl
        << "  read its file             " << parse.at(0.5) << " ms" << Qt::endl
        << "  open it                   " << open.at(0.5) << " ms" << Qt::endl
        << "  an answer                 " << perAnswer.at(0.5) << " ms, p99 " << perAnswer.at(0.99) << " ms"
        << Qt::endl
        << "  (compiling its schema     " << recompiled.at(0.5) << " ms, not done again)" << Qt::endl;
    if (arguments.isSet(u"json"_s)) {
        QFile json(arguments.value(u"json"_s));
        if (!json.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(json.fileName()));
        json.write(QJsonDocument(QJsonObject{{u"controls"_s, kSteps * kControlsOfAStep},
                                             {u"parseMs"_s, parse.at(0.5)},
                                             {u"openMs"_s, open.at(0.5)},
                                             {u"answerMs"_s, perAnswer.at(0.5)},
                                             {u"answerP99Ms"_s, perAnswer.at(0.99)}})
                       .toJson());
    }
    return 0;
}
