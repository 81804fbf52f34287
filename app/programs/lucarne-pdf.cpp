// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// lucarne-pdf MOSTPAGES <PDF         pictures of its pages
//
// Reads a PDF of unknown origin with poppler for the window, in a process of its own. Answers as
// device/pageframes.h says. SIGTERM ends it. Writes no file.

#include "pagehelper.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include <unistd.h>

using namespace lucarne;
using namespace lucarne::device::pageframes;

namespace
{

constexpr int kMostSeconds = 60;
constexpr std::uint64_t kMostMemory = 1024ull * 1024 * 1024;
constexpr std::size_t kMostBytes = 32'000'000;
constexpr double kPointsPerInch = 72;
constexpr double kDpi = 200;
/// The long side of A4 at kDpi; larger pages get fewer dots an inch.
constexpr double kLongSide = 2339;

std::vector<char> input()
{
    std::vector<char> bytes;
    std::vector<char> part(256 * 1024);
    while (bytes.size() <= kMostBytes) {
        const ssize_t length = ::read(STDIN_FILENO, part.data(), part.size());
        if (length <= 0)
            break;
        bytes.insert(bytes.end(), part.begin(), part.begin() + length);
    }
    return bytes;
}

int show(poppler::document &document, int mostPages)
{
    const int pages = document.pages();
    if (pages < 1)
        return pagehelper::fail(FailureCode::Damaged, "no pages");
    if (pages > mostPages)
        return pagehelper::fail(FailureCode::TooManyPages, std::to_string(pages) + " pages");
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_paper_color(0xffffffff);
    for (int i = 0; i < pages; ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page)
            return pagehelper::fail(FailureCode::Damaged, "page " + std::to_string(i + 1) + " is missing");
        const poppler::rectf paper = page->page_rect();
        const double longSide = std::max(paper.width(), paper.height());
        if (!(longSide > 0) || !(std::min(paper.width(), paper.height()) > 0))
            return pagehelper::fail(FailureCode::Damaged, "page " + std::to_string(i + 1) + " has no size");
        const double dpi = std::min(kDpi, kLongSide / longSide * kPointsPerInch);
        const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
        if (!image.is_valid())
            return pagehelper::fail(FailureCode::Damaged,
                                    "page " + std::to_string(i + 1) + " cannot be drawn");
        const PageHead head{std::uint32_t(image.width()), std::uint32_t(image.height()), 3,
                            std::uint32_t(dpi)};
        if (!isAcceptable(head))
            return pagehelper::fail(FailureCode::TooLarge, "page " + std::to_string(i + 1));
        pagehelper::beginPage(head);
        for (int y = 0; y < image.height(); ++y) {
            const auto *row = reinterpret_cast<const unsigned char *>(image.const_data()) +
                              std::size_t(y) * std::size_t(image.bytes_per_row());
            pagehelper::sayRows(row, std::size_t(image.width()) * 3);
        }
        pagehelper::endPage(head.height);
    }
    return pagehelper::finish();
}

} // namespace

int main(int argc, char **argv)
{
    pagehelper::confine(kMostMemory);
    const int mostPages = argc == 2 ? std::atoi(argv[1]) : 0;
    if (mostPages < 1)
        return pagehelper::fail(FailureCode::Other, "usage: lucarne-pdf MOSTPAGES <PDF");
    pagehelper::watch(pagehelper::EndOfInput::Ignore, kMostSeconds);
    try {
        std::vector<char> bytes = input();
        if (bytes.empty() || bytes.size() > kMostBytes)
            return pagehelper::fail(FailureCode::TooLarge, std::to_string(bytes.size()) + " bytes");
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(bytes.data(), int(bytes.size())));
        if (!document)
            return pagehelper::fail(FailureCode::Damaged, "no PDF");
        if (document->is_locked())
            return pagehelper::fail(FailureCode::Protected, "locked");
        return show(*document, mostPages);
    } catch (const std::bad_alloc &) {
        return pagehelper::fail(FailureCode::TooLarge, "out of memory");
    }
}
