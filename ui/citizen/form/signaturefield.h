// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwidget.h"

#include <QImage>
#include <QPolygonF>

#include <vector>

namespace lucarne::ui
{

class BigButton;
class SignaturePad;

/// A signature written with a finger. Kept as a small PNG, black on white.
class SignatureField : public FieldWidget
{
    Q_OBJECT
public:
    /// Larger pictures are made smaller until they fit.
    static constexpr qsizetype kMostBytes = 60 * 1024;

    SignatureField(const procedure::Element &element, const FieldContext &context, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QWidget *focusTarget() const override;
    void setName(const QString &name) override;
    void setFaulty(bool faulty) override;
    QString example() const override;
    bool isDraggable() const override { return false; }

private:
    SignaturePad *m_pad = nullptr;
    BigButton *m_clear = nullptr;
};

/// The place to sign on: strokes by touch or mouse, smoothed.
class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    SignaturePad(Theme &theme, QWidget *parent);
    /// Black on white; null when nothing is signed.
    QImage picture() const;
    /// Shown below what is signed from now on; null: nothing.
    void setPicture(const QImage &picture);
    void setFaulty(bool faulty);
    bool isSigned() const { return !m_strokes.empty() || !m_picture.isNull(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The finger was lifted.
    void signedAnew();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void begin(const QPointF &at);
    void go(const QPointF &to);
    void lift();
    /// Strokes are kept from 0 to 1 across and down.
    QPointF shareOf(const QPointF &at) const;
    void drawStrokes(QPainter &painter, const QSizeF &size, const QColor &ink) const;

    Theme &m_theme;
    QImage m_picture;
    std::vector<QPolygonF> m_strokes;
    bool m_drawing = false;
    bool m_faulty = false;
};

} // namespace lucarne::ui
