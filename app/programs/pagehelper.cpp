// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagehelper.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lucarne::pagehelper
{

using namespace device::pageframes;

namespace
{

constexpr int kEndedByWatch = 75;
constexpr std::chrono::seconds kGrace{2};

std::atomic_bool cancelled{false};

void limit(decltype(RLIMIT_CORE) what, rlim_t most)
{
    const rlimit bound{most, most};
    setrlimit(what, &bound);
}

void writeAll(const unsigned char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(kEndedByWatch);
        bytes += written;
        size -= std::size_t(written);
    }
}

/// Returns when SIGTERM came, the input ended (if that matters) or the time is over.
bool waitForEnd(int signals, bool input, std::chrono::steady_clock::time_point until)
{
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return false;
        pollfd watched[] = {{signals, POLLIN, 0}, {input ? STDIN_FILENO : -1, POLLIN, 0}};
        if (::poll(watched, 2, int(left.count())) <= 0)
            continue;
        if (watched[0].revents)
            return true;
        char ignored[256];
        if (watched[1].revents && ::read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            return true;
    }
}

} // namespace

void confine(std::uint64_t mostMemory)
{
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_AS, rlim_t(mostMemory));
    // Writing to a file or to a reader that is gone fails, and is seen where it is done.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

void watch(EndOfInput endOfInput, int mostSeconds)
{
    sigset_t term;
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    // Every later thread inherits it; drivers start their own.
    pthread_sigmask(SIG_BLOCK, &term, nullptr);
    const int signals = signalfd(-1, &term, SFD_CLOEXEC);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(mostSeconds);
    std::thread([signals, endOfInput, until] {
        if (waitForEnd(signals, endOfInput == EndOfInput::Cancels, until)) {
            cancelled = true;
            std::this_thread::sleep_for(kGrace);
        }
        _exit(kEndedByWatch);
    }).detach();
}

bool isCancelled()
{
    return cancelled;
}

void say(Kind kind, const void *payload, std::size_t size)
{
    std::array<unsigned char, kHeadBytes> head{static_cast<unsigned char>(kind)};
    put(head.data() + 1, std::uint32_t(size));
    writeAll(head.data(), head.size());
    writeAll(static_cast<const unsigned char *>(payload), size);
}

void beginPage(const PageHead &head)
{
    const auto bytes = packed(head);
    say(Kind::Page, bytes.data(), bytes.size());
}

void sayRows(const unsigned char *bytes, std::size_t size)
{
    while (size > 0) {
        const std::size_t part = std::min<std::size_t>(size, kMostPayload);
        say(Kind::Rows, bytes, part);
        bytes += part;
        size -= part;
    }
}

void endPage(std::uint32_t height)
{
    unsigned char bytes[4];
    put(bytes, height);
    say(Kind::PageEnd, bytes, sizeof bytes);
}

int fail(FailureCode code, const std::string &detail)
{
    std::string payload(1, char(code));
    payload += detail.substr(0, 1000);
    say(Kind::Failure, payload.data(), payload.size());
    return 1;
}

int finish()
{
    say(Kind::Last);
    return 0;
}

} // namespace lucarne::pagehelper
