// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/directory.h"
#include "error.h"
#include "guide/answersheet.h"

#include <QByteArray>
#include <QDate>
#include <QLocale>
#include <QString>

#include <vector>

namespace lucarne::device
{

enum class Paper {
    A4,
    Receipt, ///< 80 mm wide, 72 mm printable, as long as the text
};

/// One "where to go" of the sheet with the offices that the directory has for it.
struct PlaceToGo {
    guide::WhereToGo place;
    std::vector<catalogue::OfficeNearby> offices; ///< nearest first; may be empty
};

/// What goes on paper. Nothing of it is about the citizen: the answers that led to the sheet stay
/// on the screen.
struct SheetToPrint {
    guide::AnswerSheet sheet;
    std::vector<PlaceToGo> places;
    QString communeName;
    QDate printedOn;
    QLocale locale; ///< for dates; the words are in the language of the interface
};

/// The link of the QR code: the sheet's official page. Empty when the source has none.
QString officialLink(const guide::AnswerSheet &sheet);

/// The sheet as a PDF with 12 pt type and larger. A receipt has what one takes along (what you
/// need, cost, where to go); the long explanations are behind its QR code, unless there is nothing
/// else. Takes tens of milliseconds: call it off the GUI thread. Needs a QGuiApplication.
Result<QByteArray> printableSheet(const SheetToPrint &what, Paper paper);

} // namespace lucarne::device
