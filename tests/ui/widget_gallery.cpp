// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/documentreader.h"
#include "theme/theme.h"
#include "widgets/bigbutton.h"
#include "widgets/choicecard.h"
#include "widgets/contentview.h"
#include "widgets/countdownring.h"
#include "widgets/flickarea.h"
#include "widgets/noticebox.h"
#include "widgets/qrview.h"
#include "widgets/searchfield.h"
#include "widgets/stepbar.h"
#include "widgets/textlabel.h"
#include "widgets/tilecard.h"
#include "widgets/touchkeyboard.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QTextStream>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lucarne;
using namespace lucarne::ui;
using catalogue::Element;

// widget_gallery FOLDER [DOCUMENT.xml…]: saves pictures of every widget in the three colour schemes
// and from right to left, and of the documents named, with the time that each took to build.

namespace
{

QWidget *buttonsPage(Theme &theme, bool arabic)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(96), theme.px(40), theme.px(96), theme.px(40));
    column->setSpacing(theme.px(20));
    column->addWidget(new TextLabel(theme, TextRole::Display, arabic ? u"مرحبا"_s : u"Bonjour"_s));
    column->addWidget(
        new TextLabel(theme, TextRole::Title, arabic ? u"ماذا تحتاج؟"_s : u"De quoi avez-vous besoin ?"_s));
    auto *search = new SearchField(theme);
    search->setPlaceholderText(arabic ? u"اكتب كلمة"_s : u"Écrivez un mot : carte d'identité, loyer…"_s);
    column->addWidget(search);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(16));
    row->addWidget(new BigButton(theme, ButtonRole::Primary, Icon::Qr,
                                 arabic ? u"خذها على هاتفي"_s : u"L'emporter sur mon téléphone"_s));
    auto *focused =
        new BigButton(theme, ButtonRole::Secondary, Icon::Print, arabic ? u"اطبع"_s : u"Imprimer"_s);
    focused->setObjectName(u"focused"_s);
    row->addWidget(focused);
    row->addWidget(new BigButton(theme, ButtonRole::Quiet, Icon::Back, arabic ? u"رجوع"_s : u"Retour"_s));
    auto *off =
        new BigButton(theme, ButtonRole::Primary, Icon::Done, arabic ? u"غير متاح"_s : u"Pas maintenant"_s);
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch(1);
    column->addLayout(row);
    auto *tiles = new QGridLayout;
    tiles->setSpacing(theme.px(16));
    const QList<std::pair<Icon, QString>> events{{Icon::Moving, u"Je déménage"_s},
                                                 {Icon::Baby, u"J'attends un enfant"_s},
                                                 {Icon::Retirement, u"Je prépare ma retraite"_s},
                                                 {Icon::Work, u"Je cherche un emploi"_s},
                                                 {Icon::Flower, u"Un proche est décédé"_s},
                                                 {Icon::More, u"Autres situations"_s}};
    for (int i = 0; i < events.size(); ++i)
        tiles->addWidget(
            new TileCard(theme, events.at(i).first, arabic ? u"أنتقل إلى منزل جديد"_s : events.at(i).second),
            i / 3, i % 3);
    column->addLayout(tiles);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme.px(16));
    const QList<std::pair<Icon, QString>> bottom{{Icon::Back, u"Retour"_s},
                                                 {Icon::StartAgain, u"Recommencer"_s},
                                                 {Icon::Listen, u"Écouter"_s},
                                                 {Icon::CallForHelp, u"Appeler à l'aide"_s},
                                                 {Icon::Leave, u"Terminer"_s}};
    for (const auto &[icon, text] : bottom) {
        auto *button = new BigButton(theme, ButtonRole::Quiet, icon, arabic ? u"رجوع"_s : text);
        button->setIconPlace(IconPlace::Above);
        bar->addWidget(button);
    }
    column->addLayout(bar);
    column->addStretch(1);
    return page;
}

QWidget *questionPage(Theme &theme, bool arabic)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(96), theme.px(40), theme.px(96), theme.px(24));
    column->setSpacing(theme.px(20));
    auto *steps = new StepBar(theme);
    steps->setProgress({1, 1, 3, false});
    column->addWidget(steps);
    column->addWidget(new TextLabel(theme, TextRole::Title,
                                    arabic ? u"ما هي حالتك؟"_s : u"Quelle est votre situation ?"_s));
    auto *flick = new FlickArea(theme);
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, theme.px(12), theme.px(12));
    list->setSpacing(theme.px(16));
    const QStringList answers{u"Vous êtes salarié du secteur privé"_s, u"Vous êtes retraité"_s,
                              u"Vous êtes demandeur d'emploi indemnisé ou non, inscrit à Pôle emploi"_s,
                              u"Vous êtes étudiant"_s, u"Je ne sais pas : montrez-moi tous les cas"_s};
    for (int i = 0; i < answers.size(); ++i) {
        auto *card = new ChoiceCard(theme);
        card->setText(arabic ? u"أنا متقاعد وأعيش في البلدية"_s : answers.at(i));
        if (i == 1)
            card->setNote(arabic ? u"معاش أساسي أو تكميلي"_s
                                 : u"Y compris si vous travaillez encore à temps partiel"_s);
        if (i == 2)
            card->setIcon(Icon::Work);
        if (i == 3) {
            card->setCheckable(true);
            card->setChecked(true);
        }
        list->addWidget(card);
    }
    auto *notice =
        new NoticeBox(theme, NoticeKind::Warning, u"La préfecture n'accepte plus les dossiers en papier."_s);
    notice->setTitle(u"Attention"_s);
    list->addWidget(notice);
    list->addWidget(
        new NoticeBox(theme, NoticeKind::Information, u"Ce texte officiel existe en français seulement."_s));
    auto *row = new QHBoxLayout;
    auto *ring = new CountdownRing(theme);
    ring->setRemaining(42, 60);
    row->addWidget(ring);
    auto *code = new QrView(theme);
    code->setText(u"https://www.service-public.fr/particuliers/vosdroits/F1342"_s);
    row->addWidget(code);
    row->addStretch(1);
    list->addLayout(row);
    flick->setWidget(content);
    column->addWidget(flick, 1);
    return page;
}

QWidget *keyboardPage(Theme &theme, bool alphabetical)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(40), theme.px(40), theme.px(40), theme.px(20));
    column->setSpacing(theme.px(20));
    auto *search = new SearchField(theme);
    search->setText(u"carte grise"_s);
    column->addWidget(search);
    column->addStretch(1);
    auto *keyboard = new TouchKeyboard(theme);
    keyboard->setAlphabetical(alphabetical);
    keyboard->setTarget(search);
    column->addWidget(keyboard);
    return page;
}

void save(QWidget *page, const QString &file, const QSize &size)
{
    page->setAttribute(Qt::WA_DontShowOnScreen);
    page->resize(size);
    page->show();
    if (auto *focused = page->findChild<QWidget *>(u"focused"_s))
        focused->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    page->grab().save(file);
    delete page;
}

std::vector<guide::GlossaryEntry> glossaryOf(const catalogue::ContentNode &root)
{
    std::vector<guide::GlossaryEntry> glossary;
    for (const catalogue::ContentNode &child : root.children) {
        if (child.element != Element::Definition && child.element != Element::Abbreviation)
            continue;
        const catalogue::ContentNode *title = child.firstChild(Element::Title);
        guide::GlossaryEntry entry{
            .id = child.attribute(u"ID"), .term = title ? title->plainText() : QString(), .nodes = {}};
        for (const catalogue::ContentNode &part : child.children) {
            if (part.element != Element::Title)
                entry.nodes.push_back(part);
        }
        glossary.push_back(entry);
    }
    return glossary;
}

void saveDocument(Theme &theme, const QString &file, const QDir &folder, QTextStream &out)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    const auto document = catalogue::readDocument(source);
    if (!document)
        return;
    std::vector<catalogue::ContentNode> nodes;
    for (const catalogue::ContentNode &child : document->root.children) {
        if (child.element == Element::Introduction || child.element == Element::Body ||
            child.element == Element::SituationList)
            nodes.push_back(child);
    }
    for (const int width : {1400, 1080}) {
        auto *page = new QWidget;
        page->setAttribute(Qt::WA_DontShowOnScreen);
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(theme.px(48), theme.px(32), theme.px(48), theme.px(32));
        auto *view = new ContentView(theme);
        column->addWidget(view);
        page->resize(width, 900);
        QElapsedTimer watch;
        watch.start();
        view->setContent(nodes, glossaryOf(document->root));
        const qint64 first = watch.nsecsElapsed();
        view->finish();
        const qint64 built = watch.nsecsElapsed();
        const int height = std::min(column->heightForWidth(width), 12000);
        const qint64 laid = watch.nsecsElapsed();
        out << document->id << " at " << width << ": first piece " << double(first) / 1e6 << " ms, all built "
            << double(built) / 1e6 << " ms, laid out " << double(laid) / 1e6 << " ms, "
            << page->findChildren<QWidget *>().size() << " widgets, " << height << " pixels high\n";
        save(page, folder.filePath(u"%1-%2.png"_s.arg(document->id).arg(width)), {width, height});
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    if (argc < 2) {
        out << "widget_gallery FOLDER [DOCUMENT.xml...]\n";
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    Theme theme;
    theme.applyTo(application);
    const QList<std::pair<ColourScheme, QString>> schemes{{ColourScheme::Normal, u"normal"_s},
                                                          {ColourScheme::Dark, u"dark"_s},
                                                          {ColourScheme::HighContrast, u"contrast"_s}};
    for (const auto &[scheme, name] : schemes) {
        theme.setScheme(scheme);
        save(buttonsPage(theme, false), folder.filePath(u"buttons-%1.png"_s.arg(name)), {1920, 1000});
        save(questionPage(theme, false), folder.filePath(u"question-%1.png"_s.arg(name)), {1400, 900});
        save(keyboardPage(theme, scheme == ColourScheme::Dark),
             folder.filePath(u"keyboard-%1.png"_s.arg(name)), {1280, 640});
    }
    theme.setScheme(ColourScheme::Normal);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    save(buttonsPage(theme, true), folder.filePath(u"buttons-rtl.png"_s), {1920, 1000});
    save(questionPage(theme, true), folder.filePath(u"question-rtl.png"_s), {1400, 900});
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    theme.setTextPercent(200);
    save(buttonsPage(theme, false), folder.filePath(u"buttons-200.png"_s), {1920, 1500});
    save(questionPage(theme, false), folder.filePath(u"question-200.png"_s), {1080, 1600});
    save(keyboardPage(theme, false), folder.filePath(u"keyboard-200.png"_s), {1080, 800});
    theme.setTextPercent(100);
    for (int i = 2; i < argc; ++i)
        saveDocument(theme, QString::fromLocal8Bit(argv[i]), folder, out);
    return 0;
}
