// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textbearing.h"
#include "textblock.h"

#include "theme/icon.h"

#include <QWidget>

class QPainter;

namespace lucarne::ui
{

class Theme;

/// The tinted ground of a note, with its stripe on the leading side.
void paintNoteGround(QPainter &painter, const QRect &area, const Theme &theme, bool warns,
                     Qt::LayoutDirection direction);

enum class NoticeKind { Information, Warning };

/// A message on a tinted ground, with a drawing beside it.
class NoticeBox : public QWidget, public TextBearing
{
    Q_OBJECT
public:
    NoticeBox(Theme &theme, NoticeKind kind, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// A bold line above the text; may be empty.
    void setTitle(const QString &title);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QList<PaintedText> paintedTexts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts {
        QRect icon;
        QRect title;
        QRect text;
        int height = 0;
    };
    Parts partsFor(int width) const;
    void refresh();

    Theme &m_theme;
    NoticeKind m_kind;
    QString m_title;
    QString m_text;
    mutable TextBlock m_titleBlock;
    mutable TextBlock m_textBlock;
};

} // namespace lucarne::ui
