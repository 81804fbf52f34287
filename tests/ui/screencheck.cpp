// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screencheck.h"

#include "theme/palette.h"
#include "theme/theme.h"
#include "widgets/contentblocks.h"
#include "widgets/textbearing.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
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

/// Which code a widget runs when a finger comes down, moves and lifts: the entries of its virtual table.
/// That a class of ours takes the finger is known to nobody else, least of all to a list kept by hand.
class TouchCode : public QWidget
{
public:
    static std::array<const void *, 3> of(const QWidget &widget)
    {
        return {entry(widget, &TouchCode::mousePressEvent), entry(widget, &TouchCode::mouseMoveEvent),
                entry(widget, &TouchCode::mouseReleaseEvent)};
    }

private:
    using Handler = void (QWidget::*)(QMouseEvent *);

    /// As the Itanium C++ ABI has it, which every compiler of our platforms follows.
    static const void *entry(const QWidget &widget, Handler handler)
    {
        struct {
            std::ptrdiff_t offset; ///< in the table; odd on some processors
            std::ptrdiff_t adjustment;
        } pointer{};
        static_assert(sizeof(pointer) == sizeof(handler));
        std::memcpy(&pointer, &handler, sizeof(pointer));
        const std::byte *table = nullptr;
        std::memcpy(&table, static_cast<const void *>(&widget), sizeof(table));
        const void *code = nullptr;
        std::memcpy(&code, table + (pointer.offset & ~std::ptrdiff_t(1)), sizeof(code));
        return code;
    }
};

/// True for a class that does more with a finger than the plain widgets of Qt, which let it pass.
bool handlesFinger(const QWidget &widget)
{
    static const std::vector<std::array<const void *, 3>> passive = [] {
        const QWidget plain;
        const QLabel label;
        class Area : public QAbstractScrollArea
        {
        } const area;
        return std::vector{TouchCode::of(plain), TouchCode::of(label), TouchCode::of(area)};
    }();
    const auto own = TouchCode::of(widget);
    return std::none_of(passive.begin(), passive.end(), [&own](const auto &known) { return known == own; });
}

bool isInteractiveRole(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::Link:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::PageTabList:
    case QAccessible::Slider:
    case QAccessible::Dial:
    case QAccessible::SpinBox:
    case QAccessible::ScrollBar:
    case QAccessible::HotkeyField:
        return true;
    default:
        return false;
    }
}

/// Words of a label that a touch follows.
bool hasLinks(const QLabel &label)
{
    return label.textInteractionFlags() & Qt::LinksAccessibleByMouse && label.textFormat() != Qt::PlainText &&
           Qt::mightBeRichText(label.text()) && label.text().contains("<a "_L1, Qt::CaseInsensitive);
}

bool isInteractive(QWidget &widget)
{
    if (const auto *paragraph = qobject_cast<const ui::TextParagraph *>(&widget))
        return !paragraph->links().empty();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return hasLinks(*label) || handlesFinger(widget);
    // The viewport of a list or of a text is a part of it.
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
        area && area->viewport() == &widget)
        return false;
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
        qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QAbstractSlider *>(&widget) ||
        qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
        qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const QTextEdit *>(&widget) ||
        qobject_cast<const QTabBar *>(&widget))
        return true;
    if (widget.testAttribute(Qt::WA_AcceptTouchEvents) || handlesFinger(widget))
        return true;
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible && isInteractiveRole(accessible->role());
}

/// A part of something else to touch: the line of a spin box, the arrow of a combo box.
bool isPartOfTarget(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
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
        struct Candidate {
            QWidget *widget;
            QRect part;
        };
        std::vector<Candidate> found;
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->window() != &m_window)
                continue;
            const QRect part = exposedPart(*widget, m_window);
            if (part.width() < 2 || part.height() < 2 || !isOnTop(*widget, m_window, part.center()))
                continue;
            checkTexts(*widget, part);
            if (isInteractive(*widget) && !isPartOfTarget(*widget))
                found.push_back({widget, part});
        }
        for (const Candidate &target : found) {
            const bool ground = std::any_of(found.begin(), found.end(), [&target](const Candidate &other) {
                return other.widget != target.widget && target.widget->isAncestorOf(other.widget);
            });
            if (!ground)
                checkTarget(*target.widget, target.part);
        }
        checkDistances();
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
        if (const auto *paragraph = qobject_cast<const ui::TextParagraph *>(&widget)) {
            checkLinks(*paragraph);
            return;
        }
        checkName(widget, accessibleNameOf(widget));
        if (const auto *label = qobject_cast<const QLabel *>(&widget); label && hasLinks(*label)) {
            // A word is as high as its line.
            checkSize(widget, {label->width(), label->fontMetrics().height()});
        } else if (const auto *list = qobject_cast<const QAbstractItemView *>(&widget)) {
            checkRows(*list);
            return;
        } else {
            checkSize(widget, widget.size());
        }
        m_targets.push_back({&widget, part});
    }

    void checkSize(const QWidget &widget, const QSize &size)
    {
        if (std::min(size.width(), size.height()) < m_rules.target)
            report(Fault::SmallTarget, widget,
                   u"%1×%2, at least %3 wanted"_s.arg(size.width()).arg(size.height()).arg(m_rules.target));
    }

    void checkName(const QWidget &widget, const QString &name)
    {
        if (name.trimmed().isEmpty())
            report(Fault::NoName, widget, u"no accessible name"_s);
    }

    static QString accessibleNameOf(QWidget &widget)
    {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
        return accessible ? accessible->text(QAccessible::Name) : QString();
    }

    /// Each link of a text stands beside it as a chip.
    void checkLinks(const ui::TextParagraph &paragraph)
    {
        const QList<ui::LinkChip *> chips = paragraph.parentWidget()->findChildren<ui::LinkChip *>();
        for (const ui::TextParagraph::LinkSpan &span : paragraph.links()) {
            const bool beside = std::any_of(chips.begin(), chips.end(), [&span](const ui::LinkChip *chip) {
                return chip->isVisible() && chip->link().leadsWhere(span.link);
            });
            if (!beside)
                report(Fault::SmallTarget, paragraph,
                       u"“%1” in the text has nothing of full size beside it"_s.arg(span.link.label));
        }
    }

    void checkRows(const QAbstractItemView &list)
    {
        const QAbstractItemModel *model = list.model();
        const QPoint corner = list.viewport()->mapTo(&m_window, QPoint(0, 0));
        const QRect view(corner, list.viewport()->size());
        for (int row = 0; model && row < model->rowCount(list.rootIndex()); ++row) {
            const QModelIndex index = model->index(row, 0, list.rootIndex());
            const QRect area = list.visualRect(index);
            const QRect seen = area.translated(corner) & view;
            if (seen.isEmpty())
                continue;
            checkSize(list, area.size());
            QString name = index.data(Qt::AccessibleTextRole).toString();
            checkName(list, name.isEmpty() ? index.data(Qt::DisplayRole).toString() : name);
            m_targets.push_back({&list, seen});
        }
    }

    void checkDistances()
    {
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            for (std::size_t j = i + 1; j < m_targets.size(); ++j) {
                const auto &[a, aPart] = m_targets.at(i);
                const auto &[b, bPart] = m_targets.at(j);
                const int across = std::max(aPart.left() - bPart.right(), bPart.left() - aPart.right()) - 1;
                const int down = std::max(aPart.top() - bPart.bottom(), bPart.top() - aPart.bottom()) - 1;
                const int apart = std::max(across, down);
                if (apart < -2)
                    report(Fault::Overlap, *a, u"lies on %1"_s.arg(nameOf(*b)));
                else if (apart < m_rules.gap)
                    report(Fault::CloseTargets, *a,
                           u"%1 pixels from %2, at least %3 wanted"_s.arg(apart)
                               .arg(nameOf(*b))
                               .arg(m_rules.gap));
            }
        }
    }

    struct Target {
        const QWidget *widget;
        QRect part; ///< that can be seen and touched now, in the window
    };

    QWidget &m_window;
    Rules m_rules;
    QImage m_picture;
    double m_ratio = 1;
    std::vector<Target> m_targets;
    QList<Finding> m_findings;
};

QString wordFor(Fault fault)
{
    switch (fault) {
    case Fault::ClippedText:
        return u"clipped text"_s;
    case Fault::SmallTarget:
        return u"small target"_s;
    case Fault::CloseTargets:
        return u"close targets"_s;
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

Rules rulesAt(double dpi)
{
    constexpr double kMillimetresPerInch = 25.4;
    const auto pixels = [dpi](double millimetres) {
        return int(std::ceil(millimetres * dpi / kMillimetresPerInch));
    };
    Rules rules;
    rules.target = std::max(rules.target, pixels(15));
    rules.gap = pixels(2);
    return rules;
}

Rules rulesOf(const ui::Theme &theme)
{
    Rules rules;
    rules.target = theme.target();
    rules.gap = theme.targetGap();
    return rules;
}

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
