// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xdisplay.h"

#include <algorithm>

#include <sys/ipc.h>
#include <sys/shm.h>

// Last: these headers define None, Bool, Status and more as macros.
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>

namespace lucarne::test
{

namespace
{

constexpr unsigned long kBetweenEventsMs = 8;

constexpr int kLines = XDisplay::kSampledLines;
constexpr int kStep = 4;

} // namespace

struct XDisplay::Private {
    Display *display = XOpenDisplay(nullptr);
    Window root = 0;
    XShmSegmentInfo segment{};
    XImage *image = nullptr;
    Window plain = 0;

    Private()
    {
        if (!display)
            return;
        root = DefaultRootWindow(display);
        int ignored = 0;
        if (!XTestQueryExtension(display, &ignored, &ignored, &ignored, &ignored) ||
            !XShmQueryExtension(display)) {
            close();
            return;
        }
        const int screen = DefaultScreen(display);
        image =
            XShmCreateImage(display, DefaultVisual(display, screen), unsigned(DefaultDepth(display, screen)),
                            ZPixmap, nullptr, &segment, unsigned(DisplayWidth(display, screen)), 1);
        if (!image) {
            close();
            return;
        }
        segment.shmid =
            shmget(IPC_PRIVATE, size_t(image->bytes_per_line) * size_t(image->height), IPC_CREAT | 0600);
        segment.shmaddr = image->data = static_cast<char *>(shmat(segment.shmid, nullptr, 0));
        segment.readOnly = False;
        XShmAttach(display, &segment);
        XSync(display, False);
        // Gone with the last of the two processes that use it.
        shmctl(segment.shmid, IPC_RMID, nullptr);
    }

    void close()
    {
        if (image) {
            XShmDetach(display, &segment);
            XDestroyImage(image);
            shmdt(segment.shmaddr);
            image = nullptr;
        }
        if (display)
            XCloseDisplay(display);
        display = nullptr;
    }

    ~Private() { close(); }

    void press(KeySym symbol)
    {
        const KeyCode code = XKeysymToKeycode(display, symbol);
        XTestFakeKeyEvent(display, code, True, 0);
        XTestFakeKeyEvent(display, code, False, 0);
        XSync(display, False);
    }
};

XDisplay::XDisplay() : d(std::make_unique<Private>()) {}
XDisplay::~XDisplay() = default;

bool XDisplay::isOpen() const
{
    return d->display != nullptr;
}

QSize XDisplay::size() const
{
    const int screen = DefaultScreen(d->display);
    return {DisplayWidth(d->display, screen), DisplayHeight(d->display, screen)};
}

void XDisplay::type(const QString &letters)
{
    for (const QChar letter : letters)
        d->press(KeySym(letter.unicode()));
}

void XDisplay::key(const char *name)
{
    d->press(XStringToKeysym(name));
}

void XDisplay::control(const char *name)
{
    const KeyCode held = XKeysymToKeycode(d->display, XStringToKeysym("Control_L"));
    XTestFakeKeyEvent(d->display, held, True, kBetweenEventsMs);
    key(name);
    XTestFakeKeyEvent(d->display, held, False, kBetweenEventsMs);
    XSync(d->display, False);
}

void XDisplay::click(int x, int y)
{
    // The server waits before each event: a finger never comes down, lifts and lands elsewhere within
    // one millisecond, and Qt takes the last place for all of them when it does.
    XTestFakeMotionEvent(d->display, -1, x, y, kBetweenEventsMs);
    XTestFakeButtonEvent(d->display, 1, True, kBetweenEventsMs);
    XTestFakeButtonEvent(d->display, 1, False, kBetweenEventsMs);
    XSync(d->display, False);
}

void XDisplay::setRootColour(QRgb colour)
{
    XSetWindowBackground(d->display, d->root, colour & 0xffffff);
    XClearWindow(d->display, d->root);
    XSync(d->display, False);
}

int XDisplay::faultyPixels(const std::function<bool(QRgb)> &isFault)
{
    const QList<QRgb> pixels = sample();
    return pixels.isEmpty() ? -1 : int(std::count_if(pixels.cbegin(), pixels.cend(), isFault));
}

QList<QRgb> XDisplay::sample()
{
    QList<QRgb> pixels;
    pixels.reserve(pixelsLookedAt());
    const int height = size().height();
    for (int line = 0; line < kLines; ++line) {
        const int y = (2 * line + 1) * height / (2 * kLines);
        if (!XShmGetImage(d->display, d->root, d->image, 0, y, AllPlanes))
            return {};
        for (int x = 0; x < d->image->width; x += kStep)
            pixels.append(QRgb(XGetPixel(d->image, x, 0) | 0xff000000));
    }
    return pixels;
}

int XDisplay::pixelsOfLine() const
{
    return (d->image->width + kStep - 1) / kStep;
}

int XDisplay::pixelsLookedAt() const
{
    return kLines * pixelsOfLine();
}

void XDisplay::coverWith(QRgb colour)
{
    uncover();
    const QSize all = size();
    XSetWindowAttributes attributes{};
    attributes.override_redirect = True;
    attributes.background_pixel = colour & 0xffffff;
    d->plain =
        XCreateWindow(d->display, d->root, 0, 0, unsigned(all.width()), unsigned(all.height()), 0,
                      CopyFromParent, InputOutput, nullptr, CWOverrideRedirect | CWBackPixel, &attributes);
    XMapRaised(d->display, d->plain);
    XSync(d->display, False);
}

void XDisplay::uncover()
{
    if (!d->plain)
        return;
    XDestroyWindow(d->display, d->plain);
    XSync(d->display, False);
    d->plain = 0;
}

bool XDisplay::hasWindowManager()
{
    Atom type = None;
    int format = 0;
    unsigned long items = 0, rest = 0;
    unsigned char *data = nullptr;
    XGetWindowProperty(d->display, d->root, XInternAtom(d->display, "_NET_SUPPORTING_WM_CHECK", False), 0, 1,
                       False, XA_WINDOW, &type, &format, &items, &rest, &data);
    if (data)
        XFree(data);
    return items == 1;
}

QByteArrayList XDisplay::ownedSelections()
{
    QByteArrayList owned;
    for (const char *name : {"CLIPBOARD", "PRIMARY", "SECONDARY"}) {
        if (XGetSelectionOwner(d->display, XInternAtom(d->display, name, False)) != None)
            owned.append(name);
    }
    return owned;
}

QByteArray XDisplay::rootProperties()
{
    QByteArray all;
    int count = 0;
    Atom *atoms = XListProperties(d->display, d->root, &count);
    for (int i = 0; i < count; ++i) {
        Atom type = None;
        int format = 0;
        unsigned long items = 0, rest = 0;
        unsigned char *data = nullptr;
        if (XGetWindowProperty(d->display, d->root, atoms[i], 0, 1 << 20, False, AnyPropertyType, &type,
                               &format, &items, &rest, &data) == Success &&
            data) {
            // Xlib hands out items of 32 bits as longs.
            const qsizetype width = format == 32 ? qsizetype(sizeof(long)) : format / 8;
            all.append(reinterpret_cast<const char *>(data), qsizetype(items) * width);
            all.append('\n');
            XFree(data);
        }
    }
    if (atoms)
        XFree(atoms);
    return all;
}

} // namespace lucarne::test
