// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>

namespace lucarne::sync
{

/// What the county says of a submission that it has: `Receipt` in openapi.yaml.
struct CountyReceipt {
    QUuid id;
    QByteArray digest;    ///< SHA-256 of the envelope
    QDateTime receivedAt; ///< by the county's clock; may be missing
};

/// Nothing when \a body is none: something else may have answered in the county's place.
std::optional<CountyReceipt> countyReceiptFrom(const QByteArray &body);

} // namespace lucarne::sync
