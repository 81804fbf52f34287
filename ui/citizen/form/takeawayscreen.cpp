// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeawayscreen.h"

#include "citizen/pieces.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "shell/printing.h"
#include "widgets/qrview.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

TakeAwayScreen::TakeAwayScreen(AppContext &context, device::Slip slip, QWidget *parent)
    : FormScreen(context, parent), m_slip(std::move(slip))
{
    m_slip.communeName = context.configuration.communeName;
    m_slip.printedOn = context.clock.utcNow().toLocalTime().date();
    m_slip.locale = context.language.locale();
    addText(TextRole::Quiet, m_slip.overtitle);
    addText(TextRole::Title, m_slip.title);
    addText(TextRole::Lead, m_slip.sentences.first());
    column()->addSpacing(context.theme.px(8));
    addNumber();
    for (const QString &sentence : m_slip.sentences.mid(1))
        addText(TextRole::Body, sentence);
}

void TakeAwayScreen::addNumber()
{
    Theme &theme = context().theme;
    auto *beside = new QBoxLayout(width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    beside->setSpacing(theme.px(40));
    auto *code = new QrView(theme, content());
    code->setObjectName(u"form.qr"_s);
    code->setText(m_slip.qrText);
    code->setAccessibleName(tr("QR code to photograph with a telephone"));
    const int side = theme.px(300);
    code->setFixedSize(side, side);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(10));
    words->addStretch(1);
    words->addWidget(makeText(context(), TextRole::Body, m_slip.label, content()));
    auto *big = new TextLabel(theme, TextRole::Title, u"\u2066%1\u2069"_s.arg(m_slip.number), content());
    big->setObjectName(u"form.number"_s);
    words->addWidget(big);
    if (!m_slip.secret.isEmpty()) {
        words->addWidget(makeText(context(), TextRole::Body, m_slip.secretLabel, content()));
        auto *secret =
            new TextLabel(theme, TextRole::Section, u"\u2066%1\u2069"_s.arg(m_slip.secret), content());
        secret->setObjectName(u"form.secret"_s);
        words->addWidget(secret);
    }
    words->addWidget(makeText(context(), TextRole::Quiet,
                              m_slip.secret.isEmpty()
                                  ? tr("Photograph the code with your telephone, or write the number down.")
                                  : tr("Photograph the code with your telephone, or write both down."),
                              content()));
    words->addStretch(1);
    beside->addLayout(words, 1);
    beside->addWidget(code, 0, Qt::AlignLeading | Qt::AlignVCenter);
    column()->addLayout(beside);
}

void TakeAwayScreen::addActions(const QString &doneText)
{
    finish();
    if (Printing::isPossible(context())) {
        BigButton *paper = addAction(ButtonRole::Secondary, Icon::Print, tr("Print"), u"form.print"_s);
        connect(paper, &BigButton::clicked, this, &TakeAwayScreen::print);
    }
    BigButton *home = addAction(ButtonRole::Primary, Icon::Home, doneText, u"form.done"_s);
    connect(home, &BigButton::clicked, this, &TakeAwayScreen::done);
}

QStringList ReceiptScreen::sentences()
{
    return {tr("Your request is recorded on this terminal. It is not sent yet."),
            tr("It leaves by itself, also after you have gone. You have nothing more to do here."),
            tr("You can ask how your request gets on: at any terminal with the number and the secret code, "
               "at the "
               "reception with the number.")};
}

ReceiptScreen::ReceiptScreen(AppContext &context, const QString &title, const store::Receipt &receipt,
                             QWidget *parent)
    : TakeAwayScreen(context,
                     {.overtitle = title,
                      .title = sentences().first(),
                      .label = tr("The number of your receipt"),
                      .number = receipt.number,
                      .secretLabel = tr("Its secret code"),
                      .secret = store::receiptSecretLetters(receipt.secret),
                      .qrText = store::receiptCode(receipt),
                      .sentences = sentences().mid(1),
                      .office = {},
                      .communeName = {},
                      .printedOn = {},
                      .locale = {}},
                     parent)
{
    addText(TextRole::Quiet, tr("Recorded on %1")
                                 .arg(context.language.locale().toString(receipt.recordedAt.toLocalTime(),
                                                                         u"d MMMM yyyy, HH:mm"_s)));
    addActions(tr("Back to the home screen"));
}

QStringList LaterScreen::sentences()
{
    return {tr("Your form is kept for 30 days."),
            tr("To go on, come back to any terminal with this code. Only this code opens your form: keep it "
               "well."),
            tr("Without this code nobody can read your answers, not even us. If you joined papers, only the "
               "county can open them.")};
}

LaterScreen::LaterScreen(AppContext &context, const QString &title, const procedure::ResumeCode &code,
                         QWidget *parent, const QString &doneText)
    : TakeAwayScreen(context,
                     {.overtitle = title,
                      .title = sentences().first(),
                      .label = tr("The code of your form"),
                      .number = code.letters(),
                      .secretLabel = {},
                      .secret = {},
                      .qrText = code.qrText(),
                      .sentences = sentences().mid(1),
                      .office = {},
                      .communeName = {},
                      .printedOn = {},
                      .locale = {}},
                     parent)
{
    addActions(doneText.isEmpty() ? tr("Back to the home screen") : doneText);
}

} // namespace lucarne::ui
