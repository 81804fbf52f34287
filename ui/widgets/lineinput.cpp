// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineinput.h"

#include "fieldframe.h"

#include "theme/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr auto kPurpose = "lucarnePurpose";
constexpr auto kSigns = "lucarneSigns";

qsizetype withoutSpaces(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar letter) { return !letter.isSpace(); });
}

} // namespace

LineInput::LineInput(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    m_edit = new QLineEdit(this);
    m_edit->setFrame(false);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setMaxLength(500);
    m_edit->installEventFilter(this);
    styleEdit(*m_edit, theme);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_edit, &QLineEdit::textEdited, this, &LineInput::follow);
}

QString LineInput::text() const
{
    return m_edit->text();
}

void LineInput::setText(const QString &text)
{
    m_edit->setText(m_grouped ? m_grouped(text) : text);
}

void LineInput::setAccessibleName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void LineInput::setPurpose(TouchKeyboard::Purpose purpose, const QString &signs)
{
    m_edit->setProperty(kPurpose, int(purpose));
    m_edit->setProperty(kSigns, signs);
}

void LineInput::setUnit(const QString &unit)
{
    m_unit = unit;
    arrange();
}

void LineInput::setCharacters(int characters)
{
    m_characters = characters;
    setSizePolicy(characters > 0 ? QSizePolicy::Maximum : QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

void LineInput::setLeftToRight()
{
    m_edit->setLayoutDirection(Qt::LeftToRight);
}

void LineInput::setGrouping(std::function<QString(const QString &)> grouped)
{
    m_grouped = std::move(grouped);
}

void LineInput::setFaulty(bool faulty)
{
    m_faulty = faulty;
    update();
}

void LineInput::follow(const QString &text)
{
    if (m_grouped) {
        if (const QString spaced = m_grouped(text); spaced != text) {
            // The cursor stays behind the character that was written last.
            const qsizetype before = withoutSpaces(QStringView(text).left(m_edit->cursorPosition()));
            qsizetype cursor = 0;
            for (qsizetype seen = 0; cursor < spaced.size() && seen < before; ++cursor)
                seen += spaced.at(cursor).isSpace() ? 0 : 1;
            m_edit->setText(spaced);
            m_edit->setCursorPosition(int(cursor));
        }
    }
    Q_EMIT edited(m_edit->text());
}

int LineInput::unitWidth() const
{
    return m_unit.isEmpty() ? 0 : m_edit->fontMetrics().horizontalAdvance(m_unit) + m_theme.px(20);
}

QSize LineInput::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Lead));
    const int writing =
        m_characters > 0 ? metrics.horizontalAdvance(u'0') * (m_characters + 1) : m_theme.textPx(720);
    return {std::max(m_theme.target(), writing + 2 * m_theme.px(24) + unitWidth()), fieldHeight(m_theme)};
}

QSize LineInput::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(160)), sizeHint().height()};
}

void LineInput::arrange()
{
    const int edge = m_theme.focusWidth();
    const int lead = m_theme.px(20);
    const QRect writing(lead, edge, std::max(1, width() - 2 * lead - unitWidth()), height() - 2 * edge);
    m_edit->setGeometry(QStyle::visualRect(layoutDirection(), rect(), writing));
}

void LineInput::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LineInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QWidget::changeEvent(event);
}

bool LineInput::eventFilter(QObject *watched, QEvent *event)
{
    // The frame around the line shows where the keyboard is.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void LineInput::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    event->accept();
}

void LineInput::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFieldFrame(painter, rect(), m_theme, fieldState(*m_edit, m_faulty));
    if (m_unit.isEmpty())
        return;
    painter.setFont(m_theme.font(TextRole::Lead));
    painter.setPen(isEnabled() ? m_theme.palette().quietText : closedText(m_theme));
    const int edge = m_theme.px(20);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(),
                                        QRect(width() - edge - unitWidth(), 0, unitWidth(), height())),
                     int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
                     m_unit);
}

std::optional<TouchKeyboard::Purpose> keyboardPurpose(const QWidget *focused)
{
    const bool writes =
        qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QPlainTextEdit *>(focused);
    if (!writes)
        return {};
    return static_cast<TouchKeyboard::Purpose>(focused->property(kPurpose).toInt());
}

QString keyboardSigns(const QWidget &focused)
{
    return focused.property(kSigns).toString();
}

} // namespace lucarne::ui
