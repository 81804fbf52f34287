// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentsources.h"

#include "device/documentpdf.h"
#include "device/pagecamera.h"
#include "device/pdfpages.h"
#include "device/scanner.h"
#include "error.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lucarne::ui
{

struct AppContext;

/// One paper on its way into a form: which screen the citizen is on, the pages so far, the device in
/// use. The screens (documentscreen.h) are laid out from it, again after each changed(); it outlives
/// them, so that no change of language, text size or shape costs a page. All pages are in memory
/// only, and wiped at the end. GUI thread; whatever takes long is done on another.
class DocumentTaking : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Ways,   ///< how the paper comes in
        Camera, ///< what the camera sees
        ScanReady,
        Scanning,
        Stick, ///< what is on the stick
        Busy,  ///< a moment of work; see busyText()
        Check, ///< "Can you read it?"
        Pages, ///< all pages so far
        Look,  ///< one of them, large
    };
    enum class Way { Camera, Scanner, Stick };
    /// What becomes of whoever does not have the paper here.
    enum class Without {
        Not,   ///< it is needed
        Skip,  ///< it is not needed
        Later, ///< the office takes it later
    };

    DocumentTaking(AppContext &context, Without without, QObject *parent = nullptr);
    /// With other sources than the terminal's own.
    DocumentTaking(DocumentSources sources, Without without, QObject *parent = nullptr);
    ~DocumentTaking() override;

    /// Before a screen is laid out. \a name: what the paper is for; \a advice: what to take of it, may be
    /// empty; both in \a language. An error that was said in another language goes.
    void say(const QString &language, const QString &name, const QString &advice);

    Step step() const { return m_step; }
    const QString &name() const { return m_name; }
    const QString &advice() const { return m_advice; }
    Without without() const { return m_without; }
    /// What went wrong last, to be said on the present screen.
    const std::optional<Error> &error() const { return m_error; }
    bool hasStick() const { return m_sources.stick.has_value(); }

    /// For the page that embeds the screens.
    QString heading() const;
    QStringList spoken() const;
    /// What to do without the paper, and what comes of it, for the first screen.
    QStringList withoutText() const;
    bool canStepBack() const;
    /// False: what is left to step back from is the paper itself, perhaps with pages.
    bool stepBack();

    void choose(Way way);
    void showWays();

    device::PageCamera *camera() const { return m_camera.get(); }
    void takePicture();
    bool isTakingPicture() const { return m_takingPicture; }

    void scan();
    void stopScan();
    int scanPercent() const { return m_scanPercent; }

    const std::vector<device::UsbDocuments::File> &files() const { return m_files; }
    void chooseFile(std::size_t index);

    QString busyText() const;

    const QImage &candidate() const { return m_candidate; } ///< in Check and Look
    device::Legibility legibility() const { return m_legibility; }
    void keep();
    void takeAgain();
    void turn();

    const std::vector<device::KeptPage> &pages() const { return m_pages; }
    bool isFull() const;
    void addPage();
    void look(std::size_t index);
    std::size_t lookedAt() const { return m_index; }
    void move(std::size_t index, int by);
    void replace(std::size_t index);
    /// Asks in place; remove() does it, keepPage() does not.
    void askToRemove(std::size_t index);
    std::optional<std::size_t> toRemove() const { return m_toRemove; }
    void remove();
    void keepPage();
    void finish();
    /// Whoever gets documentReady() says that it is at work, and why it failed: no page is lost then.
    void putAway();
    void notPutAway(const Error &error);
    /// As without() says; nothing where the paper is needed.
    void goOnWithout();

Q_SIGNALS:
    void changed();
    void scanProgress(int percent);
    void documentReady(const QByteArray &pdf, int pages);
    void cancelled();
    /// The citizen brings the paper later.
    void promised();

private:
    enum class Work { Opening, Reading, Turning, Keeping, Making, PuttingAway };

    void show(Step step);
    void fail(const Error &error, Step step);
    void openCamera();
    void listStick();
    void readPdf(const QByteArray &pdf);
    void keepPdfPage(const QImage &page);
    void addPdf();
    void judge(const QImage &picture);
    void addKept(device::KeptPage page);
    void work(Work work);

    DocumentSources m_sources;
    QString m_language;
    QString m_name;
    QString m_advice;
    Without m_without;
    device::DocumentBounds m_bounds;
    Step m_step = Step::Ways;
    Way m_way = Way::Camera;
    Work m_work = Work::Reading;
    std::optional<Error> m_error;

    std::unique_ptr<device::PageCamera> m_camera;
    bool m_takingPicture = false;
    device::Scanner m_scanner;
    int m_scanPercent = 0;
    std::vector<device::UsbDocuments::File> m_files;
    std::unique_ptr<device::PdfPages> m_pdf;
    std::vector<device::KeptPage> m_fromPdf;
    int m_pdfPagesInWork = 0;
    bool m_pdfAllSaid = false;

    QImage m_candidate;
    device::Legibility m_legibility = device::Legibility::Good;
    std::vector<device::KeptPage> m_pages;
    std::size_t m_index = 0;
    std::optional<std::size_t> m_replacing;
    std::optional<std::size_t> m_toRemove;
    int m_round = 0; ///< answers to work of an earlier round do not count
};

} // namespace lucarne::ui
