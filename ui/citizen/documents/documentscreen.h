// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lucarne::ui
{

struct AppContext;
class DocumentTaking;
class FlickArea;
enum class Icon;

/// The screen that a paper on its way is at, laid out for the theme, the language and the shape as
/// they are now. Made anew by the page that embeds it whenever the paper says changed():
///
///     void compose(QWidget *body) override
///     {
///         auto *column = new QVBoxLayout(body);
///         column->setContentsMargins({});
///         auto *screen = new DocumentScreen(context(), *m_paper, body);
///         column->addWidget(screen);
///         setScroller(screen->scroller());
///     }
class DocumentScreen : public QWidget
{
    Q_OBJECT
public:
    /// \a parent has its size already; \a paper outlives the screen.
    DocumentScreen(AppContext &context, DocumentTaking &paper, QWidget *parent);
    /// What scrolls; may be null.
    FlickArea *scroller() const { return m_scroller; }

private:
    /// A column that scrolls, for all of the screen.
    QVBoxLayout *makeColumn();
    /// A picture with a column of words and buttons beside it, or below it on a tall screen.
    QVBoxLayout *makeBeside(QWidget *picture);
    void finishColumn(QVBoxLayout *column, int stretch);
    void addTitle(QVBoxLayout *column);
    void addError(QVBoxLayout *column);
    template<typename Act>
    void addButton(QVBoxLayout *column, bool primary, Icon icon, const QString &text,
                   const QString &objectName, Act act);

    void composeWays();
    void composeCamera();
    void composeScanReady();
    void composeScanning();
    void composeStick();
    void composeBusy();
    void composeCheck();
    void composePages();
    void composeLook();
    QWidget *makePageRow(std::size_t index, QWidget *parent);
    QWidget *makeRemoval(std::size_t index, QWidget *parent);
    QString warning() const;

    AppContext &m_context;
    DocumentTaking &m_paper;
    bool m_tall;
    bool m_largeText;
    int m_margin;
    FlickArea *m_scroller = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_pinned = nullptr; ///< below what scrolls, where large text leaves little room
};

} // namespace lucarne::ui
