// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <unistd.h>

namespace lucarne::test
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kEverything = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QByteArray wide(const QByteArray &ascii, int bytes)
{
    QByteArray out;
    for (const char letter : ascii) {
        out += letter;
        out += QByteArray(bytes - 1, '\0');
    }
    return out;
}

// Text inside a larger base64 body starts at any of three alignments; the letters at either end
// depend on their neighbours and are left out.
QByteArrayList base64Forms(const QByteArray &bytes)
{
    QByteArrayList forms;
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray encoded = (QByteArray(shift, '\0') + bytes).toBase64(QByteArray::OmitTrailingEquals);
        const int head = shift == 0 ? 0 : 4;
        const qsizetype whole = (shift + bytes.size()) / 3 * 4;
        forms.append(encoded.sliced(head, whole - head));
    }
    return forms;
}

QByteArray percentForm(const QByteArray &ascii)
{
    QByteArray out;
    for (const char letter : ascii)
        out += '%' + QByteArray::number(int(letter), 16).toUpper();
    return out;
}

} // namespace

QString randomLetters(QRandomGenerator &random, int length)
{
    QString letters;
    while (letters.size() < length) {
        const QChar letter(u'a' + char16_t(random.bounded(26)));
        if (!letters.endsWith(letter))
            letters += letter;
    }
    return letters;
}

void addBytes(Needles &needles, const QByteArray &bytes, const QString &what)
{
    needles.add(bytes, what);
    needles.add(bytes.toHex(), what + u" in hexadecimal"_s);
    needles.add(bytes.toHex().toUpper(), what + u" in hexadecimal capitals"_s);
    for (const QByteArray &form : base64Forms(bytes)) {
        needles.add(form, what + u" in base64"_s);
        needles.add(QByteArray(form).replace('+', '-').replace('/', '_'), what + u" in base64url"_s);
    }
}

Canary::Canary(int length) : m_text(randomLetters(*QRandomGenerator::system(), length))
{
    // A half is enough to know somebody by.
    const int half = length / 2;
    for (const int from : {0, half})
        addForms(m_text.mid(from, half).toLatin1(), u"half a secret"_s);
}

Canary::Canary(QString text, const QString &what) : m_text(std::move(text))
{
    addForms(m_text.toLatin1(), what);
}

Canary Canary::of(const QString &text, const QString &what)
{
    return Canary(text, what);
}

Canary Canary::ofDigits(const QString &digits, const QList<int> &groups, const QString &what)
{
    Canary canary(digits, what);
    for (const QString &gap : {u" "_s, u"."_s, u"-"_s}) {
        QStringList parts;
        qsizetype at = 0;
        for (const int group : groups) {
            parts.append(digits.mid(at, group));
            at += group;
        }
        canary.addForms(parts.join(gap).toLatin1(), what + u" in groups"_s);
    }
    return canary;
}

void Canary::addForms(const QByteArray &ascii, const QString &what)
{
    const QByteArray capitals = ascii.toUpper();
    for (const QByteArray &text : {ascii, capitals}) {
        addBytes(m_needles, text, what);
        addBytes(m_needles, wide(text, 2), what + u" in UTF-16"_s);
        m_needles.add(wide(text, 4), what + u" in UTF-32"_s);
        m_needles.add(percentForm(text), what + u" percent-encoded"_s);
        m_needles.add(percentForm(text).toLower(), what + u" percent-encoded"_s);
    }
}

void Canary::addTo(Needles &all) const
{
    for (int i = 0; i < m_needles.count(); ++i)
        all.add(m_needles.bytes(i), m_needles.what(i));
}

namespace
{

bool isInFile(const Needles &needles, const QFileInfo &info)
{
    if (needles.hitsIn(info.fileName().toUtf8()) > 0)
        return true;
    QFile file(info.filePath());
    return info.isFile() && !info.isSymLink() && file.open(QIODevice::ReadOnly) &&
           needles.hitsIn(file.readAll()) > 0;
}

} // namespace

QStringList placesBelow(const Needles &needles, const QString &folder)
{
    QStringList places;
    QDirIterator it(folder, kEverything, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (isInFile(needles, it.fileInfo()))
            places.append(it.filePath());
    }
    return places;
}

QStringList Canary::placesBelow(const QString &folder) const
{
    return test::placesBelow(m_needles, folder);
}

QStringList Canary::placesAddedTo(const QString &folder, const QStringList &before) const
{
    QStringList places;
    const QStringList now = entriesOf(folder);
    for (const QString &name : now) {
        const QFileInfo info(folder + u'/' + name);
        if (before.contains(name) || info.ownerId() != ::geteuid())
            continue;
        if (isInFile(m_needles, info))
            places.append(info.filePath());
        if (info.isDir() && !info.isSymLink())
            places += placesBelow(info.filePath());
    }
    return places;
}

QStringList Canary::entriesOf(const QString &folder)
{
    return QDir(folder).entryList(kEverything);
}

} // namespace lucarne::test
