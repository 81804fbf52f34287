// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QApplication>
#include <QColor>

namespace lucarne::ui
{

Result<std::unique_ptr<Terminal>> Terminal::make(kiosk::Configuration configuration, const Places &places,
                                                 const session::Clock &clock)
{
    auto catalogue = catalogue::Catalogue::open(
        places.catalogueFolder.isEmpty() ? kiosk::catalogueFolder(configuration) : places.catalogueFolder);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const QString directoryFile =
        places.directoryFile.isEmpty() ? kiosk::directoryFile(configuration) : places.directoryFile;
    const QString proceduresFolder =
        places.proceduresFolder.isEmpty() ? kiosk::proceduresFolder(configuration) : places.proceduresFolder;
    return std::unique_ptr<Terminal>(new Terminal(std::move(configuration), std::move(*catalogue),
                                                  directoryFile, proceduresFolder, clock));
}

void Terminal::beginVisit(session::VisitLetter letter)
{
    m_letter = std::move(letter);
    if (m_letter.offer.count() > 0)
        m_window->offerDraft(m_letter.offer);
}

Terminal::Terminal(kiosk::Configuration configuration, catalogue::Catalogue catalogue,
                   const QString &directoryFile, const QString &proceduresFolder, const session::Clock &clock)
    : m_configuration(std::move(configuration)),
      m_catalogue(std::move(catalogue)),
      m_directory([directoryFile] {
          auto loaded = catalogue::OfficeDirectory::load(directoryFile);
          if (!loaded)
              qWarning("%s", qPrintable(loaded.error().detail));
          return std::make_unique<catalogue::OfficeDirectory>(loaded ? std::move(*loaded)
                                                                     : catalogue::OfficeDirectory{});
      }),
      m_speaker([] { return std::make_unique<device::Speaker>(); }),
      m_procedures([proceduresFolder] {
          auto opened = procedure::Library::open(proceduresFolder);
          if (!opened)
              qWarning("%s", qPrintable(opened.error().detail));
          return std::make_unique<procedure::Library>(opened ? std::move(*opened) : procedure::Library{});
      }),
      m_desk([this, &clock] {
          return std::make_unique<procedure::FormDesk>(m_configuration, clock, std::move(m_letter.key));
      }),
      m_visit(clock, m_configuration.idleBeforeWarning, m_configuration.warningCountdown),
      m_context{m_configuration, clock,     m_theme,      m_language, m_catalogue,
                m_directory,     m_speaker, m_procedures, m_desk}
{
    m_theme.setCommuneAccent(QColor(m_configuration.accentColour));
    m_theme.applyTo(*qApp);
    m_window = std::make_unique<KioskWindow>(m_context, m_visit);
    QObject::connect(m_window.get(), &KioskWindow::covered, m_window.get(), [this] {
        // Under the supervisor the sync process does so too, however the visit ends.
        procedure::FormDesk *desk = m_desk.made();
        if (!desk || !desk->isOpen())
            return;
        if (const auto gone = desk->discard(); !gone)
            qWarning("%s", qPrintable(gone.error().detail));
    });
}

} // namespace lucarne::ui
