// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/directory.h"

#include <QWidget>

namespace lucarne::ui
{

struct AppContext;

/// Where an office is, whether it is open, how to call it and how to get there.
class OfficeCard : public QWidget
{
    Q_OBJECT
public:
    /// \a withMap: a QR code that opens a map on the citizen's telephone.
    OfficeCard(AppContext &context, const catalogue::OfficeNearby &nearby, bool withMap, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AppContext &m_context;
};

/// Offices for a pivot around this terminal, now.
std::vector<catalogue::OfficeNearby> officesAround(AppContext &context, const QString &pivot);

} // namespace lucarne::ui
