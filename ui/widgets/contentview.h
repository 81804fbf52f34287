// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/contentnode.h"
#include "guide/answersheet.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace lucarne::ui
{

class BlockColumn;
class BuildQueue;
class ContentBuilder;
class Theme;

/// Official content as a citizen reads it: headings, paragraphs, lists, tables, notes, cases, links
/// big enough to touch. Definitions open in place, under the paragraph that uses the term. The
/// content is French and reads from the left whatever the language of the interface.
///
/// The first screens are built at once, the rest of a long document between events; complete()
/// tells when everything is there. The height grows meanwhile.
class ContentView : public QWidget
{
    Q_OBJECT
public:
    explicit ContentView(Theme &theme, QWidget *parent = nullptr);
    ~ContentView() override;

    /// \a glossary: the definitions that links of the content may ask for.
    void setContent(std::vector<catalogue::ContentNode> nodes,
                    std::vector<guide::GlossaryEntry> glossary = {});
    /// Whose time this view is built in: that of the page, which outlives it or is gone first. Set before
    /// the content; without one the view has a queue to itself.
    void setQueue(BuildQueue &queue);
    /// Links to documents for which \a canOpen says no stay plain text. Set before the content.
    void setDocumentFilter(std::function<bool(const QString &id)> canOpen);
    /// Goes on building for so long, once at least; true when everything is there. A view that has its
    /// width by then lays out what it builds.
    bool build(qint64 microseconds);
    bool isComplete() const { return m_complete; }
    /// Builds what is left at once.
    void finish();

    /// Everything that can be read on it, in order, a line a block. Complete only when the view is.
    QStringList readableText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// A link to another document of the catalogue ("F1234").
    void linkActivated(const QString &documentId);
    /// A web address: the terminal shows it as a code for the telephone.
    void externalLink(const QUrl &url, const QString &title);
    /// A definition was opened, to be read aloud.
    void definitionOpened(const QString &term, const QString &text);
    void completed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void rebuild();
    Theme &m_theme;
    std::vector<catalogue::ContentNode> m_nodes;
    std::vector<guide::GlossaryEntry> m_glossary;
    std::function<bool(const QString &id)> m_canOpen;
    std::unique_ptr<ContentBuilder> m_builder;
    BlockColumn *m_column = nullptr;
    QPointer<BuildQueue> m_queue;
    bool m_complete = true;
};

} // namespace lucarne::ui
