// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outbox: how long a citizen waits for the receipt (with real fsync), how fast a long queue
// drains against curl that puts the very same bytes to the very same county, and how much memory a
// document of a gigabyte takes. The folder must be on the kind of disk that a terminal has.

#include "county/countyserver.h"
#include "session/clock.h"
#include "store/outbox.h"
#include "sync/outboxsender.h"
#include "vault/digest.h"
#include "vault/secretbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace lucarne;
using namespace Qt::StringLiterals;

namespace
{

const session::SystemClock kClock;

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
    {
        // The keys of every county of a run are the same: what was sealed once goes to each.
        auto server = orDie(county::CountyServer::open(folder, kClock));
        const QByteArray code = vault::sha256("code");
        orDie(server->store().addEnrolmentCode(code, kClock.utcNow().addDays(1)).map([] { return 0; }));
        orDie(server->store().enrol(code, u"Bench"_s, terminal.publicKey().bytes(),
                                    vault::sha256(token.toByteArray()), kClock.utcNow()));
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
    ~County()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    QUrl url() const { return m_url; }
    double peakMiB() const { return ::peakMiB(m_process.processId()); }

private:
    QProcess m_process;
    QUrl m_url;
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
        const QString path = folder + u'/' + name;
        QDir().mkpath(path);
        if (!county::writeKeyFile(path + u"/sealing-keys"_s, countyKey.secret()))
            qFatal("no key file");
        return path;
    }

    store::Outbox outbox(const QString &name) const
    {
        return std::move(orDie(store::Outbox::openForSending(folder + u'/' + name, kClock.utcNow())).outbox);
    }

    void drain(store::Outbox &outbox, const QUrl &url) const
    {
        const auto transport = orDie(sync::Transport::to(url));
        sync::OutboxSender sender(*transport, outbox, token, kClock, sync::systemRandom());
        QObject::connect(&sender, &sync::OutboxSender::happened, &sender, [](const QJsonObject &event) {
            if (event[u"event"] == u"outbox-drained"_s)
                QCoreApplication::quit();
        });
        sender.start();
        QCoreApplication::exec();
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
        std::printf("submit to receipt, 20 kB   %6d   p50 %.2f  p99 %.2f  max %.2f ms\n", count, at(0.5),
                    at(0.99), times.back());
        return {{u"count"_s, count},
                {u"p50_ms"_s, at(0.5)},
                {u"p99_ms"_s, at(0.99)},
                {u"max_ms"_s, times.back()}};
    }

    /// The queue's envelopes as files, and what curl needs to put them; nothing in its arguments.
    QString forCurl(store::Outbox &outbox, const QUrl &url, int count) const
    {
        const QString files = folder + u"/envelopes"_s;
        QDir().mkpath(files);
        QFile config(files + u"/curl.conf"_s);
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no curl.conf");
        const auto claimed = orDie(outbox.claim(count, 0));
        for (std::size_t i = 0; i < claimed.size(); ++i) {
            const store::QueuedSubmission &item = claimed[i];
            const QByteArray bytes = orDie(outbox.envelope(item)).value();
            const QString id = item.id.toString(QUuid::WithoutBraces);
            QFile file(files + u'/' + id);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no envelope file");
            config.write((i > 0 ? "next\n" : "") + ("url = " + url.toEncoded() + "/v1/submissions/") +
                         id.toLatin1() + "\nrequest = PUT\ndata-binary = \"@" + file.fileName().toUtf8() +
                         "\"\nheader = \"Content-Type: application/vnd.lucarne.envelope\"\n"
                         "header = \"If-None-Match: *\"\nheader = \"Idempotency-Key: \\\"" +
                         id.toLatin1() +
                         "\\\"\"\nheader = \"Content-Digest: sha-256=:" + item.digest.toBase64() +
                         ":\"\nheader = \"Authorization: Bearer " + token.toByteArray() +
                         "\"\nheader = \"Expect:\"\nsilent\noutput = /dev/null\n"
                         "write-out = \"%{http_code}\\n\"\n");
        }
        return config.fileName();
    }

    /// Only reads what is queued: opened anew, the outbox takes up again what was claimed here.
    QJsonObject curl(int count, int parallel)
    {
        store::Outbox outbox = this->outbox(u"terminal"_s);
        County county(countyFolder(u"county-curl-%1"_s.arg(parallel)), terminal, token);
        const QString config = forCurl(outbox, county.url(), count);
        QStringList arguments{u"-K"_s, config};
        if (parallel > 1)
            arguments =
                QStringList{u"--parallel"_s, u"--parallel-max"_s, QString::number(parallel)} + arguments;
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(u"curl"_s, arguments);
        process.waitForFinished(-1);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const qsizetype created = process.readAllStandardOutput().count("201");
        if (created != count)
            qWarning("curl: only %d of %d were taken", int(created), count);
        return line(parallel > 1 ? "curl --parallel" : "curl, one connection", count, seconds);
    }

    static QJsonObject line(const char *what, int count, double seconds)
    {
        std::printf("%-26s %6d   %7.1f s   %6.0f a second\n", what, count, seconds, count / seconds);
        std::fflush(stdout);
        return {{u"count"_s, count}, {u"seconds"_s, seconds}, {u"per_second"_s, count / seconds}};
    }

    QJsonObject large(qint64 bytes)
    {
        const double before = ::peakMiB(QCoreApplication::applicationPid());
        store::Outbox box = outbox(u"large"_s);
        Content content(bytes);
        QElapsedTimer timer;
        timer.start();
        const store::SealedDocument document =
            orDie(box.documents().add(content, u"application/pdf"_s, countyKey.sealingKey(), terminal));
        const double sealing = double(timer.nsecsElapsed()) / 1e9;
        orDie(box.submit(u"large"_s, session, {u"bench"_s, 1, {}, "answers", {document}},
                         countyKey.sealingKey(), terminal, kClock.utcNow()));
        County county(countyFolder(u"county-large"_s), terminal, token);
        timer.restart();
        drain(box, county.url());
        const double sending = double(timer.nsecsElapsed()) / 1e9;
        const double after = ::peakMiB(QCoreApplication::applicationPid());
        std::printf("a document of %lld MiB: sealed in %.1f s, sent in %.1f s, peak memory %.0f MiB "
                    "(%.0f before), county %.0f MiB\n",
                    bytes >> 20, sealing, sending, after, before, county.peakMiB());
        return {
            {u"bytes"_s, bytes},    {u"seal_seconds"_s, sealing},   {u"send_seconds"_s, sending},
            {u"peak_mib"_s, after}, {u"peak_before_mib"_s, before}, {u"county_peak_mib"_s, county.peakMiB()}};
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
    const QCommandLineOption document(u"document-mib"_s, u"Size of the large document."_s, u"N"_s, u"1024"_s);
    parser.addOptions({json, folder, items, document});
    parser.addHelpOption();
    parser.process(app);

    const QTemporaryDir place(parser.value(folder) + u"/outbox-bench-XXXXXX"_s);
    if (!place.isValid())
        qFatal("no folder to work in");
    Bench bench{place.path()};
    const int count = parser.value(items).toInt();
    QJsonObject figures;
    figures.insert(u"large_document"_s, bench.large(parser.value(document).toLongLong() << 20));
    {
        store::Outbox outbox = bench.outbox(u"terminal"_s);
        figures.insert(u"receipt"_s, bench.receipts(outbox, count));
    }
    figures.insert(u"curl"_s, bench.curl(count, 1));
    figures.insert(u"curl_parallel"_s, bench.curl(count, 4));
    {
        store::Outbox outbox = bench.outbox(u"terminal"_s);
        County county(bench.countyFolder(u"county"_s), bench.terminal, bench.token);
        QElapsedTimer timer;
        timer.start();
        bench.drain(outbox, county.url());
        figures.insert(u"outbox"_s, Bench::line("the outbox", count, double(timer.nsecsElapsed()) / 1e9));
    }
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return 0;
}
