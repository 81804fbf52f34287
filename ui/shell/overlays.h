// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay.h"

#include <QUrl>

class QLabel;

namespace lucarne::ui
{

class CountdownRing;

/// "Are you still there?" Any touch anywhere goes on.
class IdleOverlay : public Overlay
{
    Q_OBJECT
public:
    using Overlay::Overlay;
    /// \a seconds of \a total are left.
    void setRemaining(int seconds, int total);
    QStringList spoken() const override;

Q_SIGNALS:
    void finish();

protected:
    void compose(QWidget *card) override;

private:
    CountdownRing *m_ring = nullptr; // of the present card
    int m_seconds = 60;
    int m_total = 60;
};

/// Says where help is. Stays until it is closed; big enough to be seen from the reception desk.
class HelpOverlay : public Overlay
{
    Q_OBJECT
public:
    using Overlay::Overlay;
    QStringList spoken() const override;

protected:
    void compose(QWidget *card) override;
};

/// The languages of the interface, each in its own name.
class LanguageOverlay : public Overlay
{
    Q_OBJECT
public:
    using Overlay::Overlay;

Q_SIGNALS:
    void chosen(const QString &code);

protected:
    void compose(QWidget *card) override;
};

/// A web address to take away: the QR code, and the address to read.
class TakeAwayOverlay : public Overlay
{
    Q_OBJECT
public:
    using Overlay::Overlay;
    /// \a reason: why the telephone is the way now; empty when the citizen chose it.
    void setLink(const QString &title, const QUrl &url, const QString &reason = {});

protected:
    void compose(QWidget *card) override;

private:
    QString m_title;
    QString m_reason;
    QUrl m_url;
};

/// The end: what is on screen while this window goes and the next one comes.
class EndCover : public QWidget
{
    Q_OBJECT
public:
    EndCover(AppContext &context, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AppContext &m_context;
};

} // namespace lucarne::ui
