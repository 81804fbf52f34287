// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"
#include "mutations.h"

#include "catalogue/archivereader.h"
#include "catalogue/documentreader.h"
#include "catalogue/navigation.h"

#include <QBuffer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace lucarne;
using namespace lucarne::catalogue;
using namespace lucarne::test;
using namespace Qt::StringLiterals;

namespace
{

// Bounded, so that the test takes a second or two; the libFuzzer target goes further.
constexpr quint32 kMutationsOfADocument = 200;
constexpr quint32 kMutationsOfContent = 60;
constexpr quint32 kMutationsOfTheArchive = 400;

int depthOf(const ContentNode &node)
{
    int deepest = 0;
    for (const ContentNode &child : node.children)
        deepest = std::max(deepest, depthOf(child));
    return deepest + 1;
}

} // namespace

/// Damaged input gives a document or an error that says why, never anything else.
class MutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_entries = smallCatalogueEntries();
        QVERIFY(!m_entries.empty());
    }

    void a_damaged_document_is_read_or_refused_with_its_line()
    {
        const QRegularExpression reason(u"^line \\d+: ."_s);
        int read = 0;
        int refused = 0;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            const QByteArray &other = m_entries[(i + 7) % m_entries.size()].content;
            for (quint32 round = 0; round < kMutationsOfADocument; ++round) {
                const quint32 seed = quint32(i) * 10'000 + round;
                QBuffer buffer;
                buffer.setData(Mutator(seed).mutate(m_entries[i].content, other));
                buffer.open(QIODevice::ReadOnly);
                const auto document = readDocument(buffer);
                const QByteArray where = m_entries[i].name + ", seed " + QByteArray::number(seed);
                if (!document) {
                    ++refused;
                    QVERIFY2(document.error().detail.contains(reason), where.constData());
                    QVERIFY2(!document.error().sentence.isEmpty(), where.constData());
                    continue;
                }
                ++read;
                QVERIFY2(!document->id.isEmpty() && !document->title.isEmpty(), where.constData());
                QVERIFY2(depthOf(document->root) <= kMaxDocumentDepth + 2, where.constData());
                bool ok = false;
                QVERIFY2(decodeContent(encodeContent(document->root), &ok) == document->root && ok,
                         where.constData());
                for (const ListedSection &section : listedSections(*document))
                    QVERIFY2(!section.entries.empty(), where.constData());
            }
        }
        // Both happen, or the mutations are too weak or too strong to say anything.
        QVERIFY2(read > 300 && refused > 300, qPrintable(u"%1 read, %2 refused"_s.arg(read).arg(refused)));
    }

    void damaged_content_is_decoded_or_refused()
    {
        // qUncompress() says each time what the result says too.
        const QLoggingCategory::CategoryFilter before = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter(
            [](QLoggingCategory *category) { category->setEnabled(QtWarningMsg, false); });
        const auto restore = qScopeGuard([before] { QLoggingCategory::installFilter(before); });
        // The first four bytes are the length that qUncompress() allocates: left alone here.
        constexpr qsizetype kLength = 4;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            QBuffer buffer;
            buffer.setData(m_entries[i].content);
            buffer.open(QIODevice::ReadOnly);
            const QByteArray bytes = encodeContent(readDocument(buffer)->root);
            for (quint32 round = 0; round < kMutationsOfContent; ++round) {
                const QByteArray damaged =
                    bytes.left(kLength) +
                    Mutator(quint32(i) * 1000 + round).mutate(bytes.mid(kLength), bytes);
                bool ok = false;
                const ContentNode root = decodeContent(damaged, &ok);
                if (ok)
                    QVERIFY(depthOf(root) < 250);
            }
        }
    }

    void a_damaged_archive_is_read_or_refused()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.zip"_s);
        const QByteArray good = zipOf(m_entries);
        int refused = 0;
        for (quint32 seed = 0; seed < kMutationsOfTheArchive; ++seed) {
            QVERIFY(writeFile(file, Mutator(seed).mutate(good, good)));
            auto archive = ArchiveReader::open(file);
            std::optional<Error> error;
            if (!archive)
                error = archive.error();
            for (int entries = 0; archive && !error; ++entries) {
                const auto entry = archive->next();
                if (!entry)
                    error = entry.error();
                else if (!*entry)
                    break;
                else
                    QVERIFY(entries < 1000);
            }
            if (error) {
                ++refused;
                QVERIFY(!error->sentence.isEmpty());
                QVERIFY(error->detail.contains(file));
            }
        }
        QVERIFY(refused > 100);
    }

private:
    std::vector<ZipEntry> m_entries;
};

QTEST_GUILESS_MAIN(MutationsTest)
#include "mutations_test.moc"
