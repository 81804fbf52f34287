// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "touchkeyboard.h"

#include "touchkey.h"

#include "theme/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using Action = KeySpec::Action;
using Row = std::vector<KeySpec>;

/// What is behind a long press, most frequent in French first.
QString variantsOf(QChar letter)
{
    switch (letter.unicode()) {
    case 'a':
        return u"àâäæ"_s;
    case 'c':
        return u"ç"_s;
    case 'e':
        return u"éèêë"_s;
    case 'i':
        return u"îï"_s;
    case 'n':
        return u"ñ"_s;
    case 'o':
        return u"ôöœ"_s;
    case 'u':
        return u"ùûü"_s;
    case 'y':
        return u"ÿ"_s;
    case '.':
        return u",;:?!"_s;
    case '-':
        return u"_/"_s;
    default:
        return {};
    }
}

Row letters(QStringView text)
{
    Row row;
    for (const QChar letter : text)
        row.push_back({.text = QString(letter), .variants = variantsOf(letter)});
    return row;
}

Row pieces(const QStringList &texts)
{
    Row row;
    for (const QString &text : texts)
        row.push_back({.text = text, .variants = text.size() == 1 ? variantsOf(text.front()) : QString()});
    return row;
}

KeySpec eraseKey(double units)
{
    return {.action = Action::Erase, .name = TouchKeyboard::tr("Erase"), .icon = Icon::Erase, .units = units};
}

KeySpec spaceKey(double units)
{
    return {.text = u" "_s,
            .label = TouchKeyboard::tr("space"),
            .name = TouchKeyboard::tr("Space"),
            .units = units};
}

KeySpec layoutKey(bool azerty)
{
    return {.action = Action::Layout,
            .label = azerty ? u"A B C D"_s : u"AZERTY"_s,
            .name = azerty ? TouchKeyboard::tr("Letters in the order of the alphabet")
                           : TouchKeyboard::tr("Letters as on a typewriter"),
            .units = 2};
}

Row upperRow(TouchKeyboard::Purpose purpose)
{
    if (purpose == TouchKeyboard::Purpose::Email)
        return pieces({u"@"_s, u"."_s, u"-"_s, u"_"_s, u".fr"_s, u".com"_s, u".net"_s, u".org"_s});
    return letters(u"éèêàçùôîœ'");
}

std::vector<Row> letterRows(TouchKeyboard::Layout layout, TouchKeyboard::Purpose purpose)
{
    const KeySpec shift{.action = Action::Shift,
                        .name = TouchKeyboard::tr("Capital letter"),
                        .icon = Icon::Shift,
                        .units = 1.5};
    const bool azerty = layout == TouchKeyboard::Layout::Azerty;
    std::vector<Row> rows{upperRow(purpose)};
    if (azerty) {
        rows.push_back(letters(u"azertyuiop"));
        rows.push_back(letters(u"qsdfghjklm"));
    } else {
        rows.push_back(letters(u"abcdefghij"));
        rows.push_back(letters(u"klmnopqrst"));
    }
    Row last{shift};
    const Row middle = letters(azerty ? u"wxcvbn-" : u"uvwxyz-");
    last.insert(last.end(), middle.begin(), middle.end());
    last.push_back(eraseKey(1.5));
    rows.push_back(last);
    rows.push_back({{.action = Action::Page,
                     .label = u"123"_s,
                     .name = TouchKeyboard::tr("Digits and signs"),
                     .units = 1.5},
                    {.text = u"@"_s, .name = TouchKeyboard::tr("At sign")},
                    spaceKey(4.5),
                    {.text = u"."_s, .name = TouchKeyboard::tr("Full stop"), .variants = variantsOf(u'.')},
                    layoutKey(azerty)});
    return rows;
}

/// No accents, no signs: a key that cannot be in the answer only leads astray.
std::vector<Row> codeRows(TouchKeyboard::Layout layout)
{
    const bool azerty = layout == TouchKeyboard::Layout::Azerty;
    const auto row = [](QStringView text) {
        Row keys;
        for (const QChar letter : text)
            keys.push_back({.text = QString(letter)});
        return keys;
    };
    Row last = row(azerty ? u"wxcvbn" : u"uvwxyz");
    last.insert(last.begin(), layoutKey(azerty));
    last.push_back(eraseKey(2));
    return {row(u"1234567890"), row(azerty ? u"azertyuiop" : u"abcdefghij"),
            row(azerty ? u"qsdfghjklm" : u"klmnopqrst"), last};
}

std::vector<Row> numberRows(const QString &signs)
{
    Row last;
    for (const QChar sign : signs) {
        QString name;
        if (sign == u',')
            name = TouchKeyboard::tr("Comma");
        else if (sign == u'.')
            name = TouchKeyboard::tr("Full stop");
        last.push_back({.text = QString(sign), .name = name});
    }
    last.push_back({.text = u"0"_s, .units = signs.isEmpty() ? 2.0 : 1.0});
    last.push_back(eraseKey(1));
    return {pieces({u"1"_s, u"2"_s, u"3"_s}), pieces({u"4"_s, u"5"_s, u"6"_s}),
            pieces({u"7"_s, u"8"_s, u"9"_s}), last};
}

std::vector<Row> digitRows()
{
    std::vector<Row> rows{pieces({u"1"_s, u"2"_s, u"3"_s, u"-"_s, u"/"_s, u"@"_s, u"€"_s}),
                          pieces({u"4"_s, u"5"_s, u"6"_s, u"."_s, u","_s, u"("_s, u")"_s}),
                          pieces({u"7"_s, u"8"_s, u"9"_s, u"?"_s, u"!"_s, u"'"_s, u":"_s})};
    Row last{{.action = Action::Page, .label = u"abc"_s, .name = TouchKeyboard::tr("Letters")},
             {.text = u"0"_s},
             eraseKey(1)};
    const Row ends = pieces({u".fr"_s, u".com"_s});
    last.insert(last.end(), ends.begin(), ends.end());
    last.push_back(spaceKey(2));
    rows.push_back(last);
    return rows;
}

void sendKey(QWidget &receiver, int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&receiver, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&receiver, &release);
}

} // namespace

TouchKeyboard::TouchKeyboard(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // French keys stand where French fingers look for them, in every language.
    setLayoutDirection(Qt::LeftToRight);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &TouchKeyboard::heldLong);
    connect(&theme, &Theme::changed, this, [this] {
        closeAccents();
        updateGeometry();
        arrange();
        update();
    });
    rebuild();
}

TouchKeyboard::~TouchKeyboard()
{
    closeAccents();
}

void TouchKeyboard::setLayoutKind(Layout layout)
{
    if (layout == m_layout)
        return;
    m_layout = layout;
    rebuild();
}

void TouchKeyboard::setAlphabetical(bool alphabetical)
{
    setLayoutKind(alphabetical ? Layout::Alphabetical : Layout::Azerty);
}

void TouchKeyboard::setPurpose(Purpose purpose, const QString &signs)
{
    m_purpose = purpose;
    m_signs = signs;
    m_page = Page::Letters;
    rebuild();
}

void TouchKeyboard::setTarget(QWidget *target)
{
    m_target = target;
}

void TouchKeyboard::rebuild()
{
    closeAccents();
    m_hold.stop();
    m_held = nullptr;
    for (const std::vector<Key *> &row : m_rows) {
        for (Key *key : row) {
            key->hide();
            // One of them may be what asked for this.
            key->deleteLater();
        }
    }
    m_rows.clear();
    std::vector<Row> rows;
    if (m_purpose == Purpose::Digits)
        rows = numberRows(m_signs);
    else if (m_purpose == Purpose::Code)
        rows = codeRows(m_layout);
    else
        rows = m_page == Page::Digits ? digitRows() : letterRows(m_layout, m_purpose);
    for (const Row &row : rows) {
        std::vector<Key *> keys;
        for (const KeySpec &spec : row) {
            auto *key = new Key(m_theme, *this, spec, this);
            key->setCapital(isCapital() && spec.action == Action::Type && m_page == Page::Letters);
            key->setLit(m_shift && spec.action == Action::Shift);
            key->show();
            keys.push_back(key);
        }
        m_rows.push_back(std::move(keys));
    }
    arrange();
}

void TouchKeyboard::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    updateGeometry();
    arrange();
}

bool TouchKeyboard::isCapital() const
{
    return m_shift || m_purpose == Purpose::Code;
}

int TouchKeyboard::fullWidth() const
{
    // Three keys a row: as wide as a hand.
    return m_theme.px(m_purpose == Purpose::Digits ? 640 : 1240);
}

int TouchKeyboard::rowHeight() const
{
    if (m_low)
        return m_theme.target();
    const int wanted = std::max(m_theme.px(64), m_theme.textPx(44));
    return std::max(m_theme.target(), std::min(wanted, m_theme.px(84)));
}

QSize TouchKeyboard::sizeHint() const
{
    // All are as high as the five rows of letters, so that nothing above moves.
    return {m_theme.px(1240), 5 * rowHeight() + 4 * m_theme.targetGap() + 2 * m_theme.px(12)};
}

QSize TouchKeyboard::minimumSizeHint() const
{
    return {10 * m_theme.target() + 11 * m_theme.targetGap(), sizeHint().height()};
}

void TouchKeyboard::arrange()
{
    if (m_rows.empty())
        return;
    const int gap = m_theme.targetGap();
    const int pad = m_theme.px(12);
    const int full = std::min(width(), fullWidth()) - 2 * gap;
    const int left = (width() - full) / 2;
    const int rows = int(m_rows.size());
    const int high = (height() - 2 * pad - (rows - 1) * gap) / rows;
    int y = pad;
    for (const std::vector<Key *> &row : m_rows) {
        double units = 0;
        for (const Key *key : row)
            units += key->spec().units;
        const double unit = (full - gap * (double(row.size()) - 1)) / units;
        double x = left;
        for (Key *key : row) {
            const double wide = unit * key->spec().units;
            key->setGeometry(int(x), y, int(x + wide) - int(x), high);
            x += wide + gap;
        }
        y += high + gap;
    }
}

void TouchKeyboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    closeAccents();
    arrange();
}

void TouchKeyboard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void TouchKeyboard::hideEvent(QHideEvent *event)
{
    closeAccents();
    m_hold.stop();
    QWidget::hideEvent(event);
}

void TouchKeyboard::paintEvent(QPaintEvent *)
{
    const Palette &colours = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colours.ground, colours.edge, 0.18));
    painter.drawRoundedRect(rect(), m_theme.cornerRadius(), m_theme.cornerRadius());
}

void TouchKeyboard::pressed(Key &key)
{
    // A second finger comes down before the first is up: fast fingers must not lose a letter.
    if (m_held && m_held != &key && !m_heldDone) {
        Key *first = m_held;
        m_held = nullptr;
        first->setDown(false);
        perform(*first);
    }
    m_held = &key;
    m_heldDone = false;
    if (key.spec().action == Action::Erase) {
        perform(key);
        m_heldDone = true;
        m_hold.start(m_timings.repeatAfter);
    } else if (!key.spec().variants.isEmpty() && !m_accents) {
        m_hold.start(m_timings.longPress);
    } else {
        m_hold.stop();
    }
}

void TouchKeyboard::heldLong()
{
    if (!m_held)
        return;
    if (m_held->spec().action == Action::Erase) {
        erase();
        m_hold.start(m_timings.repeatEvery);
    } else {
        m_heldDone = true;
        showAccents(*m_held);
    }
}

void TouchKeyboard::moved(Key &, const QPoint &global)
{
    if (m_accents && m_heldDone)
        m_accents->accentAt(global);
}

void TouchKeyboard::released(Key &key, const QPoint &global)
{
    m_hold.stop();
    if (m_held != &key)
        return;
    m_held = nullptr;
    if (m_heldDone) {
        // A finger that slid to an accent and lifted there; lifted elsewhere, the accents stay.
        if (Key *accent = m_accents ? m_accents->accentAt(global) : nullptr)
            perform(*accent);
        return;
    }
    if (key.rect().contains(key.mapFromGlobal(global)))
        key.click();
}

void TouchKeyboard::perform(const Key &key)
{
    switch (key.spec().action) {
    case Action::Type: {
        const QString text = key.typedText();
        Q_EMIT keySpoken(key.accessibleName());
        type(text);
        closeAccents();
        if (m_shift)
            setShift(false);
        break;
    }
    case Action::Erase:
        Q_EMIT keySpoken(key.accessibleName());
        erase();
        break;
    case Action::Shift:
        Q_EMIT keySpoken(key.accessibleName());
        setShift(!m_shift);
        break;
    case Action::Page:
        m_page = m_page == Page::Letters ? Page::Digits : Page::Letters;
        rebuild();
        break;
    case Action::Layout:
        setLayoutKind(m_layout == Layout::Azerty ? Layout::Alphabetical : Layout::Azerty);
        Q_EMIT layoutKindChanged(m_layout);
        break;
    }
}

void TouchKeyboard::setShift(bool shift)
{
    m_shift = shift;
    for (const std::vector<Key *> &row : m_rows) {
        for (Key *key : row) {
            if (key->spec().action == Action::Shift)
                key->setLit(shift);
            else if (key->spec().action == Action::Type && m_page == Page::Letters)
                key->setCapital(shift);
        }
    }
}

void TouchKeyboard::showAccents(Key &key)
{
    closeAccents();
    m_accents = new AccentStrip(m_theme, *this, key);
}

void TouchKeyboard::closeAccents()
{
    if (!m_accents)
        return;
    m_accents->hide();
    m_accents->deleteLater();
    m_accents = nullptr;
}

QWidget *TouchKeyboard::receiver() const
{
    QWidget *widget = m_target ? m_target.data() : QApplication::focusWidget();
    while (widget && widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

void TouchKeyboard::type(const QString &text)
{
    QWidget *widget = receiver();
    if (!widget)
        return;
    if (widget->testAttribute(Qt::WA_InputMethodEnabled)) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(widget, &event);
    } else {
        sendKey(*widget, 0, text);
    }
}

void TouchKeyboard::erase()
{
    if (QWidget *widget = receiver())
        sendKey(*widget, Qt::Key_Backspace, QString());
}

} // namespace lucarne::ui
