// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "navigator.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QMap>
#include <QObject>

#include <optional>
#include <vector>

namespace lucarne::ui
{

class KioskWindow;

/// Milliseconds that the calling thread has worked so far.
double workOfThread();

/// For benchmarks: how long a citizen waits from lifting the finger until the window is painted with
/// what the touch brought up, and how much of that the GUI thread worked: the rest is other programs'.
/// What a long page builds after that, between events, is not in it.
class PageTimings : public QObject
{
    Q_OBJECT
public:
    /// \a window outlives this.
    explicit PageTimings(KioskWindow &window);

    /// Starts as a lifted finger does, for what no touch leads to.
    void begin();
    /// One line a kind: how often, p50, p99 and maximum in milliseconds, against a frame of 60 Hz, and p50
    /// and p99 of the work.
    QString table() const;
    /// The same for programs; the slowest page of each kind by its place.
    QJsonObject toJson() const;

Q_SIGNALS:
    void measured(const QString &kind, double milliseconds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Times {
        std::vector<double> milliseconds;
        std::vector<double> work; ///< milliseconds of the GUI thread
        double most = 0;
        QString slowest;
    };
    void painted();
    QString kindOf(Turn turn) const;

    KioskWindow &m_window;
    QElapsedTimer m_since; ///< invalid while nothing is awaited
    double m_workBefore = 0;
    std::optional<Turn> m_turn;
    bool m_painting = false;
    QMap<QString, Times> m_times;
};

} // namespace lucarne::ui
