// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <vector>

namespace lucarne::ui
{

class AccentStrip;
class Key;
class Theme;

/// The keyboard on the screen. It never takes the focus: what it types goes to its target, or to
/// whatever has the focus (line edits, text edits, a web view's focus proxy), as an input method
/// does. GUI thread.
class TouchKeyboard : public QWidget
{
    Q_OBJECT
public:
    enum class Layout { Azerty, Alphabetical };
    enum class Purpose {
        Text,
        Email,  ///< the upper row helps with addresses: @ . - _ .fr .com
        Digits, ///< the digits alone
        Code,   ///< capital letters and digits: codes, bank accounts
    };
    struct Timings {
        std::chrono::milliseconds longPress{450};   ///< until the accents of a letter show
        std::chrono::milliseconds repeatAfter{500}; ///< until a held erase key repeats
        std::chrono::milliseconds repeatEvery{90};
    };

    explicit TouchKeyboard(Theme &theme, QWidget *parent = nullptr);
    ~TouchKeyboard() override;

    Layout layoutKind() const { return m_layout; }
    void setLayoutKind(Layout layout);
    void setAlphabetical(bool alphabetical);
    /// \a signs: beside the digits, for Purpose::Digits: "," or "AB".
    void setPurpose(Purpose purpose, const QString &signs = {});
    /// Keys no higher than a fingertip: on screens where the page needs the room.
    void setLow(bool low);
    void setTimings(const Timings &timings) { m_timings = timings; }
    /// Null: whatever has the focus. A widget with a focus proxy passes on to it.
    void setTarget(QWidget *target);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The citizen chose the other layout.
    void layoutKindChanged(lucarne::ui::TouchKeyboard::Layout layout);
    /// What was typed or done ("a", "erase"), to be said aloud.
    void keySpoken(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    friend class Key;
    friend class AccentStrip;

    enum class Page { Letters, Digits };

    void rebuild();
    void arrange();
    void pressed(Key &key);
    void moved(Key &key, const QPoint &global);
    void released(Key &key, const QPoint &global);
    void heldLong();
    void setShift(bool shift);
    void perform(const Key &key);
    void showAccents(Key &key);
    void closeAccents();
    void type(const QString &text);
    void erase();
    QWidget *receiver() const;
    int rowHeight() const;
    int fullWidth() const;
    bool isCapital() const;

    Theme &m_theme;
    Layout m_layout = Layout::Azerty;
    bool m_low = false;
    Purpose m_purpose = Purpose::Text;
    QString m_signs;
    Page m_page = Page::Letters;
    bool m_shift = false;
    Timings m_timings;
    QPointer<QWidget> m_target;
    std::vector<std::vector<Key *>> m_rows;
    QPointer<Key> m_held;
    bool m_heldDone = false; ///< the held key has already acted: erased, or opened its accents
    QPointer<AccentStrip> m_accents;
    QTimer m_hold;
};

} // namespace lucarne::ui
