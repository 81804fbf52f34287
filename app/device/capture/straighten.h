// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/capture.h"

#include <opencv2/core.hpp>

namespace lucarne::capture
{

/// A flat sheet, blue green red, and its resolution.
struct Sheet {
    cv::Mat pixels;
    double dpi = 0;
};

/// Takes the sheet out of the picture. Not enlarged: a small picture has few dots an inch.
Sheet straightened(const cv::Mat &picture, const device::PageOutline &outline);

/// Takes shadows and uneven light away: paper becomes white, writing keeps its colour.
cv::Mat evenlyLit(const cv::Mat &sheet);

/// Whether a person can read it. \a sheet: as it was taken, before evenlyLit().
device::Legibility legibility(const cv::Mat &sheet);

} // namespace lucarne::capture
