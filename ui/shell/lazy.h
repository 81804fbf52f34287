// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace lucarne::ui
{

/// A part of the window that is made the first time it is used, so that the first screen does not
/// wait for it. One thread only.
template<typename T>
class Lazy
{
public:
    explicit Lazy(std::function<std::unique_ptr<T>()> make) : m_make(std::move(make)) {}

    T &operator*()
    {
        if (!m_value)
            m_value = m_make();
        return *m_value;
    }
    T *operator->() { return &**this; }
    /// Null as long as nobody used it.
    T *made() const { return m_value.get(); }

private:
    std::function<std::unique_ptr<T>()> m_make;
    std::unique_ptr<T> m_value;
};

} // namespace lucarne::ui
