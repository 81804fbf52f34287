// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages that ask for the code of a kept form, and for the number and secret of a receipt.
#include "democatalogue.h"
#include "fakecamera.h"
#include "screencheck.h"
#include "slippicture.h"
#include "windowfixture.h"

#include "citizen/form/codepage.h"
#include "citizen/form/takeawayscreen.h"
#include "procedure/resumecode.h"
#include "store/receipt.h"
#include "vault/secret.h"
#include "widgets/flickarea.h"
#include "widgets/searchfield.h"

#include <QLabel>
#include <QLineEdit>

using namespace lucarne;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 30'000;

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

CodePage *codePage(WindowFixture &fixture)
{
    return static_cast<CodePage *>(fixture.page());
}

/// Whoever looks can read the whole question.
bool isAsked(WindowFixture &fixture)
{
    const QString question = fixture.page()->heading();
    for (const QLabel *label : fixture.shown<QLabel>()) {
        if (label->text() == question)
            return true;
    }
    const auto *edit = qobject_cast<QLineEdit *>(fixture.page()->focusTarget());
    return edit && edit->placeholderText() == question &&
           edit->fontMetrics().horizontalAdvance(question) < edit->width();
}

store::Receipt newReceipt()
{
    store::Receipt receipt;
    receipt.number = store::newReceiptNumber();
    receipt.secret = vault::Secret::random(store::kReceiptSecretBytes).toByteArray();
    receipt.recordedAt = QDateTime::currentDateTimeUtc();
    return receipt;
}

/// As the terminal prints them.
device::Slip slipOf(WindowFixture &fixture, const store::Receipt &receipt)
{
    QWidget parent;
    return ReceiptScreen(fixture.terminal->context(), u"Transport scolaire"_s, receipt, {}, &parent).slip();
}
device::Slip slipOf(WindowFixture &fixture, const procedure::ResumeCode &code)
{
    QWidget parent;
    return LaterScreen(fixture.terminal->context(), u"Transport scolaire"_s, code, &parent).slip();
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
        const store::Receipt receipt = newReceipt();
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

    void a_kept_forms_paper_is_shown_to_the_camera_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {20'001u, 20'002u, 20'005u})
            QTest::addRow("photograph %u", seed) << seed;
    }

    void a_kept_forms_paper_is_shown_to_the_camera()
    {
        QFETCH(quint32, seed);
        if (!test::canPhotographSlips())
            QSKIP("pdftoppm (poppler-utils) is not installed");
        WindowFixture fixture(m_catalogue.folder());
        const auto code = procedure::ResumeCode::fresh();
        FakeCamera::Table table{test::photographedSlip(slipOf(fixture, code), seed), {}};
        fixture.window().navigator().open({PageId::TakeUp, {}});
        codePage(fixture)->useCamera(FakeCamera::opener(table));
        QCOMPARE(FakeCamera::on(), 0);
        fixture.click(u"code.show"_s);
        QCOMPARE(FakeCamera::on(), 1);
        // Read, asked for, and answered: this terminal is not enrolled.
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience);
        QCOMPARE(typedIn(fixture), code.letters());
        QCOMPARE(FakeCamera::on(), 0);
    }

    void a_receipt_is_shown_to_the_camera_and_another_paper_is_not_taken_for_one()
    {
        if (!test::canPhotographSlips())
            QSKIP("pdftoppm (poppler-utils) is not installed");
        WindowFixture fixture(m_catalogue.folder());
        const store::Receipt receipt = newReceipt();
        FakeCamera::Table table{
            test::photographedSlip(slipOf(fixture, procedure::ResumeCode::fresh()), 20'001), {}};
        fixture.window().navigator().open({PageId::Progress, {}});
        codePage(fixture)->useCamera(FakeCamera::opener(table));
        fixture.click(u"code.show"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.wrongpaper"_s), kPatience);
        QCOMPARE(FakeCamera::on(), 1);
        table.picture = test::photographedSlip(slipOf(fixture, receipt), 20'002);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience);
        QCOMPARE(typedIn(fixture), store::receiptSecretLetters(receipt.secret));
        QCOMPARE(FakeCamera::on(), 0);
    }

    void the_camera_is_on_only_while_its_picture_is_seen()
    {
        WindowFixture fixture(m_catalogue.folder());
        const FakeCamera::Table table{test::emptyTable(10'003), {}};
        Navigator &navigator = fixture.window().navigator();
        navigator.startAgain({PageId::Home, {}});
        navigator.open({PageId::TakeUp, {}});
        codePage(fixture)->useCamera(FakeCamera::opener(table));
        const QString question = fixture.page()->heading();
        const auto show = [&fixture] {
            fixture.click(u"code.show"_s);
            QCOMPARE(FakeCamera::on(), 1);
        };
        show();
        fixture.terminal->language().use(u"ar"_s);
        QCOMPARE(FakeCamera::on(), 1);
        fixture.terminal->language().use(u"fr"_s);
        fixture.click(u"bar.back"_s);
        QCOMPARE(fixture.page()->heading(), question);
        QTRY_COMPARE(FakeCamera::on(), 0);
        show();
        fixture.click(u"code.type"_s);
        QVERIFY(fixture.page()->focusTarget()->hasFocus());
        QTRY_COMPARE(FakeCamera::on(), 0);
        show();
        navigator.open({PageId::Home, {}});
        QTRY_COMPARE(FakeCamera::on(), 0);
        navigator.back();
        QCOMPARE(fixture.page()->heading(), question);
        show();
        navigator.startAgain({PageId::Attract, {}});
        QTRY_COMPARE(FakeCamera::on(), 0);
    }

    void a_camera_that_does_not_answer_is_a_sentence_and_the_code_can_be_typed()
    {
        WindowFixture fixture(m_catalogue.folder());
        const FakeCamera::Table table{{}, Error{u"La caméra ne répond pas."_s, u"test"_s}};
        fixture.window().navigator().open({PageId::TakeUp, {}});
        codePage(fixture)->useCamera([]() -> Result<std::unique_ptr<device::FrameSource>> {
            return failure(u"Il n'y a pas de caméra."_s, u"test"_s);
        });
        fixture.click(u"code.show"_s);
        QCOMPARE(fixture.page()->spoken().first(), u"Il n'y a pas de caméra."_s);
        codePage(fixture)->useCamera(FakeCamera::opener(table));
        fixture.click(u"code.show"_s);
        QTRY_COMPARE(fixture.page()->spoken().first(), u"La caméra ne répond pas."_s);
        QVERIFY(fixture.named(u"code.fault"_s));
        QTRY_COMPARE(FakeCamera::on(), 0);
        type(fixture, u"ABC-DEF"_s);
        QCOMPARE(typedIn(fixture), u"ABC-DEF"_s);
    }

    void without_a_camera_none_is_offered()
    {
        WindowFixture fixture(m_catalogue.folder());
        fixture.window().navigator().open({PageId::TakeUp, {}});
        codePage(fixture)->useCamera({});
        QVERIFY(!fixture.named(u"code.show"_s));
    }

    void everything_fits_can_be_touched_and_read_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<ColourScheme>("scheme");
        for (const ColourScheme scheme : {ColourScheme::Dark, ColourScheme::HighContrast}) {
            for (const int percent : {100, 200})
                QTest::addRow("colours %d %d %%", int(scheme), percent)
                    << QSize(1280, 800) << u"fr"_s << percent << scheme;
        }
        for (const QSize size : {QSize(1920, 1080), QSize(1080, 1920), QSize(1280, 800)}) {
            for (const char *language : {"fr", "en", "ar"}) {
                for (const int percent : {100, 200}) {
                    QTest::addRow("%dx%d %s %d %%", size.width(), size.height(), language, percent)
                        << size << QString::fromLatin1(language) << percent << ColourScheme::Normal;
                }
            }
        }
    }

    void everything_fits_can_be_touched_and_read()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(ColourScheme, scheme);
        WindowFixture fixture(m_catalogue.folder(), size, language, [](kiosk::Configuration &configuration) {
            configuration.printerReceipt = u"tickets"_s;
        });
        fixture.window().setTextPercent(percent);
        fixture.terminal->theme().setScheme(scheme);
        const auto look = [&](const QString &screen) {
            QTest::qWait(0);
            const QString findings = screencheck::report(
                screencheck::check(fixture.window(), screencheck::rulesOf(fixture.terminal->theme())));
            const QString kept = qEnvironmentVariable("LUCARNE_KEEP_SCREENS");
            if (!kept.isEmpty())
                fixture.window().grab().save(u"%1/%2-%3-%4-%5-%6.png"_s.arg(kept, screen)
                                                 .arg(size.width())
                                                 .arg(language)
                                                 .arg(percent)
                                                 .arg(int(scheme)));
            QVERIFY2(findings.isEmpty(), qPrintable(screen + u'\n' + findings));
        };
        FakeCamera::Table table{test::emptyTable(10'003), {}};
        if (test::canPhotographSlips())
            table.picture = test::photographedSlip(slipOf(fixture, newReceipt()), 20'001);
        for (const PageId page : {PageId::TakeUp, PageId::Progress}) {
            const QString name = page == PageId::TakeUp ? u"takeup"_s : u"progress"_s;
            fixture.window().navigator().open({page, {}});
            codePage(fixture)->useCamera({});
            look(name);
            QVERIFY2(isAsked(fixture), qPrintable(name));
            codePage(fixture)->useCamera(FakeCamera::opener(table));
            look(name + u"-camera-offered"_s);
            QVERIFY2(isAsked(fixture), qPrintable(name));
            if (page == PageId::TakeUp) {
                fixture.click(u"code.show"_s);
                look(name + u"-camera"_s);
                if (test::canPhotographSlips()) {
                    QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.wrongpaper"_s), kPatience);
                    look(name + u"-wrong-paper"_s);
                }
                table.error = Error{u"La caméra a été débranchée. Essayez autrement."_s, u"test"_s};
                QTRY_VERIFY_WITH_TIMEOUT(fixture.named(u"code.fault"_s), kPatience);
                look(name + u"-camera-gone"_s);
                if (fixture.named(u"code.mend"_s))
                    fixture.click(u"code.mend"_s);
            }
            type(fixture, u"ABC-DEF"_s);
            look(name + u"-mistaken"_s);
        }
        // And the screens that the codes come from, where the page was.
        Navigator &navigator = fixture.window().navigator();
        AppContext &context = fixture.terminal->context();
        const QString title = u"Demander la carte de transport scolaire"_s;
        const auto show = [&](TakeAwayScreen *screen, const QString &name) {
            const std::unique_ptr<QWidget> owner(screen);
            fixture.page()->hide();
            screen->setGeometry(navigator.rect());
            screen->show();
            look(name);
            const QRect seen = screen->scroller()->viewport()->rect();
            const auto isSeen = [&](const QString &part) {
                const auto *widget = screen->findChild<QWidget *>(part);
                return !widget || seen.contains(QRect(widget->mapTo(screen->scroller()->viewport(), QPoint()),
                                                      widget->size()));
            };
            if (percent == 100)
                QVERIFY2(!screen->scroller()->hasMoreBelow(), qPrintable(name));
            for (const QString &part : {u"form.number"_s, u"form.secret"_s})
                QVERIFY2(isSeen(part), qPrintable(name + u' ' + part));
            // In the row below the words, or among them.
            const auto *print = screen->findChild<QWidget *>(u"form.print"_s);
            if (print && screen->scroller()->isAncestorOf(print))
                QVERIFY2(isSeen(u"form.print"_s), qPrintable(name));
        };
        show(new ReceiptScreen(context, title, newReceipt(), {}, &navigator), u"receipt"_s);
        show(new ReceiptScreen(context, title, newReceipt(),
                               {u"Pièce d'identité de la personne"_s, u"Justificatif de domicile"_s},
                               &navigator),
             u"receipt-to-bring"_s);
        show(new LaterScreen(context, title, procedure::ResumeCode::fresh(), &navigator), u"later"_s);
    }

private:
    QTemporaryDir m_data;
    test::DemoCatalogue m_catalogue;
};

QTEST_MAIN(CodePagesTest)
#include "codepages_test.moc"
