// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With the few system fonts that the window knows of, every letter that it may have to show has a face.

#include "theme/systemfonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QRawFont>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace lucarne;

class SystemFontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void only_few_families_are_known()
    {
        const qsizetype known = QFontDatabase::families().size();
        QVERIFY2(known > 0 && known < 20, qPrintable(QFontDatabase::families().join(u", "_s)));
    }

    void every_letter_has_a_face_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("French") << u"Œuvre à Noël, çà et là : 10 €"_s;
        QTest::newRow("Arabic") << u"المس الشاشة ؟ ٤"_s;
        QTest::newRow("signs of the official content") << u"≤ ≥ ⩽ ⩾ ≈ ⅓ ₂ • …"_s;
        QTest::newRow("names from all over Europe") << u"Łukasz Ștefan Ñúñez Đorđević Žižka Ἀθῆναι Київ"_s;
    }
    void every_letter_has_a_face()
    {
        QFETCH(QString, text);
        QTextLayout layout(text, QFont(u"Atkinson Hyperlegible"_s));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        QVERIFY(!runs.isEmpty());
        for (const QGlyphRun &run : runs) {
            // Glyph 0 is the box of a letter that a face does not have.
            QVERIFY2(!run.glyphIndexes().contains(0u), qPrintable(run.rawFont().familyName()));
        }
    }
};

int main(int argc, char **argv)
{
    ui::knowFewSystemFonts();
    QGuiApplication app(argc, argv);
    SystemFontsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "systemfonts_test.moc"
