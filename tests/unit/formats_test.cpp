// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure/formats.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

using Canonical = std::optional<QString> (*)(const QString &);

/// \a text with spaces, dots and hyphens strewn into it.
QString loosened(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        result += character;
        result += *rc::gen::element<QString>(u""_s, u""_s, u" "_s, u"\u00a0"_s, u"-"_s, u"."_s);
    }
    return result;
}

QString digits(int count)
{
    QString result;
    for (int i = 0; i < count; ++i)
        result += QString::number(*rc::gen::inRange(0, 10));
    return result;
}

QString nirOf(const QString &thirteen)
{
    QString number = thirteen;
    number.replace(u"2A"_s, u"19"_s).replace(u"2B"_s, u"18"_s);
    return thirteen + u"%1"_s.arg(97 - number.toLongLong() % 97, 2, 10, QChar(u'0'));
}

} // namespace

/// What people type becomes what is kept, or nothing; what is kept reads well.
class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_typed_becomes_what_is_kept_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *format, const char *typed, const char *kept) {
            QTest::addRow("%s: %s", format, typed)
                << QString::fromUtf8(format) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
        };
        row("phone", "06 12 34 56 78", "+33612345678");
        row("phone", "0492.53.24.24", "+33492532424");
        row("phone", "+33 (0)6 12 34 56 78", "+33612345678");
        row("phone", "0033612345678", "+33612345678");
        row("phone", "+33612345678", "+33612345678");
        row("phone", "0692 12 34 56", "+262692123456");
        row("phone", "+262 692 12 34 56", "+262692123456");
        row("phone", "0590 12 34 56", "+590590123456");
        row("phone", "06 12 34 56 7", "");
        row("phone", "612345678", "");
        row("phone", "06 12 34 56 789", "");
        row("phone", "00 12 34 56 78", "");
        row("phone", "call me", "");
        row("phone", "+49 30 123456", "");
        row("iban", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189");
        row("iban", "fr14 2004 1010 0505 0001 3m02 606", "FR1420041010050500013M02606");
        row("iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000");
        row("iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432");
        row("iban", "FR76 3000 6000 0112 3456 7890 188", "");
        row("iban", "FR76 3000 6000 0112 3456 7890", "");
        row("iban", "XX76 3000 6000 0112 3456 7890 189", "");
        row("iban", "FR76-3000-6000-0112-3456-7890-189", "FR7630006000011234567890189");
        row("nir", "2 69 05 49 588 157 80", "269054958815780");
        row("nir", "269054958815781", "");
        row("nir", "26905495881578", "");
        row("nir", "5 69 05 49 588 157 80", "");
        row("siret", "732 829 320 00074", "73282932000074");
        row("siret", "73282932000075", "");
        row("siret", "00000000000000", "");
        row("siret", "356 000 000 00048", "35600000000048");
        row("siret", "356 000 000 49837", "35600000049837");
        row("siret", "356 000 000 49838", "");
        row("email", " Zoe.Martin+x@Mairie.Example.FR ", "Zoe.Martin+x@mairie.example.fr");
        row("email", "zoe@mairie", "");
        row("email", "zoe mairie.fr", "");
        row("email", "zoé@mairie.fr", "");
        row("postal", "05 000", "05000");
        row("postal", "97 411", "97411");
        row("postal", "99000", "");
        row("postal", "5000", "");
        row("date", "3/4/1950", "1950-04-03");
        row("date", "03.04.1950", "1950-04-03");
        row("date", "3 4 1950", "1950-04-03");
        row("date", "1950-04-03", "1950-04-03");
        row("date", "29/02/2024", "2024-02-29");
        row("date", "29/02/2023", "");
        row("date", "31/04/2000", "");
        row("date", "3/4/50", "");
        row("date", "1950-4-3", "");
    }

    void what_is_typed_becomes_what_is_kept()
    {
        QFETCH(QString, format);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        static const QHash<QString, Canonical> readers{
            {u"phone"_s, formats::canonicalPhone}, {u"iban"_s, formats::canonicalIban},
            {u"nir"_s, formats::canonicalNir},     {u"siret"_s, formats::canonicalSiret},
            {u"email"_s, formats::canonicalEmail}, {u"postal"_s, formats::canonicalPostalCode},
            {u"date"_s, formats::canonicalDate}};
        QCOMPARE(readers.value(format)(typed).value_or(QString()), kept);
    }

    void amounts_are_read_to_the_cent()
    {
        QCOMPARE(formats::canonicalMoney(u"12,50 €"_s), std::optional(12.5));
        QCOMPARE(formats::canonicalMoney(u"1 234.5"_s), std::optional(1234.5));
        QCOMPARE(formats::canonicalMoney(u"1\u202f234,56\u00a0€"_s), std::optional(1234.56));
        QCOMPARE(formats::canonicalMoney(u"12 euros"_s), std::nullopt);
        QCOMPARE(formats::canonicalMoney(u"12 EUR"_s), std::optional(12.0));
        QCOMPARE(formats::canonicalMoney(u"12,345"_s), std::nullopt);
        QCOMPARE(formats::canonicalMoney(u"-5"_s), std::nullopt);
        QCOMPARE(formats::canonicalMoney(QString()), std::nullopt);
        QCOMPARE(formats::prettyMoney(12.5, u"fr"_s), u"12,50\u00a0€"_s);
        QCOMPARE(formats::prettyMoney(12, u"en"_s), u"12\u00a0€"_s);
    }

    void what_is_kept_reads_well()
    {
        QCOMPARE(formats::prettyPhone(u"+33612345678"_s), u"06\u00a012\u00a034\u00a056\u00a078"_s);
        QCOMPARE(formats::prettyPhone(u"+262692123456"_s), u"06\u00a092\u00a012\u00a034\u00a056"_s);
        QCOMPARE(formats::prettyIban(u"DE89370400440532013000"_s),
                 u"DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000"_s);
        QCOMPARE(formats::prettyNir(u"269054958815780"_s),
                 u"2\u00a069\u00a005\u00a049\u00a0588\u00a0157\u00a080"_s);
        QCOMPARE(formats::prettySiret(u"73282932000074"_s), u"732\u00a0829\u00a0320\u00a000074"_s);
        QCOMPARE(formats::prettyDate(QDate(1950, 3, 12), u"en"_s), u"12 March 1950"_s);
    }

    void a_wrong_social_security_number_says_why()
    {
        QCOMPARE(formats::nirFault(u"26905495881578"_s), std::optional(formats::NirFault::Length));
        QCOMPARE(formats::nirFault(u"269054958815781"_s), std::optional(formats::NirFault::Key));
        QCOMPARE(formats::nirFault(u"26905495881578O"_s), std::optional(formats::NirFault::Characters));
        QCOMPARE(formats::nirFault(u"269054958815780"_s), std::nullopt);
    }

    void every_right_social_security_number_is_taken_and_one_wrong_digit_is_not()
    {
        QVERIFY(rc::check([] {
            const QString thirteen =
                *rc::gen::element<QString>(u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"7"_s, u"8"_s) + digits(4) +
                *rc::gen::element<QString>(u"05"_s, u"75"_s, u"2A"_s, u"2B"_s, u"99"_s) + digits(6);
            const QString nir = nirOf(thirteen);
            RC_ASSERT(formats::canonicalNir(loosened(nir)) == nir);
            RC_ASSERT(formats::canonicalNir(formats::prettyNir(nir)) == nir);
            RC_ASSERT(formats::matches(u"nir"_s, nir));
            const int at = *rc::gen::inRange(7, 13);
            QString wrong = nir;
            wrong[at] = QChar(u'0' + (nir.at(at).digitValue() + *rc::gen::inRange(1, 10)) % 10);
            RC_ASSERT(!formats::canonicalNir(wrong));
        }));
    }

    void every_right_iban_is_taken_and_one_wrong_digit_is_not()
    {
        QVERIFY(rc::check([] {
            const QString account = digits(23);
            int remainder = 0;
            for (const QChar digit : account + u"152700"_s)
                remainder = (remainder * 10 + digit.digitValue()) % 97;
            const QString iban = u"FR%1"_s.arg(98 - remainder, 2, 10, QChar(u'0')) + account;
            RC_ASSERT(formats::canonicalIban(loosened(iban.toLower())) == iban);
            RC_ASSERT(formats::canonicalIban(formats::prettyIban(iban)) == iban);
            const int at = *rc::gen::inRange(4, 27);
            QString wrong = iban;
            wrong[at] = QChar(u'0' + (iban.at(at).digitValue() + *rc::gen::inRange(1, 10)) % 10);
            RC_ASSERT(!formats::canonicalIban(wrong));
        }));
    }

    void what_is_read_is_kept_as_it_is_whatever_was_typed()
    {
        QVERIFY(rc::check([] {
            const QString typed = QString::fromStdString(*rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("0123456789 .+-/@,aF\xc3\xa9"))));
            const std::pair<QString, Canonical> all[] = {
                {u"fr-phone"_s, formats::canonicalPhone}, {u"iban"_s, formats::canonicalIban},
                {u"nir"_s, formats::canonicalNir},        {u"siret"_s, formats::canonicalSiret},
                {u"email"_s, formats::canonicalEmail},    {u"fr-postal-code"_s, formats::canonicalPostalCode},
                {u"date"_s, formats::canonicalDate}};
            for (const auto &[format, canonical] : all) {
                const auto kept = canonical(typed);
                // Not inside of RC_ASSERT, which evaluates both sides of || and &&.
                const bool stays = !kept || (formats::matches(format, *kept) && canonical(*kept) == kept);
                RC_ASSERT(stays);
            }
        }));
    }

    void every_day_is_read_back()
    {
        QVERIFY(rc::check([] {
            const QDate date = QDate(1880, 1, 1).addDays(*rc::gen::inRange(0, 80'000));
            RC_ASSERT(formats::dateTyped(u"%1/%2/%3"_s.arg(date.day()).arg(date.month()).arg(date.year())) ==
                      date);
            RC_ASSERT(formats::keptDate(date.toString(Qt::ISODate)) == date);
        }));
    }

    void a_signature_is_a_picture()
    {
        const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + "rest";
        QVERIFY(formats::matches(u"signature"_s, QString::fromLatin1(png.toBase64())));
        QVERIFY(!formats::matches(u"signature"_s, QString::fromLatin1(QByteArray("GIF89a").toBase64())));
        QVERIFY(!formats::matches(u"signature"_s, u"not base64!"_s));
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formats_test.moc"
