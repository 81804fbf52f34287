// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/livecamera.h"
#include "widgets/touchable.h"

#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// A picture, as large as there is room, on a quiet ground.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    /// \a name: what assistive technology says of it.
    PictureView(Theme &theme, const QString &name, QWidget *parent);
    void setPicture(const QImage &picture);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    Theme &theme() const { return m_theme; }
    /// Where a picture of that size is shown.
    QRectF place(const QSizeF &picture) const;

private:
    Theme &m_theme;
    QImage m_picture;
    QPixmap m_shown; ///< at the present size
};

/// What a camera sees, with the sheet that was found in it where sheets are looked for.
class LiveView : public PictureView
{
    Q_OBJECT
public:
    /// \a camera outlives the view, or the view is told nothing any more.
    LiveView(Theme &theme, device::LiveCamera &camera, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointer<device::LiveCamera> m_camera;
};

/// A small picture of a page; a touch shows it large.
class PageThumbnail : public Touchable
{
    Q_OBJECT
public:
    PageThumbnail(Theme &theme, const QImage &picture, const QString &name, QWidget *parent);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override { return {}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
};

/// How far the scanner is.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    ProgressLine(Theme &theme, QWidget *parent);
    void setPercent(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    int m_percent = 0;
};

} // namespace lucarne::ui
