// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Citizens at a terminal's form desk, as a process of its own that can be killed. Who they are follows
// from a number, so that nothing of them is in an argument.
//
//     faultcitizen submit DATA-FOLDER FIRST COUNT
//         each fills a form, saved at every answer, and submits it; prints "K HEX" for the key of each
//         visit (for the search, which must not find it) and "R NUMBER ID SECRET" for each receipt
//     faultcitizen draft DATA-FOLDER NUMBER
//         fills half a form, prints "K HEX", then "D", and stays there
//     faultcitizen hostile DATA-FOLDER FIRST COUNT
//         as submit, after answers that nobody should believe, and without the keys
//     faultcitizen keep DATA-FOLDER NUMBER
//         begins a form, or goes on with what its window left when it was killed, and keeps it for
//         another day; prints "C LETTERS"
//     faultcitizen takeup DATA-FOLDER NUMBER LETTERS
//         takes it up, or goes on with what its window left, and sends it; prints "R ID"
//     faultcitizen send DATA-FOLDER
//         sends what waits, as lucarne-sync does, until nothing does
//     faultcitizen stay DATA-FOLDER FIRST COUNT
//         as submit, with a draft that is dropped before each; all is gone through the desk's own
//         ends; prints "END" and waits for standard input to close
#include "formterminal.h"

#include "session/clock.h"
#include "sync/enrolment.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <functional>

#include <unistd.h>

using namespace lucarne;
using namespace lucarne::faults;
using namespace Qt::StringLiterals;

namespace
{

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say("E " + error.detail.toUtf8() + ' ' + error.sentence.toUtf8());
    return 3;
}

void waitForEnd()
{
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
}

struct Visit {
    explicit Visit(const kiosk::Configuration &configuration,
                   vault::Secret withKey = vault::Secret::random(vault::kBoxKeyBytes))
        : key(std::move(withKey)), desk(configuration, clock, key.clone())
    {
    }
    session::SystemClock clock;
    vault::Secret key;
    procedure::FormDesk desk;
};

enum class Manner { Plain, Hostile, DropsADraft };

int submit(const kiosk::Configuration &configuration, quint32 first, int count, Manner manner)
{
    for (quint32 number = first; number < first + quint32(count); ++number) {
        const Person person(number);
        Visit visit(configuration);
        if (manner == Manner::Plain)
            say("K " + visit.key.toByteArray().toHex());
        if (const auto open = opened(visit.desk); !open)
            return fail(open.error());
        if (manner == Manner::DropsADraft) {
            Sitting dropped(visit.desk, demoProcedure(number + 1), person, number + 1);
            dropped.fillIn(12);
            if (const auto gone = visit.desk.discard(); !gone)
                return fail(gone.error());
        }
        Sitting sitting(visit.desk, demoProcedure(number), person, number);
        if (manner == Manner::Hostile)
            sitting.fillInHostile();
        if (!sitting.fillIn()) {
            if (manner == Manner::Hostile)
                continue; // what was hostile stands in the way
            QString faults;
            for (const auto &fault : sitting.form().faults())
                faults += u' ' + fault.path + u':' + fault.keyword;
            return fail({sitting.draft().procedure + faults, sitting.saveFailure()});
        }
        const auto receipt = sitting.submit();
        if (!receipt)
            return fail(receipt.error());
        say("R " + QByteArray::number(number) + ' ' + receipt->id.toByteArray(QUuid::WithoutBraces) + ' ' +
            (manner == Manner::Plain ? receipt->secret.toHex() : QByteArray()));
        if (const auto gone = visit.desk.discard(); !gone)
            return fail(gone.error());
    }
    return 0;
}

int draft(const kiosk::Configuration &configuration, quint32 number)
{
    const Person person(number);
    Visit visit(configuration);
    say("K " + visit.key.toByteArray().toHex());
    if (const auto open = opened(visit.desk); !open)
        return fail(open.error());
    Sitting sitting(visit.desk, demoProcedure(number), person, number);
    sitting.fillIn(15);
    if (!sitting.isSaved())
        return fail({{}, sitting.saveFailure()});
    say("D");
    waitForEnd();
    return 0;
}

/// Of a visit that goes on when its window was killed: the supervisor has it then.
vault::Secret keyOf(const QByteArray &visit)
{
    QByteArray bytes = vault::sha256(visit);
    return vault::Secret::takeOver(bytes);
}

/// What the window of this visit left when it was killed; else what \a fresh gives. Opens the desk.
Result<procedure::Draft> begunOr(Visit &visit, const std::function<Result<procedure::Draft>()> &fresh)
{
    if (const auto open = opened(visit.desk); !open)
        return tl::unexpected(open.error());
    auto begun = visit.desk.draftOfThisVisit();
    if (!begun)
        return tl::unexpected(begun.error());
    if (*begun)
        return std::move(**begun);
    return fresh();
}

int keep(const kiosk::Configuration &configuration, quint32 number)
{
    const Person person(number);
    Visit visit(configuration, keyOf("keep " + QByteArray::number(number)));
    const auto draft = begunOr(visit, [&]() -> Result<procedure::Draft> {
        Sitting sitting(visit.desk, demoProcedure(number), person, number);
        sitting.fillIn(60);
        if (!sitting.isSaved())
            return failure({}, sitting.saveFailure());
        return sitting.draft();
    });
    if (!draft)
        return fail(draft.error());
    const auto code = visit.desk.keepForLater(*draft);
    if (!code)
        return fail(code.error());
    say("C " + code->letters().toLatin1());
    return 0;
}

int takeUp(const kiosk::Configuration &configuration, quint32 number, const QString &letters)
{
    const Person person(number);
    Visit visit(configuration, keyOf("takeup " + QByteArray::number(number)));
    auto draft = begunOr(visit, [&]() -> Result<procedure::Draft> {
        const auto code = procedure::ResumeCode::from(letters);
        if (!code)
            return tl::unexpected(code.error());
        return takenUp(visit.desk, *code);
    });
    if (!draft)
        return fail(draft.error());
    Sitting sitting(visit.desk, demoProcedure(number), person, number, std::move(*draft));
    if (!sitting.fillIn())
        return fail({{}, sitting.saveFailure()});
    const auto receipt = sitting.submit();
    if (!receipt)
        return fail(receipt.error());
    say("R " + receipt->id.toByteArray(QUuid::WithoutBraces));
    return 0;
}

int send(const kiosk::Configuration &configuration)
{
    const session::SystemClock clock;
    const auto record = sync::loadEnrolment(configuration.dataFolder);
    if (!record)
        return fail(record.error());
    const auto secrets = sync::readSecretsFile((*record)->secretsFile);
    if (!secrets)
        return fail(secrets.error());
    auto outbox =
        store::Outbox::openForSending(kiosk::outboxFolder(configuration), clock.utcNow(), emptyDisk());
    if (!outbox)
        return fail(outbox.error());
    return deliver(outbox->outbox, (*record)->county, secrets->token, clock, std::chrono::minutes(5)) ? 0 : 4;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 2)
        return 2;
    const auto configuration = configurationOf(arguments[1]);
    if (arguments[0] == "send"_L1)
        return send(configuration);
    if (arguments.size() < 3)
        return 2;
    const quint32 number = arguments[2].toUInt();
    if (arguments[0] == "submit"_L1)
        return submit(configuration, number, arguments.value(3).toInt(), Manner::Plain);
    if (arguments[0] == "hostile"_L1)
        return submit(configuration, number, arguments.value(3).toInt(), Manner::Hostile);
    if (arguments[0] == "draft"_L1)
        return draft(configuration, number);
    if (arguments[0] == "keep"_L1)
        return keep(configuration, number);
    if (arguments[0] == "takeup"_L1)
        return takeUp(configuration, number, arguments.value(3));
    if (arguments[0] == "stay"_L1) {
        const int code = submit(configuration, number, arguments.value(3).toInt(), Manner::DropsADraft);
        say("END");
        waitForEnd();
        return code;
    }
    return 2;
}
