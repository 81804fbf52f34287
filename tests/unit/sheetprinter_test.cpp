// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/printedhours.h"
#include "device/sheetprinter.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::device;
using catalogue::ContentNode;
using catalogue::Element;
using namespace Qt::StringLiterals;

namespace
{

ContentNode words(const QString &text)
{
    ContentNode node;
    node.text = text;
    return node;
}

ContentNode element(Element which, std::vector<ContentNode> children)
{
    ContentNode node;
    node.element = which;
    node.children = std::move(children);
    return node;
}

ContentNode paragraph(const QString &text)
{
    return element(Element::Paragraph, {words(text)});
}

ContentNode listOf(const QStringList &items)
{
    ContentNode list = element(Element::List, {});
    for (const QString &item : items)
        list.children.push_back(element(Element::Item, {paragraph(item)}));
    return list;
}

const QDateTime kPrintedAt(QDate(2026, 3, 3), QTime(11, 0), Qt::UTC);

catalogue::Office townHall()
{
    catalogue::Office office;
    office.id = u"mairie"_s;
    office.name = u"Mairie de Valserre-les-Bains"_s;
    office.street = u"1 place de la Source"_s;
    office.postalCode = u"05990"_s;
    office.town = u"Valserre-les-Bains"_s;
    office.telephone = u"04 65 71 10 00"_s;
    office.accessibility = u"Rampe à l'entrée, ascenseur."_s;
    for (int day = Qt::Monday; day <= Qt::Friday; ++day) {
        office.hours.push_back({Qt::DayOfWeek(day), {8, 30}, {12, 0}, {}, {}});
        office.hours.push_back({Qt::DayOfWeek(day), {13, 30}, {17, 30}, {}, {}});
    }
    office.hours.push_back({Qt::Saturday, {9, 0}, {12, 0}, {}, {}});
    office.closedOn = {QDate(2026, 3, 5)};
    return office;
}

/// The sheet of an identity card, with every part that a sheet can have.
SheetToPrint identityCard()
{
    SheetToPrint what;
    guide::AnswerSheet &sheet = what.sheet;
    sheet.guideId = u"F1342"_s;
    sheet.title = u"Carte d'identité d'un enfant : première demande"_s;
    sheet.publisher = u"service-public.fr"_s;
    sheet.modified = QDate(2020, 1, 8);
    sheet.officialUrl = QUrl(u"https://www.service-public.fr/particuliers/vosdroits/F1342"_s);
    sheet.sections.push_back({guide::SectionRole::Summary,
                              {},
                              {paragraph(u"La carte est gratuite. Votre enfant vient avec vous."_s)}});
    ContentNode proof =
        element(Element::Item, {paragraph(u"Un justificatif de domicile :"_s),
                                listOf({u"une facture d'électricité,"_s, u"ou une quittance de loyer"_s})});
    ContentNode needs =
        listOf({u"Une photo d'identité de moins de 6 mois"_s, u"L'acte de naissance de l'enfant"_s});
    needs.children.push_back(proof);
    sheet.sections.push_back(
        {guide::SectionRole::WhatYouNeed,
         u"Pièces à fournir"_s,
         {needs,
          element(Element::GoodToKnow, {element(Element::Title, {words(u"À savoir"_s)}),
                                        paragraph(u"Les originaux sont demandés, sans photocopie."_s)})}});
    sheet.sections.push_back(
        {guide::SectionRole::CostAndDelay,
         u"Coût et délai"_s,
         {element(Element::Paragraph, {words(u"Elle coûte "_s), element(Element::Value, {words(u"0 €"_s)}),
                                       words(u" et arrive en "_s),
                                       element(Element::Emphasis, {words(u"3 semaines"_s)}), words(u"."_s)}),
          element(Element::Table,
                  {element(Element::Row, {element(Element::Cell, {paragraph(u"Âge"_s)}),
                                          element(Element::Cell, {paragraph(u"Validité"_s)})}),
                   element(Element::Row, {element(Element::Cell, {paragraph(u"Moins de 18 ans"_s)}),
                                          element(Element::Cell, {paragraph(u"10 ans"_s)})}),
                   element(Element::Row, {element(Element::Cell, {paragraph(u"18 ans ou plus"_s)}),
                                          element(Element::Cell, {paragraph(u"15 ans"_s)})})})}});
    ContentNode chapter =
        element(Element::Chapter, {element(Element::Title, {words(u"Le jour du rendez-vous"_s)})});
    for (int i = 1; i <= 14; ++i)
        chapter.children.push_back(paragraph(
            u"Étape %1. L'agent regarde vos papiers et prend les empreintes de l'enfant s'il a plus de 12 ans. Vous recevez un numéro pour suivre la demande."_s
                .arg(i)));
    sheet.sections.push_back({guide::SectionRole::Steps, u"Comment faire ?"_s, {chapter}});
    guide::WhereToGo toTownHall;
    toTownHall.title = u"Mairie"_s;
    toTownHall.pivot = u"mairie_passeport_bio"_s;
    guide::WhereToGo national;
    national.title = u"Service national « Carte d'identité »"_s;
    national.website = QUrl(u"https://ants.gouv.fr/"_s);
    national.nodes = {paragraph(u"Par téléphone au 34 00"_s)};
    sheet.whereToGo = {toTownHall, national};
    // Tuesday noon: the hours of the morning are printed too.
    what.places = {{toTownHall, {{townHall(), 2'345.0, catalogue::openingAt(townHall(), kPrintedAt)}}},
                   {national, {}}};
    guide::Action online;
    online.title = u"Pré-demande de carte d'identité"_s;
    online.url = QUrl(u"https://ants.gouv.fr/"_s);
    online.source = u"France Titres"_s;
    guide::Action form;
    form.kind = catalogue::DocumentKind::Form;
    form.title = u"Autorisation du père ou de la mère"_s;
    form.cerfa = u"12100*02"_s;
    form.source = u"Ministère de l'intérieur"_s;
    sheet.actions = {online, form};
    what.communeName = u"Valserre-les-Bains"_s;
    what.printedOn = kPrintedAt.date();
    what.locale = QLocale(QLocale::French, QLocale::France);
    return what;
}

QString run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QByteArray &pdf)
{
    return run(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s}, pdf);
}

QByteArray printed(const SheetToPrint &what, Paper paper)
{
    const auto pdf = printableSheet(what, paper);
    return pdf ? *pdf : QByteArray();
}

} // namespace

class SheetPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
    }

    void says_what_one_takes_along_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::newRow("A4") << Paper::A4;
        QTest::newRow("receipt") << Paper::Receipt;
    }

    void says_what_one_takes_along()
    {
        QFETCH(Paper, paper);
        const QByteArray pdf = printed(identityCard(), paper);
        QVERIFY(!pdf.isEmpty());
        const QString kept = qEnvironmentVariable("LUCARNE_KEEP_SHEETS");
        if (!kept.isEmpty()) {
            QFile file(kept + u'/' + QString::fromUtf8(QTest::currentDataTag()) + u".pdf"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(pdf);
        }
        const QString text = textOf(pdf).simplified();
        for (const QString &expected : {u"première demande"_s,
                                        u"What you need"_s,
                                        u"Une photo d'identité de moins de 6 mois"_s,
                                        u"Une photo"_s,
                                        u"quittance de loyer"_s,
                                        u"À savoir"_s,
                                        u"3 semaines"_s,
                                        u"Where to go"_s,
                                        u"1 place de la Source"_s,
                                        u"05990 Valserre-les-Bains"_s,
                                        u"2,3 km from here"_s,
                                        u"lundi to vendredi: 08:30–12:00, 13:30–17:30"_s,
                                        u"samedi: 09:00–12:00"_s,
                                        u"Today, mardi 3 mars: 08:30–12:00, 13:30–17:30"_s,
                                        u"Closed on jeudi 5 mars"_s,
                                        u"04 65 71 10 00"_s,
                                        u"Rampe à l'entrée"_s,
                                        u"34 00"_s,
                                        u"What you can do now"_s,
                                        u"Pré-demande"_s,
                                        u"12100*02"_s,
                                        u"ants.gouv.fr"_s,
                                        u"service-public.fr"_s,
                                        u"8 janvier 2020"_s,
                                        u"3 mars 2026"_s,
                                        u"Moins de 18 ans"_s,
                                        u"10 ans"_s}) {
            const QString squeezed = QString(expected).remove(u' ');
            QVERIFY2(QString(text).remove(u' ').contains(squeezed), qPrintable(expected + u" in "_s + text));
        }
        QCOMPARE(text.contains(u"Étape 14"_s), paper == Paper::A4);
    }

    void paper_has_its_size_data() { says_what_one_takes_along_data(); }
    void paper_has_its_size()
    {
        QFETCH(Paper, paper);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"sheet.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(printed(identityCard(), paper));
        file.close();
        const QString information = run(u"pdfinfo"_s, {file.fileName()});
        const auto size = QRegularExpression(u"Page size:\\s+([\\d.]+) x ([\\d.]+) pts"_s).match(information);
        QVERIFY2(size.hasMatch(), qPrintable(information));
        const double width = size.captured(1).toDouble() * 25.4 / 72;
        const double height = size.captured(2).toDouble() * 25.4 / 72;
        if (paper == Paper::A4) {
            QVERIFY(qAbs(width - 210) < 1 && qAbs(height - 297) < 1);
        } else {
            QVERIFY(qAbs(width - 80) < 1);
            QVERIFY2(height > 200 && height < 1000, qPrintable(QString::number(height)));
            QVERIFY2(information.contains(QRegularExpression(u"Pages:\\s+1\\n"_s)), qPrintable(information));
        }
    }

    void type_is_never_smaller_than_12_points_data() { says_what_one_takes_along_data(); }
    void type_is_never_smaller_than_12_points()
    {
        QFETCH(Paper, paper);
        const QString xml =
            run(u"pdftotext"_s, {u"-bbox-layout"_s, u"-"_s, u"-"_s}, printed(identityCard(), paper));
        const QRegularExpression word(
            u"<word xMin=\"[\\d.]+\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)"_s);
        int count = 0;
        const double widest = (paper == Paper::A4 ? 210 - 17 : 80 - 3) * 72 / 25.4;
        for (auto found = word.globalMatch(xml); found.hasNext(); ++count) {
            const auto each = found.next();
            const double height = each.captured(3).toDouble() - each.captured(1).toDouble();
            // a line of 12 pt is at least that high from ascender to descender
            QVERIFY2(height >= 12, qPrintable(each.captured(4) + u' ' + QString::number(height)));
            QVERIFY2(each.captured(2).toDouble() <= widest, qPrintable(each.captured(4)));
        }
        QVERIFY(count > 80);
    }

    void a_receipt_of_explanations_only_has_them()
    {
        SheetToPrint what = identityCard();
        std::erase_if(what.sheet.sections, [](const guide::SheetSection &section) {
            return section.role != guide::SectionRole::Steps;
        });
        QVERIFY(textOf(printed(what, Paper::Receipt)).contains(u"Étape 14"_s));
    }

    void a_bare_sheet_prints_too_data() { says_what_one_takes_along_data(); }
    void a_bare_sheet_prints_too()
    {
        QFETCH(Paper, paper);
        SheetToPrint what;
        what.sheet.title = u"Titre"_s;
        what.printedOn = QDate(2026, 3, 3);
        const QString text = textOf(printed(what, paper));
        QVERIFY2(text.contains(u"Titre"_s), qPrintable(text));
        QVERIFY(officialLink(what.sheet).isEmpty());
    }

    void the_link_of_the_code_is_a_web_page()
    {
        guide::AnswerSheet sheet;
        sheet.officialUrl = QUrl(u"javascript:alert"_s);
        QVERIFY(officialLink(sheet).isEmpty());
        sheet.officialUrl = QUrl(u"https://www.service-public.fr/é"_s);
        QCOMPARE(officialLink(sheet), u"https://www.service-public.fr/%C3%A9"_s);
    }

    void hours_of_the_week_join_equal_days()
    {
        catalogue::Office office = townHall();
        office.hours.push_back({Qt::Sunday, {10, 0}, {12, 0}, QDate(2026, 7, 1), QDate(2026, 8, 31)});
        const QLocale french(QLocale::French, QLocale::France);
        QCOMPARE(weekOfHours(office, QDate(2026, 3, 3), french),
                 QStringList({u"lundi to vendredi: 08:30–12:00, 13:30–17:30"_s, u"samedi: 09:00–12:00"_s}));
        QCOMPARE(weekOfHours(office, QDate(2026, 7, 3), french).size(), 3);
        QCOMPARE(weekOfHours(catalogue::Office(), QDate(2026, 3, 3), french), QStringList());
    }

    void hours_of_today_are_those_of_the_day_itself()
    {
        const QLocale french(QLocale::French, QLocale::France);
        const catalogue::Office office = townHall();
        const auto on = [&](const QDateTime &moment) {
            return hoursOfToday({office, {}, catalogue::openingAt(office, moment)}, moment.date(), french);
        };
        QCOMPARE(on(kPrintedAt), u"Today, mardi 3 mars: 08:30–12:00, 13:30–17:30"_s);
        QCOMPARE(on(kPrintedAt.addDays(2)), u"Today, jeudi 5 mars: closed"_s); // though it is a Thursday
        QCOMPARE(on(kPrintedAt.addDays(5)), u"Today, dimanche 8 mars: closed"_s);
        QCOMPARE(hoursOfToday({}, kPrintedAt.date(), french), QString());
    }

    void closures_of_the_next_two_weeks_are_named()
    {
        const QLocale french(QLocale::French, QLocale::France);
        catalogue::Office office = townHall();
        const QDate day = kPrintedAt.date();
        // Today's line says today; nobody expects it open on a Sunday; the third week is far away.
        office.closedOn = {day, QDate(2026, 3, 8), day.addDays(14), day.addDays(1), day.addDays(15)};
        QCOMPARE(closuresAfter(office, day, french), u"Closed on mercredi 4 mars, mardi 17 mars"_s);
        office.closedOn.clear();
        QCOMPARE(closuresAfter(office, day, french), QString());
    }

    void the_pdf_carries_no_trace_of_machine_or_account()
    {
        const QByteArray pdf = printed(identityCard(), Paper::A4);
        QVERIFY(!pdf.contains("/home/"));
        QVERIFY(!pdf.contains("/tmp/"));
        const QByteArray account = qgetenv("USER");
        if (account.size() > 3)
            QVERIFY(!pdf.contains(account));
    }
};

QTEST_MAIN(SheetPrinterTest)
#include "sheetprinter_test.moc"
