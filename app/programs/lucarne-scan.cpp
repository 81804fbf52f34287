// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// lucarne-scan list                              the scanners of this machine
// lucarne-scan page DEVICE grey|colour DPI       one page from one of them
//
// Talks with SANE (https://sane-project.gitlab.io/standard/) for the window, in a process of its
// own. Answers as device/pageframes.h says. Closing its input or SIGTERM cancels. Writes no file.

#include "pagehelper.h"

#include <sane/sane.h>
#include <sane/saneopts.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace lucarne;
using namespace lucarne::device::pageframes;

namespace
{

constexpr int kListSeconds = 60;
constexpr int kPageSeconds = 180;
constexpr std::uint64_t kMostMemory = 2ull * 1024 * 1024 * 1024;
constexpr double kA4Width = 210;
constexpr double kA4Height = 297;
constexpr double kMillimetresPerInch = 25.4;

FailureCode codeFor(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_DEVICE_BUSY:
        return FailureCode::Busy;
    case SANE_STATUS_NO_DOCS:
        return FailureCode::NoPaper;
    case SANE_STATUS_JAMMED:
        return FailureCode::Jammed;
    case SANE_STATUS_COVER_OPEN:
        return FailureCode::CoverOpen;
    // What a driver says of a device that is no longer there.
    case SANE_STATUS_IO_ERROR:
    case SANE_STATUS_INVAL:
        return FailureCode::Unreachable;
    case SANE_STATUS_ACCESS_DENIED:
        return FailureCode::AccessDenied;
    case SANE_STATUS_CANCELLED:
        return FailureCode::Stopped;
    case SANE_STATUS_UNSUPPORTED:
        return FailureCode::Unsupported;
    default:
        return FailureCode::Other;
    }
}

int failed(SANE_Status status, const char *doing)
{
    return pagehelper::fail(codeFor(status), std::string(doing) + ": " + sane_strstatus(status));
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return result;
}

/// SANE lives as long as this does.
class Sane
{
public:
    Sane() : m_status(sane_init(nullptr, nullptr)) {}
    ~Sane() { sane_exit(); }
    Sane(const Sane &) = delete;
    Sane &operator=(const Sane &) = delete;
    SANE_Status status() const { return m_status; }

private:
    SANE_Status m_status;
};

class OpenDevice
{
public:
    explicit OpenDevice(const char *name) : m_status(sane_open(name, &m_handle)) {}
    ~OpenDevice()
    {
        if (m_status == SANE_STATUS_GOOD)
            sane_close(m_handle);
    }
    OpenDevice(const OpenDevice &) = delete;
    OpenDevice &operator=(const OpenDevice &) = delete;
    SANE_Status status() const { return m_status; }
    SANE_Handle handle() const { return m_handle; }

    /// Each does what it can: a device that lacks the option keeps its own way.
    void chooseText(const char *option, const std::vector<std::string_view> &wanted)
    {
        const auto [number, descriptor] = found(option);
        if (!descriptor || descriptor->type != SANE_TYPE_STRING ||
            descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
            return;
        for (const SANE_String_Const *choice = descriptor->constraint.string_list; *choice; ++choice) {
            const std::string name = lowered(*choice);
            const bool fits = std::any_of(wanted.begin(), wanted.end(), [&name](std::string_view part) {
                return name.find(part) != std::string::npos;
            });
            if (!fits)
                continue;
            const std::size_t length = std::strlen(*choice);
            std::vector<char> value(std::size_t(descriptor->size) + length + 1);
            std::memcpy(value.data(), *choice, length);
            sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, value.data(), nullptr);
            return;
        }
    }

    /// In the option's own unit; taken to the nearest value that the device can.
    void chooseNumber(const char *option, double wanted)
    {
        const auto [number, descriptor] = found(option);
        if (!descriptor || (descriptor->type != SANE_TYPE_INT && descriptor->type != SANE_TYPE_FIXED) ||
            descriptor->size != sizeof(SANE_Word))
            return;
        const bool fixed = descriptor->type == SANE_TYPE_FIXED;
        const auto plain = [fixed](SANE_Word word) { return fixed ? SANE_UNFIX(word) : double(word); };
        if (descriptor->constraint_type == SANE_CONSTRAINT_RANGE) {
            const SANE_Range &range = *descriptor->constraint.range;
            wanted = std::clamp(wanted, plain(range.min), plain(range.max));
        } else if (descriptor->constraint_type == SANE_CONSTRAINT_WORD_LIST) {
            const SANE_Word *list = descriptor->constraint.word_list;
            double nearest = wanted;
            for (SANE_Word i = 1; i <= list[0]; ++i) {
                if (i == 1 || std::abs(plain(list[i]) - wanted) < std::abs(nearest - wanted))
                    nearest = plain(list[i]);
            }
            wanted = nearest;
        }
        SANE_Word value = fixed ? SANE_FIX(wanted) : SANE_Word(std::lround(wanted));
        sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, &value, nullptr);
    }

    /// Millimetres from the corner of the glass; some devices count in pixels.
    void chooseLength(const char *option, double millimetres, double dpi)
    {
        const auto [number, descriptor] = found(option);
        if (descriptor)
            chooseNumber(option, descriptor->unit == SANE_UNIT_PIXEL ? millimetres / kMillimetresPerInch * dpi
                                                                     : millimetres);
    }

    /// \a otherwise when the device does not say.
    double number(const char *option, double otherwise)
    {
        const auto [number, descriptor] = found(option);
        if (!descriptor || descriptor->size != sizeof(SANE_Word))
            return otherwise;
        SANE_Word value = 0;
        if (sane_control_option(m_handle, number, SANE_ACTION_GET_VALUE, &value, nullptr) != SANE_STATUS_GOOD)
            return otherwise;
        return descriptor->type == SANE_TYPE_FIXED ? SANE_UNFIX(value) : double(value);
    }

private:
    struct Found {
        SANE_Int number;
        const SANE_Option_Descriptor *descriptor;
    };
    /// Looked for each time: setting one option may renumber or bound the others.
    Found found(const char *name) const
    {
        for (SANE_Int i = 1;; ++i) {
            const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, i);
            if (!descriptor)
                return {0, nullptr};
            if (descriptor->name && std::strcmp(descriptor->name, name) == 0)
                return {i, SANE_OPTION_IS_ACTIVE(descriptor->cap) ? descriptor : nullptr};
        }
    }

    SANE_Handle m_handle = nullptr;
    SANE_Status m_status;
};

int list()
{
    const SANE_Device **devices = nullptr;
    const SANE_Status status = sane_get_devices(&devices, SANE_TRUE);
    if (status != SANE_STATUS_GOOD)
        return failed(status, "list");
    for (; *devices; ++devices) {
        const SANE_Device &device = **devices;
        // SANE shows cameras, too; they have their own way in.
        if (std::strncmp(device.name, "v4l:", 4) == 0)
            continue;
        const std::string line =
            std::string(device.name) + '\n' + device.vendor + '\n' + device.model + '\n' + device.type;
        pagehelper::say(Kind::Device, line.data(), line.size());
    }
    return pagehelper::finish();
}

/// Reads the page that was started and hands it over. Rows may be wider than their pixels.
int handOver(OpenDevice &device, double dpi)
{
    SANE_Parameters parameters{};
    if (const SANE_Status status = sane_get_parameters(device.handle(), &parameters);
        status != SANE_STATUS_GOOD)
        return failed(status, "parameters");
    if ((parameters.format != SANE_FRAME_GRAY && parameters.format != SANE_FRAME_RGB) ||
        parameters.depth != 8)
        return pagehelper::fail(FailureCode::Unsupported, "format " + std::to_string(parameters.format) +
                                                              ", depth " + std::to_string(parameters.depth));
    PageHead head;
    head.channels = parameters.format == SANE_FRAME_RGB ? 3 : 1;
    head.width = std::uint32_t(std::max(parameters.pixels_per_line, 0));
    head.height = std::uint32_t(std::max(parameters.lines, 0));
    head.dpi = std::uint32_t(std::lround(dpi));
    if (!isAcceptable(head))
        return pagehelper::fail(FailureCode::TooLarge, std::to_string(head.width) + " by " +
                                                           std::to_string(head.height) + " pixels");
    const std::size_t row = std::size_t(head.width) * head.channels;
    const std::size_t step = std::size_t(std::max(parameters.bytes_per_line, 0));
    if (step < row)
        return pagehelper::fail(FailureCode::Unsupported, "rows shorter than their pixels");
    pagehelper::beginPage(head);

    std::vector<unsigned char> read(64 * 1024);
    std::vector<unsigned char> kept;
    std::size_t inRow = 0;
    std::uint64_t total = 0;
    while (!pagehelper::isCancelled()) {
        SANE_Int length = 0;
        const SANE_Status status = sane_read(device.handle(), read.data(), SANE_Int(read.size()), &length);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return failed(status, "read");
        kept.clear();
        for (std::size_t at = 0; at < std::size_t(length);) {
            const std::size_t part = std::min(std::size_t(length) - at, (inRow < row ? row : step) - inRow);
            if (inRow < row)
                kept.insert(kept.end(), read.begin() + long(at), read.begin() + long(at + part));
            at += part;
            inRow += part;
            if (inRow == step)
                inRow = 0;
        }
        total += kept.size();
        if (total > kMostPageBytes || total > std::uint64_t(row) * kMostSide)
            return pagehelper::fail(FailureCode::TooLarge,
                                    "more than " + std::to_string(kMostPageBytes) + " bytes");
        pagehelper::sayRows(kept.data(), kept.size());
    }
    if (pagehelper::isCancelled())
        return pagehelper::fail(FailureCode::Stopped, "cancelled");
    pagehelper::endPage(std::uint32_t(total / row));
    return pagehelper::finish();
}

int scan(const char *name, bool colour, double dpi)
{
    OpenDevice device(name);
    if (device.status() != SANE_STATUS_GOOD)
        return failed(device.status(), "open");
    device.chooseText(SANE_NAME_SCAN_SOURCE, {"flatbed", "platen"});
    device.chooseText(SANE_NAME_SCAN_MODE, colour ? std::vector<std::string_view>{"color", "colour"}
                                                  : std::vector<std::string_view>{"gray", "grey"});
    device.chooseNumber(SANE_NAME_BIT_DEPTH, 8);
    device.chooseNumber(SANE_NAME_SCAN_RESOLUTION, dpi);
    const double real = device.number(SANE_NAME_SCAN_RESOLUTION, dpi);
    device.chooseLength(SANE_NAME_SCAN_TL_X, 0, real);
    device.chooseLength(SANE_NAME_SCAN_TL_Y, 0, real);
    device.chooseLength(SANE_NAME_SCAN_BR_X, kA4Width, real);
    device.chooseLength(SANE_NAME_SCAN_BR_Y, kA4Height, real);

    const SANE_Status started = sane_start(device.handle());
    const int result = started == SANE_STATUS_GOOD ? handOver(device, real) : failed(started, "start");
    sane_cancel(device.handle());
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    pagehelper::confine(kMostMemory);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool lists = arguments.size() == 1 && arguments[0] == "list";
    const bool scans = arguments.size() == 4 && arguments[0] == "page" &&
                       (arguments[2] == "grey" || arguments[2] == "colour");
    const double dpi = scans ? std::strtod(arguments[3].c_str(), nullptr) : 0;
    if (!lists && (!scans || dpi < 50 || dpi > 1200))
        return pagehelper::fail(FailureCode::Other, "usage: lucarne-scan list | page DEVICE grey|colour DPI");

    pagehelper::watch(pagehelper::EndOfInput::Cancels, lists ? kListSeconds : kPageSeconds);
    const Sane sane;
    if (sane.status() != SANE_STATUS_GOOD)
        return failed(sane.status(), "init");
    return lists ? list() : scan(arguments[1].c_str(), arguments[2] == "colour", dpi);
}
