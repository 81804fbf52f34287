// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionuse.h"
#include "formcases.h"
#include "jsonmutations.h"
#include "mutations.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace lucarne;
using namespace lucarne::procedure;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

// Bounded, so that the test takes some seconds; the libFuzzer target goes further.
constexpr quint32 kBytes = 3000;
constexpr quint32 kMembers = 3000;
constexpr quint32 kMadeForms = 150;

} // namespace

/// A damaged file of a procedure is read or refused with the place of its faults, never anything else;
/// and what is read can be filled in.
class DefinitionMutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(LUCARNE_SOURCE_DIR "/tests/unit/data/procedures/every-kind.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_file = file.readAll();
        m_document = QJsonDocument::fromJson(m_file).object();
        QVERIFY(Definition::parse(m_file));
    }

    void damaged_bytes_are_read_or_refused()
    {
        for (quint32 seed = 0; seed < kBytes; ++seed)
            use(Mutator(seed).mutate(m_file, m_file), seed);
        QVERIFY2(m_refused > 500, qPrintable(QString::number(m_refused)));
    }

    void damaged_members_are_read_or_refused()
    {
        m_read = m_refused = 0;
        for (quint32 seed = 0; seed < kMembers; ++seed)
            use(QJsonDocument(JsonMutator(seed).mutate(m_document)).toJson(QJsonDocument::Compact), seed);
        // Both happen, or the damage is too weak or too strong to say anything.
        QVERIFY2(m_read > 200 && m_refused > 200,
                 qPrintable(u"%1 read, %2 refused"_s.arg(m_read).arg(m_refused)));
    }

    void damaged_rules_and_conditions_are_read_or_refused()
    {
        m_read = m_refused = 0;
        for (quint32 seed = 0; seed < kMadeForms; ++seed) {
            const QJsonObject made = FormMaker(seed).document();
            for (quint32 round = 0; round < 10; ++round)
                use(QJsonDocument(JsonMutator(seed * 100 + round).mutate(made))
                        .toJson(QJsonDocument::Compact),
                    seed);
        }
        QVERIFY2(m_read > 100 && m_refused > 200,
                 qPrintable(u"%1 read, %2 refused"_s.arg(m_read).arg(m_refused)));
    }

private:
    void use(const QByteArray &bytes, quint32 seed)
    {
        const QByteArray where = "seed " + QByteArray::number(seed);
        const auto definition = Definition::parse(bytes);
        if (definition) {
            ++m_read;
            QVERIFY2(useForm(*definition), where.constData());
            return;
        }
        ++m_refused;
        QVERIFY2(!definition.error().sentence.isEmpty(), where.constData());
        const QString detail = definition.error().detail;
        QVERIFY2(detail.startsWith(u'/') || detail.startsWith(u"is no "_s) || detail.startsWith(u"has "_s),
                 qPrintable(detail));
    }

    QByteArray m_file;
    QJsonObject m_document;
    int m_read = 0;
    int m_refused = 0;
};

QTEST_GUILESS_MAIN(DefinitionMutationsTest)
#include "definitionmutations_test.moc"
