// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "form.h"

#include "error.h"
#include "kiosk/configuration.h"
#include "session/clock.h"
#include "store/receipt.h"
#include "vault/secret.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace lucarne::procedure
{

/// Takes a draft up at another terminal: 128 random bits, printed as a QR code and as letters.
/// Everything else follows from it (HKDF): the name under which the county keeps the ciphertext, the
/// key that opens it, and the token that proves the right to ask for it.
struct ResumeCode {
    vault::Secret secret; ///< 16 bytes

    /// "ABCD-EFGH-…": 26 letters and digits without look-alikes, and a check character.
    QString letters() const;
    /// What its QR code says.
    QString qrText() const;
    /// From what was typed or scanned, either form; an error says what is wrong with it.
    static Result<ResumeCode> from(const QString &text);
};

/// How a submission gets on, as the county says.
struct SubmissionProgress {
    enum class State { Received, InProgress, Done, MoreNeeded };
    State state = State::Received;
    QDateTime receivedAt;
    QDateTime updatedAt;
    QString note; ///< of the county's staff, French; may be empty
};

/// What a form needs of the terminal during a visit: keeps the draft, seals documents, submits, keeps
/// for later. Costs nothing until open(). Belongs to the GUI thread; what may take long answers
/// through a callback, which never comes once the desk is gone.
class FormDesk final : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// \a sessionKey: of vault::kBoxKeyBytes, from the supervisor; empty: a fresh one, and a draft
    /// does not survive a crash of the window. References outlive the desk.
    FormDesk(const kiosk::Configuration &configuration, const session::Clock &clock, vault::Secret sessionKey,
             QObject *parent = nullptr);
    ~FormDesk() override;

    /// Reads the terminal's keys and opens the outbox. An error says why this terminal cannot take
    /// forms now: not enrolled, keychain locked, no key of the county yet, disk nearly full.
    void open(Done<void> done);
    bool isOpen() const;

    /// The draft that a window of this visit left when it crashed.
    Result<std::optional<Draft>> draftOfThisVisit();
    /// At every answer; on the disk, encrypted under the session's key, when it returns.
    Result<void> save(const Draft &draft);
    Result<void> discard();

    /// Seals to the county; refused when the disk is nearly full. Blocking.
    Result<store::SealedDocument> addDocument(QIODevice &content, const QString &mediaType);

    /// Only of a form without faults. The receipt may be shown when it comes: the submission is on
    /// the disk. Asked again for the same draft (a double tap, a crash), it gives the same receipt.
    Result<store::Receipt> submit(const Draft &draft, const Form &form);

    /// Keeps the draft for another day and another terminal, for 30 days; works without network
    /// (the ciphertext goes to the county when it can). The draft of this visit goes.
    Result<ResumeCode> keepForLater(const Draft &draft);
    void takeUp(const ResumeCode &code, Done<Draft> done);

    void progress(const QString &receiptNumber, const QByteArray &receiptSecret,
                  Done<SubmissionProgress> done);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lucarne::procedure
