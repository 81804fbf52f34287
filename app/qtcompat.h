// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The one place for differences between the Qt versions that Lucarne builds with (6.4 to 6.8).

#include <QtGlobal>

static_assert(QT_VERSION >= QT_VERSION_CHECK(6, 4, 0), "Lucarne needs Qt 6.4 or later");
