// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox: how long sealing and queueing a submission takes (with real fsync), how fast the real
// lucarne-sync drains a long queue into the real lucarne-county against curl and wrk that put the very
// same bytes to the very same county, and how much memory sending a gigabyte of documents takes. The
// folder must be on the kind of disk that a terminal has. Ends with an error when the county has not
// got everything, or when the memory of the sender is not bounded.

#include "county/countyserver.h"
#include "kiosk/configuration.h"
#include "session/clock.h"
#include "store/outbox.h"
#include "sync/contentstate.h"
#include "sync/enrolment.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace lucarne;
using namespace Qt::StringLiterals;

namespace
{

const session::SystemClock kClock;
/// What the sender may need at most, however much it sends.
constexpr double kBoundMiB = 96;

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().sentence), qPrintable(result.error().detail));
    return std::move(*result);
}

/// Peak resident memory of a process, in MiB.
double peakMiB(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Bytes without pattern that cost nothing to make.
class Content final : public QIODevice
{
public:
    explicit Content(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_left);
        std::fill_n(data, size, char(m_left % 251));
        m_left -= size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
};

/// A county in a process of its own, with one enrolled terminal.
class County
{
public:
    County(const QString &folder, const vault::SigningKey &terminal, const vault::Secret &token)
        : m_folder(folder)
    {
        // The keys of every county of a run are the same: what was sealed once goes to each.
        auto server = orDie(county::CountyServer::open(folder, kClock));
        const QByteArray code = vault::sha256("code");
        orDie(server->store().addEnrolmentCode(code, kClock.utcNow().addDays(1)).map([] { return 0; }));
        m_terminalId = orDie(server->store().enrol(code, u"Bench"_s, terminal.publicKey().bytes(),
                                                   vault::sha256(token.toByteArray()), kClock.utcNow()))
                           .terminalId;
        m_key = QString::fromLatin1(server->publisher().publicKey().toBase64());
        server.reset();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/lucarne-county"_s,
                        {u"--data"_s, folder, u"--listen"_s, u"127.0.0.1:0"_s});
        while (m_url.isEmpty() && m_process.waitForReadyRead()) {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine().trimmed();
                if (line.startsWith("url="))
                    m_url = QUrl(QString::fromLatin1(line.mid(4)));
            }
        }
        if (m_url.isEmpty())
            qFatal("the county does not start");
    }
    ~County() { stop(); }

    QUrl url() const { return m_url; }
    QString terminalId() const { return m_terminalId; }
    QString key() const { return m_key; }
    double peakMiB() const { return ::peakMiB(m_process.processId()); }
    /// Ends it, and dies unless it has these many submissions and bytes of documents.
    void mustHave(int submissions, qint64 documentBytes)
    {
        stop();
        auto store = orDie(county::SubmissionStore::open(m_folder));
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(m_folder + u"/documents"_s).entryInfoList(QDir::Files))
            bytes += file.size();
        if (const int here = orDie(store.count()); here != submissions || bytes < documentBytes)
            qFatal("the county has %d of %d submissions, %lld of %lld bytes of documents", here, submissions,
                   bytes, documentBytes);
    }

private:
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        m_process.waitForFinished();
    }

    QString m_folder;
    QString m_terminalId;
    QString m_key;
    QProcess m_process;
    QUrl m_url;
};

struct Drained {
    double seconds = 0; ///< from the start of the program
    double peakMiB = 0;
};

struct Bench {
    QString folder;
    vault::SigningKey terminal = vault::SigningKey::generate();
    vault::Secret token = vault::Secret::takeOver(tokenText);
    vault::Secret session = vault::Secret::random(vault::kBoxKeyBytes);
    vault::OpeningKey countyKey = vault::OpeningKey::generate();
    static inline QByteArray tokenText = QByteArray(43, 'b');

    QString countyFolder(const QString &name) const
    {
        QString path = folder + u'/' + name;
        QDir().mkpath(path);
        if (!county::writeKeyFile(path + u"/sealing-keys"_s, countyKey.secret()))
            qFatal("no key file");
        return path;
    }

    kiosk::Configuration configuration(const QString &name) const
    {
        kiosk::Configuration configuration;
        configuration.dataFolder = folder + u'/' + name;
        return configuration;
    }

    store::Outbox outbox(const QString &name) const
    {
        const QString path = kiosk::outboxFolder(configuration(name));
        QDir().mkpath(path);
        return std::move(orDie(store::Outbox::openForSending(path, kClock.utcNow())).outbox);
    }

    /// The data folder of a terminal that is enrolled there, with what is queued in it.
    void enrol(const QString &name, const County &county) const
    {
        const kiosk::Configuration terminalsOwn = configuration(name);
        const auto places = sync::ContentPlaces::of(terminalsOwn);
        QDir().mkpath(places.syncFolder);
        sync::EnrolmentRecord record;
        record.terminalId = county.terminalId();
        record.name = u"Bench"_s;
        record.county = county.url();
        record.countyKey = county.key();
        record.secretsFile = folder + u"/secrets"_s;
        record.enrolledAt = kClock.utcNow();
        sync::ContentState state;
        state.countyKey = county.key();
        state.sealingKeys = {QString::fromLatin1(countyKey.sealingKey().toBase64())};
        const bool written =
            sync::writeSecretsFile(record.secretsFile,
                                   {orDie(vault::SigningKey::fromSeed(terminal.seed())), token.clone()}) &&
            sync::saveEnrolment(terminalsOwn.dataFolder, record) && sync::saveContentState(places, state);
        if (!written)
            qFatal("the terminal cannot be enrolled");
    }

    /// With the real program, until it says that nothing is left.
    Drained drain(const QString &name, const County &county) const
    {
        enrol(name, county);
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        program.start(QCoreApplication::applicationDirPath() + u"/lucarne-sync"_s,
                      {u"--data"_s, folder + u'/' + name});
        while (program.waitForReadyRead(-1)) {
            while (program.canReadLine()) {
                const QString event =
                    QJsonDocument::fromJson(program.readLine()).object()[u"event"_s].toString();
                if (event == "submission-quarantined"_L1)
                    qFatal("the county does not take a submission");
                if (event == "outbox-drained"_L1) {
                    const Drained drained{double(timer.nsecsElapsed()) / 1e9, ::peakMiB(program.processId())};
                    program.terminate();
                    program.waitForFinished();
                    return drained;
                }
            }
        }
        qFatal("lucarne-sync ended before the queue was empty");
    }

    QJsonObject receipts(store::Outbox &outbox, int count)
    {
        std::vector<double> times;
        const QByteArray payload(20'000, 'p');
        for (int i = 0; i < count; ++i) {
            const QString draft = u"draft-%1"_s.arg(i);
            if (!outbox.saveDraft(draft, payload, session))
                qFatal("no draft");
            QElapsedTimer timer;
            timer.start();
            orDie(outbox.submit(draft, session, {u"bench"_s, 1, {}, payload, {}}, countyKey.sealingKey(),
                                terminal, kClock.utcNow()));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        const auto at = [&times](double part) { return times[std::size_t(part * double(times.size() - 1))]; };
        std::printf("sealed and queued, 20 kB   %6d   p50 %.2f  p99 %.2f  max %.2f ms\n", count, at(0.5),
                    at(0.99), times.back());
        return {{u"count"_s, count},
                {u"p50_ms"_s, at(0.5)},
                {u"p99_ms"_s, at(0.99)},
                {u"max_ms"_s, times.back()}};
    }

    struct Sealed {
        QString id;
        QByteArray digest;
        QString file;
    };

    /// The queue's envelopes as files. Opened anew, the outbox takes up again what was claimed here.
    std::vector<Sealed> envelopes(int count) const
    {
        store::Outbox queue = outbox(u"terminal"_s);
        const QString files = folder + u"/envelopes"_s;
        QDir().mkpath(files);
        std::vector<Sealed> all;
        for (const store::QueuedSubmission &item : orDie(queue.claim(count, 0))) {
            const QByteArray bytes = orDie(queue.envelope(item)).value();
            const QString id = item.id.toString(QUuid::WithoutBraces);
            QFile file(files + u'/' + id);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no envelope file");
            all.push_back({id, item.digest, file.fileName()});
        }
        return all;
    }

    QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    QJsonObject curl(const std::vector<Sealed> &envelopes, int parallel) const
    {
        County county(countyFolder(u"county-curl-%1"_s.arg(parallel)), terminal, token);
        // All in a file: nothing in its arguments.
        QByteArray config;
        for (const Sealed &envelope : envelopes) {
            const QByteArray id = envelope.id.toLatin1();
            config += (config.isEmpty() ? "" : "next\n") +
                      ("url = " + county.url().toEncoded() + "/v1/submissions/") + id +
                      "\nrequest = PUT\ndata-binary = \"@" + envelope.file.toUtf8() +
                      "\"\nheader = \"Content-Type: application/vnd.lucarne.envelope\"\n"
                      "header = \"If-None-Match: *\"\nheader = \"Idempotency-Key: \\\"" +
                      id + "\\\"\"\nheader = \"Content-Digest: sha-256=:" + envelope.digest.toBase64() +
                      ":\"\nheader = \"Authorization: Bearer " + token.toByteArray() +
                      "\"\nheader = \"Expect:\"\nsilent\noutput = /dev/null\n"
                      "write-out = \"%{http_code}\\n\"\n";
        }
        QStringList arguments{u"-K"_s, written(u"curl.conf"_s, config)};
        if (parallel > 1)
            arguments =
                QStringList{u"--parallel"_s, u"--parallel-max"_s, QString::number(parallel)} + arguments;
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(u"curl"_s, arguments);
        process.waitForFinished(-1);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const int count = int(envelopes.size());
        if (const qsizetype created = process.readAllStandardOutput().count("201"); created != count)
            qFatal("curl: only %d of %d were taken", int(created), count);
        county.mustHave(count, 0);
        return line(parallel > 1 ? "curl --parallel" : "curl, one connection", count, seconds);
    }

    QJsonObject wrk(const std::vector<Sealed> &envelopes, int connections) const
    {
        County county(countyFolder(u"county-wrk"_s), terminal, token);
        QByteArray list;
        for (const Sealed &envelope : envelopes)
            list += envelope.id.toLatin1() + ' ' + envelope.digest.toBase64() + ' ' + envelope.file.toUtf8() +
                    '\n';
        written(u"wrk.list"_s, list);
        // wrk knows durations only: it is ended as soon as its script has got the last answer. The first
        // request it asks its script for is never sent.
        const QByteArray script =
            "local all, at, taken, answered = {}, -1, 0, 0\n"
            "for id, digest, file in io.open('" +
            (folder + u"/wrk.list"_s).toUtf8() +
            "'):read('*a'):gmatch('(%S+) (%S+) (%S+)\\n') do\n"
            "  all[#all + 1] = {id = id, digest = digest, file = file}\nend\n"
            "function request()\n"
            "  at = at + 1\n"
            "  local one = all[at]\n"
            "  if not one then return wrk.format('GET', '/v1/health') end\n"
            "  local file = io.open(one.file, 'rb')\n"
            "  local body = file:read('*a')\n  file:close()\n"
            "  return wrk.format('PUT', '/v1/submissions/' .. one.id, {\n"
            "    ['Content-Type'] = 'application/vnd.lucarne.envelope',\n"
            "    ['If-None-Match'] = '*', ['Idempotency-Key'] = '\"' .. one.id .. '\"',\n"
            "    ['Content-Digest'] = 'sha-256=:' .. one.digest .. ':',\n"
            "    ['Authorization'] = 'Bearer " +
            token.toByteArray() +
            "'}, body)\nend\n"
            "function response(status)\n"
            "  if status == 201 then taken = taken + 1 end\n"
            "  if status ~= 200 then answered = answered + 1 end\n"
            "  if answered == #all then\n"
            "    answered = 0\n    print('taken ' .. taken)\n    io.flush()\n"
            "  end\nend\n";
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(u"wrk"_s, {u"-t1"_s, u"-c%1"_s.arg(connections), u"-d24h"_s, u"--timeout"_s, u"60s"_s,
                                 u"-s"_s, written(u"wrk.lua"_s, script), county.url().toString()});
        const int count = int(envelopes.size());
        QByteArray output;
        while (!output.contains("taken ") && process.waitForReadyRead(-1))
            output += process.readAllStandardOutput();
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        process.kill();
        process.waitForFinished();
        if (!output.contains("taken " + QByteArray::number(count) + '\n'))
            qFatal("wrk: not all were taken: %s", output.constData());
        county.mustHave(count, 0);
        return line("wrk, four connections", count, seconds);
    }

    QJsonObject sync(int count) const
    {
        County county(countyFolder(u"county"_s), terminal, token);
        const Drained drained = drain(u"terminal"_s, county);
        county.mustHave(count, 0);
        QJsonObject figures = line("lucarne-sync", count, drained.seconds);
        figures.insert(u"peak_mib"_s, drained.peakMiB);
        return figures;
    }

    static QJsonObject line(const char *what, int count, double seconds)
    {
        std::printf("%-26s %6d   %7.1f s   %6.0f a second\n", what, count, seconds, count / seconds);
        std::fflush(stdout);
        return {{u"count"_s, count}, {u"seconds"_s, seconds}, {u"per_second"_s, count / seconds}};
    }

    /// One submission with all these documents.
    QJsonObject large(int count, qint64 bytes)
    {
        QElapsedTimer timer;
        timer.start();
        {
            store::Outbox box = outbox(u"large"_s);
            std::vector<store::SealedDocument> documents;
            for (int i = 0; i < count; ++i) {
                Content content(bytes);
                documents.push_back(orDie(
                    box.documents().add(content, u"application/pdf"_s, countyKey.sealingKey(), terminal)));
            }
            orDie(box.submit(u"large"_s, session, {u"bench"_s, 1, {}, "answers", documents},
                             countyKey.sealingKey(), terminal, kClock.utcNow()));
        }
        const double sealing = double(timer.nsecsElapsed()) / 1e9;
        const double sealer = ::peakMiB(QCoreApplication::applicationPid());
        County county(countyFolder(u"county-large"_s), terminal, token);
        const Drained drained = drain(u"large"_s, county);
        const double countyPeak = county.peakMiB();
        county.mustHave(1, count * bytes);
        std::printf("%d documents of %lld MiB: sealed in %.1f s (peak memory %.0f MiB), sent in %.1f s "
                    "(peak memory of lucarne-sync %.0f MiB, of the county %.0f MiB)\n",
                    count, bytes >> 20, sealing, sealer, drained.seconds, drained.peakMiB, countyPeak);
        std::fflush(stdout);
        if (drained.peakMiB > kBoundMiB)
            qFatal("the sender needs more than %.0f MiB", kBoundMiB);
        return {{u"bytes"_s, count * bytes},          {u"documents"_s, count},
                {u"seal_seconds"_s, sealing},         {u"seal_peak_mib"_s, sealer},
                {u"send_seconds"_s, drained.seconds}, {u"send_peak_mib"_s, drained.peakMiB},
                {u"county_peak_mib"_s, countyPeak}};
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, u"Also write the figures here."_s, u"FILE"_s);
    const QCommandLineOption folder(u"folder"_s, u"Work in a folder on this disk."_s, u"DIR"_s, u"."_s);
    const QCommandLineOption items(u"items"_s, u"Length of the queue."_s, u"N"_s, u"10000"_s);
    const QCommandLineOption documents(u"documents"_s, u"How many documents."_s, u"N"_s, u"16"_s);
    const QCommandLineOption document(u"document-mib"_s, u"Size of each."_s, u"N"_s, u"64"_s);
    parser.addOptions({json, folder, items, documents, document});
    parser.addHelpOption();
    parser.process(app);

    const QTemporaryDir place(parser.value(folder) + u"/outbox-bench-XXXXXX"_s);
    if (!place.isValid())
        qFatal("no folder to work in");
    const QByteArray disk = QStorageInfo(place.path()).fileSystemType();
    if (disk == "tmpfs")
        qFatal("%s is in memory: fsync costs nothing there", qPrintable(place.path()));
    Bench bench{place.path()};
    const int count = parser.value(items).toInt();
    QJsonObject figures{{u"file_system"_s, QString::fromLatin1(disk)}};
    figures.insert(u"documents"_s,
                   bench.large(parser.value(documents).toInt(), parser.value(document).toLongLong() << 20));
    {
        store::Outbox outbox = bench.outbox(u"terminal"_s);
        figures.insert(u"submit"_s, bench.receipts(outbox, count));
    }
    {
        const auto envelopes = bench.envelopes(count);
        figures.insert(u"curl"_s, bench.curl(envelopes, 1));
        figures.insert(u"curl_parallel"_s, bench.curl(envelopes, 4));
        if (QStandardPaths::findExecutable(u"wrk"_s).isEmpty())
            std::printf("wrk                        is not installed\n");
        else
            figures.insert(u"wrk"_s, bench.wrk(envelopes, 4));
    }
    figures.insert(u"lucarne_sync"_s, bench.sync(count));
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return 0;
}
