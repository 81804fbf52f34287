// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <list>

namespace lucarne::ui
{

/// Shares the time of the GUI thread among the pieces of one page that are built a little at a time:
/// together they take no more than a part of the first frame, spent from the top of the page, and no
/// more than the first screen needs; what is left is built between events, in the same order, so that
/// nothing that can be seen moves down.
class BuildQueue : public QObject
{
    Q_OBJECT
public:
    /// Builds for so many microseconds, once at least; true when everything is there.
    using Build = std::function<bool(qint64 microseconds)>;

    explicit BuildQueue(QObject *parent = nullptr);

    /// Asked while the first screen is built: true when what is there fills it. None: the time alone counts.
    void setFullWhen(std::function<bool()> isFull) { m_isFull = std::move(isFull); }
    /// Builds what the first frame still has time for, now, and the rest later. What is added while
    /// another piece is being built stands before what is left of that one.
    void add(QObject &piece, Build build);
    /// No more of this one.
    void remove(const QObject &piece);
    /// Everything that is left, now, and laid out.
    void finish();
    /// Nothing of what is left: the page is laid out anew.
    void clear();
    bool isEmpty() const { return m_waiting.empty(); }

private:
    struct Piece {
        QPointer<QObject> alive;
        Build build;
    };
    /// Until the time is over, nothing is left, or \a isEnough, asked between two pieces of \a slice, says
    /// so.
    void run(qint64 microseconds, qint64 slice, const std::function<bool()> &isEnough = {});
    void buildSome();

    std::list<Piece> m_waiting;
    std::list<Piece>::iterator m_next; ///< where what is added while m_building goes
    bool m_building = false;
    std::function<bool()> m_isFull;
    QTimer m_soon;
    qint64 m_firstFrameUs; ///< left of it
};

} // namespace lucarne::ui
