// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdesk.h"

#include "countydesk.h"
#include "filledform.h"

#include "background.h"
#include "failpoint.h"

#include "store/outbox.h"
#include "sync/contentstate.h"
#include "sync/credentials.h"
#include "sync/transport.h"
#include "vault/secretbox.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QUuid>

#include <vector>

namespace lucarne::procedure
{

using namespace Qt::StringLiterals;

namespace
{

tl::unexpected<Error> notOpen()
{
    return failure(QCoreApplication::translate("procedure", "This terminal cannot take forms now."),
                   u"the form desk is not open"_s);
}

QByteArray keptContext(const ResumeKeys &keys)
{
    return "lucarne-kept-draft\n" + keys.lookUp.toLatin1();
}

Result<Draft> opened(QByteArrayView box, const ResumeKeys &keys)
{
    auto plain = vault::unlocked(box, keys.encryption, keptContext(keys));
    if (!plain) {
        return failure(QCoreApplication::translate("procedure", "The form kept under this code is damaged. "
                                                                "Please begin it again."),
                       u"the ciphertext of a kept draft does not open"_s);
    }
    QByteArray bytes = plain->toByteArray();
    auto draft = unpackedDraft(bytes);
    vault::wipe(bytes);
    return draft;
}

/// What goes on with a draft that \a code opens \a box of.
Draft underCode(Draft draft, const ResumeCode &code, const QByteArray &box)
{
    draft.resumeLetters = code.letters();
    draft.takenUpVersion = store::versionOf(box);
    for (JoinedDocument &document : draft.documents)
        document.sealed.atCounty = true; // or on its way there from here
    return draft;
}

} // namespace

struct FormDesk::Private {
    const kiosk::Configuration &configuration;
    const session::Clock &clock;
    vault::Secret sessionKey;
    FormDesk *desk;
    store::DiskUsage usage;

    std::unique_ptr<sync::Credentials> credentials{};
    std::optional<sync::TerminalSecrets> secrets{};
    std::unique_ptr<CountyDesk> county{};
    std::optional<vault::SealingKey> sealingKey{};
    std::optional<store::Outbox> outbox{};
    bool hasLeftDamaged = false;
    std::vector<Done<void>> waitingForKeys{};
    QSet<QString> kept{}; ///< drafts that were kept for later, and not gone on with, by this desk

    void withKeys(Done<void> done);
    void readKeys();
    Result<void> takeKeys(const sync::EnrolmentRecord &record, Result<sync::TerminalSecrets> loaded);
    Result<void> openOutbox();
    Result<Draft> takenUp(const QByteArray &box, const ResumeCode &code, const ResumeKeys &keys);
};

/// The outbox during one call. One that was found damaged is let go of after it, so that lucarne-sync
/// can set it aside, and the next call takes up the new one: what was typed is still in the window.
class FormDesk::Use
{
public:
    explicit Use(Private &desk) : m_desk(desk)
    {
        if (!m_desk.outbox && m_desk.hasLeftDamaged)
            m_opened = m_desk.openOutbox();
        else if (!m_desk.outbox)
            m_opened = notOpen();
    }
    Use(const Use &) = delete;
    Use &operator=(const Use &) = delete;
    ~Use()
    {
        if (m_desk.outbox && m_desk.outbox->isDamaged()) {
            m_desk.outbox.reset();
            m_desk.hasLeftDamaged = true;
        }
    }
    explicit operator bool() const { return m_opened.has_value(); }
    tl::unexpected<Error> refusal() const { return tl::unexpected(m_opened.error()); }

private:
    Private &m_desk;
    Result<void> m_opened;
};

void FormDesk::Private::withKeys(Done<void> done)
{
    waitingForKeys.push_back(std::move(done));
    // Always through the event loop, so that a caller is never called back before its call returned.
    if (waitingForKeys.size() == 1)
        QMetaObject::invokeMethod(
            desk, [this] { readKeys(); }, Qt::QueuedConnection);
}

void FormDesk::Private::readKeys()
{
    const auto tell = [this](const Result<void> &result) {
        // The first of them may end the desk.
        const QPointer<FormDesk> alive(desk);
        for (const Done<void> &done : std::exchange(waitingForKeys, {})) {
            if (alive)
                done(result);
        }
    };
    if (secrets) {
        tell({});
        return;
    }
    const auto record = sync::loadEnrolment(kiosk::dataFolder(configuration));
    if (!record) {
        tell(tl::unexpected(record.error()));
        return;
    }
    if (!*record) {
        tell(failure(
            QCoreApplication::translate(
                "procedure", "This terminal is not connected to its county yet. It cannot take forms."),
            u"not enrolled"_s));
        return;
    }
    credentials = std::make_unique<sync::Credentials>((*record)->secretsFile);
    credentials->load([this, record = **record, tell](Result<sync::TerminalSecrets> loaded) {
        tell(takeKeys(record, std::move(loaded)));
    });
}

Result<void> FormDesk::Private::takeKeys(const sync::EnrolmentRecord &record,
                                         Result<sync::TerminalSecrets> loaded)
{
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto transport = sync::Transport::to(
        configuration.countyUrl.isEmpty() ? record.county : configuration.countyUrl, clock);
    if (!transport)
        return tl::unexpected(transport.error());
    county = std::make_unique<CountyDesk>(std::move(*transport), loaded->token.clone());
    secrets.emplace(std::move(*loaded));
    return {};
}

Result<void> FormDesk::Private::openOutbox()
{
    if (outbox)
        return {};
    const auto state = sync::loadContentState(sync::ContentPlaces::of(configuration));
    auto key = state.sealingKey();
    if (!key)
        return tl::unexpected(key.error());
    auto box = store::Outbox::open(kiosk::outboxFolder(configuration), usage);
    if (!box)
        return tl::unexpected(box.error());
    // Whatever an earlier visit left: nobody has its key any more.
    if (const auto dropped = box->dropDrafts(vault::visitTag(sessionKey)); !dropped)
        return tl::unexpected(dropped.error());
    sealingKey = std::move(*key);
    outbox.emplace(std::move(*box));
    return {};
}

Result<Draft> FormDesk::Private::takenUp(const QByteArray &box, const ResumeCode &code,
                                         const ResumeKeys &keys)
{
    return opened(box, keys).and_then([&](Draft draft) -> Result<Draft> {
        const auto wasSent = outbox->hasSubmissionOf(draft.id);
        if (!wasSent)
            return tl::unexpected(wasSent.error());
        // It was sent from here and is under its code all the same: its county had to go back to a backup.
        // It is sent as another one; that one's receipt would be shown again otherwise, and nothing sent.
        if (*wasSent)
            draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return underCode(std::move(draft), code, box);
    });
}

FormDesk::FormDesk(const kiosk::Configuration &configuration, const session::Clock &clock,
                   vault::Secret sessionKey, QObject *parent, store::DiskUsage usage)
    : QObject(parent),
      d(new Private{configuration, clock,
                    sessionKey.isEmpty() ? vault::Secret::random(vault::kBoxKeyBytes) : std::move(sessionKey),
                    this, std::move(usage)})
{
}

FormDesk::~FormDesk() = default;

void FormDesk::open(Done<void> done)
{
    d->withKeys([this, done = std::move(done)](const Result<void> &keys) {
        auto opened = keys ? d->openOutbox() : keys;
        if (opened && d->outbox->diskLevel() == store::DiskLevel::NoNewForms) {
            // What was begun goes on, and who sent a form gets its receipt.
            const auto begun = d->outbox->lastDraft(d->sessionKey);
            const auto sent = d->outbox->lastSent(d->sessionKey);
            if (!(begun && *begun) && !(sent && *sent)) {
                d->outbox.reset();
                opened =
                    failure(QCoreApplication::translate(
                                "procedure",
                                "This terminal has no room left for new forms. Please ask at the reception."),
                            u"the disk is almost full"_s);
            }
        }
        done(opened);
    });
}

bool FormDesk::isOpen() const
{
    return d->outbox.has_value();
}

Result<std::optional<Draft>> FormDesk::draftOfThisVisit()
{
    const Use outbox(*d);
    if (!outbox)
        return outbox.refusal();
    const auto saved = d->outbox->lastDraft(d->sessionKey);
    if (!saved)
        return tl::unexpected(saved.error());
    if (!*saved)
        return std::nullopt;
    QByteArray bytes = (*saved)->toByteArray();
    auto draft = unpackedDraft(bytes);
    vault::wipe(bytes);
    return draft.map([this](Draft found) {
        return d->kept.contains(found.id) ? std::nullopt : std::optional(std::move(found));
    });
}

Result<std::optional<store::SentForm>> FormDesk::sentInThisVisit()
{
    if (!d->outbox)
        return notOpen();
    return d->outbox->lastSent(d->sessionKey);
}

Result<void> FormDesk::receiptTaken()
{
    if (!d->outbox)
        return notOpen();
    return d->outbox->dropReceipts(d->sessionKey);
}

Result<void> FormDesk::save(const Draft &draft)
{
    const Use outbox(*d);
    if (!outbox)
        return outbox.refusal();
    d->kept.remove(draft.id);
    QByteArray bytes = packed(draft);
    auto saved = d->outbox->saveDraft(draft.id, bytes, d->sessionKey);
    vault::wipe(bytes);
    return saved;
}

Result<void> FormDesk::discard()
{
    const Use outbox(*d);
    if (!outbox)
        return outbox.refusal();
    return d->outbox->dropDrafts();
}

void FormDesk::addDocument(const QByteArray &content, const QString &mediaType,
                           Done<store::SealedDocument> done)
{
    auto terminal = d->outbox ? vault::SigningKey::fromSeed(d->secrets->key.seed()) : notOpen();
    if (!terminal) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error = terminal.error()] { done(tl::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    inBackground(
        this,
        [content, mediaType, documents = d->outbox->documents(), county = *d->sealingKey,
         terminal = std::make_shared<const vault::SigningKey>(std::move(*terminal))]() mutable {
            QBuffer in;
            in.setData(content);
            in.open(QIODevice::ReadOnly);
            return documents.add(in, mediaType, county, *terminal);
        },
        std::move(done));
}

Result<store::Receipt> FormDesk::submit(const Draft &draft, const Form &form)
{
    const Use outbox(*d);
    if (!outbox)
        return outbox.refusal();
    // Once sealed, nobody here can mend it.
    if (const auto faults = form.faults(); !faults.empty()) {
        return failure(QCoreApplication::translate(
                           "procedure", "Some answers need a correction before the form can be sent."),
                       u"%1 faults, the first: %2 %3"_s.arg(faults.size())
                           .arg(faults.front().path, faults.front().keyword));
    }
    if (const auto contradiction = form.contradiction()) {
        // The installer's log: where, and nothing of what was answered.
        const QString place =
            u"%1 version %2: %3 %4 of what would be sent is not as the schema asks, and no screen can mend it"_s
                .arg(form.definition().id, QString::number(form.definition().version),
                     contradiction->path.isEmpty() ? u"/"_s : contradiction->path, contradiction->keyword);
        qCritical("procedure: %s", qPrintable(place));
        return failure(QCoreApplication::translate(
                           "procedure",
                           "There is a fault in this form, not in your answers: it cannot be sent. "
                           "Keep it for later, or ask at the reception."),
                       place);
    }
    failpoint("submit.asked");
    FilledForm filled = filledForm(draft, form);
    store::Submission submission;
    submission.procedure = filled.procedure;
    submission.procedureVersion = filled.version;
    submission.payload = packed(filled);
    for (const JoinedDocument &document : filled.documents)
        submission.documents.push_back(document.sealed);
    if (!draft.resumeLetters.isEmpty()) {
        const auto code = ResumeCode::from(draft.resumeLetters);
        if (!code)
            return tl::unexpected(code.error());
        const ResumeKeys keys = keysOf(*code);
        submission.keptDraft = keys.lookUp;
        submission.keptDraftToken = keys.token.toByteArray();
    }
    auto receipt = d->outbox->submit(draft.id, d->sessionKey, submission, *d->sealingKey, d->secrets->key,
                                     d->clock.utcNow());
    vault::wipe(submission.payload);
    return receipt;
}

Result<ResumeCode> FormDesk::keepForLater(const Draft &draft)
{
    const Use outbox(*d);
    if (!outbox)
        return outbox.refusal();
    auto code = draft.resumeLetters.isEmpty() ? Result<ResumeCode>(ResumeCode::fresh())
                                              : ResumeCode::from(draft.resumeLetters);
    if (!code)
        return code;
    const ResumeKeys keys = keysOf(*code);
    Draft plain = draft;
    plain.resumeLetters.clear(); // the code must not be in what it opens: a later code may differ
    plain.takenUpVersion.clear();
    plain.documents = documentsIn(draft.answers, draft);
    QByteArray bytes = packed(plain);
    store::KeptDraft kept;
    kept.id = keys.lookUp;
    kept.box = vault::locked(bytes, keys.encryption, keptContext(keys));
    vault::wipe(bytes);
    kept.tokenDigest = keys.tokenDigest();
    if (!draft.takenUpVersion.isEmpty())
        kept.follows.append(draft.takenUpVersion);
    for (const JoinedDocument &document : plain.documents)
        kept.documents.push_back(document.sealed);
    bytes = packed(underCode(std::move(plain), *code, kept.box));
    const auto done = d->outbox->keptDrafts().keep(kept, draft.id, bytes, d->sessionKey, d->clock.utcNow());
    vault::wipe(bytes);
    if (!done)
        return tl::unexpected(done.error());
    d->kept.insert(draft.id);
    return code;
}

void FormDesk::takeUp(const ResumeCode &code, Done<Draft> done)
{
    auto shared = std::make_shared<const ResumeCode>(code.clone());
    d->withKeys([this, shared, done = std::move(done)](const Result<void> &ready) {
        const Result<void> opened = ready ? d->openOutbox() : ready;
        if (!opened) {
            done(tl::unexpected(opened.error()));
            return;
        }
        const Use outbox(*d);
        const ResumeKeys keys = keysOf(*shared);
        const auto here = d->outbox->keptDrafts().find(keys.lookUp);
        if (!here) {
            done(tl::unexpected(here.error()));
            return;
        }
        if (*here && (*here)->box.isEmpty()) {
            done(failure(QCoreApplication::translate("procedure", "This form has been sent already.")));
            return;
        }
        if (*here) {
            done(d->takenUp((*here)->box, *shared, keys));
            return;
        }
        d->county->draft(keys, [this, shared, done](const Result<QByteArray> &box) {
            done(box.and_then([this, &shared](const QByteArray &bytes) -> Result<Draft> {
                const Use again(*d); // the call above has returned long since
                if (!again)
                    return again.refusal();
                return d->takenUp(bytes, *shared, keysOf(*shared));
            }));
        });
    });
}

void FormDesk::progress(const QString &receiptNumber, const QByteArray &receiptSecret,
                        Done<SubmissionProgress> done)
{
    d->withKeys([this, receiptNumber, receiptSecret, done = std::move(done)](const Result<void> &ready) {
        if (!ready)
            done(tl::unexpected(ready.error()));
        else
            d->county->progress(receiptNumber, receiptSecret, done);
    });
}

} // namespace lucarne::procedure

// Within this file, so that a program without a form desk links nothing of it.
#include "moc_formdesk.cpp"
