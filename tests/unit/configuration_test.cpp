// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/configuration.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

// valijson's own code is not written for this project's warnings
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

using namespace lucarne::kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// JSON in which ' stands for ", easier to read in a test.
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray contentOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

QJsonValue parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

bool schemaAccepts(const QByteArray &json, QString *why = nullptr)
{
    const QJsonValue schemaJson =
        parsed(contentOf(QStringLiteral(LUCARNE_SOURCE_DIR "/kiosk-config/lucarne.schema.json")));
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaJson), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const QJsonValue value = parsed(json);
    const bool valid = validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results);
    valijson::ValidationResults::Error error;
    while (why && results.popError(error)) {
        for (const std::string &part : error.context)
            *why += QString::fromStdString(part);
        *why += u": "_s + QString::fromStdString(error.description) + u'\n';
    }
    return valid;
}

} // namespace

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_empty_object_gives_the_defaults()
    {
        const auto configuration = configurationFromJson("{}");
        QVERIFY(configuration);
        QCOMPARE(configuration->languages, QStringList({u"fr"_s, u"en"_s, u"ar"_s}));
        QCOMPARE(configuration->idleBeforeWarning, 90s);
        QCOMPARE(configuration->warningCountdown, 60s);
        QVERIFY(configuration->countyUrl.isEmpty());
        QVERIFY(!configuration->alphabeticalKeyboard);
        QVERIFY(!configuration->usbDocuments);
        QCOMPARE(configuration->warnings.size(), 3); // name, INSEE code, position
    }

    void reads_every_setting()
    {
        const QJsonObject json{{u"communeName"_s, u"Valserre"_s},
                               {u"communeInsee"_s, u"2A004"_s},
                               {u"position"_s, QJsonObject{{u"latitude"_s, 44.5}, {u"longitude"_s, 6}}},
                               {u"accentColour"_s, u"#14566b"_s},
                               {u"logoFile"_s, u"logo.svg"_s},
                               {u"helpTelephone"_s, u"04 65 71 10 00"_s},
                               {u"countyUrl"_s, u"https://county.example/api"_s},
                               {u"countyPublicKey"_s, u"3q2+7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s},
                               {u"dataFolder"_s, u"/var/lib/lucarne"_s},
                               {u"languages"_s, QJsonArray{u"en"_s, u"fr"_s}},
                               {u"idleBeforeWarning"_s, 30},
                               {u"warningCountdown"_s, 300},
                               {u"printerA4"_s, u"a4"_s},
                               {u"printerReceipt"_s, u"ticket"_s},
                               {u"alphabeticalKeyboard"_s, true},
                               {u"usbDocuments"_s, true}};
        const auto configuration = configurationFromJson(QJsonDocument(json).toJson());
        QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
        QCOMPARE(configuration->communeName, u"Valserre"_s);
        QCOMPARE(configuration->communeInsee, u"2A004"_s);
        QVERIFY(configuration->position);
        QCOMPARE(configuration->position->latitude, 44.5);
        QCOMPARE(configuration->accentColour, u"#14566b"_s);
        QCOMPARE(configuration->logoFile, u"logo.svg"_s);
        QCOMPARE(configuration->helpTelephone, u"04 65 71 10 00"_s);
        QCOMPARE(configuration->countyUrl, QUrl(u"https://county.example/api"_s));
        QCOMPARE(configuration->countyPublicKey.size(), 44);
        QCOMPARE(configuration->dataFolder, u"/var/lib/lucarne"_s);
        QCOMPARE(configuration->languages, QStringList({u"en"_s, u"fr"_s}));
        QCOMPARE(configuration->idleBeforeWarning, 30s);
        QCOMPARE(configuration->warningCountdown, 300s);
        QCOMPARE(configuration->printerA4, u"a4"_s);
        QCOMPARE(configuration->printerReceipt, u"ticket"_s);
        QVERIFY(configuration->alphabeticalKeyboard);
        QVERIFY(configuration->usbDocuments);
        QCOMPARE(configuration->warnings, QStringList());
        QCOMPARE(catalogueFolder(*configuration), u"/var/lib/lucarne/catalogue"_s);
        QCOMPARE(directoryFile(*configuration), u"/var/lib/lucarne/directory.json"_s);
    }

    void names_each_fault_with_its_path_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("schemaSeesIt");
        const auto row = [](const char *name, const QByteArray &json, const QString &detail,
                            bool schemaSeesIt = true) {
            QTest::newRow(name) << json << detail << schemaSeesIt;
        };
        row("idle too short", quoted("{'idleBeforeWarning':29}"),
            u"idleBeforeWarning: must be between 30 and 1800 seconds"_s);
        row("idle too long", quoted("{'idleBeforeWarning':1801}"),
            u"idleBeforeWarning: must be between 30 and 1800 seconds"_s);
        row("idle as text", quoted("{'idleBeforeWarning':'90'}"), u"idleBeforeWarning: must be between"_s);
        row("idle with a fraction", quoted("{'idleBeforeWarning':90.5}"),
            u"idleBeforeWarning: must be a whole number"_s);
        row("countdown", quoted("{'warningCountdown':10}"),
            u"warningCountdown: must be between 20 and 300 seconds"_s);
        row("colour name", quoted("{'accentColour':'blue'}"), u"accentColour: must be a colour"_s);
        row("short colour", quoted("{'accentColour':'#fff'}"), u"accentColour: must be a colour"_s);
        row("unknown language", quoted("{'languages':['fr','xx']}"),
            u"languages[1]: must be one of fr, en, ar"_s);
        row("language twice", quoted("{'languages':['fr','fr']}"), u"languages[1]: is listed twice"_s);
        row("no language", quoted("{'languages':[]}"), u"languages: must have at least one entry"_s);
        row("http elsewhere", quoted("{'countyUrl':'http://county.example'}"),
            u"countyUrl: must start with https://"_s);
        row("loopback look-alike", quoted("{'countyUrl':'http://127.0.0.1.county.example'}"),
            u"countyUrl: must start with https://"_s);
        row("other scheme", quoted("{'countyUrl':'ftp://county.example'}"),
            u"countyUrl: must start with https://"_s);
        row("no host", quoted("{'countyUrl':'https:///x'}"), u"countyUrl: must be a web address"_s, false);
        row("password in address", quoted("{'countyUrl':'https://a:b@county.example'}"),
            u"countyUrl: must have no user name"_s);
        row("key not base64", quoted("{'countyPublicKey':'***'}"),
            u"countyPublicKey: must be the 32 bytes"_s);
        row("key too short", quoted("{'countyPublicKey':'AAAA'}"),
            u"countyPublicKey: must be the 32 bytes"_s);
        row("postal code with a space", quoted("{'communeInsee':'05 999'}"),
            u"communeInsee: must be an INSEE code"_s);
        row("position out of the world", quoted("{'position':{'latitude':144,'longitude':6}}"),
            u"position.latitude: must be a number between -90 and 90"_s);
        row("half a position", quoted("{'position':{'latitude':44}}"), u"position.longitude: is missing"_s);
        row("position a list", quoted("{'position':[44,6]}"), u"position: must be an object"_s);
        row("logo of another kind", quoted("{'logoFile':'logo.jpg'}"),
            u"logoFile: must be an .svg or .png file"_s);
        row("queue with a space", quoted("{'printerA4':'my printer'}"),
            u"printerA4: must be the name of a CUPS queue"_s);
        row("option in the queue", quoted("{'printerReceipt':'a/b'}"),
            u"printerReceipt: must be the name of a CUPS queue"_s);
        row("keyboard as text", quoted("{'alphabeticalKeyboard':'yes'}"),
            u"alphabeticalKeyboard: must be true or false"_s);
        row("stick as text", quoted("{'usbDocuments':'yes'}"), u"usbDocuments: must be true or false"_s);
        row("name as number", quoted("{'communeName':5}"), u"communeName: must be a text"_s);
        row("cut off", "{\"communeName\":\"A\",\n\"communeInsee\":", u"line 2: "_s, false);
        row("a list", "[]", u"must be an object"_s);
    }

    void names_each_fault_with_its_path()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        QFETCH(bool, schemaSeesIt);
        const auto configuration = configurationFromJson(json);
        QVERIFY(!configuration);
        QVERIFY2(configuration.error().detail.contains(detail), qPrintable(configuration.error().detail));
        QVERIFY(!configuration.error().sentence.isEmpty());
        if (schemaSeesIt)
            QVERIFY2(!schemaAccepts(json), "the schema and the loader disagree");
    }

    void tells_all_faults_at_once()
    {
        const auto configuration =
            configurationFromJson(quoted("{'idleBeforeWarning':1,'accentColour':'red','languages':['xx']}"));
        QVERIFY(!configuration);
        QCOMPARE(configuration.error().detail.split(u'\n').size(), 3);
    }

    void accepts_http_on_this_machine_only_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url :
             {"http://127.0.0.1:8080", "http://localhost:8080/api", "http://[::1]:8080", "https://a.example"})
            QTest::newRow(url) << QByteArray(url);
    }

    void accepts_http_on_this_machine_only()
    {
        QFETCH(QByteArray, url);
        const QByteArray json = quoted("{'countyUrl':'") + url + "\"}";
        const auto configuration = configurationFromJson(json);
        QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
        QVERIFY(schemaAccepts(json));
    }

    void warns_of_unknown_settings()
    {
        const auto configuration =
            configurationFromJson(quoted("{'communeName':'A','communeInsee':'05999','position':{'latitude':1,"
                                         "'longitude':2,'altitude':3},'acentColour':'#000000'}"));
        QVERIFY(configuration);
        QCOMPARE(configuration->warnings, QStringList({u"position.altitude: unknown setting, ignored"_s,
                                                       u"acentColour: unknown setting, ignored"_s}));
    }

    void shipped_files_are_valid_data()
    {
        QTest::addColumn<QString>("file");
        const QDir examples(QStringLiteral(LUCARNE_SOURCE_DIR "/kiosk-config/examples"));
        const QStringList names = examples.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(names.size() >= 2);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << examples.filePath(name);
        QTest::newRow("demo") << QStringLiteral(LUCARNE_SOURCE_DIR "/resources/demo/lucarne.json");
    }

    void shipped_files_are_valid()
    {
        QFETCH(QString, file);
        const auto configuration = loadConfiguration(file);
        QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
        QCOMPARE(configuration->warnings, QStringList());
        QString why;
        QVERIFY2(schemaAccepts(contentOf(file), &why), qPrintable(why));
    }

    void schema_and_loader_know_the_same_settings()
    {
        const QJsonObject properties =
            parsed(contentOf(QStringLiteral(LUCARNE_SOURCE_DIR "/kiosk-config/lucarne.schema.json")))
                .toObject()
                .value(u"properties"_s)
                .toObject();
        QJsonObject everything;
        for (const QString &key : properties.keys()) {
            QVERIFY2(properties.value(key).toObject().contains(u"description"_s), qPrintable(key));
            everything.insert(key, QJsonValue::Null);
        }
        const auto configuration = configurationFromJson(QJsonDocument(everything).toJson());
        QVERIFY(configuration);
        for (const QString &warning : configuration->warnings)
            QVERIFY2(!warning.contains(u"unknown"_s), qPrintable(warning));
    }

    void relative_names_start_from_the_file()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"lucarne.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quoted("{'logoFile':'missing.svg','dataFolder':'data'}"));
        file.close();
        const auto configuration = loadConfiguration(file.fileName());
        QVERIFY(configuration);
        QCOMPARE(catalogueFolder(*configuration), folder.filePath(u"data/catalogue"_s));
        QVERIFY(configuration->logoFile.isEmpty());
        QVERIFY(!configuration->warnings.filter(u"logoFile"_s).isEmpty());
    }

    void says_which_file_cannot_be_read()
    {
        const auto configuration = loadConfiguration(u"/nonexistent/lucarne.json"_s);
        QVERIFY(!configuration);
        QVERIFY(configuration.error().detail.contains(u"/nonexistent/lucarne.json"_s));
    }
};

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "configuration_test.moc"
