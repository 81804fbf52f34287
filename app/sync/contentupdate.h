// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contentstate.h"
#include "importprogress.h"
#include "transport.h"

#include <QLockFile>
#include <QThread>

#include <memory>

namespace lucarne::session
{
class Clock;
}

namespace lucarne::catalogue
{
class ImportJob;
}

namespace lucarne::sync
{

class BundleDownload;

struct UpdateOutcome {
    ContentError error;   ///< fault None: the terminal has what the county has
    bool changed = false; ///< other content is in use now
    qint64 version = 0;   ///< in use
    std::optional<std::chrono::seconds> retryAfter;
};

/// Brings the terminal's content to what its county publishes: fetch and verify the manifest,
/// fetch and verify every new bundle, and only then import catalogues and procedures beside those in
/// use (on a worker thread) and swap. Whatever fails, what is there stays, and the other bundles come
/// into use all the same. One run at a time, also between programs.
class ContentUpdate final : public QObject
{
    Q_OBJECT
public:
    /// \a transport, \a clock and \a token outlive the update.
    ContentUpdate(Transport &transport, const vault::Secret &token, vault::PublicKey countyKey,
                  ContentPlaces places, const session::Clock &clock, QObject *parent = nullptr);
    ~ContentUpdate() override;

    /// finished() follows, not before this returns to the event loop.
    void start();
    bool isRunning() const { return m_running; }
    const ContentState &state() const { return m_state; }

Q_SIGNALS:
    /// About a hundred times while a catalogue is imported; \a total is 0 while it is not known.
    void importing(int done, int total);
    void finished(const lucarne::sync::UpdateOutcome &outcome);

private:
    void begin();
    void manifestAnswered(const Answer &answer);
    void nextDownload();
    void downloaded(const QString &file, const ContentError &error,
                    std::optional<std::chrono::seconds> retryAfter);
    void installNext();
    void installed(const ContentError &error);
    void allInstalled();
    void imports(int done, int total);
    void fail(ContentFault fault, const Error &error, std::optional<std::chrono::seconds> retryAfter = {});
    void end(UpdateOutcome outcome);
    bool isInPlace(const Bundle &bundle) const;
    bool failedLately(const Bundle &bundle) const;
    void forgetOtherBundles();
    void clearStaging(const QStringList &keep) const;

    Transport &m_transport;
    const vault::Secret &m_token;
    vault::PublicKey m_countyKey;
    ContentPlaces m_places;
    const session::Clock &m_clock;

    bool m_running = false;
    std::unique_ptr<QLockFile> m_lock;
    ContentState m_state;
    Manifest m_manifest;
    std::vector<Bundle> m_wanted; ///< bundles that are not in place yet
    QStringList m_files;          ///< their downloads, in the same order
    std::size_t m_installed = 0;  ///< of them, those that are done, well or not
    ImportProgressFile m_progress;
    bool m_changed = false;
    ContentError m_fault; ///< of the last bundle that could not be put in place
    std::unique_ptr<BundleDownload> m_download;
    std::unique_ptr<catalogue::ImportJob> m_import;
    std::unique_ptr<QThread> m_worker;
};

} // namespace lucarne::sync
