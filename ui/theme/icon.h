// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>

namespace lucarne::ui
{

/// The drawings of the interface, named by what they mean. They are Lucide's (resources/icons).
enum class Icon {
    None,
    Back,
    Next,
    Up,
    Down,
    Previous,
    Forward,
    ChevronUp,
    ChevronDown,
    Home,
    StartAgain,
    Listen,
    Stop,
    CallForHelp,
    Question,
    Info,
    Attention,
    Reminder,
    Tip,
    Definition,
    Search,
    Close,
    Check,
    Done,
    Erase,
    Shift,
    Keyboard,
    Print,
    Qr,
    Telephone,
    Phone,
    Place,
    Clock,
    Calendar,
    Document,
    Form,
    Letter,
    Calculator,
    Web,
    External,
    Language,
    TextSize,
    Contrast,
    More,
    Themes,
    Wheelchair,
    Person,
    People,
    Baby,
    Heart,
    HeartBroken,
    Work,
    Health,
    Car,
    School,
    Justice,
    Papers,
    TownHall,
    Money,
    Leisure,
    Travel,
    Flower,
    Moving,
    Retirement,
    Lost,
    Video,
    Microphone,
    Camera,
    Leave,
    Picture,
    Wedding,
    Handshake,
    Shield,
    Savings,
    Key,
    Quote,
    Pen,
    Checklist,
    Nature,
    Receipt,
    Add,
    Turn,
    Delete,
    Stick,
    Scan,
};

/// True for drawings that point along the line of writing and are mirrored in right-to-left.
bool isDirectional(Icon icon);

/// A square picture of \a size logical pixels in one colour, kept for the next time. Null for
/// Icon::None. GUI thread.
QPixmap iconPixmap(Icon icon, int size, const QColor &colour, double devicePixelRatio,
                   Qt::LayoutDirection direction);

} // namespace lucarne::ui
