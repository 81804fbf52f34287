// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchpage.h"

#include "form/procedurespage.h"
#include "pieces.h"

#include "shell/appcontext.h"
#include "shell/language.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"
#include "widgets/searchfield.h"
#include "widgets/touchkeyboard.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr int kMostShown = 6;
constexpr int kAskedFor = 18;
constexpr int kMostForms = 2;

} // namespace

SearchPage::SearchPage(AppContext &context, const QString &typed) : Page(context), m_typed(typed)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SearchPage::look);
    if (!m_typed.isEmpty())
        m_answers = find();
}

std::vector<SearchPage::Answer> SearchPage::find() const
{
    std::vector<Answer> answers;
    for (catalogue::SearchHit &hit : context().catalogue.search(m_typed, kAskedFor))
        answers.push_back({std::move(hit), {}});
    // Behind the best guide: who looks for a form wants to see it, the others want to know first.
    const auto forms =
        context().procedures->search(m_typed, context().configuration.communeInsee, kMostForms);
    std::size_t at = std::min<std::size_t>(1, answers.size());
    for (const procedure::ProcedureSummary &form : forms)
        answers.insert(answers.begin() + std::ptrdiff_t(at++), Answer{{}, form});
    return answers;
}

QString SearchPage::titleOf(const Answer &answer) const
{
    return answer.form ? ui::titleOf(*answer.form, context().language.code()) : answer.guide.summary.title;
}

QString SearchPage::heading() const
{
    return tr("Search");
}

QStringList SearchPage::spoken() const
{
    if (m_typed.isEmpty())
        return {tr("Write what you need with the keyboard on the screen. The answers come as you write.")};
    if (m_answers.empty())
        return {tr("There is no answer for these words. Try another word, or choose a subject.")};
    QStringList lines{tr("%n answer(s). Touch the one that looks right.", nullptr, int(m_answers.size()))};
    for (std::size_t i = m_firstShown; i < lastShown(); ++i)
        lines.append(titleOf(m_answers.at(i)));
    return lines;
}

QWidget *SearchPage::focusTarget() const
{
    return m_field->lineEdit();
}

void SearchPage::compose(QWidget *body)
{
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *column = new QVBoxLayout(body);
    const bool tight = height() < 700;
    const int air = theme.px(tight ? 10 : 20);
    column->setContentsMargins(margin, air, margin, air);
    column->setSpacing(air);
    m_field = new SearchField(theme, body);
    m_field->setPlaceholderText(tr("What do you need?"));
    m_field->setAccessibleName(tr("What do you need?"));
    m_field->setText(m_typed);
    connect(m_field, &SearchField::textChanged, this, &SearchPage::typed);
    auto *flick = new FlickArea(theme, body);
    m_results = new QWidget;
    auto *keyboard = new TouchKeyboard(theme, body);
    keyboard->setAlphabetical(context().configuration.alphabeticalKeyboard);
    keyboard->setTarget(m_field->lineEdit());
    connect(keyboard, &TouchKeyboard::keySpoken, this, &Page::keyTouched);
    // As many cards as lie open above the keyboard; the last of them leads to the others.
    const int columns = isPortrait() ? 1 : 2;
    const auto room = [&] {
        return height() - 4 * air - m_field->sizeHint().height() - keyboard->sizeHint().height();
    };
    // Large letters on a screen that lies: lower keys rather than answers that cannot be seen. Turning pages
    // would take the place of one more.
    if (room() < 2 * QFontMetrics(theme.font(TextRole::Strong)).lineSpacing() + theme.px(60)) {
        keyboard->setLow(true);
        flick->setPageButtons(false);
    }
    if (isPortrait())
        m_notePlace = NotePlace::AboveAnswers;
    else
        m_notePlace = theme.textPercent() > 125 ? NotePlace::BelowAnswers : NotePlace::BesideField;
    column->addLayout(makeFieldRow(body));
    column->addWidget(flick, 1);
    column->addWidget(keyboard);
    const int rows = room() / (std::max(theme.textPx(64), theme.target()) + theme.px(12));
    m_cells = std::clamp(rows * columns, 2, kMostShown);
    showResults();
    flick->setWidget(m_results);
}

QLayout *SearchPage::makeFieldRow(QWidget *body)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(context().theme.px(20));
    row->addWidget(m_field, 3);
    if (m_notePlace == NotePlace::BesideField) {
        // On a screen that lies every line below the field is an answer less.
        auto *side = new QVBoxLayout;
        addOfficialTextNote(context(), side, body);
        if (side->count() > 0)
            row->addLayout(side, 1);
        else
            delete side;
    }
    return row;
}

void SearchPage::typed(const QString &text)
{
    m_typed = text;
    m_soon.start();
}

void SearchPage::look()
{
    m_answers = find();
    m_firstShown = 0;
    showResults();
    Q_EMIT changed();
}

void SearchPage::showResults()
{
    Theme &theme = context().theme;
    clearLayoutOf(m_results);
    auto *column = new QVBoxLayout(m_results);
    column->setContentsMargins({});
    column->setSpacing(theme.px(12));
    if (m_typed.trimmed().isEmpty()) {
        column->addStretch(1);
        column->addWidget(makeText(
            context(), TextRole::Lead,
            tr("Write a word of every day: “car papers”, “rent”, “baby”, “retirement”…"), m_results));
        column->addStretch(1);
        return;
    }
    if (m_answers.empty()) {
        column->addStretch(1);
        column->addWidget(makeText(context(), TextRole::Section,
                                   tr("Nothing found for “%1”").arg(m_typed.trimmed()), m_results));
        column->addWidget(makeText(context(), TextRole::Body,
                                   tr("Try another word, a simpler one. Or choose among the subjects."),
                                   m_results));
        auto *themes = makeButton(context(), ButtonRole::Secondary, Icon::Themes,
                                  tr("Choose among the subjects"), m_results);
        connect(themes, &BigButton::clicked, this, [this] { Q_EMIT goTo({PageId::Contents, {}}); });
        column->addWidget(themes, 0, Qt::AlignLeading);
        column->addStretch(1);
        return;
    }
    if (m_notePlace == NotePlace::AboveAnswers)
        addOfficialTextNote(context(), column, m_results);
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.px(12));
    const int columns = isPortrait() ? 1 : 2;
    int cell = 0;
    const auto add = [&](ChoiceCard *card) {
        grid->addWidget(card, cell / columns, cell % columns);
        ++cell;
    };
    const std::size_t end = lastShown();
    for (std::size_t i = m_firstShown; i < end; ++i) {
        if (const auto &form = m_answers.at(i).form) {
            add(makeProcedureCard(context(), *form, *this, m_results));
            continue;
        }
        const catalogue::SearchHit &hit = m_answers.at(i).guide;
        ChoiceCard *card = makeEntryCard(context(), hit.summary.title, hit.summary, *this, m_results);
        card->setNote(hit.because.isEmpty() ? QString() : tr("Also called “%1”").arg(hit.because));
        add(card);
    }
    if (int(m_answers.size()) > m_cells) {
        const bool more = end < m_answers.size();
        auto *card = new ChoiceCard(theme, m_results);
        card->setText(more ? tr("Other answers") : tr("Back to the first answers"));
        card->setIcon(Icon::More);
        connect(card, &ChoiceCard::clicked, this, [this, more, end] {
            m_firstShown = more ? end : 0;
            showResults();
            Q_EMIT changed();
        });
        add(card);
    }
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
    if (m_notePlace == NotePlace::BelowAnswers)
        addOfficialTextNote(context(), column, m_results);
    column->addStretch(1);
}

std::size_t SearchPage::lastShown() const
{
    const std::size_t room = std::size_t(int(m_answers.size()) > m_cells ? m_cells - 1 : m_cells);
    return std::min(m_answers.size(), m_firstShown + room);
}

} // namespace lucarne::ui
