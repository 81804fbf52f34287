// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

#include <utility>

namespace lucarne::ui
{

/// The heights of one text for the last few widths that layouts asked for: they ask for the same ones
/// over and over, and each answer costs a shaping of the text.
class HeightMemory
{
public:
    template<typename Measure>
    int heightFor(int width, const Measure &measure)
    {
        for (const auto &[known, height] : m_heights) {
            if (known == width)
                return height;
        }
        if (m_heights.size() == kMost)
            m_heights.erase(m_heights.cbegin());
        m_heights.append({width, measure()});
        return m_heights.last().second;
    }
    void forget() { m_heights.clear(); }

private:
    static constexpr int kMost = 4;
    QVarLengthArray<std::pair<int, int>, kMost> m_heights;
};

} // namespace lucarne::ui
