// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"
#include "device/usbdocuments.h"

#include <functional>
#include <memory>
#include <optional>

namespace lucarne::ui
{

/// Where a paper can come from on this terminal.
struct DocumentSources {
    /// The terminal's camera; loads the plugin.
    static Result<std::unique_ptr<device::FrameSource>> terminalCamera();

    std::function<Result<std::unique_ptr<device::FrameSource>>()> camera = &terminalCamera;
    /// None: sticks are ignored, as the installer decides.
    std::optional<device::UsbDocuments> stick;
};

} // namespace lucarne::ui
