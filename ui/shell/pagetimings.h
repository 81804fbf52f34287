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

/// For benchmarks: how long a citizen waits from lifting the finger until the window is painted with
/// what the touch brought up. What a long page builds after that, between events, is not in it.
class PageTimings : public QObject
{
    Q_OBJECT
public:
    /// \a window outlives this.
    explicit PageTimings(KioskWindow &window);

    /// Starts as a lifted finger does, for what no touch leads to.
    void begin();
    /// One line a kind: how often, and p50, p99 and maximum in milliseconds, against a frame of 60 Hz.
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
        double most = 0;
        QString slowest;
    };
    void painted();
    QString kindOf(Turn turn) const;

    KioskWindow &m_window;
    QElapsedTimer m_since; ///< invalid while nothing is awaited
    std::optional<Turn> m_turn;
    bool m_painting = false;
    QMap<QString, Times> m_times;
};

} // namespace lucarne::ui
