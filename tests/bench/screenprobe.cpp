// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenprobe.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>

#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace
{
// Every seventh pixel of every fifth line: enough to see text appear, and quickly compared.
constexpr int kStepX = 7;
constexpr int kStepY = 5;
} // namespace

struct ScreenProbe::Private {
    Display *display = nullptr;
    Window root = 0;
    int width = 0;
    int height = 0;
    Damage damage = 0;
    XShmSegmentInfo segment{};
    XImage *image = nullptr;
};

ScreenProbe::ScreenProbe() : d(std::make_unique<Private>())
{
    d->display = XOpenDisplay(nullptr);
    int dummy = 0;
    if (!d->display || !XShmQueryExtension(d->display) ||
        !XTestQueryExtension(d->display, &dummy, &dummy, &dummy, &dummy) ||
        !XDamageQueryExtension(d->display, &dummy, &dummy))
        return;
    const int screen = DefaultScreen(d->display);
    d->root = RootWindow(d->display, screen);
    d->width = DisplayWidth(d->display, screen);
    d->height = DisplayHeight(d->display, screen);
    d->image =
        XShmCreateImage(d->display, DefaultVisual(d->display, screen),
                        static_cast<unsigned>(DefaultDepth(d->display, screen)), ZPixmap, nullptr,
                        &d->segment, static_cast<unsigned>(d->width), static_cast<unsigned>(d->height));
    if (!d->image)
        return;
    d->segment.shmid = shmget(IPC_PRIVATE,
                              static_cast<std::size_t>(d->image->bytes_per_line) *
                                  static_cast<std::size_t>(d->image->height),
                              IPC_CREAT | 0600);
    d->segment.shmaddr = d->image->data = static_cast<char *>(shmat(d->segment.shmid, nullptr, 0));
    d->segment.readOnly = False;
    XShmAttach(d->display, &d->segment);
    // The root's takes in the windows on it. The events are all that this connection gets.
    d->damage = XDamageCreate(d->display, d->root, XDamageReportNonEmpty);
    XSync(d->display, False);
    // Marked for removal now; it goes with the last process attached.
    shmctl(d->segment.shmid, IPC_RMID, nullptr);
}

ScreenProbe::~ScreenProbe()
{
    if (d->image) {
        XShmDetach(d->display, &d->segment);
        XDestroyImage(d->image);
        shmdt(d->segment.shmaddr);
    }
    if (d->display)
        XCloseDisplay(d->display);
}

bool ScreenProbe::isOpen() const
{
    return d->image != nullptr;
}

int ScreenProbe::width() const
{
    return d->width;
}

int ScreenProbe::height() const
{
    return d->height;
}

ScreenProbe::Frame ScreenProbe::grab()
{
    XShmGetImage(d->display, d->root, d->image, 0, 0, AllPlanes);
    Frame frame;
    frame.reserve(static_cast<std::size_t>(d->width / kStepX + 1) *
                  static_cast<std::size_t>(d->height / kStepY + 1));
    for (int y = 0; y < d->height; y += kStepY) {
        const auto *line =
            reinterpret_cast<const std::uint32_t *>(d->image->data + y * d->image->bytes_per_line);
        for (int x = 0; x < d->width; x += kStepX)
            frame.push_back(line[x] & 0x00ffffffU);
    }
    return frame;
}

bool ScreenProbe::waitForDrawing(int ms)
{
    if (!hasDrawing()) {
        pollfd connection{ConnectionNumber(d->display), POLLIN, 0};
        ::poll(&connection, 1, ms);
    }
    bool drawn = false;
    while (XPending(d->display) > 0) {
        XEvent event;
        XNextEvent(d->display, &event);
        drawn = true;
    }
    if (drawn) {
        XDamageSubtract(d->display, d->damage, None, None);
        XFlush(d->display);
    }
    return drawn;
}

bool ScreenProbe::hasDrawing()
{
    return XPending(d->display) > 0;
}

void ScreenProbe::movePointer(int x, int y)
{
    XTestFakeMotionEvent(d->display, -1, x, y, CurrentTime);
    XFlush(d->display);
}

void ScreenProbe::touch(int x, int y)
{
    XTestFakeMotionEvent(d->display, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(d->display, 1, True, CurrentTime);
    XTestFakeButtonEvent(d->display, 1, False, CurrentTime);
    XFlush(d->display);
}

double ScreenProbe::difference(const Frame &a, const Frame &b)
{
    if (a.size() != b.size() || a.empty())
        return 1.0;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        different += a[i] != b[i] ? 1U : 0U;
    return static_cast<double>(different) / static_cast<double>(a.size());
}
