// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "procedure/library.h"

#include <optional>

namespace lucarne::ui
{

class ChoiceCard;

/// The forms that can be filled in here, at most six on a screen.
class ProceduresPage : public Page
{
    Q_OBJECT
public:
    explicit ProceduresPage(AppContext &context);
    QString heading() const override;
    QStringList spoken() const override;

protected:
    void compose(QWidget *body) override;

private:
    std::vector<procedure::ProcedureSummary> shown() const;
    /// For those who come back: a form that was kept, a request that was sent.
    QLayout *makeOtherWays(QWidget *parent);

    std::vector<procedure::ProcedureSummary> m_all;
    std::size_t m_first = 0;
};

/// In the language of the interface.
QString titleOf(const procedure::ProcedureSummary &procedure, const QString &language);
QString summaryOf(const procedure::ProcedureSummary &procedure, const QString &language);
/// A card that leads to a form; says beside its title that it can be filled in here.
ChoiceCard *makeProcedureCard(const AppContext &context, const procedure::ProcedureSummary &procedure,
                              Page &page, QWidget *parent);
/// A card that goes on with the form that this visit left unfinished; null: there is none. Opens
/// nothing that is not open.
ChoiceCard *makeUnfinishedCard(const AppContext &context, Page &page, QWidget *parent);

} // namespace lucarne::ui
