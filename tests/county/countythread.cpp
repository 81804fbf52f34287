// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countythread.h"

#include "contract.h"

#include "vault/digest.h"

#include <QTcpSocket>

namespace lucarne::county
{

using namespace Qt::StringLiterals;

namespace
{

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("the county of the tests: %s", qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

CountyThread::CountyThread(quint16 port) : m_anchor(new QObject)
{
    m_anchor->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread.start();
    start(port);
}

CountyThread::~CountyThread()
{
    QMetaObject::invokeMethod(
        m_anchor,
        [this] {
            m_server.reset();
            m_heldPort.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void CountyThread::start(quint16 port)
{
    QMetaObject::invokeMethod(
        m_anchor,
        [this, port] {
            m_server = orDie(CountyServer::open(m_folder.path(), m_clock));
            m_key = m_server->publisher().publicKey();
            m_server->setObserver([this, contract = Contract::load()](
                                      const QByteArray &method, const QString &path, const Reply &reply) {
                QStringList faults =
                    contract.faults(method, path, reply.status, reply.contentType, reply.headers, reply.body);
                const std::lock_guard lock(m_mutex);
                const QString line = u"%1 %2 %3"_s.arg(QString::fromLatin1(method), path).arg(reply.status);
                m_answered.append(line);
                for (const QString &fault : faults)
                    m_faults.append(line + u": "_s + fault);
            });
            m_url = orDie(m_server->listen(QHostAddress::LocalHost, port));
            m_heldPort.reset();
        },
        Qt::BlockingQueuedConnection);
}

void CountyThread::with(const std::function<void(CountyServer &)> &use)
{
    QMetaObject::invokeMethod(
        m_anchor, [this, &use] { use(*m_server); }, Qt::BlockingQueuedConnection);
}

QString CountyThread::newCode(std::chrono::seconds validity)
{
    QString code;
    with([&](CountyServer &server) { code = orDie(server.newEnrolmentCode(validity)); });
    return code;
}

EnrolledTerminal CountyThread::enrol()
{
    EnrolledTerminal terminal{{}, vault::SigningKey::generate(), {}};
    QByteArray token = vault::Secret::random(32).toByteArray().toBase64(QByteArray::Base64UrlEncoding |
                                                                        QByteArray::OmitTrailingEquals);
    const QByteArray code = enrolmentCodeHash(newCode());
    with([&](CountyServer &server) {
        terminal.id = orDie(server.store().enrol(code, u"Hall"_s, terminal.key.publicKey().bytes(),
                                                 vault::sha256(token), m_clock.utcNow()))
                          .terminalId;
    });
    terminal.token = vault::Secret::takeOver(token);
    return terminal;
}

vault::SealingKey CountyThread::sealingKey()
{
    std::optional<vault::SealingKey> key;
    with([&key](CountyServer &server) { key = server.publisher().keyRing().front().sealingKey(); });
    return *key;
}

SignedManifest CountyThread::publish(const QStringList &catalogues, const QString &directory,
                                     const QString &procedures)
{
    SignedManifest manifest;
    with([&](CountyServer &server) {
        manifest = orDie(server.publisher().publish(catalogues, directory, procedures));
    });
    return manifest;
}

void CountyThread::goAway()
{
    QMetaObject::invokeMethod(
        m_anchor,
        [this] {
            m_server.reset();
            // Bound and not listening, it refuses whoever knocks and keeps other programs from the port.
            m_heldPort = std::make_unique<QTcpSocket>();
            if (!m_heldPort->bind(QHostAddress::LocalHost, quint16(m_url.port()),
                                  QAbstractSocket::ReuseAddressHint))
                qFatal("the county of the tests: %s", qPrintable(m_heldPort->errorString()));
        },
        Qt::BlockingQueuedConnection);
}

void CountyThread::comeBack()
{
    start(quint16(m_url.port()));
}

QStringList CountyThread::contractFaults()
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

QStringList CountyThread::answered()
{
    const std::lock_guard lock(m_mutex);
    return m_answered;
}

} // namespace lucarne::county
