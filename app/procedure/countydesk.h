// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resumecode.h"
#include "submissionprogress.h"

#include "error.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lucarne::sync
{
struct Answer;
struct Ask;
class Transport;
} // namespace lucarne::sync

namespace lucarne::procedure
{

/// The two questions that a window asks its county while a citizen waits. Each is answered within
/// twenty seconds; an error says whether the county is away, does not know, or wants a pause.
/// Answers never come once the desk is gone.
class CountyDesk final : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// \a token: the terminal's.
    CountyDesk(std::unique_ptr<sync::Transport> transport, vault::Secret token, QObject *parent = nullptr);
    ~CountyDesk() override;

    /// The ciphertext of a draft that was kept for later.
    void draft(const ResumeKeys &keys, Done<QByteArray> done);
    /// Number and secret of a receipt.
    void progress(const QString &number, const QByteArray &secret, Done<SubmissionProgress> done);

private:
    void ask(sync::Ask request, std::function<void(const sync::Answer &)> answered);

    std::unique_ptr<sync::Transport> m_transport;
    vault::Secret m_token;
};

} // namespace lucarne::procedure
