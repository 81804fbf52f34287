// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionchecks.h"

#include "jsonpointer.h"
#include "outline.h"
#include "rulereader.h"
#include "schemaprofile.h"

#include <QJsonArray>
#include <QMultiHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

/// Stands for any index of a repeatable group.
constexpr auto kAnyItem = "*"_L1;

bool hides(const Rule *rule)
{
    return rule && (rule->effect == Effect::Show || rule->effect == Effect::Hide);
}

struct Asked {
    int id = 0;
    QString path; ///< from the root, with kAnyItem for the item of a Repeat
};

class Checks
{
public:
    Checks(const Definition &definition, const QHash<int, QString> &pointers, JsonFaults &faults)
        : m_definition(definition), m_outline(definition.outline()), m_pointers(pointers), m_faults(faults)
    {
        for (int id = 0; id < m_outline.size(); ++id) {
            const Element *element = m_outline.place(id).element;
            if (element && element->kind == Element::Kind::Control && !m_outline.place(id).summary)
                m_asked.push_back({id, basePath(id) + element->pointer});
        }
    }

    void run()
    {
        checkAskedOnce();
        checkPromises();
        checkRequired(m_definition.schema, u"/schema"_s, {}, false, true);
        checkCircles();
    }

private:
    /// Where the pointers of what stands at \a id start from.
    QString basePath(int id) const
    {
        const int repeat = m_outline.place(id).repeat;
        return repeat < 0 ? QString() : m_outline.place(repeat).element->pointer + u'/' + kAnyItem;
    }

    void checkAskedOnce()
    {
        for (size_t i = 1; i < m_asked.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                const QString &a = m_asked[i].path;
                const QString &b = m_asked[j].path;
                const bool itemOfRepeat = m_outline.place(m_asked[i].id).repeat == m_asked[j].id;
                if (!itemOfRepeat && (jsonpointer::isWithin(a, b) || jsonpointer::isWithin(b, a))) {
                    m_faults.add(m_pointers.value(m_asked[i].id) + u"/scope"_s,
                                 u"is asked for already by "_s + m_pointers.value(m_asked[j].id));
                    break;
                }
            }
        }
    }

    /// A promise is the citizen's word about one paper, and nobody else's to give.
    void checkPromises()
    {
        QHash<QString, int> promised;
        for (const Asked &asked : m_asked) {
            const QString &promise = m_outline.place(asked.id).element->promise;
            if (promise.isEmpty())
                continue;
            const QString at = m_pointers.value(asked.id) + u"/options/mayFollow"_s;
            if (const auto other = promised.constFind(promise); other != promised.cend())
                m_faults.add(at, u"is named already by "_s + m_pointers.value(*other));
            promised.insert(promise, asked.id);
            for (const Asked &other : m_asked) {
                if (jsonpointer::isWithin(other.path, promise))
                    m_faults.add(at, u"is asked for by "_s + m_pointers.value(other.id));
            }
        }
    }

    /// \a whatever: the schema counts whatever the answers are; \a there: and so does its value exist.
    void checkRequired(const QJsonValue &schema, const QString &pointer, const QString &path,
                       bool conditional, bool there)
    {
        if (!schema.isObject())
            return;
        const QString reference = schema["$ref"_L1].toString();
        if (!reference.isEmpty()) {
            checkRequired(schemaprofile::dereferenced(schema, m_definition.schema),
                          u"/schema"_s + reference.mid(1), path, conditional, there);
            return;
        }
        QSet<QString> required;
        const QJsonArray names = schema["required"_L1].toArray();
        for (qsizetype i = 0; i < names.size(); ++i) {
            required.insert(names.at(i).toString());
            checkOneRequired(jsonpointer::append(pointer + u"/required"_s, i),
                             jsonpointer::append(path, names.at(i).toString()), path, conditional, there);
        }
        const QJsonObject properties = schema["properties"_L1].toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            checkRequired(it.value(), jsonpointer::append(pointer + u"/properties"_s, it.key()),
                          jsonpointer::append(path, it.key()), conditional,
                          there && required.contains(it.key()));
        if (schema["items"_L1].isObject())
            checkRequired(schema["items"_L1], pointer + u"/items"_s, jsonpointer::append(path, kAnyItem),
                          conditional, false);
        const QJsonArray all = schema["allOf"_L1].toArray();
        for (qsizetype i = 0; i < all.size(); ++i)
            checkRequired(all.at(i), jsonpointer::append(pointer + u"/allOf"_s, i), path, conditional, there);
        for (const QString &key : {u"then"_s, u"else"_s})
            checkRequired(schema[key], pointer + u'/' + key, path, true, there);
    }

    void checkOneRequired(const QString &at, const QString &path, const QString &parent, bool conditional,
                          bool there)
    {
        std::vector<const Asked *> asking;
        const Asked *control = nullptr;
        for (const Asked &asked : m_asked) {
            if (jsonpointer::isWithin(asked.path, path))
                asking.push_back(&asked);
            // An address asks for its parts itself.
            if (jsonpointer::isWithin(path, asked.path) && !isRepeat(asked.id))
                control = &asked;
        }
        if (asking.empty() && !control) {
            if (!hasDefault(path))
                m_faults.add(at, u"is required, and no control asks for it"_s);
            return;
        }
        if (conditional || !control || control->path != path)
            return;
        if (const int hiding = hiddenAlone(*control, parent, there); hiding >= 0)
            m_faults.add(at,
                         u"is required whatever the answers, and the rule at %1 can hide it: say it with if "
                         "and then"_s.arg(m_pointers.value(hiding) + u"/rule"_s));
    }

    bool isRepeat(int id) const { return m_outline.place(id).element->control == ControlKind::Repeat; }

    bool hasDefault(const QString &path) const
    {
        const QJsonObject data = schemaprofile::withoutReferences(m_definition.schema);
        return !propertySchema(data, path)["default"_L1].isUndefined();
    }

    QList<int> hidingAncestors(int id) const
    {
        QList<int> result;
        for (int at = id; at >= 0; at = m_outline.place(at).parent) {
            if (hides(m_outline.place(at).rule))
                result.append(at);
        }
        return result;
    }

    /// The element whose rule can hide \a control while its parent object is sent, or -1.
    int hiddenAlone(const Asked &control, const QString &parent, bool there) const
    {
        for (const int hiding : hidingAncestors(control.id)) {
            if (there)
                return hiding;
            // What hides the group of items hides all of them, required values too.
            if (m_outline.place(control.id).repeat >= 0 && m_outline.place(hiding).repeat < 0)
                continue;
            if (parent.endsWith(kAnyItem))
                return hiding;
            for (const Asked &other : m_asked) {
                if (jsonpointer::isWithin(other.path, parent) && !hidingAncestors(other.id).contains(hiding))
                    return hiding;
            }
        }
        return -1;
    }

    /// Follows, from each control, the values that its visibility looks at.
    void checkCircles()
    {
        QHash<int, QSet<int>> looksAt;
        for (const Asked &asked : m_asked) {
            for (const int hiding : hidingAncestors(asked.id)) {
                for (const QString &value : valuesLookedAt(m_outline.place(hiding).rule->condition)) {
                    const QString path = basePath(hiding) + value;
                    for (const Asked &other : m_asked) {
                        if (jsonpointer::isWithin(other.path, path) ||
                            jsonpointer::isWithin(path, other.path))
                            looksAt[asked.id].insert(other.id);
                    }
                }
            }
        }
        for (const Asked &asked : m_asked) {
            if (reaches(looksAt, asked.id, asked.id)) {
                const int hiding = hidingAncestors(asked.id).constFirst();
                m_faults.add(m_pointers.value(hiding) + u"/rule"_s,
                             u"depends in a circle on whether %1 is shown"_s.arg(asked.path));
                return;
            }
        }
    }

    static bool reaches(const QHash<int, QSet<int>> &looksAt, int from, int goal)
    {
        QSet<int> seen;
        QList<int> open{from};
        while (!open.isEmpty()) {
            const QSet<int> nearest = looksAt.value(open.takeLast());
            for (const int next : nearest) {
                if (next == goal)
                    return true;
                if (!seen.contains(next)) {
                    seen.insert(next);
                    open.append(next);
                }
            }
        }
        return false;
    }

    const Definition &m_definition;
    const Outline &m_outline;
    const QHash<int, QString> &m_pointers;
    JsonFaults &m_faults;
    std::vector<Asked> m_asked;
};

} // namespace

void checkTogether(const Definition &definition, const QHash<int, QString> &pointers, JsonFaults &faults)
{
    Checks(definition, pointers, faults).run();
}

} // namespace lucarne::procedure
