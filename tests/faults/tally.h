// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "county/countythread.h"
#include "store/submissioncontent.h"

#include <QHash>
#include <QString>

#include <functional>

namespace lucarne::faults
{

/// LUCARNE_FULL_COUNTS=1: the counts of the guarantees in place of those of the daily tests.
bool fullCounts();
int counts(int bounded, int whole);

/// What the county has, by whatever name a test gives to what it submits: how often, and under which id.
struct AtCounty {
    QHash<QString, int> times;
    QHash<QString, QString> ids;
    QHash<QString, QByteArray> payloads; ///< by id, opened with the county's key
    int documentsMissing = 0;
};
using NameOf = std::function<QString(const store::SubmissionContent &content)>;
AtCounty readCounty(county::CountyThread &county, const NameOf &nameOf);
/// The submission's own id is its name.
QString idOf(const store::SubmissionContent &content);

struct Tally {
    int submitted = 0;
    int receivedOnce = 0;
    int lost = 0;
    int doubled = 0;

    /// \a receipts: name of what was submitted, and the id that its receipt shows.
    static Tally of(const QHash<QString, QString> &receipts, const AtCounty &there);
    bool isWell() const { return lost == 0 && doubled == 0 && receivedOnce == submitted; }
    /// "submitted: … / received once: … / lost: … / doubled: …", to the log.
    void print() const;
};

} // namespace lucarne::faults
