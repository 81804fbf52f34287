// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <opencv2/core.hpp>

namespace lucarne::capture
{

/// The picture as OpenCV has it: three channels, blue green red. A copy.
inline cv::Mat toMat(const QImage &picture)
{
    const QImage plain = picture.convertToFormat(QImage::Format_BGR888);
    return cv::Mat(plain.height(), plain.width(), CV_8UC3, const_cast<uchar *>(plain.constBits()),
                   std::size_t(plain.bytesPerLine()))
        .clone();
}

/// Three channels, blue green red. A copy.
inline QImage toImage(const cv::Mat &mat)
{
    return QImage(mat.data, mat.cols, mat.rows, qsizetype(mat.step), QImage::Format_BGR888).copy();
}

} // namespace lucarne::capture
