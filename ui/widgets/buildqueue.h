// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>

namespace lucarne::ui
{

class ContentView;

/// Shares the time of the GUI thread among the official texts of one page: together they take no more
/// than a part of the first frame, spent from the top of the page; what is left is built between events,
/// in the same order, so that nothing that can be seen moves down.
class BuildQueue : public QObject
{
    Q_OBJECT
public:
    explicit BuildQueue(QObject *parent = nullptr);

    /// Builds what the first frame still has time for, now, and the rest later.
    void add(ContentView &view);
    /// No more of this one.
    void remove(const ContentView &view);

private:
    void buildSome();

    std::deque<QPointer<ContentView>> m_waiting;
    QTimer m_soon;
    qint64 m_firstFrameUs; ///< left of it
};

} // namespace lucarne::ui
