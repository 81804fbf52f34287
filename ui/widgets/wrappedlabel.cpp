// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappedlabel.h"

namespace lucarne::ui
{

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_text != text() || m_font != font()) {
        m_text = text();
        m_font = font();
        m_heights.forget();
    }
    return m_heights.heightFor(width, [this, width] { return QLabel::heightForWidth(width); });
}

} // namespace lucarne::ui
