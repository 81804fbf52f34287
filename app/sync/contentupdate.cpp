// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentupdate.h"

#include "bundledownload.h"

#include "catalogue/catalogue.h"
#include "catalogue/directory.h"
#include "catalogue/importjob.h"
#include "procedure/library.h"
#include "session/clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace lucarne::sync
{

using namespace Qt::StringLiterals;

namespace
{

// A full disk is no fault of the bundle, and another program may read what this one cannot.
constexpr std::chrono::seconds kTriedAgainAfter = std::chrono::hours(24);

ContentFault faultOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::NotModified:
        return ContentFault::None;
    case Outcome::Away:
        return ContentFault::CountyAway;
    case Outcome::NotTheCounty:
        return ContentFault::NotTheCounty;
    case Outcome::CaptivePortal:
        return ContentFault::CaptivePortal;
    case Outcome::Unauthorised:
    case Outcome::Forbidden:
        return ContentFault::TokenRefused;
    case Outcome::OtherVersion:
        return ContentFault::OtherVersion;
    case Outcome::Refused:
        return ContentFault::CountyRefused;
    }
    return ContentFault::CountyRefused;
}

ContentError installDirectory(const QString &file, const QString &target)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {ContentFault::DiskError, {{}, file + u": "_s + source.errorString()}};
    const QByteArray json = source.readAll();
    if (const auto directory = catalogue::OfficeDirectory::fromJson(json); !directory)
        return {ContentFault::ImportFailed, directory.error()};
    QSaveFile out(target); // synchronises before it renames
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit()) {
        return {ContentFault::DiskError,
                {QCoreApplication::translate("sync", "New content cannot be written on this terminal."),
                 target + u": "_s + out.errorString()}};
    }
    return {};
}

/// Those that are in order are in use when it went well, even where others are refused: the county
/// is told by the heartbeat, and the terminal has nothing better to wait for.
ContentError installProcedures(const QString &file, const QString &folder,
                               std::vector<procedure::RefusedProcedure> &refusedOnes)
{
    const auto outcome = procedure::importProcedures(file, folder);
    if (!outcome)
        return {ContentFault::ImportFailed, outcome.error()};
    for (const procedure::RefusedProcedure &refused : outcome->refused)
        qWarning("lucarne: the procedure %s was refused:\n%s", qPrintable(refused.file),
                 qPrintable(refused.reason));
    refusedOnes = outcome->refused;
    return {};
}

} // namespace

ContentUpdate::ContentUpdate(Transport &transport, const vault::Secret &token, vault::PublicKey countyKey,
                             ContentPlaces places, const session::Clock &clock, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_token(token),
      m_countyKey(std::move(countyKey)),
      m_places(std::move(places)),
      m_clock(clock),
      m_progress(m_places)
{
    m_state = loadContentState(m_places);
}

ContentUpdate::~ContentUpdate()
{
    if (m_worker) {
        m_worker->disconnect(this);
        m_worker->wait();
    }
}

void ContentUpdate::start()
{
    if (m_running)
        return;
    m_running = true;
    QMetaObject::invokeMethod(this, &ContentUpdate::begin, Qt::QueuedConnection);
}

void ContentUpdate::begin()
{
    m_changed = false;
    m_fault = {};
    if (!QDir().mkpath(m_places.stagingFolder())) {
        fail(ContentFault::DiskError,
             {QCoreApplication::translate("sync", "New content cannot be written on this terminal."),
              m_places.stagingFolder()});
        return;
    }
    m_lock = std::make_unique<QLockFile>(m_places.lockFile());
    m_lock->setStaleLockTime(0); // held for as long as its process lives
    if (!m_lock->tryLock()) {
        m_lock.reset();
        fail(ContentFault::Busy, {QCoreApplication::translate(
                                      "sync", "Another program is updating the content of this terminal."),
                                  m_places.lockFile()});
        return;
    }
    m_state = loadContentState(m_places);
    const QString key = QString::fromLatin1(m_countyKey.toBase64());
    if (m_state.countyKey != key) {
        m_state = {};
        m_state.countyKey = key;
    }
    Ask request;
    request.path = u"/v1/content/manifest"_s;
    request.token = &m_token;
    // Only when everything of it is in place: otherwise its list of bundles is needed again, and
    // also when this program knows a kind that the one before it passed over.
    const bool knowsMore = std::ranges::any_of(
        m_state.passedOver, [](const QString &kind) { return bundleKind(kind).has_value(); });
    if (m_state.versionInUse == m_state.accepted.version && m_state.versionInUse > 0 && !knowsMore)
        request.headers = {{"If-None-Match", '"' + m_state.accepted.digest.toLatin1() + '"'}};
    Exchange *exchange = m_transport.ask(std::move(request));
    connect(exchange, &Exchange::finished, this, &ContentUpdate::manifestAnswered);
}

void ContentUpdate::manifestAnswered(const Answer &answer)
{
    if (answer.outcome == Outcome::NotModified) {
        if (m_state.isExpired(m_clock.utcNow())) {
            fail(ContentFault::ExpiredManifest,
                 {QCoreApplication::translate(
                      "sync", "The content of this terminal has expired and the county has no newer."),
                  u"expired at %1"_s.arg(m_state.expires.toString(Qt::ISODate))});
            return;
        }
        m_state.lastFault.clear();
        m_state.lastFaultDetail.clear();
        m_state.checkedAt = m_clock.utcNow();
        end({});
        return;
    }
    if (answer.outcome != Outcome::Ok) {
        fail(faultOf(answer.outcome), {sentenceFor(answer.outcome), answer.detail}, answer.retryAfter);
        return;
    }
    auto accepted = acceptManifest(answer.body, answer.header("Lucarne-Signature"), m_countyKey,
                                   m_state.accepted, m_clock.utcNow());
    if (!accepted) {
        fail(accepted.error().fault, accepted.error().error);
        return;
    }
    m_manifest = std::move(*accepted);
    m_state.accepted = {m_manifest.version, m_manifest.digest};
    m_state.expires = m_manifest.expires;
    m_state.passedOver = m_manifest.unknownKinds;
    m_state.sealingKeys.clear();
    for (const vault::SealingKey &key : m_manifest.sealingKeys)
        m_state.sealingKeys.append(QString::fromLatin1(key.toBase64()));
    forgetOtherBundles();
    m_state.checkedAt = m_clock.utcNow();
    // From here on nothing older is taken any more, whatever happens next.
    if (const auto saved = saveContentState(m_places, m_state); !saved) {
        fail(ContentFault::DiskError, saved.error());
        return;
    }
    m_wanted.clear();
    m_files.clear();
    m_installed = 0;
    QStringList keep;
    for (const Bundle &bundle : m_manifest.bundles) {
        if (isInPlace(bundle))
            continue;
        keep << bundle.sha256 + u".part"_s << bundle.sha256 + u".bundle"_s;
        if (failedLately(bundle)) {
            m_fault = {ContentFault::ImportFailed,
                       {QCoreApplication::translate(
                            "sync", "The county's new content cannot be used. What is here stays."),
                        m_state.unusable.value(bundle.sha256).why}};
            continue;
        }
        m_wanted.push_back(bundle);
    }
    clearStaging(keep);
    nextDownload();
}

void ContentUpdate::forgetOtherBundles()
{
    QStringList listed;
    for (const Bundle &bundle : m_manifest.bundles)
        listed << bundle.sha256;
    m_state.digestsInUse.removeIf([&listed](const QString &digest) { return !listed.contains(digest); });
    m_state.unusable.removeIf([&listed](const auto &tried) { return !listed.contains(tried.key()); });
}

bool ContentUpdate::failedLately(const Bundle &bundle) const
{
    const QDateTime tried = m_state.unusable.value(bundle.sha256).tried;
    const QDateTime now = m_clock.utcNow();
    return tried.isValid() && tried <= now && tried.secsTo(now) < kTriedAgainAfter.count();
}

bool ContentUpdate::isInPlace(const Bundle &bundle) const
{
    if (!m_state.digestsInUse.contains(bundle.sha256))
        return false;
    if (bundle.kind == BundleKind::Directory)
        return QFile::exists(m_places.directoryFile);
    if (bundle.kind == BundleKind::Procedures) {
        const auto library = procedure::Library::open(m_places.proceduresFolder);
        return library && !library->isRecovered() && !library->offered().empty();
    }
    // Not compared with the edition in use: the installer may have gone back to the one before.
    const auto catalogue = catalogue::Catalogue::open(m_places.catalogueFolder);
    return catalogue && !catalogue->isEmpty();
}

void ContentUpdate::clearStaging(const QStringList &keep) const
{
    QDir staging(m_places.stagingFolder());
    for (const QString &name : staging.entryList(QDir::Files)) {
        if (!keep.contains(name))
            staging.remove(name);
    }
}

void ContentUpdate::nextDownload()
{
    if (size_t(m_files.size()) == m_wanted.size()) {
        installNext();
        return;
    }
    m_download = std::make_unique<BundleDownload>(m_transport, m_token, m_wanted[size_t(m_files.size())],
                                                  m_places.stagingFolder());
    connect(m_download.get(), &BundleDownload::finished, this, &ContentUpdate::downloaded,
            Qt::QueuedConnection);
    m_download->start();
}

void ContentUpdate::downloaded(const QString &file, const ContentError &error,
                               std::optional<std::chrono::seconds> retryAfter)
{
    m_download.reset();
    if (error.fault != ContentFault::None) {
        fail(error.fault, error.error, retryAfter);
        return;
    }
    m_files.append(file);
    nextDownload();
}

void ContentUpdate::installNext()
{
    if (m_installed == m_wanted.size()) {
        allInstalled();
        return;
    }
    const Bundle &bundle = m_wanted[m_installed];
    const QString &file = m_files.at(qsizetype(m_installed));
    if (bundle.kind == BundleKind::Catalogue) {
        m_import = std::make_unique<catalogue::ImportJob>(file, m_places.catalogueFolder, &m_clock);
        connect(m_import.get(), &catalogue::ImportJob::progress, this, &ContentUpdate::imports);
        connect(
            m_import.get(), &catalogue::ImportJob::imported, this, [this] { installed({}); },
            Qt::QueuedConnection);
        connect(
            m_import.get(), &catalogue::ImportJob::failed, this,
            [this](const Error &error) {
                installed({ContentFault::ImportFailed, error});
            },
            Qt::QueuedConnection);
        m_import->start();
        return;
    }
    const auto result = std::make_shared<ContentError>();
    const auto refused =
        std::make_shared<std::vector<procedure::RefusedProcedure>>(m_state.refusedProcedures);
    m_worker.reset(QThread::create([result, refused, kind = bundle.kind, file, places = m_places] {
        *result = kind == BundleKind::Directory ? installDirectory(file, places.directoryFile)
                                                : installProcedures(file, places.proceduresFolder, *refused);
    }));
    connect(m_worker.get(), &QThread::finished, this, [this, result, refused] {
        m_worker->wait();
        m_state.refusedProcedures = std::move(*refused);
        installed(*result);
    });
    m_worker->start();
}

void ContentUpdate::imports(int done, int total)
{
    m_progress.write({done, total});
    Q_EMIT importing(done, total);
}

void ContentUpdate::installed(const ContentError &error)
{
    const QString &digest = m_wanted[m_installed++].sha256;
    m_import.reset();
    m_progress.clear();
    if (error.fault == ContentFault::None) {
        m_state.digestsInUse.append(digest);
        m_state.unusable.remove(digest);
        m_changed = true;
    } else {
        m_fault = error;
        if (error.fault == ContentFault::ImportFailed)
            m_state.unusable.insert(digest, {m_clock.utcNow(), error.error.detail});
    }
    // At once: a program that ends before the others are in place does not do this one again.
    if (const auto saved = saveContentState(m_places, m_state); !saved)
        m_fault = {ContentFault::DiskError, saved.error()};
    installNext();
}

void ContentUpdate::allInstalled()
{
    if (m_fault.fault != ContentFault::None) {
        fail(m_fault.fault, m_fault.error);
        return;
    }
    m_state.versionInUse = m_manifest.version;
    m_state.lastFault.clear();
    m_state.lastFaultDetail.clear();
    clearStaging({});
    end({});
}

void ContentUpdate::fail(ContentFault fault, const Error &error,
                         std::optional<std::chrono::seconds> retryAfter)
{
    UpdateOutcome outcome;
    outcome.error = {fault, error};
    outcome.retryAfter = retryAfter;
    m_state.lastFault = faultWord(fault);
    m_state.lastFaultDetail = error.detail.left(kMostFaultDetail);
    end(outcome);
}

void ContentUpdate::end(UpdateOutcome outcome)
{
    if (m_lock) {
        if (const auto saved = saveContentState(m_places, m_state);
            !saved && outcome.error.fault == ContentFault::None)
            outcome.error = {ContentFault::DiskError, saved.error()};
    }
    m_lock.reset();
    outcome.changed = m_changed;
    outcome.version = m_state.versionInUse;
    m_running = false;
    m_progress.clear();
    Q_EMIT finished(outcome);
}

} // namespace lucarne::sync

#include "moc_contentupdate.cpp"
