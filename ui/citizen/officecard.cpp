// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officecard.h"

#include "officetext.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/qrview.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

std::vector<catalogue::OfficeNearby> officesAround(AppContext &context, const QString &pivot)
{
    return context.directory->officesFor(pivot, context.configuration.communeInsee,
                                         context.configuration.position, context.clock.utcNow());
}

OfficeCard::OfficeCard(AppContext &context, const catalogue::OfficeNearby &nearby, bool withMap,
                       QWidget *parent)
    : QWidget(parent), m_context(context)
{
    Theme &theme = context.theme;
    const catalogue::Office &office = nearby.office;
    const QLocale locale = context.language.locale();
    auto *row = new QHBoxLayout(this);
    const int pad = theme.px(28);
    row->setContentsMargins(pad, pad, pad, pad);
    row->setSpacing(theme.px(28));
    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(10));
    row->addLayout(column, 1);

    column->addWidget(makeText(context, TextRole::Section, office.name, this));
    column->addWidget(makeIconLine(context, Icon::Clock,
                                   openingText(nearby.today, context.clock.utcNow(), locale),
                                   nearby.today.openNow, this));
    if (const QString hours = hoursText(nearby.today, locale); !hours.isEmpty())
        column->addWidget(makeText(context, TextRole::Quiet, hours, this));
    QString address = addressText(office);
    if (nearby.metres)
        address +=
            u" ("_s + tr("%1 from here, in a straight line").arg(distanceText(*nearby.metres, locale)) + u')';
    column->addWidget(makeIconLine(context, Icon::Place, address, false, this));
    if (!office.telephone.isEmpty())
        column->addWidget(
            makeIconLine(context, Icon::Telephone, telephoneText(office.telephone), true, this));
    if (!office.accessibility.isEmpty())
        column->addWidget(makeIconLine(context, Icon::Wheelchair, office.accessibility, false, this));
    column->addStretch(1);

    if (const QUrl map = mapUrl(office); withMap && map.isValid()) {
        auto *way = new QVBoxLayout;
        way->setSpacing(theme.px(8));
        QrView *code = makeQr(context, map, theme.px(190), this);
        code->setAccessibleName(tr("Code that opens the map on a telephone"));
        way->addWidget(code, 0, Qt::AlignHCenter);
        auto *caption = makeText(context, TextRole::Quiet, tr("The way, on your telephone"), this);
        caption->setAlignment(Qt::AlignHCenter);
        caption->setFixedWidth(theme.px(220));
        way->addWidget(caption, 0, Qt::AlignHCenter);
        way->addStretch(1);
        row->addLayout(way);
    }
}

void OfficeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_context.theme);
}

} // namespace lucarne::ui
