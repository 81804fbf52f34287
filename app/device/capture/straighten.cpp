// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "straighten.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lucarne::capture
{

namespace
{

// A4, in inches
constexpr double kShortSide = 210 / 25.4;
constexpr double kLongSide = 297 / 25.4;
constexpr double kMostDpi = 220;
/// Between a step of the light in a blurred picture and in one that can be read.
constexpr double kLeastSteepness = 0.16;
constexpr int kLeastContrast = 28;
constexpr double kLeastLight = 62;
constexpr int kTile = 48;

cv::Point2f point(const QPointF &from)
{
    return {float(from.x()), float(from.y())};
}

/// The value below which a share of the pixels is.
int quantile(const cv::Mat &grey, double share)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const uchar *row = grey.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x)
            ++counts[row[x]];
    }
    const double wanted = share * double(grey.total());
    double seen = 0;
    for (int value = 0; value < 256; ++value) {
        seen += counts[std::size_t(value)];
        if (seen >= wanted)
            return value;
    }
    return 255;
}

} // namespace

Sheet straightened(const cv::Mat &picture, const device::PageOutline &outline)
{
    std::array<cv::Point2f, 4> corners;
    std::transform(outline.begin(), outline.end(), corners.begin(), point);
    double across = std::max(cv::norm(corners[1] - corners[0]), cv::norm(corners[2] - corners[3]));
    double down = std::max(cv::norm(corners[3] - corners[0]), cv::norm(corners[2] - corners[1]));
    const bool upright = down >= across;
    double &longer = upright ? down : across;
    double &shorter = upright ? across : down;
    // A slanted view shortens one side: what is nearly A4 is A4.
    const double ratio = longer / std::max(1.0, shorter);
    const double a4 = kLongSide / kShortSide;
    if (ratio > a4 / 1.25 && ratio < a4 * 1.25) {
        longer = std::max(longer, shorter * a4);
        shorter = longer / a4;
    }
    const double dpi = longer / kLongSide;
    const double shrink = std::min(1.0, kMostDpi / dpi);
    const cv::Size size(std::max(1, int(std::lround(across * shrink))),
                        std::max(1, int(std::lround(down * shrink))));
    const std::array<cv::Point2f, 4> target{cv::Point2f(0, 0), cv::Point2f(float(size.width), 0),
                                            cv::Point2f(float(size.width), float(size.height)),
                                            cv::Point2f(0, float(size.height))};
    Sheet sheet;
    cv::warpPerspective(picture, sheet.pixels, cv::getPerspectiveTransform(corners.data(), target.data()),
                        size, shrink < 0.7 ? cv::INTER_AREA : cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    sheet.dpi = dpi * shrink;
    return sheet;
}

cv::Mat evenlyLit(const cv::Mat &sheet)
{
    // The light is what the paper has where there is no writing; it changes slowly.
    const double scale = 200.0 / std::max(sheet.cols, sheet.rows);
    cv::Mat light;
    cv::resize(sheet, light, {}, scale, scale, cv::INTER_AREA);
    cv::morphologyEx(light, light, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {17, 17}));
    cv::medianBlur(light, light, 9);
    cv::GaussianBlur(light, light, {15, 15}, 0);
    // A dark picture on the paper is not a shadow: it is lightened a little at most.
    cv::max(light, cv::Scalar::all(90), light);
    cv::resize(light, light, sheet.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat even;
    cv::divide(sheet, light, even, 248);
    return even;
}

device::Legibility legibility(const cv::Mat &sheet)
{
    cv::Mat grey;
    cv::cvtColor(sheet, grey, cv::COLOR_BGR2GRAY);
    if (quantile(grey, 0.75) < kLeastLight)
        return device::Legibility::TooDark;
    cv::Mat calm;
    cv::GaussianBlur(grey, calm, {3, 3}, 0);
    // How steep the light falls at the edges of letters, against how far it falls, in each part of
    // the sheet that has letters. Sharp letters fall within two pixels.
    std::vector<double> steepness;
    for (int y = kTile / 2; y + kTile < calm.rows; y += kTile) {
        for (int x = kTile / 2; x + kTile < calm.cols; x += kTile) {
            const cv::Mat tile = calm(cv::Rect(x, y, kTile, kTile));
            const int contrast = quantile(tile, 0.97) - quantile(tile, 0.03);
            if (contrast < kLeastContrast)
                continue;
            cv::Mat across;
            cv::Mat down;
            cv::Sobel(tile, across, CV_16S, 1, 0, 3, 1.0, 0, cv::BORDER_REPLICATE);
            cv::Sobel(tile, down, CV_16S, 0, 1, 3, 1.0, 0, cv::BORDER_REPLICATE);
            cv::convertScaleAbs(across, across, 0.125);
            cv::convertScaleAbs(down, down, 0.125);
            const cv::Mat steep = cv::max(across, down);
            steepness.push_back(double(quantile(steep, 0.98)) / contrast);
        }
    }
    const double tiles = double(calm.total()) / (kTile * kTile);
    if (double(steepness.size()) < std::max(2.0, 0.01 * tiles))
        return device::Legibility::Empty;
    const auto middle = steepness.begin() + long(steepness.size() / 2);
    std::nth_element(steepness.begin(), middle, steepness.end());
    return *middle < kLeastSteepness ? device::Legibility::Blurred : device::Legibility::Good;
}

} // namespace lucarne::capture
