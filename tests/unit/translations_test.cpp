// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every string of the interface exists in every language, finished, with the same placeholders.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or the plural forms
    bool finished = true;
    bool plural = false;

    QString name() const { return u"%1: \"%2\""_s.arg(context, source); }
};

QList<Message> readTs(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&device);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append(Message{context, {}, {}, true, xml.attributes().value(u"numerus"_s) == u"yes"});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const QStringView type = xml.attributes().value(u"type"_s);
            messages.last().finished = type != u"unfinished";
            if (type == u"vanished" || type == u"obsolete") {
                messages.removeLast();
                xml.skipCurrentElement();
            } else if (!messages.last().plural) {
                messages.last().translations.append(xml.readElementText());
            }
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?[0-9]+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QStringList faultsOf(const QList<Message> &messages)
{
    QStringList faults;
    for (const Message &message : messages) {
        if (!message.finished || message.translations.isEmpty() || message.translations.contains(QString()))
            faults.append(u"not translated: "_s + message.name());
        for (const QString &translation : message.translations) {
            QStringList expected = placeholders(message.source);
            const QStringList actual = placeholders(translation);
            // A plural form may say "one" in words.
            if (message.plural && !actual.contains(u"%n"_s))
                expected.removeAll(u"%n"_s);
            if (!translation.isEmpty() && actual != expected)
                faults.append(u"other placeholders in \"%1\": %2"_s.arg(translation, message.name()));
        }
    }
    return faults;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_string_of_the_sources_is_finished_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << u"fr"_s;
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }

    void every_string_of_the_sources_is_finished()
    {
        QFETCH(QString, language);
        const QString sources = QStringLiteral(LUCARNE_SOURCE_DIR);
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"lucarne_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(u"%1/translations/lucarne_%2.ts"_s.arg(sources, language), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        // What the sources say now, whatever the committed file says.
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUCARNE_LUPDATE),
                      {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-extensions"_s,
                       u"cpp,h"_s, sources + u"/app"_s, sources + u"/ui"_s, u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());

        const QList<Message> messages = readTs(copy);
        QVERIFY(messages.size() > 20);
        const QStringList faults = faultsOf(messages);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void in_french_no_sign_stands_alone_on_a_line()
    {
        // A line may break at an ordinary space, not at U+00A0.
        static const QRegularExpression alone(u" [?!:;»]|« "_s);
        for (const Message &message :
             readTs(QStringLiteral(LUCARNE_SOURCE_DIR "/translations/lucarne_fr.ts"))) {
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.contains(alone), qPrintable(translation));
        }
    }

    void in_arabic_a_form_has_one_name()
    {
        for (const Message &message :
             readTs(QStringLiteral(LUCARNE_SOURCE_DIR "/translations/lucarne_ar.ts"))) {
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.contains(u"نموذج"_s) && !translation.contains(u"نماذج"_s),
                         qPrintable(message.name()));
        }
    }

    void faults_are_found()
    {
        QCOMPARE(faultsOf({{u"C"_s, u"Page %1 of %2"_s, {u"Page %2 sur %1"_s}, true, false}}).size(), 0);
        QCOMPARE(faultsOf({{u"C"_s, u"Page %1 of %2"_s, {u"Page %1"_s}, true, false}}).size(), 1);
        QCOMPARE(faultsOf({{u"C"_s, u"Back"_s, {u"Retour"_s}, false, false}}).size(), 1);
        QCOMPARE(faultsOf({{u"C"_s, u"Back"_s, {QString()}, true, false}}).size(), 1);
        QCOMPARE(
            faultsOf({{u"C"_s, u"%n answer(s)"_s, {u"une réponse"_s, u"%n réponses"_s}, true, true}}).size(),
            0);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
