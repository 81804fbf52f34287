// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftdesk.h"

#include "vault/digest.h"

#include <QRegularExpression>

namespace lucarne::county
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr qsizetype kMostDraftBytes = 1024 * 1024;
const QByteArray kMediaType = "application/vnd.lucarne.draft";

bool isId(const QString &id)
{
    static const QRegularExpression pattern(u"^[0-9a-f]{32}$"_s);
    return pattern.match(id).hasMatch();
}

QByteArray tokenOf(const Request &request)
{
    return QByteArray::fromBase64(request.header("Draft-Token").trimmed(),
                                  QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Nothing when it is neither.
std::optional<DraftCondition> conditionOf(const Request &request)
{
    const QByteArray follows = request.header("If-Match").trimmed();
    const bool isFirst = request.header("If-None-Match").trimmed() == "*";
    if (isFirst != follows.isEmpty())
        return std::nullopt;
    DraftCondition condition{isFirst, {}};
    for (const QByteArray &tag : follows.split(','))
        condition.follows.append(QString::fromLatin1(tag.trimmed().replace('"', "")));
    return condition;
}

Reply noSuchDraft()
{
    return problem(404, "no-such-draft", u"No draft is kept under this code."_s);
}

Reply draftSubmitted()
{
    return problem(410, "draft-submitted", u"This draft became a submission."_s);
}

} // namespace

DraftDesk::DraftDesk(DraftStore &drafts, const session::Clock &clock)
    : m_drafts(drafts), m_clock(clock), m_lookUps(20, 500, 15min)
{
}

Reply DraftDesk::put(const QString &id, const Request &request)
{
    if (request.header("Content-Type").trimmed() != kMediaType)
        return problem(415, "media-type", u"A draft is needed."_s);
    const QByteArray digest = QByteArray::fromHex(request.header("Draft-Token-Digest").trimmed());
    const auto condition = conditionOf(request);
    if (!isId(id) || digest.size() != 32 || !condition || request.body.isEmpty())
        return badRequest(u"an id, Draft-Token-Digest, and If-None-Match: * or If-Match are needed"_s);
    if (request.body.size() > kMostDraftBytes)
        return problem(413, "too-large", u"The draft is too large."_s);
    if (request.header("Content-Digest").trimmed() !=
        "sha-256=:" + vault::sha256(request.body).toBase64() + ':')
        return problem(400, "content-digest", u"The bytes are not those of the digest."_s);
    const QDateTime now = m_clock.utcNow();
    const auto put = m_drafts.put(id, digest, request.body, *condition, now);
    if (!put)
        return internalProblem(put.error());
    switch (*put) {
    case DraftPut::Changed:
        return problem(412, "draft-changed", u"Another version of this draft is here."_s);
    case DraftPut::Missing:
        return noSuchDraft();
    case DraftPut::Submitted:
        return draftSubmitted();
    case DraftPut::Stored:
    case DraftPut::SameAgain:
    case DraftPut::Followed:
        break;
    }
    const QByteArray version = vault::sha256(request.body).toHex();
    Reply reply = json(*put == DraftPut::Stored ? 201 : 200,
                       {{u"id"_s, id}, {u"digest"_s, QString::fromLatin1(version)}});
    if (*put != DraftPut::Followed) // there the tag would be of another version than these bytes
        reply.headers.emplaceBack("ETag", '"' + version + '"');
    return reply;
}

Reply DraftDesk::get(const QString &id, const QString &terminalId, const Request &request)
{
    // By terminal and not by address: they may all come through one proxy.
    if (const auto wait = m_lookUps.waitFor(terminalId, m_clock.monotonicMs()); wait > 0ms)
        return tooMany(wait);
    const auto read = m_drafts.read(id, tokenOf(request), m_clock.utcNow());
    if (!read)
        return internalProblem(read.error());
    if (read->found == DraftFound::Submitted)
        return draftSubmitted();
    if (read->found == DraftFound::Missing) {
        m_lookUps.noteFailure(terminalId, m_clock.monotonicMs());
        return noSuchDraft();
    }
    Reply reply;
    reply.contentType = kMediaType;
    reply.body = read->box;
    reply.headers = {{"ETag", '"' + vault::sha256(read->box).toHex() + '"'}, {"Cache-Control", "no-store"}};
    return reply;
}

Reply DraftDesk::remove(const QString &id, const Request &request)
{
    const auto found = m_drafts.submitted(id, tokenOf(request), m_clock.utcNow());
    if (!found)
        return internalProblem(found.error());
    return *found == DraftFound::Missing ? noSuchDraft() : json(200, {{u"id"_s, id}});
}

} // namespace lucarne::county
