// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documenttaking.h"

#include "background.h"
#include "shell/appcontext.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace lucarne::ui
{

using namespace Qt::StringLiterals;
using device::KeptPage;

namespace
{

DocumentSources sourcesOf(const AppContext &context)
{
    DocumentSources sources;
    if (context.configuration.usbDocuments)
        sources.stick.emplace();
    return sources;
}

} // namespace

Result<std::unique_ptr<device::FrameSource>> DocumentSources::terminalCamera()
{
    const auto capture = device::loadCapture();
    if (!capture)
        return tl::unexpected(capture.error());
    return (*capture)->openCamera();
}

DocumentTaking::DocumentTaking(AppContext &context, Without without, QObject *parent)
    : DocumentTaking(sourcesOf(context), without, parent)
{
}

DocumentTaking::DocumentTaking(DocumentSources sources, Without without, QObject *parent)
    : QObject(parent), m_sources(std::move(sources)), m_without(without)
{
    connect(&m_scanner, &device::Scanner::progress, this, [this](int percent) {
        m_scanPercent = percent;
        Q_EMIT scanProgress(percent);
    });
    connect(&m_scanner, &device::Scanner::page, this, &DocumentTaking::judge);
    connect(&m_scanner, &device::Scanner::failed, this, [this](const Error &error) {
        if (m_step == Step::Scanning)
            fail(error, Step::ScanReady);
    });
    connect(&m_scanner, &device::Scanner::cancelled, this, [this] {
        if (m_step == Step::Scanning)
            show(Step::ScanReady);
    });
}

DocumentTaking::~DocumentTaking()
{
    device::wipe(m_candidate);
    for (KeptPage &page : m_pages)
        page.wipe();
    for (KeptPage &page : m_fromPdf)
        page.wipe();
}

void DocumentTaking::say(const QString &language, const QString &name, const QString &advice)
{
    if (m_language != language)
        m_error.reset();
    m_language = language;
    m_name = name;
    m_advice = advice;
}

void DocumentTaking::show(Step step)
{
    m_error.reset();
    m_toRemove.reset();
    m_step = step;
    if (step != Step::Camera)
        m_camera.reset();
    if (step != Step::Check && step != Step::Look && step != Step::Busy)
        device::wipe(m_candidate);
    Q_EMIT changed();
}

void DocumentTaking::fail(const Error &error, Step step)
{
    qWarning("document: %s", qPrintable(error.detail));
    m_step = step;
    m_camera.reset();
    m_takingPicture = false;
    m_error = error;
    Q_EMIT changed();
}

QString DocumentTaking::heading() const
{
    switch (m_step) {
    case Step::Ways:
        return m_replacing       ? tr("How do you want to take this page again?")
               : m_pages.empty() ? tr("How do you want to give this paper?")
                                 : tr("How do you want to add a page?");
    case Step::Camera:
        return tr("Put your paper under the camera");
    case Step::ScanReady:
        return tr("Put your paper in the scanner");
    case Step::Scanning:
        return tr("The scanner reads your paper");
    case Step::Stick:
        return tr("What do you want to give?");
    case Step::Busy:
        return busyText();
    case Step::Check:
        return tr("Can you read it?");
    case Step::Pages:
        return tr("Your document: %n page(s)", nullptr, int(m_pages.size()));
    case Step::Look:
        return tr("Page %1").arg(m_index + 1);
    }
    return {};
}

QStringList DocumentTaking::spoken() const
{
    QStringList lines{heading()};
    if (m_error)
        lines.append(m_error->sentence);
    if (m_step == Step::Ways) {
        lines << m_name << m_advice;
        lines << tr("With the camera") << tr("With the scanner");
        if (hasStick())
            lines << tr("From my USB stick");
        if (m_pages.empty())
            lines << withoutText();
    } else if (m_step == Step::ScanReady) {
        lines.append(tr("Lay it face down on the glass and close the lid. Then touch “Scan”."));
    }
    lines.removeAll(QString());
    return lines;
}

bool DocumentTaking::canStepBack() const
{
    return m_step == Step::Pages ? m_toRemove.has_value() : m_step != Step::Ways || !m_pages.empty();
}

bool DocumentTaking::stepBack()
{
    if (!canStepBack())
        return false;
    switch (m_step) {
    case Step::Ways:
        m_replacing.reset();
        show(Step::Pages);
        return true;
    case Step::Scanning:
        stopScan();
        return true;
    case Step::Look:
    case Step::Pages: // from the question whether one of them is to go
        show(Step::Pages);
        return true;
    case Step::Check:
        takeAgain();
        return true;
    case Step::Busy:
        // A stick may never answer; all else lasts a moment, and what it makes is wanted.
        if (m_work == Work::Reading)
            showWays();
        return true;
    case Step::Camera:
    case Step::ScanReady:
    case Step::Stick:
        showWays();
        return true;
    }
    return false;
}

void DocumentTaking::showWays()
{
    ++m_round;
    m_scanner.cancel();
    m_takingPicture = false;
    m_pdf.reset();
    show(Step::Ways);
}

void DocumentTaking::choose(Way way)
{
    m_way = way;
    switch (way) {
    case Way::Camera:
        openCamera();
        break;
    case Way::Scanner:
        show(Step::ScanReady);
        break;
    case Way::Stick:
        listStick();
        break;
    }
}

void DocumentTaking::openCamera()
{
    auto source = m_sources.camera();
    const auto capture = device::loadCapture();
    if (!source || !capture) {
        fail(source ? capture.error() : source.error(), Step::Ways);
        return;
    }
    m_takingPicture = false;
    m_camera = std::make_unique<device::PageCamera>(**capture, std::move(*source));
    connect(m_camera.get(), &device::PageCamera::captured, this, [this](const device::CapturedPage &page) {
        m_takingPicture = false;
        m_candidate = page.image;
        m_legibility = page.legibility;
        // The camera is in the middle of saying this: it goes when it is done.
        m_camera.release()->deleteLater();
        show(Step::Check);
    });
    connect(m_camera.get(), &device::PageCamera::failed, this, [this](const Error &error) {
        m_camera.release()->deleteLater();
        fail(error, Step::Ways);
    });
    show(Step::Camera);
    m_camera->start();
}

void DocumentTaking::takePicture()
{
    if (!m_camera || m_camera->frame().isNull() || m_takingPicture)
        return;
    m_takingPicture = true;
    m_camera->take();
}

void DocumentTaking::scan()
{
    if (m_scanner.isBusy())
        return;
    m_scanPercent = 0;
    show(Step::Scanning);
    m_scanner.scan({});
}

void DocumentTaking::stopScan()
{
    m_scanner.cancel();
}

void DocumentTaking::listStick()
{
    work(Work::Reading);
    inBackground(
        this, [stick = *m_sources.stick] { return stick.list(); },
        [this, round = m_round](const Result<std::vector<device::UsbDocuments::File>> &files) {
            if (round != m_round)
                return;
            m_files = files ? *files : std::vector<device::UsbDocuments::File>{};
            if (files)
                show(Step::Stick);
            else
                fail(files.error(), Step::Stick);
        });
}

void DocumentTaking::chooseFile(std::size_t index)
{
    if (index >= m_files.size())
        return;
    const device::UsbDocuments::File file = m_files.at(index);
    work(Work::Reading);
    if (file.kind == device::FileKind::Pdf) {
        inBackground(
            this, [stick = *m_sources.stick, file] { return stick.read(file); },
            [this, round = m_round](const Result<QByteArray> &content) {
                if (round != m_round)
                    return;
                if (content)
                    readPdf(*content);
                else
                    fail(content.error(), Step::Stick);
            });
        return;
    }
    inBackground(
        this, [stick = *m_sources.stick, file] { return stick.read(file).and_then(&device::pictureOf); },
        [this, round = m_round](const Result<QImage> &picture) {
            if (round != m_round)
                return;
            if (picture)
                judge(*picture);
            else
                fail(picture.error(), Step::Stick);
        });
}

void DocumentTaking::readPdf(const QByteArray &pdf)
{
    m_fromPdf.clear();
    m_pdfPagesInWork = 0;
    m_pdfAllSaid = false;
    m_pdf = std::make_unique<device::PdfPages>();
    connect(m_pdf.get(), &device::PdfPages::page, this, &DocumentTaking::keepPdfPage);
    connect(m_pdf.get(), &device::PdfPages::finished, this, [this] {
        m_pdfAllSaid = true;
        addPdf();
    });
    connect(m_pdf.get(), &device::PdfPages::failed, this,
            [this](const Error &error) { fail(error, Step::Stick); });
    m_pdf->read(pdf, m_bounds.mostPages - int(m_pages.size()) + (m_replacing ? 1 : 0));
}

void DocumentTaking::keepPdfPage(const QImage &page)
{
    // In their order, although they are compressed side by side.
    const std::size_t index = m_fromPdf.size();
    m_fromPdf.emplace_back();
    ++m_pdfPagesInWork;
    inBackground(
        this, [page] { return KeptPage::from(page); },
        [this, index, round = m_round](KeptPage kept) {
            if (round != m_round) {
                kept.wipe();
                return;
            }
            --m_pdfPagesInWork;
            m_fromPdf.at(index) = std::move(kept);
            addPdf();
        });
}

/// Once all of its pages are there.
void DocumentTaking::addPdf()
{
    if (!m_pdfAllSaid || m_pdfPagesInWork > 0)
        return;
    m_pdf.release()->deleteLater(); // it may be the one that says so
    const std::optional<std::size_t> replaced = std::exchange(m_replacing, std::nullopt);
    const std::size_t at = replaced.value_or(m_pages.size());
    if (replaced) {
        m_pages.at(at).wipe();
        m_pages.erase(m_pages.begin() + std::ptrdiff_t(at));
    }
    m_pages.insert(m_pages.begin() + std::ptrdiff_t(at), std::make_move_iterator(m_fromPdf.begin()),
                   std::make_move_iterator(m_fromPdf.end()));
    m_fromPdf.clear();
    show(Step::Pages);
}

void DocumentTaking::judge(const QImage &picture)
{
    work(Work::Reading);
    const auto capture = device::loadCapture();
    if (!capture) {
        // Without the plugin nobody measures it; the citizen's eyes do.
        m_candidate = picture;
        m_legibility = device::Legibility::Good;
        show(Step::Check);
        return;
    }
    inBackground(
        this, [picture, &eye = **capture] { return eye.capture(picture, std::nullopt); },
        [this, round = m_round](const device::CapturedPage &page) {
            if (round != m_round)
                return;
            m_candidate = page.image;
            m_legibility = page.legibility;
            show(Step::Check);
        });
}

void DocumentTaking::work(Work work)
{
    ++m_round;
    m_work = work;
    show(Step::Busy);
}

QString DocumentTaking::busyText() const
{
    switch (m_work) {
    case Work::Making:
        return tr("One moment, your document is being made");
    case Work::PuttingAway:
        return tr("One moment, your document is being locked away safely");
    default:
        return tr("One moment, please");
    }
}

void DocumentTaking::keep()
{
    const QImage picture = m_candidate;
    work(Work::Keeping);
    inBackground(
        this, [picture] { return KeptPage::from(picture); },
        [this, round = m_round](KeptPage page) {
            if (round == m_round)
                addKept(std::move(page));
            else
                page.wipe();
        });
}

void DocumentTaking::addKept(KeptPage page)
{
    if (const auto index = std::exchange(m_replacing, std::nullopt); index && *index < m_pages.size()) {
        m_pages.at(*index).wipe();
        m_pages.at(*index) = std::move(page);
    } else {
        m_pages.push_back(std::move(page));
    }
    show(Step::Pages);
}

void DocumentTaking::takeAgain()
{
    choose(m_way);
}

void DocumentTaking::turn()
{
    if (m_step == Step::Check) {
        m_candidate = m_candidate.transformed(QTransform().rotate(90));
        Q_EMIT changed();
        return;
    }
    work(Work::Turning);
    inBackground(
        this, [page = m_pages.at(m_index)] { return page.turned(); },
        [this, index = m_index, round = m_round](KeptPage page) {
            if (round != m_round || index >= m_pages.size()) {
                page.wipe();
                return;
            }
            m_pages.at(index).wipe();
            m_pages.at(index) = std::move(page);
            look(index);
        });
}

bool DocumentTaking::isFull() const
{
    return int(m_pages.size()) >= m_bounds.mostPages;
}

void DocumentTaking::addPage()
{
    m_replacing.reset();
    show(Step::Ways);
}

void DocumentTaking::look(std::size_t index)
{
    m_index = index;
    work(Work::Opening);
    inBackground(
        this, [page = m_pages.at(index)] { return page.picture(); },
        [this, round = m_round](const QImage &picture) {
            if (round != m_round)
                return;
            m_candidate = picture;
            show(Step::Look);
        });
}

void DocumentTaking::move(std::size_t index, int by)
{
    const std::ptrdiff_t to = std::ptrdiff_t(index) + by;
    if (to < 0 || to >= std::ptrdiff_t(m_pages.size()))
        return;
    std::swap(m_pages.at(index), m_pages.at(std::size_t(to)));
    show(Step::Pages);
}

void DocumentTaking::replace(std::size_t index)
{
    m_replacing = index;
    show(Step::Ways);
}

void DocumentTaking::askToRemove(std::size_t index)
{
    m_error.reset();
    m_toRemove = index;
    Q_EMIT changed();
}

void DocumentTaking::keepPage()
{
    show(Step::Pages);
}

void DocumentTaking::remove()
{
    if (!m_toRemove || *m_toRemove >= m_pages.size())
        return;
    m_pages.at(*m_toRemove).wipe();
    m_pages.erase(m_pages.begin() + std::ptrdiff_t(*m_toRemove));
    show(m_pages.empty() ? Step::Ways : Step::Pages);
}

void DocumentTaking::finish()
{
    if (m_pages.empty())
        return;
    work(Work::Making);
    inBackground(
        this, [pages = m_pages, bounds = m_bounds] { return device::documentPdf(pages, bounds); },
        [this](const Result<QByteArray> &pdf) {
            if (!pdf) {
                fail(pdf.error(), Step::Pages);
                return;
            }
            const int count = int(m_pages.size());
            Q_EMIT documentReady(*pdf, count);
        });
}

void DocumentTaking::putAway()
{
    work(Work::PuttingAway);
}

void DocumentTaking::notPutAway(const Error &error)
{
    fail(error, Step::Pages);
}

QStringList DocumentTaking::withoutText() const
{
    switch (m_without) {
    case Without::Not:
        return {tr("This paper is needed. If you do not have it with you, go back and touch “Go on later”: "
                   "your answers are kept.")};
    case Without::Skip:
        return {tr("Go on without this paper"), tr("You need not give it.")};
    case Without::Later:
        return {tr("I will bring it later"), tr("You go on without this paper. The office sees that you will "
                                                "bring it.")};
    }
    return {};
}

void DocumentTaking::goOnWithout()
{
    if (m_without == Without::Not)
        return;
    ++m_round;
    m_scanner.cancel();
    if (m_without == Without::Later)
        Q_EMIT promised();
    else
        Q_EMIT cancelled();
}

} // namespace lucarne::ui
