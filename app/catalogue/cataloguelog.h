// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace lucarne::catalogue
{

/// "lucarne.catalogue": what an installer needs to know and no caller can act on.
Q_DECLARE_LOGGING_CATEGORY(lcCatalogue)

} // namespace lucarne::catalogue
