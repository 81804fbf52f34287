// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace lucarne::ui
{

struct AppContext;

/// One calm line under the top bar: what this terminal cannot do for now. Hidden when it is empty.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(AppContext &context, QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Pixels that the line needs at this width.
    int heightAt(int width) const;
    void recompose();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AppContext &m_context;
    QString m_text;
    QWidget *m_body = nullptr;
    QLabel *m_label = nullptr;
};

/// What there is to say about the content: none at all, older than it should be, or no news from the
/// county for long. Empty when all is well.
QString contentNotice(const AppContext &context);

} // namespace lucarne::ui
