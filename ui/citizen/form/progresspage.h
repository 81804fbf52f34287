// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codepage.h"

#include "error.h"
#include "procedure/submissionprogress.h"

#include <optional>

namespace lucarne::ui
{

/// How a request that was sent gets on: by the QR code of its receipt (a scanner types it), or by
/// its number and then its secret code, in letters.
class ProgressPage : public CodePage
{
    Q_OBJECT
public:
    explicit ProgressPage(AppContext &context) : CodePage(context) {}
    QString heading() const override;
    QStringList spoken() const override;
    bool stepBack() override;
    bool canStepBack() const override { return !m_number.isEmpty() || CodePage::canStepBack(); }

protected:
    QString question() const override;
    QString advice() const override;
    QString goText() const override;
    bool isExpected(const QString &code) const override;
    QString wrongPaperText() const override;
    void accepted(const QString &typed) override;
    void compose(QWidget *body) override;

private:
    void ask(const QByteArray &secret);
    void answered(const Result<procedure::SubmissionProgress> &progress);
    QString stateText() const;
    QString nextText() const;
    QString dateOf(const QDateTime &time) const;

    QString m_number; ///< known: the secret is next
    std::optional<procedure::SubmissionProgress> m_progress;
};

} // namespace lucarne::ui
