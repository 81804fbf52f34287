// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages that ask for the code of a kept form, and for the number and secret of a receipt.
#include "democatalogue.h"
#include "screencheck.h"
#include "windowfixture.h"

#include "citizen/form/codepage.h"
#include "procedure/resumecode.h"
#include "store/receipt.h"
#include "vault/secret.h"
#include "widgets/searchfield.h"

#include <QLineEdit>

using namespace lucarne;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 10'000;

/// Somebody types into what has the focus, and presses Return.
void type(WindowFixture &fixture, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(fixture.page()->focusTarget());
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

QString typedIn(WindowFixture &fixture)
{
    const auto *edit = qobject_cast<QLineEdit *>(fixture.page()->focusTarget());
    return edit ? edit->text() : QString();
}

} // namespace

class CodePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A terminal of its own, that no county knows.
        qputenv("LUCARNE_DATA_FOLDER", QFile::encodeName(m_data.path()));
    }

    void a_mistaken_code_is_explained_and_what_was_typed_stays()
    {
        WindowFixture fixture(m_catalogue.folder());
        fixture.window().navigator().open({PageId::TakeUp, {}});
        QVERIFY(!fixture.named(u"code.go"_s)->isEnabled());
        type(fixture, u"ABC-DEF"_s);
        QVERIFY(fixture.named(u"code.fault"_s));
        QCOMPARE(typedIn(fixture), u"ABC-DEF"_s);
        fixture.terminal->language().use(u"ar"_s);
        QCOMPARE(typedIn(fixture), u"ABC-DEF"_s);
    }

    void a_right_code_is_asked_for_and_the_answer_is_a_sentence()
    {
        WindowFixture fixture(m_catalogue.folder());
        fixture.window().navigator().open({PageId::TakeUp, {}});
        const QString letters = procedure::ResumeCode::fresh().letters();
        type(fixture, letters);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience); // not enrolled
        QCOMPARE(typedIn(fixture), letters);
        QVERIFY(fixture.page()->spoken().first().contains(u"borne"_s));
    }

    void a_request_is_asked_for_by_number_then_secret_or_by_one_scan()
    {
        WindowFixture fixture(m_catalogue.folder());
        fixture.window().navigator().open({PageId::Progress, {}});
        const QString number = fixture.page()->heading();
        type(fixture, u"1234"_s);
        QVERIFY(fixture.named(u"code.fault"_s));
        store::Receipt receipt;
        receipt.number = store::newReceiptNumber();
        receipt.secret = vault::Secret::random(store::kReceiptSecretBytes).toByteArray();
        type(fixture, receipt.number.toLower().remove(u'-'));
        QVERIFY(fixture.page()->heading() != number);
        QCOMPARE(typedIn(fixture), QString());
        type(fixture, store::receiptSecretLetters(receipt.secret));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience);
        QVERIFY(fixture.page()->stepBack());
        QCOMPARE(fixture.page()->heading(), number);
        QVERIFY(!fixture.page()->stepBack());
        static_cast<CodePage *>(fixture.page())->take(store::receiptCode(receipt));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience);
    }

    void everything_fits_can_be_touched_and_read_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const QSize size : {QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)}) {
            for (const char *language : {"fr", "en", "ar"}) {
                for (const int percent : {100, 200}) {
                    QTest::addRow("%dx%d %s %d %%", size.width(), size.height(), language, percent)
                        << size << QString::fromLatin1(language) << percent;
                }
            }
        }
    }

    void everything_fits_can_be_touched_and_read()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(int, percent);
        WindowFixture fixture(m_catalogue.folder(), size, language);
        fixture.window().setTextPercent(percent);
        const QString kept = qEnvironmentVariable("LUCARNE_KEEP_SCREENS");
        for (const PageId page : {PageId::TakeUp, PageId::Progress}) {
            fixture.window().navigator().open({page, {}});
            for (const bool mistaken : {false, true}) {
                if (mistaken)
                    type(fixture, u"ABC-DEF"_s);
                QTest::qWait(0);
                const QString findings = screencheck::report(
                    screencheck::check(fixture.window(), {fixture.terminal->theme().target(), 7.0}));
                if (!kept.isEmpty()) {
                    fixture.window().grab().save(
                        u"%1/%2-%3-%4-%5%6.png"_s
                            .arg(kept, page == PageId::TakeUp ? u"takeup"_s : u"progress"_s)
                            .arg(size.width())
                            .arg(language)
                            .arg(percent)
                            .arg(mistaken ? u"-mistaken"_s : QString()));
                }
                QVERIFY2(findings.isEmpty(), qPrintable(findings));
            }
        }
    }

private:
    QTemporaryDir m_data;
    test::DemoCatalogue m_catalogue;
};

QTEST_MAIN(CodePagesTest)
#include "codepages_test.moc"
