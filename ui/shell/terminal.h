// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"
#include "kioskwindow.h"
#include "language.h"

#include "device/speech.h"
#include "error.h"
#include "procedure/formdesk.h"
#include "procedure/library.h"
#include "session/session.h"
#include "session/visitletter.h"
#include "theme/theme.h"

#include <QString>

#include <memory>

namespace lucarne::ui
{

/// A window with all that it is made with, in the order in which they need each other.
class Terminal
{
public:
    struct Places {
        QString catalogueFolder;  ///< empty: where the configuration says
        QString directoryFile;    ///< empty: where the configuration says
        QString proceduresFolder; ///< empty: where the configuration says
    };

    /// Opens the catalogue; everything else waits until it is used. \a clock outlives the terminal.
    static Result<std::unique_ptr<Terminal>> make(kiosk::Configuration configuration, const Places &places,
                                                  const session::Clock &clock);

    /// With what the supervisor gave for it, before the window is shown.
    void beginVisit(session::VisitLetter letter);

    KioskWindow &window() { return *m_window; }
    session::Session &visit() { return m_visit; }
    Theme &theme() { return m_theme; }
    Language &language() { return m_language; }
    AppContext &context() { return m_context; }

private:
    Terminal(kiosk::Configuration configuration, catalogue::Catalogue catalogue, const QString &directoryFile,
             const QString &proceduresFolder, const session::Clock &clock);

    kiosk::Configuration m_configuration;
    catalogue::Catalogue m_catalogue;
    session::VisitLetter m_letter;
    Lazy<catalogue::OfficeDirectory> m_directory;
    Lazy<device::Speaker> m_speaker;
    Lazy<procedure::Library> m_procedures;
    Lazy<procedure::FormDesk> m_desk;
    session::Session m_visit;
    Language m_language;
    Theme m_theme;
    AppContext m_context;
    std::unique_ptr<KioskWindow> m_window;
};

} // namespace lucarne::ui
