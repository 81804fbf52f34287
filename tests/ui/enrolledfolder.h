// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/configuration.h"
#include "procedure/library.h"
#include "sync/contentstate.h"
#include "sync/enrolment.h"
#include "vault/envelope.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUuid>

namespace lucarne::test
{

/// The data folder of a terminal that is enrolled with a county that is away, with real keys and the
/// demo county's procedures.
class EnrolledFolder
{
public:
    explicit EnrolledFolder(const QString &procedures = QStringLiteral(LUCARNE_SOURCE_DIR
                                                                       "/resources/demo/procedures"))
    {
        m_configuration.dataFolder = m_folder.filePath(QStringLiteral("data"));
        const auto places = sync::ContentPlaces::of(m_configuration);
        QDir().mkpath(places.syncFolder);
        const QString secrets = m_folder.filePath(QStringLiteral("token"));
        QByteArray token(43, 't');
        sync::EnrolmentRecord record;
        record.terminalId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.name = QStringLiteral("Mairie");
        record.county = QUrl(QStringLiteral("http://127.0.0.1:9")); // the discard port: nobody is there
        record.countyKey = QString::fromLatin1(vault::SigningKey::generate().publicKey().toBase64());
        record.secretsFile = secrets;
        record.enrolledAt = QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC);
        sync::ContentState state;
        state.sealingKeys = {QString::fromLatin1(m_county.sealingKey().toBase64())};
        const bool written =
            sync::writeSecretsFile(secrets,
                                   {vault::SigningKey::generate(), vault::Secret::takeOver(token)}) &&
            sync::saveEnrolment(m_configuration.dataFolder, record) && sync::saveContentState(places, state);
        if (!written)
            qFatal("the terminal's folder cannot be written");
        const auto imported =
            procedure::importProcedures(procedures, kiosk::proceduresFolder(m_configuration));
        if (!imported || !imported->refused.empty())
            qFatal("%s", imported ? qPrintable(imported->refused.front().reason)
                                  : qPrintable(imported.error().detail));
    }

    QString path() const { return m_configuration.dataFolder; }
    /// For a WindowFixture.
    auto adjust() const
    {
        return [path = path()](kiosk::Configuration &configuration) { configuration.dataFolder = path; };
    }
    const kiosk::Configuration &configuration() const { return m_configuration; }
    const vault::OpeningKey &county() const { return m_county; }

private:
    QTemporaryDir m_folder;
    kiosk::Configuration m_configuration;
    vault::OpeningKey m_county = vault::OpeningKey::generate();
};

} // namespace lucarne::test
