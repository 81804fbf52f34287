// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedure/jsonpointer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// A procedure's file with a control of each kind, and files made from it.
namespace lucarne::test
{

inline QJsonObject everyKind()
{
    QFile file(QStringLiteral(LUCARNE_SOURCE_DIR "/tests/unit/data/procedures/every-kind.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// With the value at a JSON pointer replaced, or taken away when \a value is undefined.
inline QJsonObject changed(QJsonObject document, const QString &pointer, const QJsonValue &value)
{
    procedure::jsonpointer::setValue(document, pointer, value);
    return document;
}

/// Its papers, in the screens.
inline const QString kPapersAt = QStringLiteral("/uischema/elements/4/elements/0");

/// Papers are required in it, and may follow.
inline QJsonObject withPapersThatMayFollow()
{
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    QJsonObject document = everyKind();
    procedure::jsonpointer::setValue(document, QStringLiteral("/schema/properties/papersFollow"),
                                     json(R"({"type": "boolean", "const": true})"));
    procedure::jsonpointer::setValue(
        document, QStringLiteral("/schema/allOf"),
        QJsonArray{json(R"({"if": {"required": ["papersFollow"]}, "else": {"required": ["papers"]}})")});
    procedure::jsonpointer::setValue(document, kPapersAt + QStringLiteral("/options/mayFollow"),
                                     QStringLiteral("#/properties/papersFollow"));
    return document;
}

inline QByteArray bytesOf(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace lucarne::test
