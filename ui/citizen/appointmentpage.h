// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "catalogue/directory.h"

namespace lucarne::ui
{

/// "I have an appointment": which institution, then where it is, whether it is open, how to call it
/// and how to get there.
class AppointmentPage : public Page
{
    Q_OBJECT
public:
    /// \a pivot empty: the choice of the institution.
    AppointmentPage(AppContext &context, const QString &pivot);
    QString heading() const override;
    QStringList spoken() const override;

protected:
    void compose(QWidget *body) override;

private:
    void composeChoice(QWidget *body);
    void composeOffices(QWidget *body);
    std::vector<catalogue::Partner> institutions() const;
    std::vector<catalogue::OfficeNearby> offices() const;

    QString m_pivot;
    std::size_t m_firstShown = 0;
};

} // namespace lucarne::ui
