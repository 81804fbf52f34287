// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fault tests kill: a terminal's outbox, either half of it.
//
//     faultterminal submit FOLDER SECRETS SEALING-KEY FIRST COUNT
//         submits numbered payloads, each from its own draft; prints "R NUMBER ID" for each receipt,
//         "E NUMBER REASON" where there is none
//     faultterminal open FOLDER
//         brings the outbox's schema up to date
//     faultterminal salvage FOLDER
//         sets a damaged queue aside and brings over what is whole in it
//     faultterminal import SOURCE LIBRARY
//         takes procedures in
//     faultterminal send FOLDER SECRETS COUNTY
//         sends until nothing waits; with LUCARNE_SEND_MS at most for so long, then it exits with 4
#include "faultvfs.h"

#include "procedure/library.h"
#include "session/clock.h"
#include "store/outbox.h"
#include "sync/enrolment.h"
#include "sync/outboxsender.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace lucarne;
using namespace Qt::StringLiterals;

namespace
{

/// A line on standard output, in one call that a disk trace sees between those that change files.
void say(const QByteArray &line)
{
    (void)!::write(STDOUT_FILENO, (line + '\n').constData(), std::size_t(line.size() + 1));
}

int fail(const Error &error)
{
    say("E - " + error.detail.toUtf8());
    std::fprintf(stderr, "%s %s\n", qPrintable(error.sentence), qPrintable(error.detail));
    return 3;
}

/// LUCARNE_FILE_LIMIT=BYTES: no file of this process grows beyond it; writing more is an error.
void limitFiles()
{
    const rlim_t bytes = rlim_t(qEnvironmentVariableIntValue("LUCARNE_FILE_LIMIT"));
    if (bytes == 0)
        return;
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

store::DiskUsage noDisk()
{
    return [](const QString &) { return 0.0; };
}

int submit(const QString &folder, const sync::TerminalSecrets &secrets, const QByteArray &sealingKey,
           int first, int count)
{
    const auto county = vault::SealingKey::fromBase64(sealingKey);
    if (!county)
        return fail(county.error());
    QByteArray session = vault::sha256("the session of the fault tests");
    const vault::Secret key = vault::Secret::takeOver(session);
    auto outbox = store::Outbox::open(folder, noDisk());
    if (!outbox)
        return fail(outbox.error());
    int failures = 0;
    for (int number = first; number < first + count; ++number) {
        const QString draft = u"draft-%1"_s.arg(number);
        store::Submission submission{u"fault-test"_s, 1, {}, "payload-" + QByteArray::number(number), {}};
        const auto receipt = [&]() -> Result<store::Receipt> {
            if (auto saved = outbox->saveDraft(draft, submission.payload, key); !saved)
                return tl::unexpected(saved.error());
            if (number % 4 == 0) {
                QBuffer content;
                content.setData(QByteArray(150'000, char('a' + number % 26)));
                content.open(QIODevice::ReadOnly);
                auto document = outbox->documents().add(content, u"image/jpeg"_s, *county, secrets.key);
                if (!document)
                    return tl::unexpected(document.error());
                submission.documents.push_back(std::move(*document));
            }
            return outbox->submit(draft, key, submission, *county, secrets.key,
                                  session::SystemClock().utcNow());
        }();
        if (receipt) {
            say("R " + QByteArray::number(number) + ' ' + receipt->id.toByteArray(QUuid::WithoutBraces));
        } else {
            say("E " + QByteArray::number(number) + ' ' + receipt.error().sentence.toUtf8());
            ++failures;
        }
    }
    return failures == 0 ? 0 : 3;
}

int send(const QString &folder, const sync::TerminalSecrets &secrets, const QUrl &county)
{
    const session::SystemClock clock;
    auto opened = store::Outbox::openForSending(folder, clock.utcNow(), noDisk());
    if (!opened)
        return fail(opened.error());
    auto transport = sync::Transport::to(county, clock);
    if (!transport)
        return fail(transport.error());
    sync::SendPace pace;
    pace.look = std::chrono::milliseconds(50);
    pace.longestPause = std::chrono::milliseconds(50);
    sync::OutboxSender sender(
        **transport, opened->outbox, secrets.token, clock, [] { return 0.0; }, pace);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &sender, [&opened] {
        const auto counts = opened->outbox.counts();
        if (counts && counts->waiting == 0)
            QCoreApplication::quit();
    });
    watch.start(5);
    if (const int most = qEnvironmentVariableIntValue("LUCARNE_SEND_MS"); most > 0)
        QTimer::singleShot(most, &sender, [] { QCoreApplication::exit(4); });
    sender.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    limitFiles();
    faults::installFaultVfs();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 && arguments[0] == "open"_L1) {
        const auto outbox = store::Outbox::open(arguments[1], noDisk());
        return outbox ? 0 : fail(outbox.error());
    }
    if (arguments.size() == 2 && arguments[0] == "salvage"_L1) {
        const auto opened =
            store::Outbox::openForSending(arguments[1], session::SystemClock().utcNow(), noDisk());
        return !opened ? fail(opened.error()) : opened->salvage.unsalvaged.isEmpty() ? 0 : 3;
    }
    if (arguments.size() == 3 && arguments[0] == "import"_L1) {
        const auto imported = procedure::importProcedures(arguments[1], arguments[2]);
        return imported ? 0 : fail(imported.error());
    }
    if (arguments.size() < 4)
        return 2;
    const auto secrets = sync::readSecretsFile(arguments[2]);
    if (!secrets)
        return fail(secrets.error());
    if (arguments[0] == "submit"_L1 && arguments.size() == 6)
        return submit(arguments[1], *secrets, arguments[3].toLatin1(), arguments[4].toInt(),
                      arguments[5].toInt());
    if (arguments[0] == "send"_L1)
        return send(arguments[1], *secrets, QUrl(arguments[3]));
    return 2;
}
