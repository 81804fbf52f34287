// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/contentnode.h"
#include "guide/answersheet.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"

#include <QString>

#include <functional>
#include <vector>

class QBoxLayout;
class QLabel;
class QPainter;
class QVBoxLayout;

namespace lucarne::ui
{

struct AppContext;
class ChoiceCard;
class ContentView;
class FlickArea;
class Page;
class QrView;

/// The pieces that pages are laid out from. All are made for the theme as it is now: pages are laid
/// out anew when it changes.

QLabel *makeText(const AppContext &context, TextRole role, const QString &text, QWidget *parent);
BigButton *makeButton(const AppContext &context, ButtonRole role, Icon icon, const QString &text,
                      QWidget *parent);
/// A sign and a line of text; \a strong for what matters most on a card.
QWidget *makeIconLine(const AppContext &context, Icon icon, const QString &text, bool strong,
                      QWidget *parent);
/// Official content whose links lead on from \a page.
ContentView *makeContent(const AppContext &context, const std::vector<catalogue::ContentNode> &nodes,
                         const std::vector<guide::GlossaryEntry> &glossary, Page &page, QWidget *parent);
/// A web address that the citizen can take along: opens its QR code.
ChoiceCard *makeLinkCard(const AppContext &context, const QString &title, const QString &detail,
                         const QUrl &url, Page &page, QWidget *parent);
/// A card that leads to a document.
ChoiceCard *makeEntryCard(const AppContext &context, const QString &title, const catalogue::Summary &summary,
                          Page &page, QWidget *parent);

/// The code of a web address; blank when the address is too long for one.
QrView *makeQr(const AppContext &context, const QUrl &url, int side, QWidget *parent);

/// The ground of a card.
void paintCard(QPainter &painter, const QRectF &area, const Theme &theme);

/// Pixels beside the content of a page of this width: wide screens keep their lines readable.
int pageMargin(const AppContext &context, const QWidget &page);
/// Lays \a page out as one column in an area that scrolls, in \a body, \a bottom pixels of the design free
/// below it; \a fill puts the pieces in.
FlickArea *layColumn(const AppContext &context, const QWidget &page, QWidget *body, int bottom,
                     const std::function<void(QWidget *content, QVBoxLayout *column)> &fill);
/// Out of sight now, and gone when control returns: the request may come out of it.
void putAway(QWidget *widget);
void clearLayoutOf(QWidget *widget);

Icon iconOf(const catalogue::Summary &summary);

/// "04 65 71 10 00" in one piece, left-to-right in every language.
QString telephoneText(const QString &number);
/// "12 November 2020"
QString dateText(const AppContext &context, const QDate &date);
/// Under a heading, before official text: says that it exists in French only, unless the interface is French.
void addOfficialTextNote(const AppContext &context, QBoxLayout *column, QWidget *parent);

} // namespace lucarne::ui
