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

namespace
{

constexpr int kLargeText = 125; ///< percent, from here on
constexpr int kLowScreen = 700; ///< pixels between the bars

/// "ABC-DEF" as "A, B, C." and "D, E, F."
QStringList spelled(const QString &code)
{
    QStringList groups;
    for (const QString &group : code.split(u'-', Qt::SkipEmptyParts))
        groups.append(group.split(QString(), Qt::SkipEmptyParts).join(u", ") + u'.');
    return groups;
}

} // namespace

TakeAwayScreen::TakeAwayScreen(AppContext &context, device::Slip slip, const QString &footnote,
                               const QString &doneText, QWidget *parent)
    : FormScreen(context, parent), m_slip(std::move(slip))
{
    Theme &theme = context.theme;
    m_slip.communeName = context.configuration.communeName;
    m_slip.printedOn = context.clock.utcNow().toLocalTime().date();
    m_slip.locale = context.language.locale();
    addActions(doneText);
    // Of a form that has gone from the library meanwhile the title is not known.
    const QString about = footnote.isEmpty() || m_slip.overtitle.isEmpty()
                              ? m_slip.overtitle + footnote
                              : u"\u2068%1\u2069 · \u2068%2\u2069"_s.arg(m_slip.overtitle, footnote);
    if (theme.textPercent() > kLargeText)
        composeLarge(about);
    else
        composeBeside(about);
    finish();
}

bool TakeAwayScreen::isLow() const
{
    return height() < kLowScreen;
}

void TakeAwayScreen::composeLarge(const QString &about)
{
    pack(4, 8);
    addNumber(*column(), TextRole::Quiet, TextRole::Strong);
    placeActions();
    addText(TextRole::Section, m_slip.title);
    addText(TextRole::Quiet, about);
    for (const QString &sentence : m_slip.sentences)
        addText(TextRole::Body, sentence);
    addCode(*column());
}

void TakeAwayScreen::pack(int top, int spacing)
{
    QMargins around = column()->contentsMargins();
    around.setTop(context().theme.px(top));
    column()->setContentsMargins(around);
    column()->setSpacing(context().theme.px(spacing));
}

void TakeAwayScreen::composeBeside(const QString &about)
{
    Theme &theme = context().theme;
    if (isLow())
        pack(20, 10);
    addText(TextRole::Quiet, about);
    addText(TextRole::Title, m_slip.title);
    addText(TextRole::Lead, m_slip.sentences.first());
    const bool isWide = width() > height();
    auto *beside = new QBoxLayout(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    beside->setSpacing(theme.px(40));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(10));
    addNumber(*words, TextRole::Body, TextRole::Section);
    words->addSpacing(theme.px(10));
    auto *code = new QVBoxLayout;
    code->setSpacing(theme.px(10));
    addCode(*code);
    QVBoxLayout &rest = isWide ? *words : *code;
    for (const QString &sentence : m_slip.sentences.mid(1))
        rest.addWidget(makeText(context(), TextRole::Body, sentence, content()));
    words->addStretch(1);
    code->addStretch(1);
    beside->addLayout(words, isWide ? 3 : 0);
    beside->addLayout(code, isWide ? 1 : 0);
    column()->addLayout(beside);
}

void TakeAwayScreen::addNumber(QVBoxLayout &into, TextRole labels, TextRole secrets)
{
    auto *block = new QVBoxLayout;
    block->setSpacing(context().theme.px(labels == TextRole::Quiet ? 2 : 10));
    const auto add = [&](const QString &label, const QString &text, TextRole role, const QString &name) {
        block->addWidget(makeText(context(), labels, label, content()));
        auto *written = new TextLabel(context().theme, role, u"\u2066%1\u2069"_s.arg(text), content());
        written->setObjectName(name);
        block->addWidget(written);
    };
    add(m_slip.label, m_slip.number, TextRole::Title, u"form.number"_s);
    if (!m_slip.secret.isEmpty())
        add(m_slip.secretLabel, m_slip.secret, secrets, u"form.secret"_s);
    into.addLayout(block);
}

void TakeAwayScreen::addCode(QVBoxLayout &into)
{
    Theme &theme = context().theme;
    auto *code = new QrView(theme, content());
    code->setObjectName(u"form.qr"_s);
    code->setText(m_slip.qrText);
    code->setAccessibleName(tr("QR code to photograph with a telephone"));
    const int side = theme.px(isLow() ? 250 : 300);
    code->setFixedSize(side, side);
    into.addWidget(code, 0, Qt::AlignLeading | Qt::AlignTop);
    into.addWidget(makeText(context(), TextRole::Quiet,
                            m_slip.secret.isEmpty()
                                ? tr("Photograph the square with your telephone, or write the code down.")
                                : tr("Photograph the code with your telephone, or write both down."),
                            content()));
}

void TakeAwayScreen::addActions(const QString &doneText)
{
    if (Printing::isPossible(context())) {
        BigButton *paper = addAction(ButtonRole::Secondary, Icon::Print, tr("Print"), u"form.print"_s);
        connect(paper, &BigButton::clicked, this, &TakeAwayScreen::print);
    }
    BigButton *home = addAction(ButtonRole::Primary, Icon::Home, doneText, u"form.done"_s);
    connect(home, &BigButton::clicked, this, &TakeAwayScreen::done);
}

QStringList TakeAwayScreen::spoken() const
{
    QStringList lines{m_slip.title, m_slip.sentences.first(), m_slip.label};
    lines += spelled(m_slip.number);
    if (!m_slip.secret.isEmpty()) {
        lines += m_slip.secretLabel;
        lines += spelled(m_slip.secret);
    }
    return lines + m_slip.sentences.mid(1);
}

QStringList ReceiptScreen::sentences()
{
    return {
        tr("Your request is recorded on this terminal."),
        tr("It is not sent yet. It leaves by itself, also after you have gone: you have nothing more to do "
           "here."),
        tr("You can ask how your request gets on: at any terminal with the number and the secret code, "
           "at the "
           "reception with the number.")};
}

QStringList ReceiptScreen::sentencesWith(const AppContext &context, const QStringList &toBring)
{
    QStringList all = sentences().mid(1);
    if (!toBring.isEmpty())
        all.insert(
            1, tr("Do not forget to bring: %1.").arg(context.language.locale().createSeparatedList(toBring)));
    return all;
}

ReceiptScreen::ReceiptScreen(AppContext &context, const QString &title, const store::Receipt &receipt,
                             const QStringList &toBring, QWidget *parent)
    : TakeAwayScreen(context,
                     {.overtitle = title,
                      .title = sentences().constFirst(),
                      .label = tr("The number of your receipt"),
                      .number = receipt.number,
                      .secretLabel = tr("Its secret code"),
                      .secret = store::receiptSecretLetters(receipt.secret),
                      .qrText = store::receiptCode(receipt),
                      .sentences = sentencesWith(context, toBring),
                      .office = {},
                      .communeName = {},
                      .printedOn = {},
                      .locale = {}},
                     tr("Recorded on %1")
                         .arg(context.language.locale().toString(receipt.recordedAt.toLocalTime(),
                                                                 u"d MMMM yyyy, HH:mm"_s)),
                     tr("Back to the home screen"), parent)
{
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
                      .title = sentences().constFirst(),
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
                     {}, doneText.isEmpty() ? tr("Back to the home screen") : doneText, parent)
{
}

} // namespace lucarne::ui
