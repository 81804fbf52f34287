// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace lucarne::store
{

/// What a citizen takes away once a submission is safe on this terminal's disk.
struct Receipt {
    QString number;    ///< as newReceiptNumber() makes them
    QByteArray secret; ///< 16 bytes; number and secret together show how it gets on
    QUuid id;          ///< of the submission
    QByteArray digest; ///< SHA-256 of the sealed submission
    QDateTime recordedAt;
};

/// What a visit knows of a form that it sent.
struct SentForm {
    Receipt receipt;
    QString procedure; ///< empty: not known any more
    int procedureVersion = 0;
};

inline constexpr qsizetype kReceiptSecretBytes = 16;

/// A fresh number such as "7KQM-X2D9-4HVT": 55 random bits and a check character, without letters
/// that look alike (Crockford's base 32).
QString newReceiptNumber();
/// The number as it is printed, from what somebody typed or read aloud: case, spaces and hyphens do
/// not matter, O reads as 0, I and L as 1. Empty when it cannot be a receipt's number: any one
/// wrong character and any two exchanged ones are found.
QString receiptNumberFrom(const QString &typed);

/// What the QR code of a receipt says, and back. Nothing when it is something else.
QString receiptCode(const Receipt &receipt);
struct ReceiptCode {
    QString number;
    QByteArray secret;
};
std::optional<ReceiptCode> parseReceiptCode(const QString &text);
/// The secret for those who cannot show the QR code, and back from what was typed; see
/// checkedletters. Empty when it cannot be one.
QString receiptSecretLetters(const QByteArray &secret);
QByteArray receiptSecretFrom(const QString &typed);

} // namespace lucarne::store
