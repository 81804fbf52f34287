// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace lucarne::device
{

/// A page that the citizen took, between its picture and the document: compressed, in memory only.
/// A page of a scanner has 26 MB, kept it has about one. Blocking functions are for a worker thread.
class KeptPage
{
public:
    KeptPage() = default;
    /// Takes the picture's pixels alone: no words, no place, no date that it may carry. A picture
    /// with more pixels than A4 at 300 dots an inch is made smaller. Blocking.
    static KeptPage from(const QImage &picture);

    bool isNull() const { return m_jpeg.isEmpty(); }
    QSize size() const { return m_size; }
    /// At most 480 pixels a side.
    const QImage &thumbnail() const { return m_thumbnail; }
    /// Blocking.
    QImage picture() const;
    /// A quarter to the right. Blocking.
    KeptPage turned() const;
    /// Overwrites the memory, as far as nothing else shares it.
    void wipe();

private:
    QByteArray m_jpeg;
    QSize m_size;
    QImage m_thumbnail;
};

/// JPEG without anything but pixels; quality 0 to 100. Grey pictures stay grey.
QByteArray plainJpeg(const QImage &picture, int quality);

/// Overwrites the pixels, as far as nothing else shares them, and empties the picture.
void wipe(QImage &picture);

} // namespace lucarne::device
