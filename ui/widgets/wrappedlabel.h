// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heightmemory.h"

#include <QLabel>

namespace lucarne::ui
{

/// A label of plain text that wraps, and that measures itself once for a width.
class WrappedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WrappedLabel(const QString &text, QWidget *parent);
    int heightForWidth(int width) const override;

private:
    // What the heights are of.
    mutable QString m_text;
    mutable QFont m_font;
    mutable HeightMemory m_heights;
};

} // namespace lucarne::ui
