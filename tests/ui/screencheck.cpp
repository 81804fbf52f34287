// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "theme/palette.h"
#include "widgets/textbearing.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace lucarne::screencheck
{

namespace
{

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        name += u" #%1"_s.arg(widget.objectName());
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = button ? button->text() : widget.accessibleName();
    return text.isEmpty() ? name : u"%1 “%2”"_s.arg(name, text.left(60));
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

/// The part of a widget that no ancestor cuts off, in window coordinates.
QRect exposedPart(const QWidget &widget, const QWidget &window)
{
    QRect part(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    for (const QWidget *up = widget.parentWidget(); up && up != window.parentWidget();
         up = up->parentWidget()) {
        part &= QRect(up->mapTo(&window, QPoint(0, 0)), up->size());
        if (up == &window)
            break;
    }
    return part;
}

/// False for what lies under an overlay.
bool isOnTop(const QWidget &widget, QWidget &window, const QPoint &point)
{
    if (widget.testAttribute(Qt::WA_TransparentForMouseEvents))
        return true;
    const QWidget *there = window.childAt(point);
    return !there || there == &widget || widget.isAncestorOf(there) || there->isAncestorOf(&widget);
}

struct SeenText {
    QString text;
    QRect area; ///< in the widget
    QColor colour;
};

QList<SeenText> textsOf(const QWidget &widget)
{
    QList<SeenText> texts;
    if (const auto *bearing = dynamic_cast<const ui::TextBearing *>(&widget)) {
        for (const ui::PaintedText &painted : bearing->paintedTexts())
            texts.append({painted.text, painted.area, painted.colour});
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget); label && !label->text().isEmpty()) {
        QRect area = label->contentsRect();
        const QSize needed = label->wordWrap() ? QSize(area.width(), label->heightForWidth(label->width()))
                                               : label->sizeHint();
        area.setSize(area.size().expandedTo(needed));
        texts.append({label->text(), area, label->palette().color(label->foregroundRole())});
    } else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        const bool empty = edit->text().isEmpty();
        // A line of writing may be longer than its field; it scrolls.
        const int high = edit->fontMetrics().height();
        const QRect line(0, (edit->height() - high) / 2, edit->width(), high);
        if (!empty || !edit->placeholderText().isEmpty())
            texts.append({empty ? edit->placeholderText() : edit->text(), line,
                          edit->palette().color(empty ? QPalette::PlaceholderText : QPalette::Text)});
    }
    return texts;
}

/// The colour that most of an area has; the average where no colour is common, as on a picture.
QColor groundOf(const QImage &picture, const QRect &area)
{
    QHash<QRgb, int> counts;
    qint64 red = 0;
    qint64 green = 0;
    qint64 blue = 0;
    qint64 total = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y) | 0xff000000;
            ++counts[pixel];
            red += qRed(pixel);
            green += qGreen(pixel);
            blue += qBlue(pixel);
            ++total;
        }
    }
    if (total == 0)
        return {};
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    if (*most * 100 >= total * 15)
        return QColor::fromRgb(most.key());
    return QColor::fromRgb(int(red / total), int(green / total), int(blue / total));
}

bool hasColour(const QImage &picture, const QRect &area, const QColor &colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - colour.red()) + std::abs(qGreen(pixel) - colour.green()) +
                    std::abs(qBlue(pixel) - colour.blue()) <
                90)
                return true;
        }
    }
    return false;
}

class Checker
{
public:
    Checker(QWidget &window, const Rules &rules) : m_window(window), m_rules(rules)
    {
        m_picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
        m_ratio = m_picture.devicePixelRatio();
        m_picture.setDevicePixelRatio(1);
    }

    QList<Finding> run()
    {
        const QList<QWidget *> widgets = m_window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->window() != &m_window)
                continue;
            const QRect part = exposedPart(*widget, m_window);
            if (part.width() < 2 || part.height() < 2 || !isOnTop(*widget, m_window, part.center()))
                continue;
            checkTexts(*widget, part);
            if (isInteractive(*widget))
                checkTarget(*widget, part);
        }
        checkOverlaps();
        return m_findings;
    }

private:
    void report(Fault fault, const QWidget &widget, const QString &detail)
    {
        m_findings.append({fault, nameOf(widget), detail});
    }

    void checkTexts(const QWidget &widget, const QRect &part)
    {
        for (const SeenText &text : textsOf(widget)) {
            if (text.text.trimmed().isEmpty())
                continue;
            if (!widget.rect().adjusted(-1, -1, 1, 1).contains(text.area)) {
                report(Fault::ClippedText, widget,
                       u"“%1” needs %2×%3, the widget is %4×%5"_s.arg(text.text.left(60))
                           .arg(text.area.width())
                           .arg(text.area.height())
                           .arg(widget.width())
                           .arg(widget.height()));
            }
            const QPoint corner = widget.mapTo(&m_window, QPoint(0, 0));
            const QRect wanted = text.area.translated(corner) & QRect(corner, widget.size());
            checkCut(widget, wanted);
            const QRect seen = wanted & part;
            // A sliver at the edge of a scrolled page says nothing about colours.
            if (widget.isEnabled() && seen.height() >= std::min(wanted.height(), 20) && seen.width() > 4)
                checkContrast(widget, text, seen);
        }
    }

    /// Text that an ancestor cuts off, unless the ancestor scrolls.
    void checkCut(const QWidget &widget, const QRect &wanted)
    {
        for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(up->parentWidget());
            const QRect frame(up->mapTo(&m_window, QPoint(0, 0)), up->size());
            if (area && area->viewport() == up) {
                if (wanted.left() < frame.left() - 1 || wanted.right() > frame.right() + 1)
                    report(Fault::ClippedText, widget, u"cut off at the side of its scrolling page"_s);
                return;
            }
            if (!frame.adjusted(-1, -1, 1, 1).contains(wanted)) {
                report(Fault::ClippedText, widget, u"cut off by %1"_s.arg(nameOf(*up)));
                return;
            }
            if (up == &m_window)
                return;
        }
    }

    void checkContrast(const QWidget &widget, const SeenText &text, const QRect &seen)
    {
        const QRect pixels = QRect(int(seen.x() * m_ratio), int(seen.y() * m_ratio),
                                   int(seen.width() * m_ratio), int(seen.height() * m_ratio)) &
                             m_picture.rect();
        if (pixels.isEmpty())
            return;
        const QColor ground = groundOf(m_picture, pixels);
        const double contrast = ui::contrastRatio(ground, text.colour);
        if (contrast < m_rules.contrast)
            report(Fault::LowContrast, widget,
                   u"%1:1, “%2” in %3 on %4"_s.arg(contrast, 0, 'f', 2)
                       .arg(text.text.left(40), text.colour.name(), ground.name()));
        // The upper edge of large letters has no ink in it.
        else if (seen.height() * 2 >= text.area.height() && !hasColour(m_picture, pixels, text.colour))
            report(Fault::HiddenText, widget,
                   u"“%1” in %2 is not in the picture"_s.arg(text.text.left(40), text.colour.name()));
    }

    void checkTarget(QWidget &widget, const QRect &part)
    {
        if (std::min(widget.width(), widget.height()) < m_rules.target)
            report(
                Fault::SmallTarget, widget,
                u"%1×%2, at least %3 wanted"_s.arg(widget.width()).arg(widget.height()).arg(m_rules.target));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            report(Fault::NoName, widget, u"no accessible name"_s);
        m_interactive.push_back({&widget, part});
    }

    void checkOverlaps()
    {
        for (std::size_t i = 0; i < m_interactive.size(); ++i) {
            for (std::size_t j = i + 1; j < m_interactive.size(); ++j) {
                const auto &[a, aPart] = m_interactive.at(i);
                const auto &[b, bPart] = m_interactive.at(j);
                if (a->isAncestorOf(b) || b->isAncestorOf(a))
                    continue;
                const QRect common = aPart & bPart;
                if (common.width() > 2 && common.height() > 2)
                    report(Fault::Overlap, *a, u"lies on %1"_s.arg(nameOf(*b)));
            }
        }
    }

    QWidget &m_window;
    Rules m_rules;
    QImage m_picture;
    double m_ratio = 1;
    std::vector<std::pair<QWidget *, QRect>> m_interactive;
    QList<Finding> m_findings;
};

QString wordFor(Fault fault)
{
    switch (fault) {
    case Fault::ClippedText:
        return u"clipped text"_s;
    case Fault::SmallTarget:
        return u"small target"_s;
    case Fault::NoName:
        return u"no name"_s;
    case Fault::LowContrast:
        return u"low contrast"_s;
    case Fault::HiddenText:
        return u"hidden text"_s;
    case Fault::Overlap:
        return u"overlap"_s;
    }
    return {};
}

} // namespace

QList<Finding> check(QWidget &window, const Rules &rules)
{
    return Checker(window, rules).run();
}

QString report(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(u"%1: %2: %3"_s.arg(wordFor(finding.fault), finding.widget, finding.detail));
    return lines.join(u'\n');
}

} // namespace lucarne::screencheck
