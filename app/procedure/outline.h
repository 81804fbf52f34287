// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"

namespace lucarne::procedure
{

/// Where the steps and elements of a definition stand, by their ids.
class Outline
{
public:
    struct Place {
        const Element *element = nullptr; ///< null for a step
        const Rule *rule = nullptr;
        int step = 0;    ///< index into Definition::steps
        int parent = -1; ///< id of the layout, the Repeat or the step around it; -1 for a step
        /// Only shows what another control asks for: a part of a summary.
        bool summary = false;
        int repeat = -1; ///< id of the Repeat it is an item's part of, or -1
    };

    /// \a steps stay where they are as long as the outline lives; their ids run from 0 without gaps.
    explicit Outline(const std::vector<Step> &steps);

    const Place &place(int id) const { return m_places.at(size_t(id)); }
    int size() const { return int(m_places.size()); }

private:
    void enter(const Element &element, int step, int parent, int repeat);
    void findSummaries();

    std::vector<Place> m_places;
};

} // namespace lucarne::procedure
