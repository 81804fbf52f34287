// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuration.h"

#include "checkedjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QRegularExpression>

#include <tuple>

namespace lucarne::kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMaxBytes = 256 * 1024;
constexpr qsizetype kEd25519KeyBytes = 32;

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(QCoreApplication::translate(
                       "kiosk", "The settings of this terminal are not right. Please ask the reception."),
                   detail);
}

/// A text that has to look like \a pattern; \a expected completes "must be …".
QString textLike(CheckedObject &object, const QString &key, const QString &pattern, const QString &expected)
{
    QString written = object.text(key, 1000);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    if (written.isEmpty() || whole.match(written).hasMatch())
        return written;
    object.fault(key, u"must be "_s + expected);
    return {};
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QUrl readCountyUrl(CheckedObject &root)
{
    const QString key = u"countyUrl"_s;
    const QString written = root.text(key, 500);
    if (written.isEmpty())
        return {};
    QUrl url(written, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        root.fault(key, u"must be a web address such as https://lucarne.my-county.example"_s);
        return {};
    }
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback(url.host())))
        root.fault(key, u"must start with https:// (http:// only for a county on this machine)"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        root.fault(key, u"must have no user name, password, query or fragment"_s);
    return url;
}

QString readPublicKey(CheckedObject &root)
{
    const QString key = u"countyPublicKey"_s;
    QString written = root.text(key, 100);
    if (written.isEmpty())
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(written.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != kEd25519KeyBytes) {
        root.fault(key, u"must be the 32 bytes of an Ed25519 public key in base64 (44 characters)"_s);
        return {};
    }
    return written;
}

void readLanguages(CheckedObject &root, QStringList &languages)
{
    static const QStringList known{u"fr"_s, u"en"_s, u"ar"_s};
    const QString key = u"languages"_s;
    const auto presence = root.has(key) ? CheckedObject::Required : CheckedObject::Optional;
    const QStringList written = root.texts(key, 20, 10, presence);
    if (written.isEmpty())
        return;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QString itemKey = u"%1[%2]"_s.arg(key).arg(i);
        if (!known.contains(written.at(i)))
            root.fault(itemKey, u"must be one of "_s + known.join(u", "_s));
        else if (written.indexOf(written.at(i)) != i)
            root.fault(itemKey, u"is listed twice"_s);
    }
    languages = written;
}

std::optional<catalogue::GeoPoint> readPosition(CheckedObject &root, QStringList &warnings)
{
    std::optional<CheckedObject> point = root.object(u"position"_s);
    if (!point)
        return std::nullopt;
    const auto latitude = point->number(u"latitude"_s, -90, 90, CheckedObject::Required);
    const auto longitude = point->number(u"longitude"_s, -180, 180, CheckedObject::Required);
    for (const QString &name : point->unread())
        warnings.append(point->path(name) + u": unknown setting, ignored"_s);
    if (!latitude || !longitude)
        return std::nullopt;
    return catalogue::GeoPoint{*latitude, *longitude};
}

/// A CUPS queue name: printable, none of the characters that CUPS itself refuses.
QString readQueue(CheckedObject &root, const QString &key)
{
    return textLike(root, key, u"[^\\s/\\\\#'\"?]{1,127}"_s,
                    u"the name of a CUPS queue, as \"lpstat -e\" lists it"_s);
}

void warnOfGaps(const CheckedObject &root, Configuration &configuration)
{
    if (configuration.communeName.isEmpty())
        configuration.warnings.append(u"communeName: missing, the screen greets without a name"_s);
    if (configuration.communeInsee.isEmpty())
        configuration.warnings.append(u"communeInsee: missing, offices of every commune are shown"_s);
    if (!configuration.position)
        configuration.warnings.append(u"position: missing, no distances are shown"_s);
    if (!configuration.countyUrl.isEmpty() && configuration.countyPublicKey.isEmpty())
        configuration.warnings.append(u"countyPublicKey: missing, no content of the county is accepted"_s);
    for (const QString &name : root.unread())
        configuration.warnings.append(root.path(name) + u": unknown setting, ignored"_s);
}

} // namespace

Result<Configuration> configurationFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull()) {
        const qsizetype line = json.left(parseError.offset).count('\n') + 1;
        return refused(u"line %1: %2"_s.arg(line).arg(parseError.errorString()));
    }

    JsonFaults faults;
    Configuration configuration;
    CheckedObject root(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), QString(), faults);
    std::ignore = root.text(u"$schema"_s, 1000); // for the installer's editor

    configuration.communeName = root.text(u"communeName"_s, 80);
    configuration.communeInsee = textLike(root, u"communeInsee"_s, u"\\d[\\dAB]\\d{3}"_s,
                                          u"an INSEE code of five characters such as 05061"_s);
    configuration.position = readPosition(root, configuration.warnings);
    configuration.accentColour =
        textLike(root, u"accentColour"_s, u"#[0-9A-Fa-f]{6}"_s, u"a colour such as #0b5d7a"_s);
    configuration.logoFile =
        textLike(root, u"logoFile"_s, u"(?i).+\\.(svg|png)"_s, u"an .svg or .png file"_s);
    configuration.helpTelephone = textLike(root, u"helpTelephone"_s, u"\\+?[0-9 .]{2,30}"_s,
                                           u"a telephone number of digits and spaces"_s);
    configuration.countyUrl = readCountyUrl(root);
    configuration.countyPublicKey = readPublicKey(root);
    configuration.dataFolder = root.text(u"dataFolder"_s, 1000);
    readLanguages(root, configuration.languages);
    if (const auto idle = root.wholeNumber(u"idleBeforeWarning"_s, 30, 1800, u"seconds"_s))
        configuration.idleBeforeWarning = std::chrono::seconds(*idle);
    if (const auto countdown = root.wholeNumber(u"warningCountdown"_s, 20, 300, u"seconds"_s))
        configuration.warningCountdown = std::chrono::seconds(*countdown);
    configuration.printerA4 = readQueue(root, u"printerA4"_s);
    configuration.printerReceipt = readQueue(root, u"printerReceipt"_s);
    configuration.alphabeticalKeyboard =
        root.boolean(u"alphabeticalKeyboard"_s, configuration.alphabeticalKeyboard);
    configuration.usbDocuments = root.boolean(u"usbDocuments"_s, configuration.usbDocuments);

    if (!faults.isEmpty())
        return refused(faults.text());
    warnOfGaps(root, configuration);
    return configuration;
}

Result<Configuration> loadConfiguration(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return refused(u"%1: %2"_s.arg(file, device.errorString()));
    const QByteArray json = device.read(kMaxBytes + 1);
    if (device.error() != QFileDevice::NoError)
        return refused(u"%1: %2"_s.arg(file, device.errorString()));
    if (json.size() > kMaxBytes)
        return refused(u"%1: larger than %2 bytes"_s.arg(file).arg(kMaxBytes));
    Result<Configuration> configuration = configurationFromJson(json);
    if (!configuration)
        return refused(file + u": "_s + configuration.error().detail);

    const QDir folder = QFileInfo(file).absoluteDir();
    if (!configuration->logoFile.isEmpty()) {
        configuration->logoFile = QDir::cleanPath(folder.absoluteFilePath(configuration->logoFile));
        if (!QFileInfo(configuration->logoFile).isReadable()) {
            configuration->warnings.append(u"logoFile: cannot be read, no logo is shown: "_s +
                                           configuration->logoFile);
            configuration->logoFile.clear();
        }
    }
    if (!configuration->dataFolder.isEmpty())
        configuration->dataFolder = QDir::cleanPath(folder.absoluteFilePath(configuration->dataFolder));
    return configuration;
}

} // namespace lucarne::kiosk
