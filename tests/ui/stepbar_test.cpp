// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the step bar says to a citizen, held against what is then asked of them.

#include "archivedocuments.h"
#include "archives.h"

#include "guide/walk.h"
#include "theme/theme.h"
#include "widgets/stepbar.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <optional>

using namespace lucarne;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

/// How many more questions a citizen expects who reads the sentence.
struct Expectation {
    int least = 0;
    int most = 0;
};

std::optional<Expectation> readBy(const QString &sentence)
{
    constexpr int kNoEnd = std::numeric_limits<int>::max();
    const QString rest = sentence.section(u" — "_s, 1);
    if (rest == "the last one"_L1)
        return Expectation{0, 0};
    if (rest == "then perhaps more questions"_L1)
        return Expectation{0, kNoEnd};
    static const QRegularExpression exactly(u"^(\\d+) more$"_s);
    static const QRegularExpression atMost(u"^at most (\\d+) more$"_s);
    static const QRegularExpression atLeast(u"^at least (\\d+) more$"_s);
    static const QRegularExpression between(u"^(\\d+) to (\\d+) more$"_s);
    const auto number = [](const QRegularExpressionMatch &match, int group) {
        return match.captured(group).toInt();
    };
    if (const auto match = exactly.match(rest); match.hasMatch())
        return Expectation{number(match, 1), number(match, 1)};
    if (const auto match = atMost.match(rest); match.hasMatch())
        return Expectation{0, number(match, 1)};
    if (const auto match = atLeast.match(rest); match.hasMatch())
        return Expectation{number(match, 1), kNoEnd};
    if (const auto match = between.match(rest); match.hasMatch())
        return Expectation{number(match, 1), number(match, 2)};
    return std::nullopt;
}

} // namespace

class StepBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void what_is_said_of_the_way_left_is_true_on_every_way_data()
    {
        QTest::addColumn<bool>("official");
        QTest::newRow("small archive") << false;
        QTest::newRow("official archive") << true;
    }
    void what_is_said_of_the_way_left_is_true_on_every_way()
    {
        QFETCH(bool, official);
        const QString file = official ? test::realArchive() : QString();
        if (official && file.isEmpty())
            QSKIP("the official archive is not here");
        auto archive = official ? test::ArchiveDocuments::fromZip(file) : test::ArchiveDocuments::small();
        QVERIFY(archive);
        QStringList searches;
        for (const QString &id : archive->ids()) {
            if (archive->document(id)->kind == catalogue::DocumentKind::GuidedSearch)
                searches.append(id);
        }
        QVERIFY(!searches.isEmpty());

        Theme theme;
        StepBar bar(theme);
        QRandomGenerator random(11);
        int untrue = 0;
        int ledOn = 0; // more was asked than the search itself has left
        const auto walkOnce = [&](const QString &id) {
            auto walk =
                guide::Walk::start(id, [&](const QString &wanted) { return archive->document(wanted); });
            QVERIFY(walk);
            std::vector<std::pair<guide::Progress, QString>> seen;
            while (walk->question()) {
                bar.setProgress(walk->progress());
                seen.emplace_back(walk->progress(), bar.sentence());
                QVERIFY(walk->choose(random.bounded(int(walk->question()->choices.size()))));
            }
            for (std::size_t i = 0; i < seen.size(); ++i) {
                const auto &[progress, sentence] = seen[i];
                const int left = int(seen.size() - i) - 1;
                const auto expected = readBy(sentence);
                QVERIFY2(expected, qPrintable(sentence));
                ledOn += left > progress.mostRemaining ? 1 : 0;
                if (left >= expected->least && left <= expected->most)
                    continue;
                ++untrue;
                qWarning("%s: “%s”, then %d more", qPrintable(id), qPrintable(sentence), left);
            }
        };
        for (int round = 0; round < 10; ++round) {
            for (const QString &search : searches)
                walkOnce(search);
        }
        for (int round = 0; round < 500; ++round)
            walkOnce(archive->ids().at(random.bounded(int(archive->ids().size()))));
        QCOMPARE(untrue, 0);
        qInfo("%d guided searches, more was asked than they have themselves %d times", int(searches.size()),
              ledOn);
        QVERIFY(!official || ledOn > 0);
    }

    void an_open_end_is_drawn()
    {
        Theme theme;
        StepBar bar(theme);
        bar.resize(900, bar.heightForWidth(900));
        // Its text apart: the same bar with and without an end.
        const auto drawn = [&bar](bool mayLeadOn) {
            bar.setProgress({1, 0, 2, mayLeadOn});
            const QImage picture = bar.grab().toImage();
            const int below = bar.paintedTexts().constFirst().area.bottom() + 1;
            return picture.copy(0, below, picture.width(), picture.height() - below);
        };
        QVERIFY(drawn(true) != drawn(false));
    }
};

QTEST_MAIN(StepBarTest)
#include "stepbar_test.moc"
