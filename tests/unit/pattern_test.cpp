// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedure/jsonschema.h"
#include "procedure/pattern.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

using namespace lucarne::procedure;
using namespace Qt::StringLiterals;

/// A pattern of JSON Schema means here what it means in a browser, and none can hold the terminal up.
class PatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_pattern_means_what_ecma_says_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const QString &expression, const QString &text, bool matches) {
            QTest::newRow(name) << expression << text << matches;
        };
        row("not anchored by itself", u"b"_s, u"abc"_s, true);
        row("$ is the very end", u"^a$"_s, u"a\n"_s, false);
        row("^ is the very start", u"^b"_s, u"a\nb"_s, false);
        row(". takes one character of two halves", u"^.$"_s, u"👵"_s, true);
        row(". takes no line separator", u"^.$"_s, u"\u2028"_s, false);
        row("\\d is ASCII", u"^\\d$"_s, u"٣"_s, false);
        row("\\w is ASCII", u"^\\w$"_s, u"é"_s, false);
        row("\\s takes a no-break space", u"^\\s$"_s, u"\u00a0"_s, true);
        row("\\S does not", u"^\\S$"_s, u"\u00a0"_s, false);
        row("[\\s\\S] takes anything", u"^[\\s\\S]$"_s, u"\n"_s, true);
        row("letters with accents", u"^[A-Za-zÀ-ÿ' -]+$"_s, u"Éléonore d'Été"_s, true);
        row("\\p{L}", u"^\\p{L}+$"_s, u"Zoé"_s, true);
        row("\\u and \\x", u"^\\u00e9\\x41$"_s, u"éA"_s, true);
        row("a pair of \\u", u"^\\ud83d\\udc75$"_s, u"👵"_s, true);
        row("\\u{}", u"^\\u{1F475}$"_s, u"👵"_s, true);
        row("\\v is one character", u"^\\v$"_s, u"\n"_s, false);
        row("[[] is a bracket", u"^[[]$"_s, u"["_s, true);
        row("[:alpha:] is no class of POSIX", u"^[[:alph]+$"_s, u"alph:["_s, true);
        row("[^] takes anything", u"^[^]$"_s, u"\n"_s, true);
        row("[] takes nothing", u"^[]$"_s, u""_s, false);
        row("a lazy repetition", u"^a+?b{2,3}$"_s, u"aabb"_s, true);
        row("looking ahead", u"^(?=.*\\d)[a-z0-9]{3,}$"_s, u"ab1"_s, true);
        row("a group with a name", u"^(?<year>\\d{4})$"_s, u"2026"_s, true);
        row("separated repetition", u"^[A-Z]+( [A-Z]+)*$"_s, u"DE LA TOUR"_s, true);
    }

    void a_pattern_means_what_ecma_says()
    {
        QFETCH(QString, expression);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        const auto read = pattern(expression);
        if (const auto *why = std::get_if<QString>(&read))
            QFAIL(qPrintable(*why));
        QCOMPARE(std::get<QRegularExpression>(read).match(text).hasMatch(), matches);
    }

    void what_is_no_pattern_is_refused_data()
    {
        QTest::addColumn<QString>("expression");
        for (const QString &expression : {u"("_s,
                                          u")"_s,
                                          u"["_s,
                                          u"a{2,1}"_s,
                                          u"*"_s,
                                          u"a**"_s,
                                          u"a++"_s,
                                          u"^*"_s,
                                          u"{"_s,
                                          u"]"_s,
                                          u"\\"_s,
                                          u"\\1"_s,
                                          u"(a)\\1"_s,
                                          u"\\k<a>"_s,
                                          u"\\A"_s,
                                          u"\\Z"_s,
                                          u"\\a"_s,
                                          u"(?i)a"_s,
                                          u"(?>a)"_s,
                                          u"(?#a)"_s,
                                          u"\\p{Nobody}"_s,
                                          u"\\u12"_s,
                                          u"\\ud83d"_s,
                                          u"[z-a]"_s,
                                          u"[\\S]"_s,
                                          u"(a+)+"_s,
                                          u"(a*)*b"_s,
                                          u"(a?b*)+"_s,
                                          u"((a+))*"_s,
                                          u"(?:a|b+)*"_s,
                                          u"(a{1,100})+"_s,
                                          u"(*LIMIT_MATCH=9)a"_s,
                                          QString(2000, u'a')})
            QTest::newRow(qPrintable(expression.left(30))) << expression;
    }

    void what_is_no_pattern_is_refused()
    {
        QFETCH(QString, expression);
        const auto read = pattern(expression);
        QVERIFY(std::holds_alternative<QString>(read));
        QVERIFY(!std::get<QString>(read).isEmpty());
    }

    void a_pattern_that_tries_for_ever_is_given_up()
    {
        // Grows exponentially without the bound.
        const auto schema = JsonSchema::compile(QJsonObject{{u"pattern"_s, u"^(?:a|a|aa)*$"_s}});
        QVERIFY(schema);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!schema->isValid(QString(5000, u'a') + u'!'));
        // No bound in time is promised: this only tells the bounded from the endless.
        QVERIFY(timer.elapsed() < 20'000);
    }

    void a_very_long_text_does_not_overflow_the_stack()
    {
        const auto schema = JsonSchema::compile(QJsonObject{{u"pattern"_s, u"^(?:a|b)*$"_s}});
        QVERIFY(schema);
        schema->isValid(QString(2'000'000, u'a'));
    }
};

QTEST_GUILESS_MAIN(PatternTest)
#include "pattern_test.moc"
