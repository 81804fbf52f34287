// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace lucarne::vault
{

using namespace Qt::StringLiterals;

namespace
{

const QString kProbeName = u"probe"_s;

KeychainError errorFor(KeychainFault fault, const QString &detail)
{
    switch (fault) {
    case KeychainFault::NoService:
        return {fault,
                {QCoreApplication::translate("vault",
                                             "No keychain is running for this account. Install one, or give "
                                             "the terminal's credentials in a protected file."),
                 detail}};
    case KeychainFault::Locked:
        return {fault,
                {QCoreApplication::translate("vault",
                                             "The keychain of this account is locked. Please unlock it."),
                 detail}};
    case KeychainFault::Denied:
        return {fault,
                {QCoreApplication::translate("vault", "The keychain of this account refused the access."),
                 detail}};
    case KeychainFault::Absent:
        return {fault, {QCoreApplication::translate("vault", "The keychain has no such entry."), detail}};
    }
    return {fault, {}};
}

KeychainError errorOf(const QKeychain::Job &job)
{
    const QString detail = u"keychain: %1 (%2)"_s.arg(job.errorString()).arg(int(job.error()));
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return errorFor(KeychainFault::Absent, detail);
    case QKeychain::AccessDeniedByUser:
        return errorFor(KeychainFault::Denied, detail);
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return errorFor(KeychainFault::Locked, detail);
    default:
        return errorFor(KeychainFault::NoService, detail);
    }
}

/// Starts a job; \a done gets nothing when it went well, once, in time.
void run(QKeychain::Job *job, const QString &name, std::chrono::milliseconds patience, QObject *context,
         const std::function<void(const KeychainError *)> &done)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    auto *limit = new QTimer(context);
    limit->setSingleShot(true);
    // Whichever comes first disconnects the other.
    QObject::connect(limit, &QTimer::timeout, context, [job, limit, context, patience, done] {
        job->disconnect(context);
        limit->deleteLater();
        const KeychainError error =
            errorFor(KeychainFault::Locked, u"keychain: no answer within %1 ms"_s.arg(patience.count()));
        done(&error);
    });
    QObject::connect(job, &QKeychain::Job::finished, context, [job, limit, done] {
        limit->stop();
        limit->deleteLater();
        if (job->error() == QKeychain::NoError) {
            done(nullptr);
            return;
        }
        const KeychainError error = errorOf(*job);
        done(&error);
    });
    limit->start(patience);
    job->start();
}

} // namespace

Keychain::Keychain(QString service, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_service(std::move(service)), m_patience(patience)
{
}

void Keychain::read(const QString &name, const ReadDone &done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    run(job, name, m_patience, this, [this, job, name, done](const KeychainError *error) {
        if (!error) {
            QByteArray bytes = job->binaryData();
            done(Secret::takeOver(bytes));
            return;
        }
        if (error->fault != KeychainFault::Absent || name == kProbeName) {
            done(tl::unexpected(*error));
            return;
        }
        probe([done, absent = *error](const tl::expected<void, KeychainError> &works) {
            done(tl::unexpected(works ? absent : works.error()));
        });
    });
}

void Keychain::write(const QString &name, const Secret &secret, const WriteDone &done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.toByteArray());
    run(job, name, m_patience, this, [done](const KeychainError *error) {
        if (error)
            done(tl::unexpected(*error));
        else
            done({});
    });
}

void Keychain::remove(const QString &name, const WriteDone &done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    run(job, name, m_patience, this, [done](const KeychainError *error) {
        if (error && error->fault != KeychainFault::Absent)
            done(tl::unexpected(*error));
        else
            done({});
    });
}

void Keychain::probe(const WriteDone &done)
{
    const auto written = std::make_shared<Secret>(Secret::random(16));
    write(kProbeName, *written, [this, written, done](const tl::expected<void, KeychainError> &wrote) {
        if (!wrote) {
            done(wrote);
            return;
        }
        read(kProbeName, [this, written, done](const tl::expected<Secret, KeychainError> &back) {
            if (!back || !back->equals(*written)) {
                const KeychainError locked =
                    errorFor(KeychainFault::Locked, u"keychain: a probe did not come back"_s);
                done(tl::unexpected(back                                          ? locked
                                    : back.error().fault == KeychainFault::Absent ? locked
                                                                                  : back.error()));
                return;
            }
            remove(kProbeName, [done](const tl::expected<void, KeychainError> &) { done({}); });
        });
    });
}

} // namespace lucarne::vault

#include "moc_keychain.cpp"
