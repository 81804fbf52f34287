// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include "pieces.h"

#include "shell/appcontext.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/flickarea.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

constexpr std::size_t kMostChoices = 6;
constexpr std::size_t kMostSections = 3;

} // namespace

Place placeOf(const catalogue::Summary &summary)
{
    if (catalogue::isGuide(summary.kind))
        return {PageId::Guide, summary.id};
    if (catalogue::isResource(summary.kind) || summary.kind == catalogue::DocumentKind::ExternalLinks)
        return {PageId::Resource, summary.id};
    return {PageId::Contents, summary.id};
}

QStringList ListPage::spoken() const
{
    QStringList lines{heading()};
    if (m_shown < m_pages.size()) {
        for (const catalogue::Section &section : m_pages.at(m_shown)) {
            lines.append(section.title);
            for (const catalogue::Summary &entry : section.entries)
                lines.append(entry.title);
        }
    }
    lines.removeAll(QString());
    return lines;
}

void ListPage::cut(const std::vector<catalogue::Section> &sections)
{
    std::size_t room = 0; // left on the last page
    for (const catalogue::Section &section : sections) {
        for (std::size_t first = 0; first < section.entries.size(); first += kMostChoices) {
            const std::size_t count = std::min(kMostChoices, section.entries.size() - first);
            // A section is not torn apart to fill a page, and one without a title would seem to
            // belong to the section above it.
            if (count > room || section.title.isEmpty() || m_pages.back().size() == kMostSections) {
                m_pages.emplace_back();
                room = kMostChoices;
            }
            const auto begin = section.entries.begin() + std::ptrdiff_t(first);
            m_pages.back().push_back({section.title, {begin, begin + std::ptrdiff_t(count)}});
            room -= count;
        }
    }
}

void ListPage::turn(int by)
{
    m_shown = std::size_t(std::clamp(int(m_shown) + by, 0, int(m_pages.size()) - 1));
    recompose();
    Q_EMIT changed();
}

void ListPage::compose(QWidget *body)
{
    if (!m_loaded) {
        cut(load());
        m_loaded = true;
    }
    Theme &theme = context().theme;
    const int margin = pageMargin(context(), *this);
    auto *outer = new QVBoxLayout(body);
    outer->setContentsMargins(0, 0, 0, theme.px(28));
    outer->setSpacing(theme.px(16));
    auto *flick = new FlickArea(theme, body);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, theme.px(40), margin, theme.px(16));
    column->setSpacing(theme.px(20));
    column->addStretch(isPortrait() ? 3 : 1);
    column->addWidget(makeText(context(), TextRole::Title, heading(), content));
    if (m_pages.empty()) {
        column->addWidget(makeText(context(), TextRole::Body,
                                   tr("There is nothing to show here. The reception can help you."),
                                   content));
    } else {
        addOfficialTextNote(context(), column, content);
        composeEntries(content, column);
    }
    column->addStretch(isPortrait() ? 1 : 2);
    flick->setWidget(content);
    outer->addWidget(flick, 1);
    setScroller(flick);
    if (m_pages.size() > 1) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(margin, 0, margin, 0);
        row->setSpacing(theme.px(20));
        auto *previous = makeButton(context(), ButtonRole::Secondary, Icon::Previous, tr("Before"), body);
        previous->setEnabled(m_shown > 0);
        connect(previous, &BigButton::clicked, this, [this] { turn(-1); });
        auto *next = makeButton(context(), ButtonRole::Secondary, Icon::Forward, tr("More choices"), body);
        next->setIconPlace(IconPlace::Trailing);
        next->setEnabled(m_shown + 1 < m_pages.size());
        connect(next, &BigButton::clicked, this, [this] { turn(1); });
        QLabel *where = makeText(context(), TextRole::Quiet,
                                 tr("Page %1 of %2").arg(m_shown + 1).arg(m_pages.size()), body);
        where->setAlignment(Qt::AlignCenter);
        row->addWidget(previous);
        row->addWidget(where, 1);
        row->addWidget(next);
        outer->addLayout(row);
    }
}

void ListPage::composeEntries(QWidget *content, QVBoxLayout *column)
{
    for (const catalogue::Section &section : m_pages.at(m_shown))
        composeSection(section, content, column);
}

void ListPage::composeSection(const catalogue::Section &section, QWidget *content, QVBoxLayout *column)
{
    Theme &theme = context().theme;
    if (!section.title.isEmpty() && section.title != heading())
        column->addWidget(makeText(context(), TextRole::Section, section.title, content));
    auto *grid = new QGridLayout;
    grid->setSpacing(theme.px(16));
    const int columns = isPortrait() ? 1 : 2;
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
        const catalogue::Summary &entry = section.entries.at(i);
        ChoiceCard *card = makeEntryCard(context(), entry.title, entry, *this, content);
        card->setIcon(iconOf(entry));
        card->setMinimumHeight(theme.px(100));
        grid->addWidget(card, int(i) / columns, int(i) % columns);
    }
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
}

QString LifeEventsPage::heading() const
{
    return tr("What is happening in your life?");
}

std::vector<catalogue::Section> LifeEventsPage::load()
{
    return {{QString(), context().catalogue.lifeEvents()}};
}

ContentsPage::ContentsPage(AppContext &context, const QString &id)
    : ListPage(context),
      m_id(id),
      m_summary(id.isEmpty() ? catalogue::Summary{} : context.catalogue.summary(id))
{
}

QString ContentsPage::heading() const
{
    return m_id.isEmpty() ? tr("Choose a subject") : m_summary.title;
}

std::vector<catalogue::Section> ContentsPage::load()
{
    if (m_id.isEmpty())
        return {{QString(), context().catalogue.themes()}};
    return context().catalogue.contents(m_id);
}

} // namespace lucarne::ui
