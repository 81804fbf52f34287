// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpdf.h"

#include "vault/secret.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

// A4 in points of 1/72 inch
constexpr double kShortSide = 595.276;
constexpr double kLongSide = 841.890;
constexpr double kPointsPerInch = 72;

struct Grade {
    int dpi;
    int quality;
};
/// From the finest to the plainest that an official can still read.
constexpr std::array<Grade, 7> kGrades{
    {{220, 85}, {200, 78}, {200, 65}, {175, 58}, {150, 52}, {150, 42}, {150, 32}}};

struct Encoded {
    QByteArray jpeg;
    QSize size;
    bool grey = false;
};

Encoded encoded(const QImage &picture, const Grade &grade)
{
    const double longSide = kLongSide / kPointsPerInch * grade.dpi;
    const double shortSide = kShortSide / kPointsPerInch * grade.dpi;
    const QSizeF paper =
        picture.width() > picture.height() ? QSizeF(longSide, shortSide) : QSizeF(shortSide, longSide);
    const double shrink = std::min({1.0, paper.width() / picture.width(), paper.height() / picture.height()});
    QImage scaled = shrink < 1 ? picture.scaled((QSizeF(picture.size()) * shrink).toSize().expandedTo({1, 1}),
                                                Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               : picture;
    // Scaling turns grey into colour.
    if (picture.format() == QImage::Format_Grayscale8 && scaled.format() != QImage::Format_Grayscale8)
        scaled = scaled.convertToFormat(QImage::Format_Grayscale8);
    return {plainJpeg(scaled, grade.quality), scaled.size(), scaled.format() == QImage::Format_Grayscale8};
}

/// ISO 32000-1 as far as pictures need it.
class PdfWriter
{
public:
    PdfWriter() { m_bytes = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"; }

    void addPage(const Encoded &picture)
    {
        const bool wide = picture.size.width() > picture.size.height();
        const double width = wide ? kLongSide : kShortSide;
        const double height = wide ? kShortSide : kLongSide;
        const double scale = std::min(width / picture.size.width(), height / picture.size.height());
        const double w = picture.size.width() * scale;
        const double h = picture.size.height() * scale;
        const auto number = [](double value) { return QByteArray::number(value, 'f', 3); };

        const int image = begin();
        m_bytes += "<</Type/XObject/Subtype/Image/Width " + QByteArray::number(picture.size.width()) +
                   "/Height " + QByteArray::number(picture.size.height()) +
                   "/BitsPerComponent 8/ColorSpace/" + (picture.grey ? "DeviceGray" : "DeviceRGB") +
                   "/Filter/DCTDecode/Length " + QByteArray::number(picture.jpeg.size()) + ">>\nstream\n";
        m_bytes += picture.jpeg;
        end("\nendstream");
        const QByteArray drawing = "q " + number(w) + " 0 0 " + number(h) + ' ' + number((width - w) / 2) +
                                   ' ' + number((height - h) / 2) + " cm /P Do Q";
        const int content = begin();
        m_bytes += "<</Length " + QByteArray::number(drawing.size()) + ">>\nstream\n" + drawing;
        end("\nendstream");
        m_pages.push_back(begin());
        m_bytes += "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + number(width) + ' ' + number(height) +
                   "]/Resources<</XObject<</P " + QByteArray::number(image) + " 0 R>>>>/Contents " +
                   QByteArray::number(content) + " 0 R>>";
        end({});
    }

    qsizetype size() const { return m_bytes.size(); }
    QByteArray takeBytes()
    {
        m_offsets[0] = m_bytes.size();
        m_bytes += "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        m_offsets[1] = m_bytes.size();
        m_bytes += "2 0 obj\n<</Type/Pages/Count " + QByteArray::number(qsizetype(m_pages.size())) + "/Kids[";
        for (const int page : m_pages)
            m_bytes += QByteArray::number(page) + " 0 R ";
        m_bytes += "]>>\nendobj\n";
        const qsizetype table = m_bytes.size();
        const QByteArray count = QByteArray::number(qsizetype(m_offsets.size()) + 1);
        m_bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_bytes += "trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) +
                   "\n%%EOF\n";
        return std::move(m_bytes);
    }

private:
    int begin()
    {
        m_offsets.push_back(m_bytes.size());
        const int object = int(m_offsets.size());
        m_bytes += QByteArray::number(object) + " 0 obj\n";
        return object;
    }
    void end(const QByteArray &last) { m_bytes += last + "\nendobj\n"; }

    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets{0, 0}; ///< of object 1, 2, …; the first two come last
    std::vector<int> m_pages;
};

/// What a page needs in a PDF besides its picture, generously.
constexpr qsizetype kAroundPage = 600;

} // namespace

Result<QByteArray> documentPdf(const std::vector<KeptPage> &pages, const DocumentBounds &bounds)
{
    const auto tooMuch = [](const QString &detail) {
        return failure(QCoreApplication::translate(
                           "device", "These pages are too many for one document. Take some of them away."),
                       detail);
    };
    if (pages.empty() || int(pages.size()) > bounds.mostPages)
        return tooMuch(u"%1 pages, at most %2"_s.arg(pages.size()).arg(bounds.mostPages));
    PdfWriter writer;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QImage picture = pages[i].picture();
        if (picture.isNull())
            return failure(QCoreApplication::translate("device", "A page is damaged. Take it again, please."),
                           u"page %1 cannot be decoded"_s.arg(i + 1));
        // What a page leaves of its share is for those after it.
        const qsizetype share =
            (bounds.mostBytes - writer.size() - kAroundPage) / qsizetype(pages.size() - i) - kAroundPage;
        Encoded best;
        for (const Grade &grade : kGrades) {
            vault::wipe(best.jpeg);
            best = encoded(picture, grade);
            if (best.jpeg.isEmpty() || best.jpeg.size() <= share)
                break;
        }
        wipe(picture);
        if (best.jpeg.isEmpty() || best.jpeg.size() > share)
            return tooMuch(u"page %1 of %2 needs %3 bytes, there is room for %4"_s.arg(i + 1)
                               .arg(pages.size())
                               .arg(best.jpeg.size())
                               .arg(share));
        writer.addPage(best);
        vault::wipe(best.jpeg);
    }
    return writer.takeBytes();
}

} // namespace lucarne::device
