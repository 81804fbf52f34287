// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "form.h"
#include "resumecode.h"
#include "submissionprogress.h"

#include "error.h"
#include "kiosk/configuration.h"
#include "session/clock.h"
#include "store/diskspace.h"
#include "store/receipt.h"
#include "vault/secret.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace lucarne::procedure
{

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
             QObject *parent = nullptr, store::DiskUsage usage = store::realDiskUsage());
    ~FormDesk() override;

    /// Reads the terminal's keys and opens the outbox. An error says why this terminal cannot take
    /// forms now: not enrolled, keychain locked, no key of the county yet, disk nearly full. Asked
    /// again, it tries again.
    void open(Done<void> done);
    bool isOpen() const;

    /// The draft that a window of this visit left when it crashed.
    Result<std::optional<Draft>> draftOfThisVisit();
    /// The form sent in this visit, when a window of it died before its citizen was done with the
    /// receipt.
    Result<std::optional<store::SentForm>> sentInThisVisit();
    /// The citizen has it: nobody is to be shown it again.
    Result<void> receiptTaken();
    /// At every answer; on the disk, encrypted under the session's key, when it returns: under a
    /// millisecond, three on a bad day.
    Result<void> save(const Draft &draft);
    /// All that was saved in this visit goes, also from the database's log.
    Result<void> discard();

    /// Seals to the county, on another thread; refused when the disk is nearly full.
    void addDocument(const QByteArray &content, const QString &mediaType, Done<store::SealedDocument> done);

    /// Only of a form without faults. The receipt may be shown when it comes: the submission is on
    /// the disk. Asked again for the same draft (a double tap, a crash), it gives the same receipt.
    Result<store::Receipt> submit(const Draft &draft, const Form &form);

    /// Keeps the draft for another day and another terminal, for 30 days; works without network
    /// (the ciphertext goes to the county when it can). The draft of this visit goes; when this window
    /// dies before the code was taken away, the next one has it still, with its code. One that was
    /// taken up keeps its code.
    Result<ResumeCode> keepForLater(const Draft &draft);
    /// Opens the desk where it is not open. What is still on this terminal comes at once; else the
    /// county is asked. The draft comes as save() and submit() want it.
    void takeUp(const ResumeCode &code, Done<Draft> done);

    /// Needs no open desk.
    void progress(const QString &receiptNumber, const QByteArray &receiptSecret,
                  Done<SubmissionProgress> done);

private:
    struct Private;
    class Use;
    std::unique_ptr<Private> d;
};

} // namespace lucarne::procedure
