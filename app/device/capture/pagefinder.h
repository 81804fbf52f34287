// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"

#include <opencv2/core.hpp>

namespace lucarne::capture
{

/// Looks for one whole sheet of paper in a picture (blue green red). Candidates come from its
/// brightness (paper is lighter than what it lies on) and from its straight lines (where it is not);
/// all are judged by how clearly each of their four sides parts one even surface from another.
std::optional<device::PageOutline> findPage(const cv::Mat &picture);

} // namespace lucarne::capture
