// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetprinter.h"

namespace lucarne::device
{

/// A slip that a citizen takes along: a number that can be read aloud, and its QR code.
struct Slip {
    QString overtitle;     ///< the procedure
    QString title;         ///< what this paper is
    QString label;         ///< of the number
    QString number;        ///< in groups with hyphens
    QString secretLabel;   ///< of the secret; empty without one
    QString secret;        ///< what proves that the number is one's own, in groups with hyphens
    QString qrText;        ///< what the QR code says
    QStringList sentences; ///< what happens next, in order
    QStringList office;    ///< who answers: name, address, telephone; may be empty
    QString communeName;
    QDate printedOn;
    QLocale locale; ///< for the date; the words are in the language of the interface
};

/// The slip as a PDF, one page, 12 pt type and larger, the number larger still. Takes tens of
/// milliseconds: call it off the GUI thread. Needs a QGuiApplication.
Result<QByteArray> printableSlip(const Slip &slip, Paper paper);

} // namespace lucarne::device
