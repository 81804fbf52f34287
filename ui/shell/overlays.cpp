// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays.h"

#include "appcontext.h"
#include "language.h"

#include "citizen/horizon.h"
#include "citizen/pieces.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/countdownring.h"
#include "widgets/qrview.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lucarne::ui
{

namespace
{

QVBoxLayout *cardColumn(AppContext &context, QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    const int margin = context.theme.px(56);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(context.theme.px(20));
    return column;
}

QLabel *centred(QLabel *label)
{
    label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    return label;
}

} // namespace

void IdleOverlay::setRemaining(int seconds, int total)
{
    m_seconds = seconds;
    m_total = total;
    if (m_ring)
        m_ring->setRemaining(seconds, total);
}

QStringList IdleOverlay::spoken() const
{
    return {tr("Are you still there?"), tr("Touch the screen to go on.")};
}

void IdleOverlay::compose(QWidget *card)
{
    QVBoxLayout *column = cardColumn(context(), card);
    column->addWidget(centred(makeText(context(), TextRole::Display, tr("Are you still there?"), card)));
    m_ring = new CountdownRing(context().theme, card);
    m_ring->setRemaining(m_seconds, m_total);
    m_ring->setFixedSize(context().theme.px(240), context().theme.px(240));
    column->addWidget(m_ring, 0, Qt::AlignHCenter);
    column->addWidget(centred(makeText(
        context(), TextRole::Lead, tr("Touch the screen to go on. Otherwise everything is erased."), card)));
    auto *stay = makeButton(context(), ButtonRole::Primary, Icon::None, tr("I am here"), card);
    stay->setObjectName(QStringLiteral("overlay.close"));
    connect(stay, &BigButton::clicked, this, &Overlay::closeDown);
    column->addWidget(stay);
    auto *leave = makeButton(context(), ButtonRole::Quiet, Icon::Leave, tr("I have finished"), card);
    connect(leave, &BigButton::clicked, this, &IdleOverlay::finish);
    column->addWidget(leave);
}

QStringList HelpOverlay::spoken() const
{
    return {tr("I need help"), tr("Show this screen at the reception.")};
}

void HelpOverlay::compose(QWidget *card)
{
    QVBoxLayout *column = cardColumn(context(), card);
    QLabel *title = centred(makeText(context(), TextRole::Display, tr("I need help"), card));
    QFont large = title->font();
    large.setPixelSize(large.pixelSize() * 8 / 5);
    title->setFont(large);
    column->addWidget(title);
    column->addWidget(
        centred(makeText(context(), TextRole::Lead, tr("Show this screen at the reception."), card)));
    if (const QString number = context().configuration.helpTelephone; !number.isEmpty()) {
        column->addSpacing(context().theme.px(12));
        column->addWidget(centred(makeText(context(), TextRole::Body, tr("Or call this number:"), card)));
        column->addWidget(centred(makeText(context(), TextRole::Display, telephoneText(number), card)));
    }
    column->addSpacing(context().theme.px(20));
    auto *close = makeButton(context(), ButtonRole::Primary, Icon::None, tr("Go on alone"), card);
    close->setObjectName(QStringLiteral("overlay.close"));
    connect(close, &BigButton::clicked, this, &Overlay::closeDown);
    column->addWidget(close);
}

void LanguageOverlay::compose(QWidget *card)
{
    QVBoxLayout *column = cardColumn(context(), card);
    column->addWidget(makeText(context(), TextRole::Title, tr("Choose your language"), card));
    for (const QString &code : context().configuration.languages) {
        if (!Language::available().contains(code))
            continue;
        const bool current = code == context().language.code();
        auto *button = makeButton(context(), current ? ButtonRole::Primary : ButtonRole::Secondary,
                                  current ? Icon::Check : Icon::None, Language::ownName(code), card);
        connect(button, &BigButton::clicked, this, [this, code] {
            closeDown();
            Q_EMIT chosen(code);
        });
        column->addWidget(button);
    }
    column->addWidget(makeText(context(), TextRole::Quiet,
                               tr("The menus change. The official texts stay in French."), card));
    auto *close = makeButton(context(), ButtonRole::Quiet, Icon::Close, tr("Close"), card);
    close->setObjectName(QStringLiteral("overlay.close"));
    connect(close, &BigButton::clicked, this, &Overlay::closeDown);
    column->addWidget(close);
}

void TakeAwayOverlay::setLink(const QString &title, const QUrl &url, const QString &reason)
{
    m_title = title;
    m_url = url;
    m_reason = reason;
}

void TakeAwayOverlay::compose(QWidget *card)
{
    QVBoxLayout *column = cardColumn(context(), card);
    if (!m_reason.isEmpty()) {
        QLabel *reason = centred(makeText(context(), TextRole::Strong, m_reason, card));
        reason->setObjectName(QStringLiteral("takeaway.reason"));
        column->addWidget(reason);
    }
    column->addWidget(
        centred(makeText(context(), TextRole::Title, tr("Point your telephone at this code"), card)));
    QrView *code = makeQr(context(), m_url, context().theme.px(380), card);
    code->setAccessibleName(tr("Code that opens this page on a telephone"));
    column->addWidget(code, 0, Qt::AlignHCenter);
    column->addWidget(centred(makeText(context(), TextRole::Strong, m_title, card)));
    column->addWidget(centred(makeText(context(), TextRole::Quiet, m_url.toDisplayString(), card)));
    auto *close = makeButton(context(), ButtonRole::Primary, Icon::Close, tr("Close"), card);
    close->setObjectName(QStringLiteral("overlay.close"));
    connect(close, &BigButton::clicked, this, &Overlay::closeDown);
    column->addWidget(close);
}

EndCover::EndCover(AppContext &context, QWidget *window) : QWidget(window), m_context(context)
{
    setGeometry(window->rect());
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(centred(makeText(context, TextRole::Display, tr("Thank you. Goodbye."), this)));
    column->addSpacing(context.theme.px(16));
    column->addWidget(
        centred(makeText(context, TextRole::Lead, tr("Everything you wrote here is erased."), this)));
    column->addStretch(3);
}

void EndCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.palette().ground);
}

} // namespace lucarne::ui
