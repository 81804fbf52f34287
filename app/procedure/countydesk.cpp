// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countydesk.h"

#include "sync/transport.h"
#include "vault/digest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace lucarne::procedure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Somebody stands and waits.
constexpr auto kSilence = 10s;
constexpr auto kWithin = 20s;

const QByteArray kDraftType = "application/vnd.lucarne.draft";

tl::unexpected<Error> refusal(const sync::Answer &answer)
{
    if (answer.problem == "no-such-receipt"_L1) {
        return failure(QCoreApplication::translate("procedure",
                                                   "No form with this number has arrived yet. Check the "
                                                   "number, or try again later: it may still be on its way."),
                       answer.detail);
    }
    if (answer.problem == "no-such-draft"_L1) {
        return failure(QCoreApplication::translate(
                           "procedure", "No form is kept under this code. Kept forms stay 30 days. "
                                        "If you stopped today at another terminal, the form may "
                                        "still be on its way: try again later."),
                       answer.detail);
    }
    if (answer.problem == "draft-submitted"_L1)
        return failure(QCoreApplication::translate("procedure", "This form has been sent already."),
                       answer.detail);
    if (answer.status == 429) {
        return failure(QCoreApplication::translate("procedure",
                                                   "Too many attempts at this terminal. Please wait "
                                                   "a quarter of an hour."),
                       answer.detail);
    }
    if (answer.outcome == sync::Outcome::Away || answer.outcome == sync::Outcome::CaptivePortal ||
        answer.outcome == sync::Outcome::NotTheCounty) {
        return failure(QCoreApplication::translate("procedure", "This terminal cannot reach the county now. "
                                                                "Please try again later. Nothing is lost."),
                       answer.detail);
    }
    return failure(QCoreApplication::translate("procedure",
                                               "The county cannot answer this terminal now. Please "
                                               "ask at the reception."),
                   u"HTTP %1 %2 %3"_s.arg(answer.status).arg(answer.problem, answer.detail));
}

std::optional<SubmissionProgress> progressFrom(const QByteArray &body)
{
    using State = SubmissionProgress::State;
    static const QHash<QString, State> states{{u"received"_s, State::Received},
                                              {u"in-progress"_s, State::InProgress},
                                              {u"done"_s, State::Done},
                                              {u"more-needed"_s, State::MoreNeeded}};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const auto state = states.constFind(object[u"state"].toString());
    SubmissionProgress progress;
    progress.receivedAt = QDateTime::fromString(object[u"receivedAt"].toString(), Qt::ISODateWithMs);
    progress.updatedAt = QDateTime::fromString(object[u"updatedAt"].toString(), Qt::ISODateWithMs);
    progress.note = object[u"note"].toString().left(500);
    if (state == states.constEnd() || !progress.receivedAt.isValid() || !progress.updatedAt.isValid())
        return std::nullopt;
    progress.state = *state;
    return progress;
}

/// Something answered 200 that is not what was asked for.
sync::Answer asPortal(sync::Answer answer)
{
    answer.outcome = sync::Outcome::CaptivePortal;
    return answer;
}

} // namespace

CountyDesk::CountyDesk(std::unique_ptr<sync::Transport> transport, vault::Secret token, QObject *parent)
    : QObject(parent), m_transport(std::move(transport)), m_token(std::move(token))
{
    m_transport->setPatience(kSilence);
}

CountyDesk::~CountyDesk() = default;

void CountyDesk::ask(sync::Ask request, std::function<void(const sync::Answer &)> answered)
{
    request.token = &m_token;
    request.within = kWithin;
    connect(m_transport->ask(std::move(request)), &sync::Exchange::finished, this, std::move(answered));
}

void CountyDesk::draft(const ResumeKeys &keys, Done<QByteArray> done)
{
    sync::Ask request;
    request.path = u"/v1/drafts/"_s + keys.lookUp;
    QByteArray token = keys.token.toByteArray();
    request.headers = {
        {"Draft-Token", token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)}};
    vault::wipe(token);
    request.expectedType = kDraftType;
    ask(std::move(request), [done = std::move(done)](const sync::Answer &answer) {
        if (answer.outcome != sync::Outcome::Ok)
            done(refusal(answer));
        else if (answer.header("ETag") != '"' + vault::sha256(answer.body).toHex() + '"')
            done(refusal(asPortal(answer)));
        else
            done(answer.body);
    });
}

void CountyDesk::progress(const QString &number, const QByteArray &secret, Done<SubmissionProgress> done)
{
    sync::Ask request;
    request.method = "POST";
    request.path = u"/v1/receipts/status"_s;
    request.body =
        QJsonDocument(
            QJsonObject{{u"number"_s, number},
                        {u"secret"_s, QString::fromLatin1(secret.toBase64(QByteArray::Base64UrlEncoding |
                                                                          QByteArray::OmitTrailingEquals))}})
            .toJson(QJsonDocument::Compact);
    ask(std::move(request), [done = std::move(done)](const sync::Answer &answer) {
        if (answer.outcome != sync::Outcome::Ok)
            done(refusal(answer));
        else if (const auto progress = progressFrom(answer.body))
            done(*progress);
        else
            done(refusal(asPortal(answer)));
    });
}

} // namespace lucarne::procedure

// Within this file, so that a program without a form desk links nothing of it.
#include "moc_countydesk.cpp"
