// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include "canary/canary.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QRandomGenerator>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;
using test::Canary;

namespace
{

QString digits(QRandomGenerator &random, int count)
{
    QString text;
    while (text.size() < count)
        text += QChar(u'0' + char16_t(random.bounded(10)));
    return text;
}

int modulo97(const QString &number)
{
    int rest = 0;
    for (const QChar digit : number)
        rest = (rest * 10 + digit.digitValue()) % 97;
    return rest;
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString withNirKey(const QString &number)
{
    return number + twoDigits(97 - modulo97(number));
}

/// France: 23 digits after the check digits; "FR" counts as 1527.
QString withIbanKey(const QString &account)
{
    return u"FR"_s + twoDigits(98 - modulo97(account + u"152700"_s)) + account;
}

QString withLuhnKey(const QString &number)
{
    int sum = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const int digit = number.at(number.size() - 1 - i).digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return number + QString::number((10 - sum % 10) % 10);
}

QString capitalised(QString letters)
{
    letters[0] = letters[0].toUpper();
    return letters;
}

QImage noise(QRandomGenerator &random, int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            picture.setPixel(x, y, random.generate());
    }
    return picture;
}

QByteArray encoded(const QImage &picture, const char *format, const QString &comment)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    QImageWriter writer(&out, format);
    writer.setText(u"Description"_s, comment);
    if (!writer.write(picture))
        qFatal("no %s for a test: %s", format, qPrintable(writer.errorString()));
    return bytes;
}

/// A page with a JPEG as it is and a compressed line of text (ISO 32000-1, 7.3.8 and 8.9.5).
QByteArray pageOf(const QByteArray &jpeg, const QSize &size, const QString &text)
{
    QByteArray drawing = "q 500 0 0 400 40 300 cm /P Do Q BT /F 12 Tf 40 250 Td (" + text.toLatin1() +
                         ") Tj ET\n" + QByteArray(200, ' ');
    drawing = qCompress(drawing).sliced(4); // without Qt's own length
    const auto stream = [](const QByteArray &entries, const QByteArray &bytes) {
        return "<<" + entries + "/Length " + QByteArray::number(bytes.size()) + ">>\nstream\n" + bytes +
               "\nendstream";
    };
    const QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        QByteArray(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>"
            "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"),
        stream("/Filter/FlateDecode", drawing),
        stream("/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Width " +
                   QByteArray::number(size.width()) + "/Height " + QByteArray::number(size.height()),
               jpeg),
    };
    QByteArray file = "%PDF-1.4\n";
    for (qsizetype i = 0; i < objects.size(); ++i)
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    return file + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

void addSamples(test::Needles &needles, const QByteArray &bytes, const QString &what)
{
    constexpr qsizetype length = 24, gap = 1000;
    // Not from the tables at its head, which are those of every picture.
    for (qsizetype at = std::min<qsizetype>(bytes.size() / 3, 1500); at + length < bytes.size(); at += gap)
        test::addBytes(needles, bytes.sliced(at, length), what);
}

} // namespace

Person::Person(quint32 personSeed) : seed(personSeed)
{
    QRandomGenerator random(seed * 2654435761u + 97);
    firstName = capitalised(test::randomLetters(random, 12));
    lastName = capitalised(test::randomLetters(random, 14));
    street = u"12 rue "_s + test::randomLetters(random, 14);
    email = test::randomLetters(random, 12) + u"@"_s + test::randomLetters(random, 10) + u".example"_s;
    phone = u"+3361"_s + digits(random, 7);
    nir = withNirKey(QString::number(random.bounded(1, 3)) + twoDigits(random.bounded(20, 99)) +
                     twoDigits(random.bounded(1, 13)) + u"05"_s + digits(random, 6));
    iban = withIbanKey(digits(random, 23));
    siret = withLuhnKey(digits(random, 13));
    story = test::randomLetters(random, 16) + u" "_s + test::randomLetters(random, 18);
    const QImage picture = noise(random, 72, 56);
    jpeg = encoded(picture, "jpeg", lastName);
    pdf = pageOf(jpeg, picture.size(), lastName + u" "_s + firstName);
    signaturePng = encoded(noise(random, 40, 12), "png", lastName);
}

void Person::addTo(test::Needles &needles) const
{
    const auto add = [&needles](const Canary &canary) { canary.addTo(needles); };
    add(Canary::of(firstName, u"a first name"_s));
    add(Canary::of(firstName.toLower(), u"a first name"_s));
    add(Canary::of(lastName, u"a name"_s));
    add(Canary::of(lastName.toLower(), u"a name"_s));
    add(Canary::of(street.sliced(7), u"a street"_s));
    add(Canary::of(email.section(u'@', 0, 0), u"an e-mail"_s));
    add(Canary::of(email.section(u'@', 1, 1), u"an e-mail's host"_s));
    add(Canary::of(story.section(u' ', 0, 0), u"a story"_s));
    add(Canary::of(story.section(u' ', 1, 1), u"a story"_s));
    const QString national = u"0"_s + phone.sliced(3);
    add(Canary::ofDigits(national, {2, 2, 2, 2, 2}, u"a telephone"_s));
    add(Canary::of(phone.sliced(1), u"a telephone"_s));
    add(Canary::ofDigits(nir, {1, 2, 2, 2, 3, 3, 2}, u"a NIR"_s));
    add(Canary::of(nir.first(13), u"a NIR without its key"_s));
    add(Canary::ofDigits(iban, {4, 4, 4, 4, 4, 4, 3}, u"an IBAN"_s));
    add(Canary::ofDigits(siret, {3, 3, 3, 5}, u"a SIRET"_s));

    addSamples(needles, jpeg, u"a picture"_s);
    addSamples(needles, signaturePng, u"a signature"_s);
    const QImage pixels = QImage::fromData(jpeg);
    for (const auto format : {QImage::Format_RGB888, QImage::Format_RGB32, QImage::Format_Grayscale8}) {
        const QImage plain = pixels.convertToFormat(format);
        for (int y = 5; y < plain.height(); y += 17)
            needles.add(QByteArray(reinterpret_cast<const char *>(plain.constScanLine(y)) + 16, 32),
                        u"pixels of a picture"_s);
    }
}

} // namespace lucarne::faults
