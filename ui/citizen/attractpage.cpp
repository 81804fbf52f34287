// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attractpage.h"

#include "horizon.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"

#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

// Each invitation in its own language, whatever the interface's language is: hence not tr().
struct Invitation {
    QStringView language;
    QStringView text;
};
constexpr std::array<Invitation, 3> kInvitations{
    {{u"fr", u"Touchez l’écran"}, {u"en", u"Touch the screen"}, {u"ar", u"المس الشاشة"}}};

} // namespace

QString AttractPage::heading() const
{
    return tr("Welcome");
}

void AttractPage::compose(QWidget *body)
{
    Theme &theme = context().theme;
    auto *picture = new Horizon(theme, Horizon::Frame::Straight, body);
    auto *words = new QWidget(body);
    const QRect area = body->rect();
    if (isPortrait()) {
        picture->setGeometry(0, 0, area.width(), area.height() * 52 / 100);
        words->setGeometry(0, picture->height(), area.width(), area.height() - picture->height());
    } else {
        const int width = area.width() * 52 / 100;
        const QRect left(0, 0, width, area.height());
        const QRect right(width, 0, area.width() - width, area.height());
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        picture->setGeometry(mirrored ? QRect(area.width() - width, 0, width, area.height()) : left);
        words->setGeometry(mirrored ? QRect(0, 0, right.width(), area.height()) : right);
    }

    auto *column = new QVBoxLayout(words);
    const int margin = theme.px(isPortrait() ? 72 : 88);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(0);
    column->addWidget(makeText(context(), TextRole::Section, context().configuration.communeName, words));
    column->addStretch(1);
    column->addWidget(makeText(context(), TextRole::Display, tr("Hello"), words));
    column->addSpacing(theme.px(8));
    column->addWidget(makeText(context(), TextRole::Lead,
                               tr("Your questions, your rights, the right office: find your way here."),
                               words));
    column->addSpacing(theme.px(48));
    for (const Invitation &invitation : kInvitations) {
        const QString language = invitation.language.toString();
        if (!context().configuration.languages.contains(language))
            continue;
        auto *button = makeButton(
            context(), language == context().language.code() ? ButtonRole::Primary : ButtonRole::Secondary,
            Icon::None, invitation.text.toString(), words);
        button->setMinimumHeight(theme.textPx(84));
        button->setObjectName(u"attract."_s + language);
        button->setAccessibleName(invitation.text.toString());
        connect(button, &BigButton::clicked, this, [this, language] {
            context().language.use(language);
            leave();
        });
        column->addWidget(button);
        column->addSpacing(theme.px(16));
    }
    column->addStretch(isPortrait() ? 0 : 1);
}

void AttractPage::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    leave();
}

void AttractPage::leave()
{
    Q_EMIT goTo({PageId::Home, {}});
}

} // namespace lucarne::ui
