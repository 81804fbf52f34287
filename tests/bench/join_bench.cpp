// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// join_bench [--json FILE]: a paper of 5 MB is put away. How long it takes, and how long the GUI
// thread is held meanwhile, against sealing on that thread. On the disk of the temporary folder.
#include "faults/formterminal.h"

#include "vault/secretbox.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace lucarne;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRounds = 40;

struct Held {
    double ms = 0;      ///< from the call to the document
    double longest = 0; ///< between two turns of the event loop
};

/// \a begin starts the work; it ends the loop that it is given.
Held measured(const std::function<void(QEventLoop &)> &begin)
{
    QEventLoop loop;
    QTimer turn;
    QElapsedTimer since, all;
    Held held;
    const auto look = [&] {
        held.longest = std::max(held.longest, double(since.nsecsElapsed()) / 1e6);
        since.start();
    };
    QObject::connect(&turn, &QTimer::timeout, &loop, look);
    turn.start(0);
    since.start();
    all.start();
    begin(loop);
    look();
    if (loop.property("done").isNull())
        loop.exec();
    held.ms = double(all.nsecsElapsed()) / 1e6;
    return held;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser arguments;
    arguments.addOption({u"json"_s, u"Write the figures there."_s, u"file"_s});
    arguments.process(app);

    county::CountyThread county;
    const FormTerminal terminal(county);
    const session::SystemClock clock;
    procedure::FormDesk desk(terminal.configuration(), clock, vault::Secret::random(vault::kBoxKeyBytes));
    if (!opened(desk))
        qFatal("the desk does not open");
    auto outbox = store::Outbox::open(terminal.outboxFolder()).value();
    const vault::SealingKey sealingKey = county.sealingKey();
    const QByteArray paper(5 * 1024 * 1024, 'p');

    std::vector<double> there, thereHeld, here, idle;
    for (int round = 0; round < kRounds; ++round) {
        const Held aside = measured([&](QEventLoop &loop) {
            desk.addDocument(paper, u"application/pdf"_s,
                             [&loop](const Result<store::SealedDocument> &sealed) {
                                 if (!sealed)
                                     qFatal("%s", qPrintable(sealed.error().detail));
                                 loop.quit();
                             });
        });
        // What the machine itself takes from a thread that does nothing, in the same time.
        idle.push_back(measured([&](QEventLoop &loop) {
                           QTimer::singleShot(int(aside.ms), &loop, &QEventLoop::quit);
                       }).longest);
        there.push_back(aside.ms);
        thereHeld.push_back(aside.longest);
        here.push_back(
            measured([&](QEventLoop &loop) {
                QBuffer in;
                in.setData(paper);
                in.open(QIODevice::ReadOnly);
                if (!outbox.documents().add(in, u"application/pdf"_s, sealingKey, terminal.enrolled().key))
                    qFatal("not sealed");
                loop.setProperty("done", true);
            }).longest);
    }
    const double worst = *std::max_element(thereHeld.begin(), thereHeld.end());
    std::printf("A paper of 5 MB is put away\n"
                "  aside                     %.2f ms, the GUI thread held for %.2f ms, at worst %.2f ms\n"
                "  (nothing is put away      held for %.2f ms, at worst %.2f ms)\n"
                "  (on the GUI thread        held for %.2f ms, at worst %.2f ms)\n",
                median(there), median(thereHeld), worst, median(idle),
                *std::max_element(idle.begin(), idle.end()), median(here),
                *std::max_element(here.begin(), here.end()));
    if (arguments.isSet(u"json"_s)) {
        QFile json(arguments.value(u"json"_s));
        if (!json.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(json.fileName()));
        json.write(QJsonDocument(QJsonObject{{u"putAwayMs"_s, median(there)},
                                             {u"heldMs"_s, median(thereHeld)},
                                             {u"heldWorstMs"_s, worst},
                                             {u"heldByNothingMs"_s, median(idle)},
                                             {u"onGuiThreadMs"_s, median(here)}})
                       .toJson());
    }
    return 0;
}
