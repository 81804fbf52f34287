// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace lucarne::ui
{

class ChoiceCard;
class Theme;

/// Something to choose, as it is shown.
struct Suggestion {
    QJsonValue value;
    QString text;
    QString note = {};
};

/// Cards to choose one from, at most six at a time with a way to the others.
class Suggestions : public QWidget
{
    Q_OBJECT
public:
    Suggestions(Theme &theme, bool tickBoxes, QWidget *parent);
    void set(std::vector<Suggestion> all);
    /// Instead of cards: why there are none, and what to do.
    void say(const QString &sentence);
    /// That nothing begins as it is typed.
    void sayNothingBeginsSo();
    /// Ticked from now on; only of tick boxes.
    void setTicked(const std::vector<QJsonValue> &values);
    bool isEmpty() const { return m_all.empty(); }

Q_SIGNALS:
    void chosen(const lucarne::ui::Suggestion &suggestion);
    /// Others are shown: more of them, or fewer.
    void changedSize();

private:
    void showFrom(std::size_t first);
    void tick();
    QVBoxLayout *emptied();

    Theme &m_theme;
    bool m_tickBoxes;
    std::vector<Suggestion> m_all;
    std::vector<QJsonValue> m_ticked;
    std::vector<ChoiceCard *> m_cards; ///< from m_first on
    std::size_t m_first = 0;
};

} // namespace lucarne::ui
