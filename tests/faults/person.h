// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canary/needles.h"

#include <QByteArray>
#include <QString>

namespace lucarne::faults
{

/// Somebody whose every answer is like nobody else's, so that each can be looked for. All follows from
/// the seed: a parent knows what its child process typed without telling it.
struct Person {
    explicit Person(quint32 seed);

    quint32 seed;
    QString firstName;
    QString lastName;
    QString street;
    QString email;
    QString phone; ///< "+336…"
    QString nir;   ///< 15 digits, with its key
    QString iban;
    QString siret;
    QString story;   ///< a sentence that only this person writes
    QByteArray jpeg; ///< a picture of noise, the name in its comment
    QByteArray pdf;  ///< the picture on a page, with the name in a compressed stream
    QByteArray signaturePng;

    /// Every form of every answer and samples of the pictures, as bytes and as pixels.
    void addTo(test::Needles &needles) const;
};

} // namespace lucarne::faults
