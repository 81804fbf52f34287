// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signaturefield.h"

#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/fieldframe.h"

#include <QBuffer>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTouchEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr QSize kPicture{900, 300};
constexpr double kLine = 4.5; // pixels of the picture

QByteArray pngOf(QImage picture, qsizetype mostBytes)
{
    QByteArray bytes;
    do {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        picture = picture.scaledToWidth(picture.width() * 3 / 4, Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_Grayscale8);
    } while (bytes.size() > mostBytes);
    return bytes;
}

} // namespace

SignatureField::SignatureField(const procedure::Element &, const FieldContext &context, QWidget *parent)
    : FieldWidget(parent), m_pad(new SignaturePad(context.theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(context.theme.targetGap());
    m_pad->setObjectName(u"pad"_s);
    m_clear =
        new BigButton(context.theme, ButtonRole::Secondary, Icon::Erase, tr("Erase and sign again"), this);
    m_clear->setObjectName(u"clear"_s);
    m_clear->setEnabled(false);
    column->addWidget(m_pad, 0, Qt::AlignLeading);
    column->addWidget(m_clear, 0, Qt::AlignLeading);
    connect(m_pad, &SignaturePad::signedAnew, this, [this] {
        m_clear->setEnabled(true);
        Q_EMIT changed();
    });
    connect(m_clear, &BigButton::clicked, this, [this] {
        setValue(QJsonValue::Undefined);
        Q_EMIT changed();
    });
}

QJsonValue SignatureField::value() const
{
    if (!m_pad->isSigned())
        return QJsonValue::Undefined;
    return QString::fromLatin1(pngOf(m_pad->picture(), kMostBytes).toBase64());
}

void SignatureField::setValue(const QJsonValue &value)
{
    m_pad->setPicture(QImage::fromData(QByteArray::fromBase64(value.toString().toLatin1()), "PNG"));
    m_clear->setEnabled(m_pad->isSigned());
}

QWidget *SignatureField::focusTarget() const
{
    return m_pad;
}

void SignatureField::setName(const QString &name)
{
    m_pad->setAccessibleName(name);
}

void SignatureField::setFaulty(bool faulty)
{
    m_pad->setFaulty(faulty);
}

QString SignatureField::example() const
{
    return tr("Write with your finger in the frame.");
}

SignaturePad::SignaturePad(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

QSize SignaturePad::sizeHint() const
{
    return {m_theme.px(900), m_theme.px(300)};
}

QImage SignaturePad::picture() const
{
    if (!isSigned())
        return {};
    QImage picture(kPicture, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull())
        painter.drawImage(picture.rect(), m_picture);
    drawStrokes(painter, kPicture, Qt::black);
    return picture;
}

void SignaturePad::setPicture(const QImage &picture)
{
    m_strokes.clear();
    m_drawing = false;
    m_picture = picture;
    update();
}

void SignaturePad::setFaulty(bool faulty)
{
    m_faulty = faulty;
    update();
}

QPointF SignaturePad::shareOf(const QPointF &at) const
{
    return {std::clamp(at.x() / width(), 0.0, 1.0), std::clamp(at.y() / height(), 0.0, 1.0)};
}

void SignaturePad::begin(const QPointF &at)
{
    m_drawing = true;
    m_strokes.push_back({shareOf(at)});
    update();
}

void SignaturePad::go(const QPointF &to)
{
    if (!m_drawing)
        return;
    m_strokes.back().append(shareOf(to));
    update();
}

void SignaturePad::lift()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT signedAnew();
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    go(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    go(event->position());
    lift();
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
        begin(static_cast<QTouchEvent *>(event)->points().first().position());
        return true;
    case QEvent::TouchUpdate:
        go(static_cast<QTouchEvent *>(event)->points().first().position());
        return true;
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        lift();
        return true;
    default:
        return QWidget::event(event);
    }
}

void SignaturePad::drawStrokes(QPainter &painter, const QSizeF &size, const QColor &ink) const
{
    const double line = kLine * size.width() / kPicture.width();
    painter.setPen(QPen(ink, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &stroke : m_strokes) {
        const auto at = [&](qsizetype i) {
            return QPointF(stroke.at(i).x() * size.width(), stroke.at(i).y() * size.height());
        };
        QPainterPath path(at(0));
        if (stroke.size() == 1) {
            painter.drawPoint(at(0));
            continue;
        }
        // Through the middles of the parts, bent by the points between them: no corners.
        for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
            path.quadTo(at(i), (at(i) + at(i + 1)) / 2);
        path.lineTo(at(stroke.size() - 1));
        painter.drawPath(path);
    }
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFieldFrame(painter, rect(), m_theme, fieldState(*this, m_faulty));
    // No paper lies where nothing is to be signed.
    if (!isEnabled() && !isSigned())
        return;
    // A signature is ink on paper, in every colour scheme.
    const double inset = m_theme.focusWidth();
    QPainterPath paper;
    paper.addRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(10),
                         m_theme.px(10));
    painter.fillPath(paper, Qt::white);
    painter.setClipPath(paper);
    painter.setPen(QPen(QColor(0x76, 0x76, 0x76), m_theme.px(2), Qt::DashLine));
    const int base = height() * 3 / 4;
    painter.drawLine(m_theme.px(32), base, width() - m_theme.px(32), base);
    if (!m_picture.isNull()) {
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_picture);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    drawStrokes(painter, size(), Qt::black);
}

} // namespace lucarne::ui
