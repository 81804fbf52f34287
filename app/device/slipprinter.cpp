// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slipprinter.h"

#include "qrcode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDotsPerInch = 300;
constexpr double kReceiptWidth = 80;    // mm
constexpr double kReceiptMargin = 4;    // mm, on both sides: 72 mm are printed
constexpr double kLongestReceipt = 600; // mm

double dots(double millimetres)
{
    return millimetres * kDotsPerInch / 25.4;
}

QFont fontOf(double points, bool bold = false)
{
    QFont font;
    font.setFamilies({u"Atkinson Hyperlegible"_s, u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"DejaVu Sans"_s});
    // in dots: points would depend on the resolution of the terminal's screen
    font.setPixelSize(qRound(points * kDotsPerInch / 72.0));
    font.setBold(bold);
    return font;
}

/// Puts one thing below the other, on paper or only to know how long it gets.
class Column
{
public:
    Column(QPainter *painter, double width, bool isRightToLeft)
        : m_painter(painter), m_width(width), m_alignment(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft)
    {
    }

    double height() const { return m_y; }
    void gap(double millimetres) { m_y += dots(millimetres); }

    void text(const QString &text, const QFont &font, double gapBelow)
    {
        if (text.isEmpty())
            return;
        put(text, font, int(m_alignment) | Qt::AlignAbsolute | Qt::TextWordWrap);
        gap(gapBelow);
    }

    /// In a frame.
    void number(const QString &number, double points)
    {
        const QStringList lines = linesOf(number);
        const double padding = dots(4);
        QFont font = fontOf(points, true);
        // Wide letters: a little smaller rather than over the frame.
        double widest = 1;
        for (const QString &text : lines)
            widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(text));
        if (const double room = m_width - 2 * padding; widest > room)
            font.setPixelSize(int(font.pixelSize() * room / widest));
        const double line = QFontMetricsF(font).lineSpacing();
        const double height = line * double(lines.size()) + 2 * padding;
        if (m_painter) {
            m_painter->setPen(QPen(Qt::black, dots(0.6)));
            m_painter->drawRoundedRect(QRectF(dots(0.3), m_y, m_width - dots(0.6), height), dots(2), dots(2));
            m_painter->setFont(font);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                m_painter->drawText(QRectF(0, m_y + padding + line * double(i), m_width, line),
                                    Qt::AlignCenter, lines.at(i));
            }
        }
        m_y += height;
    }

    void picture(const QImage &image, double millimetres)
    {
        const double side = dots(millimetres);
        if (m_painter)
            m_painter->drawImage(QRectF((m_width - side) / 2, m_y, side, side), image);
        m_y += side;
    }

    void rule()
    {
        if (m_painter) {
            m_painter->setPen(QPen(Qt::black, dots(0.3)));
            m_painter->drawLine(QPointF(0, m_y), QPointF(m_width, m_y));
        }
    }

private:
    void put(const QString &text, const QFont &font, int flags)
    {
        const QRectF room(0, m_y, m_width, dots(kLongestReceipt));
        const QRectF taken = QFontMetricsF(font).boundingRect(room, flags, text);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(Qt::black);
            m_painter->drawText(room, flags, text);
        }
        m_y = taken.bottom();
    }

    /// Three groups a line, as on the screen where it is typed.
    static QStringList linesOf(const QString &number)
    {
        const QStringList groups = number.split(u'-');
        QStringList lines;
        for (qsizetype i = 0; i < groups.size(); i += 3)
            lines.append(groups.mid(i, 3).join(u'-'));
        return lines;
    }

    QPainter *m_painter;
    double m_width;
    Qt::Alignment m_alignment;
    double m_y = 0;
};

void layOut(Column &column, const Slip &slip, const QImage &code, Paper paper)
{
    const bool isReceipt = paper == Paper::Receipt;
    const double body = isReceipt ? 12 : 15;
    column.text(slip.communeName, fontOf(isReceipt ? 12 : 13), 1);
    column.text(slip.overtitle, fontOf(body), 1);
    column.text(slip.title, fontOf(isReceipt ? 19 : 28, true), isReceipt ? 4 : 8);
    column.text(slip.label, fontOf(body), 2);
    column.number(slip.number, isReceipt ? 24 : 30);
    if (!slip.secret.isEmpty()) {
        column.gap(isReceipt ? 3 : 4);
        column.text(slip.secretLabel, fontOf(body), 2);
        column.number(slip.secret, isReceipt ? 18 : 22);
    }
    column.gap(isReceipt ? 3 : 5);
    column.picture(code, isReceipt ? 46 : 52);
    column.gap(isReceipt ? 3 : 5);
    for (const QString &sentence : slip.sentences)
        column.text(sentence, fontOf(body), isReceipt ? 2 : 3);
    if (!slip.office.isEmpty()) {
        column.gap(isReceipt ? 1 : 4);
        column.rule();
        column.gap(isReceipt ? 2 : 4);
        column.text(slip.office.first(), fontOf(body, true), 0.5);
        for (const QString &line : slip.office.mid(1))
            column.text(line, fontOf(body), 0.5);
    }
    column.gap(isReceipt ? 2 : 6);
    column.text(QCoreApplication::translate("SheetPrinter", "Printed on %1")
                    .arg(slip.locale.toString(slip.printedOn, u"d MMMM yyyy"_s)),
                fontOf(12), 0);
}

} // namespace

Result<QByteArray> printableSlip(const Slip &slip, Paper paper)
{
    const Result<QrCode> code = QrCode::encode(slip.qrText);
    if (!code)
        return tl::unexpected(code.error());
    const QImage picture = code->toImage(12); // many dots a module stay sharp on paper
    const bool isRightToLeft = slip.locale.textDirection() == Qt::RightToLeft;

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setCreator(u"Lucarne"_s);
    if (paper == Paper::Receipt) {
        const auto setLength = [&writer](double millimetres) {
            writer.setPageSize(QPageSize(QSizeF(kReceiptWidth, millimetres), QPageSize::Millimeter, {},
                                         QPageSize::ExactMatch));
            writer.setPageMargins({kReceiptMargin, kReceiptMargin, kReceiptMargin, kReceiptMargin},
                                  QPageLayout::Millimeter);
        };
        setLength(kLongestReceipt);
        Column endless(nullptr, writer.width(), isRightToLeft);
        layOut(endless, slip, picture, paper);
        setLength(std::min(std::ceil(endless.height() * 25.4 / kDotsPerInch + 2 * kReceiptMargin + 2),
                           kLongestReceipt));
    } else {
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({22, 20, 22, 16}, QPageLayout::Millimeter);
    }
    QPainter painter(&writer);
    // Long words in a long language: a little smaller rather than cut.
    Column measured(nullptr, writer.width(), isRightToLeft);
    layOut(measured, slip, picture, paper);
    const double scale = std::min(1.0, writer.height() / measured.height());
    painter.scale(scale, scale);
    Column column(&painter, writer.width(), isRightToLeft);
    layOut(column, slip, picture, paper);
    painter.end();
    buffer.close();
    if (!pdf.startsWith("%PDF")) {
        return failure(QCoreApplication::translate("device", "This paper cannot be printed. Photograph the "
                                                             "screen, or write the number down."),
                       u"the PDF has %1 bytes"_s.arg(pdf.size()));
    }
    return pdf;
}

} // namespace lucarne::device
