// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "catalogue/catalogue.h"

#include <vector>

class QVBoxLayout;

namespace lucarne::ui
{

/// A titled list of documents, never more than six on a screen, with a way to the next six. The
/// base of life events, themes and dossiers.
class ListPage : public Page
{
    Q_OBJECT
public:
    using Page::Page;
    QStringList spoken() const override;

protected:
    /// Called once, when the page is first laid out.
    virtual std::vector<catalogue::Section> load() = 0;
    void compose(QWidget *body) override;

private:
    /// What one screen shows: short sections, or a part of a long one.
    using Pageful = std::vector<catalogue::Section>;
    void cut(const std::vector<catalogue::Section> &sections);
    void turn(int by);
    void composeSection(const catalogue::Section &section, QWidget *content, QVBoxLayout *column);
    void composeEntries(QWidget *content, QVBoxLayout *column);

    std::vector<Pageful> m_pages;
    bool m_loaded = false;
    std::size_t m_shown = 0;
};

/// The official life events.
class LifeEventsPage : public ListPage
{
    Q_OBJECT
public:
    using ListPage::ListPage;
    QString heading() const override;

protected:
    std::vector<catalogue::Section> load() override;
};

/// What a theme or a dossier lists; all themes when the id is empty.
class ContentsPage : public ListPage
{
    Q_OBJECT
public:
    ContentsPage(AppContext &context, const QString &id);
    QString heading() const override;

protected:
    std::vector<catalogue::Section> load() override;

private:
    QString m_id;
    catalogue::Summary m_summary;
};

/// Where a touch on a document leads.
Place placeOf(const catalogue::Summary &summary);

} // namespace lucarne::ui
