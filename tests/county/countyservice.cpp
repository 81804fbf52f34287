// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countyservice.h"

#include "byterange.h"

#include "catalogue/directory.h"
#include "vault/digest.h"
#include "vault/secret.h"
#include "vault/signature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace lucarne::county
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Crockford's base 32: no I, L, O, U.
constexpr char kCodeAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QByteArray etagOf(const QString &sha256)
{
    return '"' + sha256.toLatin1() + '"';
}

bool matches(const QByteArray &condition, const QByteArray &etag)
{
    for (const QByteArray &part : condition.split(',')) {
        const QByteArray tag = part.trimmed();
        if (tag == "*" || tag == etag || tag == "W/" + etag)
            return true;
    }
    return false;
}

Reply notModified(const QByteArray &etag)
{
    Reply reply;
    reply.status = 304;
    reply.headers = {{"ETag", etag}};
    return reply;
}

bool isText(const QJsonValue &value, qsizetype least, qsizetype most)
{
    return value.isString() && value.toString().size() >= least && value.toString().size() <= most;
}

bool isTimeInUtc(const QJsonValue &value)
{
    return value.toString().endsWith(u'Z') && QDateTime::fromString(value.toString(), Qt::ISODate).isValid();
}

/// The members of an object that have these names.
QJsonObject only(const QJsonObject &object, const QStringList &names)
{
    QJsonObject part;
    for (const QString &name : names) {
        if (object.contains(name))
            part.insert(name, object[name]);
    }
    return part;
}

/// Replaces a member that is an object by what is known of it.
void keepOnly(QJsonObject &object, const QString &member, const QStringList &names)
{
    if (const QJsonValue there = object.value(member); there.isObject())
        object.insert(member, only(there.toObject(), names));
}

/// What this county knows of a heartbeat. The rest is dropped unseen: a terminal may be newer than its
/// county, and nobody can slip a citizen's data in here.
QJsonObject knownPart(const QJsonObject &heartbeat)
{
    QJsonObject known =
        only(heartbeat, {u"sentAt"_s, u"versions"_s, u"contentVersion"_s, u"health"_s, u"helpRequested"_s});
    keepOnly(known, u"versions"_s, {u"lucarne"_s, u"qt"_s, u"system"_s});
    keepOnly(known, u"health"_s,
             {u"state"_s, u"diskFreePercent"_s, u"contentExpired"_s, u"lastContentError"_s,
              u"lastContentErrorDetail"_s, u"refusedProcedures"_s, u"outbox"_s});
    QJsonObject health = known.value(u"health").toObject();
    keepOnly(health, u"outbox"_s,
             {u"waiting"_s, u"quarantined"_s, u"setAside"_s, u"missing"_s, u"oldestWaiting"_s});
    if (const QJsonValue refused = health.value(u"refusedProcedures"); refused.isArray()) {
        const QJsonArray files = refused.toArray();
        QJsonArray kept;
        for (const QJsonValue &file : files)
            kept.append(file.isObject() ? only(file.toObject(), {u"file"_s, u"reason"_s}) : file);
        health.insert(u"refusedProcedures"_s, kept);
    }
    if (known.contains(u"health"))
        known.insert(u"health"_s, health);
    return known;
}

bool isOutboxHealth(const QJsonObject &outbox)
{
    const QStringList counts{u"waiting"_s, u"quarantined"_s, u"setAside"_s};
    return std::all_of(counts.begin(), counts.end(),
                       [&outbox](const QString &count) { return outbox[count].toInteger(-1) >= 0; }) &&
           (!outbox.contains(u"missing") || outbox[u"missing"].toInteger(-1) >= 0) &&
           (!outbox.contains(u"oldestWaiting") || isTimeInUtc(outbox[u"oldestWaiting"]));
}

/// The first fault of what is known of a heartbeat, empty when it is as the contract says.
QString heartbeatFault(const QJsonObject &heartbeat)
{
    if (!isTimeInUtc(heartbeat[u"sentAt"]))
        return u"sentAt: not a time in UTC"_s;
    const QJsonObject versions = heartbeat[u"versions"].toObject();
    if (!isText(versions[u"lucarne"], 0, 40) ||
        (versions.contains(u"qt") && !isText(versions[u"qt"], 0, 40)) ||
        (versions.contains(u"system") && !isText(versions[u"system"], 0, 100)))
        return u"versions"_s;
    if (heartbeat[u"contentVersion"].toInteger(-1) < 0)
        return u"contentVersion"_s;
    const QJsonObject health = heartbeat[u"health"].toObject();
    const QString state = health[u"state"].toString();
    if (state != "good"_L1 && state != "degraded"_L1)
        return u"health"_s;
    if (health.contains(u"diskFreePercent")) {
        const qint64 percent = health[u"diskFreePercent"].toInteger(-1);
        if (percent < 0 || percent > 100)
            return u"health.diskFreePercent"_s;
    }
    if (health.contains(u"contentExpired") && !health[u"contentExpired"].isBool())
        return u"health.contentExpired"_s;
    if (health.contains(u"lastContentError") && !isText(health[u"lastContentError"], 0, 60))
        return u"health.lastContentError"_s;
    if (health.contains(u"lastContentErrorDetail") && !isText(health[u"lastContentErrorDetail"], 0, 2000))
        return u"health.lastContentErrorDetail"_s;
    if (const QJsonValue refused = health[u"refusedProcedures"]; !refused.isUndefined()) {
        const QJsonArray files = refused.toArray();
        const bool inOrder = std::all_of(files.begin(), files.end(), [](const QJsonValue &one) {
            return isText(one[u"file"], 0, 100) && isText(one[u"reason"], 0, 500);
        });
        if (!refused.isArray() || files.size() > 20 || !inOrder)
            return u"health.refusedProcedures"_s;
    }
    if (health.contains(u"outbox") && !isOutboxHealth(health[u"outbox"].toObject()))
        return u"health.outbox"_s;
    if (!heartbeat[u"helpRequested"].isBool())
        return u"helpRequested"_s;
    return {};
}

} // namespace

QString newEnrolmentCode()
{
    const QByteArray random = vault::Secret::random(12).toByteArray();
    QString code;
    for (qsizetype i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += QLatin1Char(kCodeAlphabet[static_cast<unsigned char>(random[i]) % 32]);
    }
    return code;
}

QByteArray enrolmentCodeHash(const QString &code)
{
    QByteArray plain;
    const QString upper = code.toUpper();
    for (const QChar c : upper) {
        if (c.isLetterOrNumber())
            plain += QString(c).toUtf8();
    }
    // What people read for what was printed
    plain.replace('O', '0').replace('I', '1').replace('L', '1');
    return vault::sha256(plain);
}

CountyService::CountyService(CountyStore &store, Publisher &publisher, SubmissionStore &submissions,
                             DraftStore &drafts, const session::Clock &clock)
    : m_store(store),
      m_publisher(publisher),
      m_clock(clock),
      m_enrolmentAttempts(10, 100, 15min),
      m_desk(store, submissions, publisher.keyRing(), clock),
      m_drafts(drafts, clock)
{
}

Reply CountyService::health(const Request &)
{
    return json(200, {{u"status"_s, u"ok"_s}, {u"time"_s, rfc3339(m_clock.utcNow())}, {u"api"_s, 1}});
}

Reply CountyService::enrol(const Request &request)
{
    if (const auto wait = m_enrolmentAttempts.waitFor(request.peer, m_clock.monotonicMs()); wait > 0ms)
        return tooMany(wait);
    const auto refuse = [this, &request](Reply reply) {
        m_enrolmentAttempts.noteFailure(request.peer, m_clock.monotonicMs());
        return reply;
    };

    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString code = body[u"code"].toString();
    const QString name = body[u"name"].toString().trimmed();
    const auto key = vault::PublicKey::fromBase64(body[u"publicKey"].toString().toLatin1());
    const auto proof = vault::strictBase64(body[u"proof"].toString().toLatin1());
    if (!isText(body[u"code"], 8, 40) || name.isEmpty() || name.size() > 80 || !key || !proof)
        return refuse(badRequest(u"code, name, publicKey and proof are needed"_s));
    if (!key->verifies("lucarne-enrolment-v1\n" + code.toUtf8(), *proof)) {
        return refuse(problem(403, "enrolment-proof", u"The proof is not by this key."_s));
    }

    const QByteArray token = vault::Secret::random(32).toByteArray().toBase64(QByteArray::Base64UrlEncoding |
                                                                              QByteArray::OmitTrailingEquals);
    const auto result =
        m_store.enrol(enrolmentCodeHash(code), name, key->bytes(), vault::sha256(token), m_clock.utcNow());
    if (!result)
        return internalProblem(result.error());
    switch (result->outcome) {
    case EnrolmentOutcome::UnknownCode:
        return refuse(problem(403, "enrolment-code-unknown", u"This code is not known."_s));
    case EnrolmentOutcome::ExpiredCode:
        return refuse(problem(403, "enrolment-code-expired", u"This code has expired."_s));
    case EnrolmentOutcome::UsedCode:
        return refuse(problem(409, "enrolment-code-used", u"Another terminal used this code."_s));
    case EnrolmentOutcome::Enrolled:
        break;
    }
    Reply reply =
        json(201, {{u"terminalId"_s, result->terminalId}, {u"token"_s, QString::fromLatin1(token)}});
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

tl::expected<QString, Reply> CountyService::authorised(const Request &request)
{
    const QByteArray header = request.header("Authorization");
    Result<QString> terminal = QString();
    if (header.startsWith("Bearer "))
        terminal = m_store.terminalOfToken(vault::sha256(header.mid(7).trimmed()));
    if (!terminal)
        return tl::unexpected(internalProblem(terminal.error()));
    if (terminal->isEmpty()) {
        Reply reply = problem(401, "token", u"The token is missing, unknown or revoked."_s);
        reply.headers.emplaceBack("WWW-Authenticate", "Bearer realm=\"lucarne\"");
        return tl::unexpected(std::move(reply));
    }
    return *terminal;
}

Reply CountyService::manifest(const Request &request)
{
    if (auto terminal = authorised(request); !terminal)
        return std::move(terminal.error());
    const auto manifest = m_publisher.current();
    if (!manifest)
        return internalProblem(manifest.error());
    if (!*manifest) {
        Reply reply = problem(503, "no-content", u"Nothing is published yet."_s);
        reply.headers.emplaceBack("Retry-After", "60");
        return reply;
    }
    const QByteArray etag = etagOf(QString::fromLatin1(vault::sha256((*manifest)->body).toHex()));
    if (matches(request.header("If-None-Match"), etag))
        return notModified(etag);
    Reply reply;
    reply.contentType = "application/json";
    reply.body = (*manifest)->body;
    reply.headers = {{"ETag", etag}, {"Lucarne-Signature", (*manifest)->signature.toBase64()}};
    return reply;
}

Reply CountyService::fileReply(const Bundle &bundle, const QByteArray &contentType, const Request &request)
{
    const QByteArray etag = etagOf(bundle.sha256);
    if (matches(request.header("If-None-Match"), etag))
        return notModified(etag);

    ByteRange range{0, bundle.size - 1};
    Reply reply;
    const QByteArray asked = request.header("Range");
    const QByteArray condition = request.header("If-Range").trimmed();
    if (!asked.isEmpty() && (condition.isEmpty() || condition == etag)) {
        const auto parsed = parseRange(asked, bundle.size);
        if (parsed.kind == ParsedRange::Unsatisfiable) {
            Reply refused = problem(416, "range", u"The range is not in the bundle."_s);
            refused.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(bundle.size));
            return refused;
        }
        if (parsed.kind == ParsedRange::Valid) {
            range = parsed.range;
            reply.status = 206;
            reply.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                           QByteArray::number(range.last) + '/' +
                                                           QByteArray::number(bundle.size));
        }
    }
    reply.contentType = contentType;
    reply.headers.emplaceBack("ETag", etag);
    reply.headers.emplaceBack("Accept-Ranges", "bytes");
    auto slice = std::make_unique<FileSlice>(m_publisher.bundleFile(bundle.sha256), range);
    if (!slice->open(QIODevice::ReadOnly))
        return internalProblem(
            {{}, u"%1: %2"_s.arg(m_publisher.bundleFile(bundle.sha256), slice->errorString())});
    reply.stream = std::move(slice);
    return reply;
}

Reply CountyService::bundle(const QString &sha256, const Request &request)
{
    if (auto terminal = authorised(request); !terminal)
        return std::move(terminal.error());
    const auto kept = m_store.bundlesToKeep();
    if (!kept)
        return internalProblem(kept.error());
    // Only names from the store become a path.
    if (!kept->contains(sha256))
        return problem(404, "no-such-bundle", u"This bundle is not published."_s);
    Bundle bundle;
    bundle.sha256 = sha256;
    bundle.size = QFile(m_publisher.bundleFile(sha256)).size();
    return fileReply(bundle, "application/octet-stream", request);
}

Result<std::optional<Bundle>> CountyService::directoryBundle()
{
    const auto manifest = m_publisher.current();
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (*manifest) {
        for (const Bundle &bundle : (*manifest)->bundles) {
            if (bundle.kind == "directory"_L1)
                return bundle;
        }
    }
    return std::nullopt;
}

Reply CountyService::directory(const Request &request)
{
    if (auto terminal = authorised(request); !terminal)
        return std::move(terminal.error());
    const auto bundle = directoryBundle();
    if (!bundle)
        return internalProblem(bundle.error());
    if (!*bundle)
        return problem(404, "no-directory", u"No directory is published."_s);
    const QByteArray etag = etagOf((*bundle)->sha256);
    if (matches(request.header("If-None-Match"), etag))
        return notModified(etag);
    QFile file(m_publisher.bundleFile((*bundle)->sha256));
    if (!file.open(QIODevice::ReadOnly))
        return internalProblem({{}, u"%1: %2"_s.arg(file.fileName(), file.errorString())});
    Reply reply;
    reply.contentType = "application/json";
    reply.body = file.readAll();
    reply.headers = {{"ETag", etag}};
    return reply;
}

Reply CountyService::partner(const QString &pivot, const Request &request)
{
    if (auto terminal = authorised(request); !terminal)
        return std::move(terminal.error());
    const auto bundle = directoryBundle();
    if (!bundle)
        return internalProblem(bundle.error());
    if (*bundle) {
        const auto directory = catalogue::OfficeDirectory::load(m_publisher.bundleFile((*bundle)->sha256));
        if (!directory)
            return internalProblem(directory.error());
        if (const auto partner = directory->partner(pivot)) {
            QJsonObject object{{u"pivot"_s, partner->pivot},
                               {u"name"_s, partner->name},
                               {u"shortName"_s, partner->shortName},
                               {u"capabilities"_s, QJsonArray::fromStringList(partner->capabilities)}};
            if (!partner->website.isEmpty())
                object.insert(u"website"_s, partner->website.toString(QUrl::FullyEncoded));
            if (!partner->telephone.isEmpty())
                object.insert(u"telephone"_s, partner->telephone);
            return json(200, object);
        }
    }
    return problem(404, "no-such-partner", u"No partner has this pivot."_s);
}

Reply CountyService::heartbeat(const QString &terminalId, const Request &request)
{
    auto terminal = authorised(request);
    if (!terminal)
        return std::move(terminal.error());
    if (*terminal != terminalId)
        return problem(403, "not-this-terminal", u"A terminal speaks for itself alone."_s);
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (!body.isObject())
        return badRequest(u"not a JSON object"_s);
    const QJsonObject known = knownPart(body.object());
    if (const QString fault = heartbeatFault(known); !fault.isEmpty())
        return badRequest(fault);
    const QByteArray kept = QJsonDocument(known).toJson(QJsonDocument::Compact);
    if (const auto noted = m_store.noteHeartbeat(terminalId, m_clock.utcNow(), kept); !noted)
        return internalProblem(noted.error());
    const auto manifest = m_publisher.current();
    if (!manifest)
        return internalProblem(manifest.error());
    return json(200, {{u"time"_s, rfc3339(m_clock.utcNow())},
                      {u"manifestVersion"_s, *manifest ? (*manifest)->version : 0}});
}

Reply CountyService::putSubmission(const QString &id, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_desk.put(id, request) : std::move(terminal.error());
}

Reply CountyService::receipt(const QString &id, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_desk.receipt(id) : std::move(terminal.error());
}

Reply CountyService::appendToDocument(const QString &sha256, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_desk.append(sha256, request) : std::move(terminal.error());
}

Reply CountyService::status(const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_desk.status(*terminal, request) : std::move(terminal.error());
}

Reply CountyService::putDraft(const QString &id, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_drafts.put(id, request) : std::move(terminal.error());
}

Reply CountyService::draft(const QString &id, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_drafts.get(id, *terminal, request) : std::move(terminal.error());
}

Reply CountyService::deleteDraft(const QString &id, const Request &request)
{
    auto terminal = authorised(request);
    return terminal ? m_drafts.remove(id, request) : std::move(terminal.error());
}

} // namespace lucarne::county
