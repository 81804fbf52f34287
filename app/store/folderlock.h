// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace lucarne::store
{

/// Who has a folder in use, between programs: any number of users, or one that puts it in order.
/// Goes with the object, and with the process.
class FolderLock
{
public:
    enum Kind { InUse, Alone };

    /// Waits a little for the others; an error when they do not go.
    static Result<FolderLock> take(const QString &folder, Kind kind);
    /// One that was taken alone lets the others in.
    void share();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace lucarne::store
