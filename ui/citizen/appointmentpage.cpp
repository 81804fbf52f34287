// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appointmentpage.h"

#include "officecard.h"
#include "officetext.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostChoices = 6;

} // namespace

AppointmentPage::AppointmentPage(AppContext &context, const QString &pivot) : Page(context), m_pivot(pivot) {}

std::vector<catalogue::Partner> AppointmentPage::institutions() const
{
    // Those that have an office for the people of this commune.
    std::vector<catalogue::Partner> found;
    for (const catalogue::Partner &partner : context().directory->partners()) {
        if (!officesAround(context(), partner.pivot).empty())
            found.push_back(partner);
    }
    return found;
}

std::vector<catalogue::OfficeNearby> AppointmentPage::offices() const
{
    return officesAround(context(), m_pivot);
}

QString AppointmentPage::heading() const
{
    if (m_pivot.isEmpty())
        return tr("With whom is your appointment?");
    const auto partner = context().directory->partner(m_pivot);
    return partner ? partner->name : tr("Your appointment");
}

QStringList AppointmentPage::spoken() const
{
    QStringList lines{heading()};
    if (m_pivot.isEmpty()) {
        const std::vector<catalogue::Partner> all = institutions();
        for (std::size_t i = m_firstShown; i < all.size() && i < m_firstShown + kMostChoices; ++i)
            lines.append(all.at(i).name);
        return lines;
    }
    for (const catalogue::OfficeNearby &nearby : offices())
        lines << nearby.office.name
              << openingText(nearby.today, context().clock.utcNow(), context().language.locale())
              << addressText(nearby.office);
    return lines;
}

void AppointmentPage::compose(QWidget *body)
{
    if (m_pivot.isEmpty())
        composeChoice(body);
    else
        composeOffices(body);
}

void AppointmentPage::composeChoice(QWidget *body)
{
    Theme &theme = context().theme;
    setScroller(layColumn(context(), *this, body, 32, [&](QWidget *content, QVBoxLayout *column) {
        column->addStretch(isPortrait() ? 3 : 1);
        column->addWidget(makeText(context(), TextRole::Title, heading(), content));
        const std::vector<catalogue::Partner> all = institutions();
        if (all.empty()) {
            column->addWidget(
                makeText(context(), TextRole::Lead,
                         tr("This terminal does not know the offices around here yet. Ask at the reception."),
                         content));
            column->addStretch(2);
            return;
        }
        column->addWidget(makeText(context(), TextRole::Lead,
                                   tr("See where to go, whether it is open, and how to call."), content));
        auto *grid = new QGridLayout;
        grid->setSpacing(theme.px(16));
        const int columns = isPortrait() ? 1 : 2;
        const std::size_t end = std::min(all.size(), m_firstShown + kMostChoices);
        for (std::size_t i = m_firstShown; i < end; ++i) {
            const catalogue::Partner &partner = all.at(i);
            auto *card = new ChoiceCard(theme, content);
            card->setText(partner.shortName);
            card->setMinimumHeight(theme.px(104));
            card->setNote(partner.name == partner.shortName ? QString() : partner.name);
            connect(card, &ChoiceCard::clicked, this, [this, pivot = partner.pivot] {
                Q_EMIT goTo({PageId::Appointment, pivot});
            });
            const int cell = int(i - m_firstShown);
            grid->addWidget(card, cell / columns, cell % columns);
        }
        column->addLayout(grid);
        if (all.size() > kMostChoices) {
            auto *more =
                makeButton(context(), ButtonRole::Secondary, Icon::More, tr("Other institutions"), content);
            connect(more, &BigButton::clicked, this, [this, end, total = all.size()] {
                m_firstShown = end < total ? end : 0;
                recompose();
                Q_EMIT changed();
            });
            column->addWidget(more, 0, Qt::AlignLeading);
        }
        column->addStretch(isPortrait() ? 1 : 2);
    }));
}

void AppointmentPage::composeOffices(QWidget *body)
{
    // Nothing here is for the finger: it stands where the eyes are, in portrait too.
    setScroller(layColumn(context(), *this, body, 48, [&](QWidget *content, QVBoxLayout *column) {
        column->addWidget(makeText(context(), TextRole::Title, heading(), content));
        column->addWidget(makeText(
            context(), TextRole::Lead,
            tr("Come with your letter or your message of appointment, and an identity document."), content));
        for (const catalogue::OfficeNearby &nearby : offices())
            column->addWidget(new OfficeCard(context(), nearby, true, content));
        column->addStretch(1);
    }));
}

} // namespace lucarne::ui
