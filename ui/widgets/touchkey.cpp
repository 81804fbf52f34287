// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "touchkey.h"

#include "touchkeyboard.h"

#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

Key::Key(Theme &theme, TouchKeyboard &keyboard, KeySpec spec, QWidget *parent)
    : Touchable(theme, parent), m_keyboard(keyboard), m_spec(std::move(spec))
{
    // The focus stays where the text goes.
    setFocusPolicy(Qt::NoFocus);
    rename();
    connect(this, &Key::clicked, this, [this] { m_keyboard.perform(*this); });
}

void Key::setCapital(bool capital)
{
    if (capital == m_capital)
        return;
    m_capital = capital;
    rename();
    update();
}

void Key::setLit(bool lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    update();
}

void Key::rename()
{
    setText(m_spec.name.isEmpty() ? shownText() : m_spec.name);
    setAccessibleName(text());
    if (!m_spec.variants.isEmpty())
        setAccessibleDescription(tr("Hold for accents"));
}

QString Key::typedText() const
{
    return m_capital ? m_spec.text.toUpper() : m_spec.text;
}

QString Key::shownText() const
{
    if (!m_spec.label.isEmpty())
        return m_spec.label;
    return m_spec.action == KeySpec::Action::Type ? typedText() : QString();
}

QStringList Key::variants() const
{
    QStringList result;
    for (const QChar variant : m_spec.variants)
        result.append(m_capital ? QString(variant).toUpper() : QString(variant));
    return result;
}

QSize Key::sizeHint() const
{
    return {theme().target(), theme().target()};
}

int Key::heightForWidth(int) const
{
    return theme().target();
}

const TextBlock &Key::block() const
{
    QFont font = theme().font(TextRole::Key);
    const QString shown = shownText();
    // A key has the size of a finger: its letter is as large as asked and as fits.
    int pixels = std::min(font.pixelSize(), height() * 6 / 10);
    const int room = std::max(8, width() - theme().px(10));
    font.setPixelSize(pixels);
    m_block.set(shown, font);
    // Scripts differ in how far they reach above and below their letters.
    while (pixels > 12 && (m_block.naturalWidth() > room || m_block.heightFor(width()) > height())) {
        font.setPixelSize(--pixels);
        m_block.set(shown, font);
    }
    return m_block;
}

QRect Key::textArea() const
{
    const int textHeight = block().heightFor(width());
    return {0, (height() - textHeight) / 2, width(), textHeight};
}

QList<PaintedText> Key::paintedTexts() const
{
    if (m_spec.icon != Icon::None || shownText().trimmed().isEmpty())
        return {};
    const Palette &colours = theme().palette();
    return {{shownText(), textArea(), isDown() || m_lit ? colours.onAccent : colours.text}};
}

void Key::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme().palette();
    QPainter painter(this);
    const bool strong = isDown() || m_lit;
    const bool letter = m_spec.action == KeySpec::Action::Type;
    const QColor ground = letter ? colours.surface : colours.accentTint;
    paintFrame(painter, strong ? colours.accent : ground, colours.edge, theme().px(10));
    const QColor ink = strong ? colours.onAccent : colours.text;
    if (m_spec.icon != Icon::None) {
        const int side = std::min(theme().iconSize(TextRole::Key), std::min(width(), height()) * 6 / 10);
        painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                           iconPixmap(m_spec.icon, side, ink, devicePixelRatioF(), Qt::LeftToRight));
        return;
    }
    block().draw(painter, textArea(), ink, Qt::AlignHCenter, Qt::LeftToRight);
    if (!m_spec.variants.isEmpty()) {
        // Three small dots: there is more behind this key.
        painter.setPen(Qt::NoPen);
        painter.setBrush(strong ? colours.onAccent : colours.quietText);
        const double dot = std::max(2, theme().px(3));
        for (int i = 0; i < 3; ++i)
            painter.drawEllipse(QPointF(width() - theme().px(10) - i * dot * 2, theme().px(10)), dot / 2,
                                dot / 2);
    }
}

void Key::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    event->accept();
    setDown(true);
    m_keyboard.pressed(*this);
}

void Key::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    m_keyboard.moved(*this, event->globalPosition().toPoint());
}

void Key::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    event->accept();
    setDown(false);
    m_keyboard.released(*this, event->globalPosition().toPoint());
}

AccentStrip::AccentStrip(Theme &theme, TouchKeyboard &keyboard, const Key &key)
    : QWidget(key.window()), m_theme(theme), m_keyboard(keyboard)
{
    QWidget *window = key.window();
    setGeometry(window->rect());
    QStringList texts{key.typedText()};
    texts.append(key.variants());
    const int side = std::max(key.height(), theme.target());
    const int gap = theme.targetGap();
    const int pad = theme.px(10);
    const int columns = std::max(1, std::min(int(texts.size()), (window->width() - 2 * pad) / (side + gap)));
    const int rows = (int(texts.size()) + columns - 1) / columns;
    const QSize size(columns * (side + gap) - gap + 2 * pad, rows * (side + gap) - gap + 2 * pad);
    const QPoint above = key.mapTo(window, QPoint(key.width() / 2, 0));
    const int x = std::clamp(above.x() - size.width() / 2, 0, std::max(0, window->width() - size.width()));
    const int y = std::max(0, above.y() - size.height() - gap);
    m_frame = QRect(QPoint(x, y), size);
    for (int i = 0; i < int(texts.size()); ++i) {
        auto *accent = new Key(theme, keyboard, {.text = texts.at(i)}, this);
        accent->setGeometry(x + pad + (i % columns) * (side + gap), y + pad + (i / columns) * (side + gap),
                            side, side);
        m_keys.push_back(accent);
    }
    show();
    raise();
}

Key *AccentStrip::accentAt(const QPoint &global)
{
    const QPoint here = mapFromGlobal(global);
    Key *found = nullptr;
    for (Key *key : m_keys) {
        const bool under = key->geometry().contains(here);
        key->setLit(under);
        if (under)
            found = key;
    }
    return found;
}

void AccentStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().accentText, m_theme.px(3)));
    painter.setBrush(m_theme.palette().ground);
    painter.drawRoundedRect(QRectF(m_frame).adjusted(2, 2, -2, -2), m_theme.px(14), m_theme.px(14));
}

void AccentStrip::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (!m_frame.contains(event->position().toPoint()))
        m_keyboard.closeAccents();
}

} // namespace lucarne::ui
