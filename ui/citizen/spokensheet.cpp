// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokensheet.h"

#include "answerview.h"
#include "form/procedurespage.h"
#include "officecard.h"
#include "officetext.h"

#include "shell/appcontext.h"
#include "shell/language.h"

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

/// Pieces that follow each other in one language are one text.
class Reading
{
public:
    explicit Reading(QString interface) : m_interface(std::move(interface)) {}

    void official(const QString &text) { add(text, u"fr"_s); }
    void official(const std::vector<catalogue::ContentNode> &nodes)
    {
        for (const catalogue::ContentNode &node : nodes)
            official(node.plainText());
    }
    void ours(const QString &text) { add(text, m_interface); }
    std::vector<device::Utterance> take() { return std::move(m_texts); }

private:
    void add(const QString &text, const QString &language)
    {
        if (text.trimmed().isEmpty())
            return;
        if (m_texts.empty() || m_texts.back().language != language)
            m_texts.push_back({text, language});
        else
            m_texts.back().text += u". "_s + text;
    }

    QString m_interface;
    std::vector<device::Utterance> m_texts;
};

void readOffice(Reading &reading, AppContext &context, const catalogue::OfficeNearby &nearby)
{
    const QLocale locale = context.language.locale();
    reading.official(nearby.office.name);
    reading.official(addressText(nearby.office));
    reading.ours(openingText(nearby.today, context.clock.utcNow(), locale));
    reading.ours(hoursText(nearby.today, locale));
    if (!nearby.office.telephone.isEmpty())
        reading.ours(AnswerView::tr("Telephone: %1").arg(nearby.office.telephone));
}

void readWhereToGo(Reading &reading, AppContext &context, const guide::AnswerSheet &sheet)
{
    if (sheet.whereToGo.empty())
        return;
    reading.ours(AnswerView::tr("Where to go"));
    for (const guide::WhereToGo &contact : sheet.whereToGo) {
        const auto offices = contact.pivot.isEmpty() ? std::vector<catalogue::OfficeNearby>{}
                                                     : officesAround(context, contact.pivot);
        reading.official(contact.title);
        // The nearest is enough to hear; the others are on the screen.
        if (!offices.empty())
            readOffice(reading, context, offices.front());
        else
            reading.official(contact.nodes);
    }
}

void readActions(Reading &reading, AppContext &context, const guide::AnswerSheet &sheet)
{
    const auto forms = context.procedures->forGuide(sheet.guideId, context.configuration.communeInsee);
    if (forms.empty() && sheet.actions.empty())
        return;
    reading.ours(AnswerView::tr("What you can do now"));
    for (const procedure::ProcedureSummary &form : forms)
        reading.ours(titleOf(form, context.language.code()));
    for (const guide::Action &action : sheet.actions) {
        reading.ours(actionText(action));
        reading.official(action.title);
    }
}

} // namespace

std::vector<device::Utterance> spokenSheet(AppContext &context, const guide::AnswerSheet &sheet)
{
    Reading reading(context.language.code());
    reading.official(sheet.title);
    for (const guide::SheetSection &section : sheet.sections) {
        reading.official(section.title);
        reading.official(section.nodes);
    }
    readWhereToGo(reading, context, sheet);
    readActions(reading, context, sheet);
    reading.ours(textOfSource(context, sheet));
    return reading.take();
}

} // namespace lucarne::ui
