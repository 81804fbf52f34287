// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disktrace.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

class QRandomGenerator;

namespace lucarne::faults
{

/// What a process did to the disk (disktrace.cpp), and what a power cut leaves of it. What the process
/// waited for (fsync) is there. Of the rest, anything may be: of each sector of 512 bytes any state
/// since the last wait, of each folder's entries any since that folder was waited for, independently of
/// one another. That is the least that POSIX promises; real file systems are kinder.
class DiskTrace
{
public:
    /// Nothing when there is none, or when the process had not begun yet.
    static std::optional<DiskTrace> read(const QString &file);

    /// Moments at which the power can go: before each step of the process, and after the last one.
    int firstMoment() const { return m_begin; }
    int lastMoment() const { return int(m_steps.size()); }
    /// Just after each word that the process said.
    std::vector<int> momentsOfSpeech() const;
    QByteArray saidBefore(int moment) const;
    /// Writes the folder as it is found after the power came back. False: it could not be written.
    bool cutAt(int moment, QRandomGenerator &random, const QString &folder) const;
    /// Writes the folder as the process left it, with nothing lost.
    bool replay(const QString &folder) const;

private:
    struct Step {
        DiskStep step = DiskStep::Say;
        int file = 0; ///< anew for each creation, unlike an inode
        qint64 offset = 0;
        QByteArray bytes;
    };
    bool restore(int moment, QRandomGenerator *random, const QString &folder) const;

    std::vector<Step> m_steps;
    int m_begin = 0;
};

} // namespace lucarne::faults
