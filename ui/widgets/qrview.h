// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace lucarne::ui
{

class Theme;

/// A QR code, always dark on white with its quiet border, in whole pixels, as large as fits.
class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(Theme &theme, QWidget *parent = nullptr);

    /// One pixel a module, black on white, with or without a border of its own. A null image
    /// empties the view.
    void setImage(const QImage &modules);
    /// Encodes a text, a web address. False, and an empty view, when it is too long for a code.
    bool setText(const QString &text);
    /// Any value with size() and isDark(column, row).
    template<typename Matrix>
    void setMatrix(const Matrix &matrix)
    {
        QImage image(matrix.size(), matrix.size(), QImage::Format_Grayscale8);
        for (int row = 0; row < matrix.size(); ++row) {
            for (int column = 0; column < matrix.size(); ++column)
                image.setPixel(column, row, matrix.isDark(column, row) ? 0xff000000 : 0xffffffff);
        }
        setImage(image);
    }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QImage m_modules;
};

} // namespace lucarne::ui
