// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The JSON Schema project's own test suite for draft-07 (Debian: json-schema-test-suite), run through
// the validator that forms use.
#include "procedure/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto kSuite = "/usr/share/json-schema-test-suite/tests/draft7"_L1;

/// Files of the suite about keywords that FORMAT.md allows.
const QStringList kProfile{u"additionalProperties"_s,
                           u"allOf"_s,
                           u"anyOf"_s,
                           u"boolean_schema"_s,
                           u"const"_s,
                           u"contains"_s,
                           u"default"_s,
                           u"enum"_s,
                           u"exclusiveMaximum"_s,
                           u"exclusiveMinimum"_s,
                           u"if-then-else"_s,
                           u"items"_s,
                           u"maximum"_s,
                           u"maxItems"_s,
                           u"maxLength"_s,
                           u"minimum"_s,
                           u"minItems"_s,
                           u"minLength"_s,
                           u"multipleOf"_s,
                           u"not"_s,
                           u"oneOf"_s,
                           u"pattern"_s,
                           u"properties"_s,
                           u"ref"_s,
                           u"required"_s,
                           u"type"_s,
                           u"uniqueItems"_s};

/// What is not as the suite says, and why that is accepted: "file: case: test", or a beginning of it.
struct Accepted {
    QString start;
    const char *why;
};
constexpr auto kOtherFile = "refers to another file, which the profile refuses: nothing is fetched";
const std::vector<Accepted> kAccepted{
    {u"definitions: "_s, kOtherFile},
    {u"ref: remote ref, containing refs itself: "_s, kOtherFile},
    {u"ref: Recursive references between schemas: "_s, kOtherFile},
    {u"refRemote: "_s, kOtherFile},
};

struct Count {
    int passed = 0;
    int total = 0;
};

} // namespace

class JsonSchemaSuiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_suite_passes_but_for_what_is_named_here()
    {
        const QDir suite(kSuite);
        if (!suite.exists())
            QSKIP("json-schema-test-suite is not installed");
        const QStringList files = suite.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 30);
        for (const QString &file : files)
            run(suite.filePath(file), file.chopped(5));
        const double share = 100.0 * m_all.passed / m_all.total;
        qInfo("keywords of the profile: %d of %d pass; the whole of draft-07: %d of %d (%.1f %%)",
              m_profile.passed, m_profile.total, m_all.passed, m_all.total, share);
        qInfo("accepted: %d that %s", m_accepted, kOtherFile);
        for (const QString &failure : m_failures)
            qInfo().noquote() << failure;
        QVERIFY(m_profile.total > 250);
        QCOMPARE(m_profile.passed, m_profile.total);
        QCOMPARE(m_failures, QStringList());
    }

private:
    void run(const QString &path, const QString &name)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &entry : entries) {
            const auto schema = JsonSchema::compile(entry[u"schema"_s]);
            const QJsonArray tests = entry[u"tests"_s].toArray();
            for (const QJsonValue &test : tests) {
                const QString title = u"%1: %2: %3"_s.arg(name, entry[u"description"_s].toString(),
                                                          test[u"description"_s].toString());
                const bool valid = test[u"valid"_s].toBool();
                const bool right = schema && schema->isValid(test[u"data"_s]) == valid &&
                                   schema->check(test[u"data"_s]).violations.empty() == valid;
                note(right, name,
                     schema ? title : title + u" (not compiled: "_s + schema.error().detail + u')');
            }
        }
    }

    void note(bool right, const QString &name, const QString &title)
    {
        const bool accepted = std::any_of(kAccepted.begin(), kAccepted.end(),
                                          [&](const Accepted &one) { return title.startsWith(one.start); });
        for (Count *count : {&m_all, kProfile.contains(name) && !accepted ? &m_profile : nullptr}) {
            if (count) {
                count->passed += right;
                ++count->total;
            }
        }
        m_accepted += accepted && !right;
        if (!right && !accepted)
            m_failures.append(title);
        if (right && accepted)
            m_failures.append(u"passes now, take it off the list: "_s + title);
    }

    Count m_all;
    Count m_profile;
    int m_accepted = 0;
    QStringList m_failures;
};

QTEST_GUILESS_MAIN(JsonSchemaSuiteTest)
#include "jsonschemasuite_test.moc"
