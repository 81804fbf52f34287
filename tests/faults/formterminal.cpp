// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formterminal.h"

#include "sync/contentstate.h"
#include "sync/enrolment.h"
#include "sync/keptdraftsender.h"
#include "sync/outboxsender.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QUuid>

namespace lucarne::faults
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace lucarne::procedure;

namespace
{

void orDie(const Result<void> &result)
{
    if (!result)
        qFatal("the terminal of the tests: %s", qPrintable(result.error().detail));
}

/// Runs \a ask, whose callback may come later, and gives what came.
template<typename T>
Result<T> waitFor(const std::function<void(FormDesk::Done<T>)> &ask)
{
    std::optional<Result<T>> got;
    QEventLoop loop;
    ask([&](Result<T> result) {
        got.emplace(std::move(result));
        loop.quit();
    });
    if (!got)
        loop.exec();
    return std::move(*got);
}

} // namespace

FormTerminal::FormTerminal(county::CountyThread &county, const QUrl &reached, Disk disk)
    : m_folder((disk == InMemory ? u"/dev/shm"_s : QDir::tempPath()) + u"/lucarne-forms-XXXXXX"_s),
      m_enrolled(county.enrol())
{
    m_configuration = configurationOf(dataFolder());
    const auto places = sync::ContentPlaces::of(m_configuration);
    if (!QDir().mkpath(places.syncFolder))
        qFatal("no folder for a test");
    const QString secretsFile = m_folder.filePath(u"secrets"_s);
    const sync::TerminalSecrets secrets{vault::SigningKey::fromSeed(m_enrolled.key.seed()).value(),
                                        m_enrolled.token.clone()};
    orDie(sync::writeSecretsFile(secretsFile, secrets));
    sync::EnrolmentRecord record;
    record.terminalId = m_enrolled.id;
    record.name = u"Hall"_s;
    record.county = reached.isEmpty() ? county.url() : reached;
    record.countyKey = QString::fromLatin1(county.publicKey().toBase64());
    record.secretsFile = secretsFile;
    record.enrolledAt = QDateTime::currentDateTimeUtc();
    orDie(sync::saveEnrolment(dataFolder(), record));
    sync::ContentState state;
    state.countyKey = record.countyKey;
    state.sealingKeys = {QString::fromLatin1(county.sealingKey().toBase64())};
    orDie(sync::saveContentState(places, state));
}

QString FormTerminal::outboxFolder() const
{
    return kiosk::outboxFolder(m_configuration);
}

kiosk::Configuration configurationOf(const QString &dataFolder)
{
    kiosk::Configuration configuration;
    configuration.dataFolder = dataFolder;
    return configuration;
}

Result<void> opened(FormDesk &desk)
{
    return waitFor<void>([&desk](FormDesk::Done<void> done) { desk.open(std::move(done)); });
}

Result<Draft> takenUp(FormDesk &desk, const ResumeCode &code)
{
    return waitFor<Draft>([&](FormDesk::Done<Draft> done) { desk.takeUp(code, std::move(done)); });
}

Sitting::Sitting(FormDesk &desk, std::shared_ptr<const Definition> definition, const Person &person,
                 quint32 seed)
    : m_desk(desk), m_person(person), m_random(seed), m_form(std::move(definition), prefill())
{
    m_draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_draft.procedure = m_form.definition().id;
    m_draft.version = m_form.definition().version;
}

Sitting::Sitting(FormDesk &desk, std::shared_ptr<const Definition> definition, const Person &person,
                 quint32 seed, Draft draft)
    : m_desk(desk),
      m_person(person),
      m_random(seed),
      m_form(Form::resumed(std::move(definition), draft.answers, prefill())),
      m_draft(std::move(draft))
{
}

bool Sitting::fillIn(int most)
{
    m_left = most;
    const auto answer = answersOf(m_person, m_random, [this](const QByteArray &content, const QString &type) {
        return join(content, type);
    });
    return faults::fillIn(m_form, answer, [this] { return save() && --m_left > 0; });
}

void Sitting::fillInHostile()
{
    const auto join = [this](const QByteArray &content, const QString &type) {
        return this->join(content, type);
    };
    faults::fillIn(m_form, hostileAnswersOf(m_person, m_random, join), [this] { return save(); });
}

QString Sitting::join(const QByteArray &content, const QString &mediaType)
{
    const auto sealed = waitFor<store::SealedDocument>([&](FormDesk::Done<store::SealedDocument> done) {
        m_desk.addDocument(content, mediaType, std::move(done));
    });
    if (!sealed) {
        m_saveFailure = sealed.error().detail;
        return {};
    }
    m_draft.documents.push_back({*sealed, u"Document"_s, 1});
    return sealed->hex();
}

bool Sitting::save()
{
    m_draft.answers = m_form.answers();
    QElapsedTimer time;
    time.start();
    if (const auto saved = m_desk.save(m_draft); !saved)
        m_saveFailure = saved.error().detail + u' ' + saved.error().sentence;
    m_longestSave = std::max(m_longestSave, time.nsecsElapsed());
    return m_saveFailure.isEmpty();
}

store::DiskUsage emptyDisk()
{
    return [](const QString &) { return 0.0; };
}

bool deliver(store::Outbox &outbox, const QUrl &county, const vault::Secret &token,
             const session::Clock &clock, std::chrono::milliseconds patience)
{
    const auto transport = sync::Transport::to(county, clock).value();
    sync::SendPace pace;
    pace.look = 50ms;
    pace.longestPause = 50ms;
    pace.probe = 50ms;
    sync::OutboxSender sender(
        *transport, outbox, token, clock, [] { return 0.0; }, pace);
    sync::KeepPace keepPace;
    keepPace.look = 50ms;
    keepPace.longestPause = 50ms;
    keepPace.probe = 50ms;
    sync::KeptDraftSender keptSender(
        *transport, outbox, token, clock, [] { return 0.0; }, keepPace);
    const auto isDone = [&outbox] {
        const auto counts = outbox.counts();
        const auto kept = outbox.keptDrafts().due();
        return counts && counts->waiting == 0 && kept && kept->empty();
    };
    sender.start();
    keptSender.start();
    QElapsedTimer since;
    since.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone() || since.elapsed() > patience.count())
            loop.quit();
    });
    look.start(5ms);
    loop.exec();
    return isDone();
}

} // namespace lucarne::faults
