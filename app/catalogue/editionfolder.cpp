// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editionfolder.h"

#include "cataloguelog.h"
#include "editionfile.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

namespace lucarne::catalogue
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int kFormat = 1;
const QString kIndexName = u"current.json"_s;

/// File names in current.json are ours; a path would be someone else's.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && name.endsWith(u".sqlite");
}

} // namespace

QString EditionFolder::path(const QString &fileName) const
{
    return m_folder + u'/' + fileName;
}

QString EditionFolder::importFile() const
{
    return path(u"import.part"_s);
}

QString EditionFolder::lockFile() const
{
    return path(u"import.lock"_s);
}

QString EditionFolder::editionFileName(const QString &audience, int version)
{
    QString slug;
    bool exact = true;
    const QString lower = audience.toLower();
    for (const QChar c : lower) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            slug += c;
        exact = exact && plain;
    }
    if (!exact || slug.isEmpty() || slug.size() > 40) {
        slug = slug.left(40) +
               QString::fromLatin1(
                   QCryptographicHash::hash(audience.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
    }
    return u"%1-%2.sqlite"_s.arg(slug).arg(version);
}

Result<EditionFolder> EditionFolder::read(const QString &folder)
{
    EditionFolder result(folder);
    if (!QFile::exists(folder))
        return result;
    if (!result.readIndex())
        result.recover();
    return result;
}

bool EditionFolder::readIndex()
{
    QFile file(path(kIndexName));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject index = QJsonDocument::fromJson(file.readAll()).object();
    if (index.value(u"format").toInt() != kFormat)
        return false;
    const QJsonObject named = index.value(u"audiences").toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        Audience audience{entry.value(u"current").toString(), entry.value(u"previous").toString(),
                          entry.value(u"lastVersion").toInt()};
        if (!isPlainName(audience.current))
            return false;
        if (!isPlainName(audience.previous))
            audience.previous.clear();
        audiences.insert(it.key(), audience);
    }
    return true;
}

void EditionFolder::recover()
{
    audiences.clear();
    QMap<QString, QMap<int, QString>> found;
    const QStringList names = QDir(m_folder).entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto file = EditionFile::open(path(name));
        if (file)
            found[file->edition().audience].insert(file->edition().version, name);
        else
            qCWarning(lcCatalogue) << "left aside:" << file.error().detail;
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        const QMap<int, QString> &versions = it.value();
        Audience audience;
        audience.lastVersion = versions.lastKey();
        audience.current = versions.last();
        if (versions.size() > 1)
            audience.previous = std::prev(versions.end(), 2).value();
        audiences.insert(it.key(), audience);
    }
    if (!audiences.isEmpty())
        qCWarning(lcCatalogue) << kIndexName << "is lost or damaged; made again from the editions";
}

Result<void> EditionFolder::write() const
{
    QJsonObject named;
    for (auto it = audiences.begin(); it != audiences.end(); ++it) {
        named.insert(it.key(), QJsonObject{{u"current"_s, it->current},
                                           {u"previous"_s, it->previous},
                                           {u"lastVersion"_s, it->lastVersion}});
    }
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"audiences"_s, named}}).toJson();
    // QSaveFile writes beside, synchronises, then renames over the old file.
    QSaveFile file(path(kIndexName));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(QCoreApplication::translate(
                           "catalogue", "The new guide could not be put in use. Is the disk full?"),
                       u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return store::syncFolder(m_folder);
}

void EditionFolder::clean() const
{
    QSet<QString> kept;
    for (const Audience &audience : audiences)
        kept << audience.current << audience.previous;
    QDir folder(m_folder);
    // SQLite's own side files, and QSaveFile's of a killed write, go with what they belong to.
    const QStringList names = folder.entryList(
        {u"import.part*"_s, u"*.sqlite"_s, u"*.sqlite-*"_s, kIndexName + u".*"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString owner = name.left(name.indexOf(u".sqlite") + 7);
        if (kept.contains(name) || (name.contains(u".sqlite-") && kept.contains(owner)))
            continue;
        if (!folder.remove(name))
            qCWarning(lcCatalogue) << "cannot remove" << name;
    }
}

} // namespace lucarne::catalogue
