// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QImage>

#include <optional>

namespace lucarne::device
{

enum class FileKind { Jpeg, Png, Pdf };

/// What the first bytes of a file say that it is; its name does not matter.
std::optional<FileKind> kindByHead(QByteArrayView head);

/// What a whole file is: of one kind from its first byte to its last, and not at the same time a
/// program, an archive, a web page or a PDF. None for anything else.
std::optional<FileKind> kindOf(QByteArrayView content);

/// Decodes a JPEG or PNG that kindOf() knows, upright, at most A4 at 300 dots an inch. Looks at its
/// dimensions first: a picture that would fill the memory is refused. Blocking.
Result<QImage> pictureOf(const QByteArray &content);

} // namespace lucarne::device
