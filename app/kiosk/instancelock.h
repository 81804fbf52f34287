// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

namespace lucarne::kiosk
{

/// One supervisor for a session root. The kernel holds the lock (flock(2)) and lets go of it when
/// the process ends, however it ends, so that a crash never keeps the terminal dark.
class InstanceLock
{
public:
    /// Fails when another process holds it.
    static Result<InstanceLock> take(const QString &file);

    InstanceLock(InstanceLock &&other) noexcept : m_descriptor(other.m_descriptor)
    {
        other.m_descriptor = -1;
    }
    InstanceLock &operator=(InstanceLock &&) = delete;
    ~InstanceLock();

private:
    explicit InstanceLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace lucarne::kiosk
