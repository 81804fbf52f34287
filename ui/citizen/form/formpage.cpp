// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formpage.h"

#include "answerlist.h"
#include "fieldbox.h"
#include "introscreen.h"
#include "itemsfield.h"
#include "reviewscreen.h"
#include "spokenstep.h"
#include "stepscreen.h"
#include "takeawayscreen.h"

#include "background.h"
#include "citizen/documents/documentscreen.h"
#include "procedure/formdesk.h"
#include "procedure/library.h"
#include "shell/appcontext.h"
#include "shell/language.h"
#include "widgets/flickarea.h"
#include "widgets/touchkeyboard.h"
#include "widgets/writingarea.h"

#include <QJsonArray>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lucarne::ui
{

namespace
{

using procedure::ControlKind;
using procedure::Element;

/// So many answers tell one child from another.
constexpr qsizetype kWordsOfAnItem = 2;

void fill(QWidget *body, QWidget *screen)
{
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->addWidget(screen);
}

} // namespace

FormPage::FormPage(AppContext &context, const QString &procedureId, Entry entry)
    : Page(context), m_entry(entry)
{
    if (!procedureId.isEmpty()) {
        const auto definition = context.procedures->definition(procedureId);
        if (!definition) {
            refuse(definition.error().sentence);
            return;
        }
        m_definition = *definition;
        m_screen = Screen::Intro;
    }
    inBackground(
        this, [directory = *context.directory] { return procedure::communes::unknownIn(directory); },
        [this](std::vector<procedure::Commune> unknown) {
            m_communesOfCounty = std::move(unknown);
            this->context().desk->open([self = QPointer(this)](const Result<void> &done) {
                if (self)
                    self->opened(done);
            });
        });
}

FormPage::~FormPage() = default;

void FormPage::refuse(const QString &reason)
{
    m_refusal = reason;
    m_screen = Screen::Refused;
}

void FormPage::opened(const Result<void> &done)
{
    procedure::FormDesk &desk = *context().desk;
    if (!done) {
        refuse(done.error().sentence);
    } else if (auto found = desk.draftOfThisVisit(); !found) {
        refuse(found.error().sentence);
    } else {
        m_found = std::move(*found);
        if (!m_definition && m_found) {
            const auto definition = context().procedures->definition(m_found->procedure, m_found->version);
            if (definition)
                m_definition = *definition;
            else
                refuse(definition.error().sentence);
        } else if (!m_definition) {
            // The window of this visit may have died between "Send" and the receipt.
            if (auto sent = desk.sentInThisVisit(); sent && *sent) {
                m_receipt = std::move((*sent)->receipt);
                m_screen = Screen::Receipt;
                if (const auto definition =
                        context().procedures->definition((*sent)->procedure, (*sent)->procedureVersion))
                    m_definition = *definition; // for its title
            } else {
                refuse(tr("There is no form to go on with."));
            }
        }
        m_isReady = true;
        if (m_definition && !m_receipt)
            m_screen = Screen::Intro;
    }
    if (m_screen == Screen::Intro && m_entry == Entry::WhereItWasLeft && m_found) {
        goOn();
    } else if (isComposed()) {
        recompose();
        Q_EMIT changed();
    }
}

QString FormPage::text(const QString &french) const
{
    return m_definition ? m_definition->text(french, context().language.code()) : french;
}

QString FormPage::heading() const
{
    switch (m_screen) {
    case Screen::Opening:
        return tr("One moment, please");
    case Screen::Refused:
        return tr("This form cannot be filled in here for now");
    case Screen::Step:
        return m_step ? m_step->title() : QString();
    case Screen::Paper:
        return m_paper->heading();
    case Screen::Review:
        return ReviewScreen::tr("Read your answers again");
    case Screen::Erasing:
    case Screen::LeavingPaper:
    case Screen::Leaving:
        return decision().question;
    case Screen::Receipt:
        return ReceiptScreen::sentences().constFirst();
    case Screen::Later:
        return LaterScreen::sentences().constFirst();
    case Screen::Intro:
        break;
    }
    return text(m_definition->title);
}

QStringList FormPage::spoken() const
{
    if (m_screen == Screen::Paper)
        return m_paper->spoken();
    if (isDecision())
        return decision().spoken();
    QStringList lines;
    if (m_fault)
        lines.append(m_fault->sentence);
    lines.append(heading());
    switch (m_screen) {
    case Screen::Opening:
    case Screen::Erasing:
    case Screen::Paper:
    case Screen::LeavingPaper:
    case Screen::Leaving:
        break;
    case Screen::Refused:
        lines.append(m_refusal);
        break;
    case Screen::Intro:
        lines.append(text(m_definition->summary));
        for (const QString &thing : m_definition->haveAtHand)
            lines.append(text(thing));
        break;
    case Screen::Step:
        lines.append(m_step->help());
        lines += spokenStep(m_step->view(), *m_walk, fieldContext(), describeItems());
        break;
    case Screen::Review:
        for (const ReviewedStep &step : reviewOf(
                 *m_walk, [this](const QString &french) { return text(french); }, context().language.code(),
                 m_communesOfCounty)) {
            lines.append(step.title);
            for (const ReviewedGroup &group : step.groups) {
                lines.append(group.title);
                for (const ReviewedAnswer &answer : group.answers)
                    lines.append(tr("%1: %2").arg(answer.question, answer.answer.isEmpty()
                                                                       ? AnswerRow::tr("No answer")
                                                                       : answer.answer));
            }
        }
        lines += spokenDeclarations(*m_walk, fieldContext());
        break;
    case Screen::Receipt:
    case Screen::Later:
        return m_takeAway->spoken();
    }
    lines.removeAll(QString());
    return lines;
}

bool FormPage::canStepBack() const
{
    return m_screen == Screen::Step || m_screen == Screen::Paper || m_screen == Screen::Review ||
           isDecision();
}

bool FormPage::stepBack()
{
    if (!canStepBack())
        return false;
    if (m_screen == Screen::Paper) {
        if (m_paper->stepBack())
            return true;
        if (m_paper->pages().empty())
            follow();
        else
            show(Screen::LeavingPaper);
        return true;
    }
    if (isDecision()) {
        if (m_screen == Screen::Erasing)
            show(Screen::Intro);
        else
            decided(0);
        return true;
    }
    m_fault.reset();
    if (m_walk->back()) {
        save();
        follow();
        return true;
    }
    show(Screen::Intro);
    return true;
}

void FormPage::show(Screen screen)
{
    m_screen = screen;
    forgetScroll();
    recompose();
    Q_EMIT changed();
}

void FormPage::compose(QWidget *body)
{
    m_step = nullptr;
    m_takeAway = nullptr;
    switch (m_screen) {
    case Screen::Opening:
        fill(body, new WaitingScreen(context(), heading(), body));
        break;
    case Screen::Refused: {
        auto *screen = new RefusedScreen(context(), heading(), m_refusal,
                                         m_definition ? m_definition->pivot : QString(), body);
        fill(body, screen);
        setScroller(screen->scroller());
        break;
    }
    case Screen::Intro:
        composeIntro(body);
        break;
    case Screen::Step:
        composeStep(body);
        break;
    case Screen::Paper: {
        m_paper->say(context().language.code(), text(m_wantedPaper->label),
                     text(m_wantedPaper->options.value("advice"_L1).toString()));
        auto *screen = new DocumentScreen(context(), *m_paper, body);
        fill(body, screen);
        setScroller(screen->scroller());
        break;
    }
    case Screen::Review:
        composeReview(body);
        break;
    case Screen::Erasing:
    case Screen::LeavingPaper:
    case Screen::Leaving: {
        auto *screen = new DecisionScreen(context(), decision(), body);
        connect(screen, &DecisionScreen::chosen, this, &FormPage::decided);
        fill(body, screen);
        setScroller(screen->scroller());
        break;
    }
    case Screen::Receipt:
    case Screen::Later:
        composeTakeAway(body);
        break;
    }
}

void FormPage::composeIntro(QWidget *body)
{
    using Unfinished = IntroScreen::Unfinished;
    Unfinished unfinished = Unfinished::Nothing;
    if (isOfThisForm())
        unfinished = Unfinished::ThisForm;
    else if (m_found)
        unfinished = Unfinished::AnotherForm;
    auto *screen = new IntroScreen(context(), *m_definition, unfinished, m_isReady, m_noticeOpen, body);
    connect(screen, &IntroScreen::begin, this, &FormPage::askToBegin);
    connect(screen, &IntroScreen::goOn, this, &FormPage::goOn);
    connect(screen, &IntroScreen::noticeToggled, this, [this] {
        m_noticeOpen = !m_noticeOpen;
        recompose();
    });
    fill(body, screen);
    setScroller(screen->scroller());
}

void FormPage::composeStep(QWidget *body)
{
    m_step = new StepScreen(context(), fieldContext(), *m_walk, describeItems(), body);
    connect(m_step, &StepScreen::next, this, &FormPage::next);
    connect(m_step, &StepScreen::later, this, [this] { show(Screen::Leaving); });
    connect(m_step->area().keyboard(), &TouchKeyboard::keySpoken, this, &Page::keyTouched);
    StepView *view = &m_step->view();
    connect(view, &StepView::answered, this, &FormPage::answered);
    connect(view, &StepView::addWanted, this, [this](const Element &element, const QString &path) {
        if (element.control == ControlKind::Documents) {
            takePaper(element, path);
            return;
        }
        m_walk->addItem(element, path);
        follow();
    });
    connect(view, &StepView::changeWanted, this,
            [this](const Element &element, const QString &path, int index) {
                m_walk->openItem(element, path, index);
                follow();
            });
    connect(view, &StepView::removeWanted, this, &FormPage::removeItem);
    for (const FieldBox *box : view->boxes()) {
        if (m_walk->form().isPromised(box->element()))
            static_cast<DocumentsField *>(box->field())->showPromise();
    }
    fill(body, m_step);
    setScroller(m_step->area().flick());
    if (m_fault) {
        // Said again, in the language as it is now.
        const std::vector<procedure::Fault> faults = m_walk->faults();
        const auto same = std::find_if(faults.begin(), faults.end(),
                                       [this](const auto &fault) { return fault.path == m_fault->path; });
        if (same == faults.end())
            m_fault.reset();
        else
            m_fault = *same;
    }
    if (FieldBox *box = m_fault ? view->box(m_fault->path) : nullptr)
        box->setFault(m_fault->sentence);
}

void FormPage::composeReview(QWidget *body)
{
    auto *screen = new ReviewScreen(context(), fieldContext(), *m_walk, m_fault, body);
    connect(screen, &ReviewScreen::changeWanted, this, &FormPage::change);
    connect(screen, &ReviewScreen::answered, this, [this](const QString &path, const QJsonValue &value) {
        m_fault.reset();
        m_walk->answer(path, value);
        save();
    });
    connect(screen, &ReviewScreen::send, this, &FormPage::send);
    connect(screen, &ReviewScreen::later, this, [this] { show(Screen::Leaving); });
    fill(body, screen);
    setScroller(screen->scroller());
    if (FieldBox *box = screen->faulty()) {
        QTimer::singleShot(0, screen, [screen, box] {
            FlickArea &flick = *screen->scroller();
            flick.revealTightly(QRect(box->mapTo(flick.widget(), QPoint()), box->size()));
            box->field()->focusTarget()->setFocus(Qt::OtherFocusReason);
        });
    }
}

void FormPage::composeTakeAway(QWidget *body)
{
    const QString title = m_definition ? text(m_definition->title) : QString();
    if (m_receipt)
        m_takeAway = new ReceiptScreen(context(), title, *m_receipt, promisedPapers(), body);
    else
        m_takeAway = new LaterScreen(context(), title, *m_code, body);
    connect(m_takeAway, &TakeAwayScreen::print, this, [this] { Q_EMIT slipPrintWanted(m_takeAway->slip()); });
    connect(m_takeAway, &TakeAwayScreen::done, this, &FormPage::leave);
    fill(body, m_takeAway);
    setScroller(m_takeAway->scroller());
}

QStringList FormPage::promisedPapers() const
{
    QStringList names;
    for (const QString &label : m_promised)
        names.append(text(label));
    return names;
}

void FormPage::leave()
{
    // The code was read or printed: the form is under it alone from now on. Whoever comes back to this
    // page may have begun another form since, which is not to go.
    const bool isFirst = !std::exchange(m_isTakenAway, true);
    if (m_code && isFirst) {
        if (const auto gone = context().desk->discard(); !gone)
            qWarning("form: %s", qPrintable(gone.error().detail));
    }
    if (m_receipt && isFirst) {
        if (const auto taken = context().desk->receiptTaken(); !taken)
            qWarning("form: %s", qPrintable(taken.error().detail));
    }
    Q_EMIT goTo({PageId::Home, {}});
}

void FormPage::askToBegin()
{
    if (m_found || m_walk)
        show(Screen::Erasing);
    else
        begin();
}

void FormPage::begin()
{
    procedure::FormDesk &desk = *context().desk;
    if (m_found || m_walk) {
        if (const auto gone = desk.discard(); !gone) {
            Q_EMIT said(gone.error().sentence);
            return;
        }
    }
    m_found.reset();
    m_walk.emplace(procedure::Form(m_definition, prefill()));
    save();
    follow();
}

void FormPage::goOn()
{
    if (!m_walk) {
        const auto pinned = context().procedures->definition(m_found->procedure, m_found->version);
        if (!pinned) {
            Q_EMIT said(pinned.error().sentence);
            return;
        }
        m_definition = *pinned;
        m_walk.emplace(procedure::Form::resumed(*pinned, m_found->answers, prefill()), *m_found);
        m_found.reset();
    }
    follow();
}

void FormPage::follow()
{
    m_paper.reset();
    show(m_walk->atReview() ? Screen::Review : Screen::Step);
    if (m_screen != Screen::Step)
        return;
    // When the layout knows where things are.
    QTimer::singleShot(0, m_step, [this] {
        FieldBox *wanted = m_wanted.isEmpty() ? nullptr : m_step->view().box(m_wanted);
        m_wanted.clear();
        if (m_fault)
            showFault();
        else if (wanted)
            m_step->bringUp(*wanted);
        else
            m_step->beginWriting();
    });
}

void FormPage::answered(const QString &path, const QJsonValue &value)
{
    m_walk->answer(path, value);
    save();
    m_step->view().follow(m_walk->step());
    if (!m_fault)
        return;
    // An error goes when it is mended, not while it is being mended.
    const std::vector<procedure::Fault> faults = m_walk->faults();
    if (std::none_of(faults.begin(), faults.end(),
                     [this](const auto &fault) { return fault.path == m_fault->path; })) {
        if (FieldBox *box = m_step->view().box(m_fault->path))
            box->setFault({});
        m_fault.reset();
    }
}

void FormPage::next()
{
    if (const std::vector<procedure::Fault> faults = m_walk->faults(); !faults.empty()) {
        fail(faults.front());
        return;
    }
    m_fault.reset();
    if (m_walk->item())
        m_walk->closeItem();
    else
        m_walk->next();
    save();
    follow();
}

void FormPage::fail(const procedure::Fault &fault)
{
    if (m_fault && m_step) {
        if (FieldBox *before = m_step->view().box(m_fault->path))
            before->setFault({});
    }
    m_fault = fault;
    if (m_screen == Screen::Step && m_step->view().box(fault.path)) {
        Q_EMIT changed();
        showFault();
    } else {
        m_walk->mend(fault.path);
        follow();
    }
    Q_EMIT mistakeFound(fault.sentence);
}

void FormPage::showFault()
{
    FieldBox *box = m_step->view().box(m_fault->path);
    if (!box)
        return;
    box->setFault(m_fault->sentence);
    m_step->bringUp(*box);
}

void FormPage::change(int step, const QString &path)
{
    m_walk->change(step);
    m_wanted = path;
    m_walk->mend(path);
    save();
    follow();
}

void FormPage::send()
{
    for (const int step : m_walk->screens()) {
        if (const auto faults = m_walk->form().faults(step); !faults.empty()) {
            fail(faults.front());
            return;
        }
    }
    if (const auto faults = m_walk->faults(); !faults.empty()) {
        m_fault = faults.front();
        follow();
        Q_EMIT mistakeFound(m_fault->sentence);
        return;
    }
    auto receipt = context().desk->submit(m_walk->draft(), m_walk->form());
    if (!receipt) {
        Q_EMIT said(receipt.error().sentence);
        return;
    }
    m_receipt = *receipt;
    for (const int step : m_walk->screens()) {
        for (const procedure::Field &field : m_walk->form().fields(step)) {
            if (m_walk->form().isPromised(*field.element))
                m_promised.append(field.element->label);
        }
    }
    m_walk.reset();
    show(Screen::Receipt);
}

bool FormPage::isOfThisForm() const
{
    return m_walk || (m_found && m_found->procedure == m_definition->id);
}

bool FormPage::isDecision() const
{
    return m_screen == Screen::Erasing || m_screen == Screen::LeavingPaper || m_screen == Screen::Leaving;
}

Decision FormPage::decision() const
{
    if (m_screen == Screen::Erasing) {
        const bool isThisForm = isOfThisForm();
        return {.question = isThisForm ? tr("Do you want to begin this form again?")
                                       : tr("Do you want to erase your other form?"),
                .explanation = isThisForm ? tr("All the answers that you gave in it are erased.")
                                          : tr("You have begun it and not finished it. All its answers are "
                                               "erased."),
                .choices = {
                    {.icon = Icon::Pen,
                     .text = isThisForm ? tr("No, go on with my form") : tr("No, go on with my other form"),
                     .note = tr("You come back to your question."),
                     .objectName = u"form.keepanswers"_s},
                    {.icon = Icon::StartAgain,
                     .text = tr("Yes, erase them"),
                     .note = tr("You start with the first question."),
                     .objectName = u"form.erase"_s}}};
    }
    if (m_screen == Screen::LeavingPaper) {
        return {.question = tr("Do you want to go back without this document?"),
                .explanation = tr("You have taken %n page(s). They are not in your form yet.", nullptr,
                                  int(m_paper->pages().size())),
                .choices = {{.icon = Icon::Document,
                             .text = tr("No, keep my pages"),
                             .note = tr("You come back to your document."),
                             .objectName = u"document.stay"_s},
                            {.icon = Icon::Back,
                             .text = tr("Yes, go back without it"),
                             .note = tr("The pages are erased. Your answers stay."),
                             .objectName = u"document.leave"_s}}};
    }
    return {.question = tr("Do you want to stop here?"),
            .explanation =
                tr("Your answers are kept for 30 days. Nothing is sent yet. You get a code: with it "
                   "you go on at any terminal."),
            .choices = {{.icon = Icon::Pen,
                         .text = tr("Go on now"),
                         .note = tr("You come back to your question."),
                         .objectName = u"form.stay"_s},
                        {.icon = Icon::Clock,
                         .text = tr("Keep it and leave"),
                         .note = tr("You see your code, to take along."),
                         .objectName = u"form.keep"_s}}};
}

void FormPage::decided(int choice)
{
    const bool stays = choice == 0;
    if (m_screen == Screen::Erasing) {
        if (!stays) {
            begin();
        } else if (isOfThisForm()) {
            goOn();
        } else {
            show(Screen::Intro); // for whoever comes back
            Q_EMIT goTo({PageId::Unfinished, {}});
        }
    } else if (m_screen == Screen::LeavingPaper && stays) {
        show(Screen::Paper);
    } else if (m_screen == Screen::LeavingPaper || stays) {
        follow();
    } else {
        keepForLater();
    }
}

void FormPage::keepForLater()
{
    auto code = context().desk->keepForLater(m_walk->draft());
    if (!code) {
        Q_EMIT said(code.error().sentence);
        return;
    }
    m_code = std::move(*code);
    m_walk.reset();
    m_fault.reset();
    show(Screen::Later);
}

void FormPage::save()
{
    if (const auto saved = context().desk->save(m_walk->draft()); !saved)
        Q_EMIT said(saved.error().sentence);
}

void FormPage::takePaper(const Element &element, const QString &path)
{
    if (const auto most = store::kMostDocuments; m_walk->draft().documents.size() >= std::size_t(most)) {
        Q_EMIT said(tr("Your form has %n document(s). It can take no more.", nullptr, int(most)));
        return;
    }
    m_wantedPaper = &element;
    m_paper = std::make_unique<DocumentTaking>(context(), without(element, path));
    connect(m_paper.get(), &DocumentTaking::changed, this, [this] {
        forgetScroll();
        recompose();
        Q_EMIT changed();
    });
    // What it says last comes out of the paper itself: it goes when control returns.
    connect(m_paper.get(), &DocumentTaking::cancelled, this, &FormPage::follow, Qt::QueuedConnection);
    connect(
        m_paper.get(), &DocumentTaking::promised, this, [this, &element] { promise(element); },
        Qt::QueuedConnection);
    connect(
        m_paper.get(), &DocumentTaking::documentReady, this,
        [this, &element, path](const QByteArray &pdf, int pages) { join(element, path, pdf, pages); },
        Qt::QueuedConnection);
    m_fault.reset();
    show(Screen::Paper);
}

DocumentTaking::Without FormPage::without(const Element &element, const QString &path) const
{
    // Beside a paper that is there, nothing is missing.
    if (m_walk->form().value(path).toArray().isEmpty()) {
        if (!element.promise.isEmpty())
            return DocumentTaking::Without::Later;
        for (const procedure::Field &field : m_walk->form().fields(m_walk->step())) {
            if (field.path == path && field.required)
                return DocumentTaking::Without::Not;
        }
    }
    return DocumentTaking::Without::Skip;
}

void FormPage::promise(const Element &element)
{
    m_walk->answer(element.promise, true);
    save();
    follow();
}

void FormPage::join(const Element &element, const QString &path, const QByteArray &pdf, int pages)
{
    if (!m_paper)
        return;
    m_paper->putAway();
    // The paper goes with the page, or when its citizen turns away from it.
    context().desk->addDocument(pdf, u"application/pdf"_s,
                                [this, paper = QPointer(m_paper.get()), label = element.label,
                                 promise = element.promise, path,
                                 pages](const Result<store::SealedDocument> &sealed) {
                                    if (!paper)
                                        return;
                                    if (!sealed) {
                                        paper->notPutAway(sealed.error());
                                        return;
                                    }
                                    m_walk->documents.push_back({*sealed, label, pages});
                                    QJsonArray digests = m_walk->form().value(path).toArray();
                                    digests.append(sealed->hex());
                                    m_walk->answer(path, digests);
                                    if (!promise.isEmpty())
                                        m_walk->answer(promise, QJsonValue::Undefined);
                                    save();
                                    follow();
                                });
}

void FormPage::removeItem(const Element &element, const QString &path, int index)
{
    if (element.control == ControlKind::Documents) {
        QJsonArray digests = m_walk->form().value(path).toArray();
        const QString digest = digests.at(index).toString();
        std::erase_if(m_walk->documents, [&digest](const procedure::JoinedDocument &document) {
            return document.sealed.hex() == digest;
        });
        digests.removeAt(index);
        m_walk->answer(path, digests);
    } else {
        m_walk->removeItem(path, index);
    }
    save();
    m_step->view().reload(path);
    m_step->view().follow(m_walk->step());
}

FieldContext FormPage::fieldContext() const
{
    const QString language = context().language.code();
    const QString insee = context().configuration.communeInsee;
    return {.theme = context().theme,
            .locale = context().language.locale(),
            .language = language,
            .text = [definition = m_definition,
                     language](const QString &french) { return definition->text(french, language); },
            .nearDepartment = insee.left(insee.startsWith("97"_L1) ? 3 : 2),
            .communesOfCounty = m_communesOfCounty,
            .today = context().clock.utcNow().toLocalTime().date()};
}

StepView::DescribeItem FormPage::describeItems() const
{
    return [this](const Element &element, const QString &path, int index) {
        return describeItem(element, path, index);
    };
}

procedure::Prefill FormPage::prefill() const
{
    const QString insee = context().configuration.communeInsee;
    const auto commune = procedure::communes::byInsee(insee, m_communesOfCounty);
    return {.commune = insee,
            .postalCode =
                commune && commune->postalCodes.size() == 1 ? commune->postalCodes.front() : QString(),
            .town = context().configuration.communeName,
            .today = context().clock.utcNow().toLocalTime().date().toString(Qt::ISODate)};
}

QString FormPage::describeItem(const Element &element, const QString &path, int index) const
{
    if (element.control == ControlKind::Documents) {
        const QString digest = m_walk->form().value(u"%1/%2"_s.arg(path).arg(index)).toString();
        for (const procedure::JoinedDocument &document : m_walk->documents) {
            if (document.sealed.hex() == digest)
                return tr("Document %1, %n page(s)", nullptr, document.pages).arg(index + 1);
        }
        return tr("Document %1").arg(index + 1);
    }
    QStringList words;
    const QString inside = u"%1/%2/"_s.arg(path).arg(index);
    const std::vector<procedure::Fault> faults = m_walk->form().faults(m_walk->step());
    const auto isFaulty = [&faults](const procedure::Field &field) {
        return std::any_of(faults.begin(), faults.end(),
                           [&field](const auto &fault) { return fault.path == field.path; });
    };
    for (const procedure::Field &field : m_walk->form().fields(m_walk->step())) {
        // What is not finished yet is not to be read by people.
        if (!field.path.startsWith(inside) || words.size() == kWordsOfAnItem || isFaulty(field))
            continue;
        const QString answer =
            procedure::displayText(*m_definition, *field.element, m_walk->form().value(field.path),
                                   context().language.code(), m_communesOfCounty);
        if (!answer.isEmpty())
            words.append(answer);
    }
    const QString which = itemName(element, index, [this](const QString &french) { return text(french); });
    return words.isEmpty() ? which : tr("%1: %2").arg(which, words.join(u' '));
}

} // namespace lucarne::ui
