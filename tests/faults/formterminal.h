// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfilling.h"

#include "county/countythread.h"
#include "procedure/formdesk.h"
#include "store/outbox.h"

#include <QTemporaryDir>

#include <chrono>
#include <optional>

namespace lucarne::faults
{

/// A terminal of a real county that can take forms: enrolled, with its secrets in a protected file
/// outside its data folder, and with the county's sealing key.
class FormTerminal
{
public:
    enum Disk { Real, InMemory };
    /// \a reached: where the terminal finds the county; empty: where it is. \a disk: InMemory for
    /// tests of nothing that a disk does.
    explicit FormTerminal(county::CountyThread &county, const QUrl &reached = {}, Disk disk = Real);

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString outboxFolder() const;
    const kiosk::Configuration &configuration() const { return m_configuration; }
    const county::EnrolledTerminal &enrolled() const { return m_enrolled; }
    QByteArray seed() const { return m_enrolled.key.seed().toByteArray(); }

private:
    QTemporaryDir m_folder;
    county::EnrolledTerminal m_enrolled;
    kiosk::Configuration m_configuration;
};

/// What the data folder alone says; for a program that was given only that.
kiosk::Configuration configurationOf(const QString &dataFolder);

/// Waits for it; an error as it came.
Result<void> opened(procedure::FormDesk &desk);
Result<procedure::Draft> takenUp(procedure::FormDesk &desk, const procedure::ResumeCode &code);

/// One citizen at a form: what is typed is saved at every answer, as the form's page does.
class Sitting
{
public:
    Sitting(procedure::FormDesk &desk, std::shared_ptr<const procedure::Definition> definition,
            const Person &person, quint32 seed);
    /// Goes on with \a draft.
    Sitting(procedure::FormDesk &desk, std::shared_ptr<const procedure::Definition> definition,
            const Person &person, quint32 seed, procedure::Draft draft);

    /// False when it cannot be sent. \a most answers; fewer than all leave a draft.
    bool fillIn(int most = 1'000'000);
    void fillInHostile();
    Result<store::Receipt> submit() { return m_desk.submit(m_draft, m_form); }

    procedure::Draft &draft() { return m_draft; }
    procedure::Form &form() { return m_form; }
    bool isSaved() const { return m_saveFailure.isEmpty(); }
    const QString &saveFailure() const { return m_saveFailure; }
    /// Of all times that an answer was saved, in nanoseconds.
    qint64 longestSave() const { return m_longestSave; }

private:
    QString join(const QByteArray &content, const QString &mediaType);
    bool save();

    procedure::FormDesk &m_desk;
    const Person &m_person;
    QRandomGenerator m_random;
    procedure::Form m_form;
    procedure::Draft m_draft;
    QString m_saveFailure;
    qint64 m_longestSave = 0;
    int m_left = 0;
};

/// Sends what waits in \a outbox, submissions and drafts kept for later, until nothing is left to
/// send or \a patience is over.
bool deliver(store::Outbox &outbox, const QUrl &county, const vault::Secret &token,
             const session::Clock &clock, std::chrono::milliseconds patience);
/// Space enough, whatever the disk of the tests has.
store::DiskUsage emptyDisk();

} // namespace lucarne::faults
