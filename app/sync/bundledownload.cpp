// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledownload.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// A terminal whose disk runs full cannot work; what is left below this is for its other needs.
constexpr qint64 kReserveBytes = 32 * 1024 * 1024;
// Bounds the work when a connection gives a few bytes at a time for ever.
constexpr int kMostContinuations = 200;

QString diskFullSentence()
{
    return QCoreApplication::translate("sync",
                                       "The disk of this terminal is full: new content cannot be taken.");
}

} // namespace

BundleDownload::BundleDownload(Transport &transport, const vault::Secret &token, Bundle bundle,
                               const QString &folder, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_token(token),
      m_bundle(std::move(bundle)),
      m_target(folder + u'/' + m_bundle.sha256 + u".bundle"_s),
      m_part(folder + u'/' + m_bundle.sha256 + u".part"_s)
{
}

void BundleDownload::start()
{
    if (QFile::exists(m_target)) {
        const auto digest = vault::sha256OfFile(m_target);
        if (digest && QString::fromLatin1(digest->toHex()) == m_bundle.sha256) {
            m_done = true;
            Q_EMIT finished(m_target, {}, {});
            return;
        }
        QFile::remove(m_target);
    }
    if (!openPart()) {
        failDisk();
        return;
    }
    const QStorageInfo disk(QFileInfo(m_part).path());
    if (disk.isValid() && disk.bytesAvailable() < m_bundle.size - m_have + kReserveBytes) {
        fail(ContentFault::DiskFull, diskFullSentence(),
             u"%1 bytes free, %2 still to come"_s.arg(disk.bytesAvailable()).arg(m_bundle.size - m_have));
        return;
    }
    if (m_have == m_bundle.size)
        complete();
    else
        ask();
}

BundleDownload::~BundleDownload()
{
    dropExchange();
}

void BundleDownload::dropExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->setSink({});
    m_exchange->abort();
    m_exchange.clear();
}

void BundleDownload::cancel()
{
    if (m_done)
        return;
    dropExchange();
    fail(ContentFault::Cancelled, {}, u"cancelled"_s);
}

bool BundleDownload::openPart()
{
    m_hash = {};
    m_have = 0;
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    while (m_have <= m_bundle.size) {
        const qint64 read = m_part.read(piece.data(), piece.size());
        if (read < 0)
            return false;
        if (read == 0)
            break;
        m_hash.add(QByteArrayView(piece).first(read));
        m_have += read;
    }
    return m_have <= m_bundle.size || startOver();
}

bool BundleDownload::startOver()
{
    m_hash = {};
    m_have = 0;
    return m_part.resize(0) && m_part.seek(0);
}

void BundleDownload::ask()
{
    m_haveAtAsk = m_have;
    m_headChecked = false;
    Ask request;
    request.path = m_bundle.path();
    request.expectedType = "application/octet-stream";
    request.token = &m_token;
    request.within = 0ms;
    request.mostBytes = m_bundle.size + 1; // take() is exact; this is the last resort
    if (m_have > 0) {
        request.headers = {{"Range", "bytes=" + QByteArray::number(m_have) + '-'},
                           {"If-Range", '"' + m_bundle.sha256.toLatin1() + '"'}};
    }
    m_exchange = m_transport.ask(std::move(request));
    m_exchange->setSink([this](const Answer &head, QByteArrayView piece) { return take(head, piece); });
    connect(m_exchange, &Exchange::finished, this, &BundleDownload::answered);
}

bool BundleDownload::checkHead(const Answer &head)
{
    if (m_headChecked)
        return true;
    m_headChecked = true;
    if (head.status == 206) {
        static const QRegularExpression pattern(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
        const auto match = pattern.match(QString::fromLatin1(head.header("Content-Range")));
        if (!match.hasMatch() || match.captured(1).toLongLong() != m_have ||
            match.captured(3).toLongLong() != m_bundle.size) {
            fail(ContentFault::WrongSize, sentenceFor(Outcome::Refused),
                 u"Content-Range does not fit: "_s + QString::fromLatin1(head.header("Content-Range")));
            return false;
        }
        return true;
    }
    // The whole comes, whatever was asked.
    if (m_have > 0 && !startOver()) {
        failDisk();
        return false;
    }
    return true;
}

bool BundleDownload::take(const Answer &head, QByteArrayView piece)
{
    if (m_done || !checkHead(head))
        return false;
    if (m_have + piece.size() > m_bundle.size) {
        m_part.remove();
        fail(ContentFault::WrongSize,
             QCoreApplication::translate(
                 "sync", "New content was refused: it is larger than announced. What is here stays in use."),
             u"more than %1 bytes"_s.arg(m_bundle.size));
        return false;
    }
    if (m_part.write(piece.data(), piece.size()) != piece.size()) {
        failDisk();
        return false;
    }
    m_hash.add(piece);
    m_have += piece.size();
    return true;
}

void BundleDownload::answered(const Answer &answer)
{
    if (m_done)
        return;
    if (m_have == m_bundle.size) {
        complete();
        return;
    }
    switch (answer.outcome) {
    case Outcome::Ok: // ended early, and politely
    case Outcome::Away:
        if (m_have > m_haveAtAsk && ++m_continuations <= kMostContinuations) {
            ask();
            return;
        }
        fail(ContentFault::CountyAway, sentenceFor(Outcome::Away), answer.detail, answer.retryAfter);
        return;
    case Outcome::NotTheCounty:
        fail(ContentFault::NotTheCounty, sentenceFor(answer.outcome), answer.detail);
        return;
    case Outcome::CaptivePortal:
        fail(ContentFault::CaptivePortal, sentenceFor(answer.outcome), answer.detail);
        return;
    case Outcome::Unauthorised:
    case Outcome::Forbidden:
        fail(ContentFault::TokenRefused, sentenceFor(answer.outcome), answer.detail);
        return;
    case Outcome::OtherVersion:
        fail(ContentFault::OtherVersion, sentenceFor(answer.outcome), answer.detail);
        return;
    case Outcome::NotModified:
    case Outcome::Refused:
        if (answer.status == 416 && !m_startedOver) {
            m_startedOver = true;
            if (startOver())
                ask();
            else
                failDisk();
            return;
        }
        fail(ContentFault::CountyRefused, sentenceFor(Outcome::Refused), answer.detail);
        return;
    }
}

void BundleDownload::complete()
{
    if (QString::fromLatin1(m_hash.finish().toHex()) != m_bundle.sha256) {
        m_part.remove();
        fail(ContentFault::WrongHash,
             QCoreApplication::translate(
                 "sync", "New content was refused: it arrived damaged. What is here stays in use."),
             u"the bundle does not have the hash %1"_s.arg(m_bundle.sha256));
        return;
    }
    m_part.close();
    if (const auto synced = store::syncFile(m_part.fileName()); !synced) {
        fail(ContentFault::DiskError, synced.error().sentence, synced.error().detail);
        return;
    }
    if (!m_part.rename(m_target)) {
        failDisk();
        return;
    }
    m_done = true;
    Q_EMIT finished(m_target, {}, {});
}

void BundleDownload::failDisk()
{
    // What can be had again is given up first.
    const QString detail = m_part.fileName() + u": "_s + m_part.errorString();
    // A write that is merely short sets no error: that, too, is a disk that takes no more.
    const QFileDevice::FileError error = m_part.error();
    const bool full = error == QFileDevice::NoError || error == QFileDevice::ResourceError ||
                      error == QFileDevice::WriteError;
    m_part.remove();
    if (full)
        fail(ContentFault::DiskFull, diskFullSentence(), detail);
    else
        fail(ContentFault::DiskError,
             QCoreApplication::translate("sync", "New content cannot be written on this terminal."), detail);
}

void BundleDownload::fail(ContentFault fault, const QString &sentence, const QString &detail,
                          std::optional<std::chrono::seconds> retryAfter)
{
    if (m_done)
        return;
    m_done = true;
    m_part.close();
    Q_EMIT finished({}, {fault, {sentence, detail}}, retryAfter);
}

} // namespace lucarne::sync

#include "moc_bundledownload.cpp"
