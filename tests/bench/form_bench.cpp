// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// form_bench [--json FILE]: the logic of a form of 300 controls: reading its file, opening it, and each
// answer (set it, ask for the screens, for the fields and for the faults of the screen). On the screen:
// formscreen_bench.
#include "largeform.h"

#include "procedure/form.h"
#include "procedure/jsonschema.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRounds = 5;

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

    const QByteArray file = QJsonDocument(test::largeForm()).toJson();
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
            if (form.visibleSteps().size() != size_t(test::kLargeSteps) || form.fields(0).empty())
                qFatal("the form is not as it should be");
        });
        for (int index = 0; index < test::kLargeSteps * test::kLargeStepControls; ++index) {
            const int step = index / test::kLargeStepControls;
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
    out << "A form of " << test::kLargeSteps * test::kLargeStepControls << " controls (" << file.size() / 1024
        << " kB)" << Qt::endl
        << "  read its file             " << parse.at(0.5) << " ms" << Qt::endl
        << "  open it                   " << open.at(0.5) << " ms" << Qt::endl
        << "  an answer                 " << perAnswer.at(0.5) << " ms, p99 " << perAnswer.at(0.99) << " ms"
        << Qt::endl
        << "  (compiling its schema     " << recompiled.at(0.5) << " ms, not done again)" << Qt::endl;
    if (arguments.isSet(u"json"_s)) {
        QFile json(arguments.value(u"json"_s));
        if (!json.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(json.fileName()));
        json.write(QJsonDocument(QJsonObject{{u"controls"_s, test::kLargeSteps * test::kLargeStepControls},
                                             {u"parseMs"_s, parse.at(0.5)},
                                             {u"openMs"_s, open.at(0.5)},
                                             {u"answerMs"_s, perAnswer.at(0.5)},
                                             {u"answerP99Ms"_s, perAnswer.at(0.99)}})
                       .toJson());
    }
    return 0;
}
