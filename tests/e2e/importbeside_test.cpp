// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The real lucarne-sync imports a new catalogue while a citizen walks through a guide in the real window:
/// the import stands back behind everybody, the walk ends on the edition that it began with, and the next
/// visit finds the new one.
#include "visit.h"

#include "archives.h"

#include "citizen/guidepage.h"
#include "sync/importprogress.h"
#include "widgets/choicecard.h"

#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lucarne;
using namespace lucarne::county;
using namespace lucarne::ui;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatience = 240'000;
/// So many that an import takes a good while.
constexpr int kOtherGuides = 5000;

QByteArray guide(const QByteArray &id, const QByteArray &title, const QByteArray &content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Publication "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ID=\"" +
           id + "\" type=\"Fiche d'information\" spUrl=\"https://valserre.example/" + id + "\"><dc:title>" +
           title + "</dc:title><dc:date>modified 2026-02-02</dc:date><Audience>Particuliers</Audience>" +
           content + "</Publication>";
}

/// Two questions and an answer that names its edition, a second guide, and many others.
std::vector<test::ZipEntry> edition(const QByteArray &name)
{
    const QByteArray answer = "<Paragraphe>Voici la réponse de la " + name + " édition.</Paragraphe>";
    const QByteArray cases = "<Texte><BlocCas><Cas><Titre>Seul</Titre>" + answer +
                             "</Cas><Cas><Titre>À plusieurs</Titre>" + answer + "</Cas></BlocCas></Texte>";
    std::vector<test::ZipEntry> entries{
        {"F9901.xml", guide("F9901", "Déménager",
                            "<ListeSituations><Situation><Titre>En ville</Titre>" + cases +
                                "</Situation><Situation><Titre>À la campagne</Titre>" + cases +
                                "</Situation></ListeSituations>")},
        {"F9902.xml", guide("F9902", "Emménager", "<Texte>" + answer + "</Texte>")}};
    for (int i = 0; i < kOtherGuides; ++i) {
        const QByteArray id = "F" + QByteArray::number(10'000 + i);
        entries.push_back({id + ".xml", guide(id, "Autre fiche " + QByteArray::number(i),
                                              "<Texte><Paragraphe>Un texte officiel parmi beaucoup "
                                              "d'autres.</Paragraphe></Texte>")});
    }
    return entries;
}

/// lucarne-sync, and what it says.
class SyncProgram
{
public:
    explicit SyncProgram(const TerminalAtCounty &terminal)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(LUCARNE_BINARY_DIR "/bin/lucarne-sync"),
                        {u"--data"_s, terminal.configuration().dataFolder, u"--poll-seconds"_s, u"1"_s});
    }
    ~SyncProgram()
    {
        goOn();
        m_process.terminate();
        m_process.waitForFinished(kPatience);
    }

    int changes()
    {
        while (m_process.canReadLine()) {
            if (QJsonDocument::fromJson(m_process.readLine()).object()[u"event"] == "content-changed"_L1)
                ++m_changes;
        }
        return m_changes;
    }
    /// The thread that imports; 0: nothing is being imported.
    int importer() const
    {
        const QString tasks = u"/proc/%1/task"_s.arg(m_process.processId());
        for (const QString &thread : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile name(u"%1/%2/comm"_s.arg(tasks, thread));
            if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("catalogue"))
                return thread.toInt();
        }
        return 0;
    }
    int main() const { return int(m_process.processId()); }

    /// Between these two none of its threads runs.
    void halt() const
    {
        ::kill(pid_t(m_process.processId()), SIGSTOP);
        siginfo_t stopped;
        ::waitid(P_PID, id_t(m_process.processId()), &stopped, WSTOPPED | WEXITED | WNOWAIT);
    }
    void goOn() const { ::kill(pid_t(m_process.processId()), SIGCONT); }

private:
    QProcess m_process;
    int m_changes = 0;
};

int niceness(int thread)
{
    return ::getpriority(PRIO_PROCESS, id_t(thread));
}

/// 3: idle, the disk that nobody else wants.
int ioClass(int thread)
{
    return int(::syscall(SYS_ioprio_get, 1, thread)) >> 13;
}

void choose(Visit &visit, const QString &answer)
{
    const QList<ChoiceCard *> cards = visit.shown<ChoiceCard>();
    const auto card = std::ranges::find(cards, answer, &ChoiceCard::text);
    if (card == cards.end())
        QFAIL(qPrintable(u"there is no answer "_s + answer));
    visit.click(*card);
    QCoreApplication::processEvents();
}

const guide::Walk *walkOf(Visit &visit)
{
    const auto *page = qobject_cast<GuidePage *>(visit.page());
    return page && page->walk() ? &*page->walk() : nullptr;
}

/// All that *Listen* reads of the page.
QString readAloud(Visit &visit)
{
    QString all;
    for (const device::Utterance &utterance : visit.page()->utterances())
        all += utterance.text + u'\n';
    return all;
}

} // namespace

class ImportBesideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_walk_beside_an_import_ends_on_the_edition_that_it_began_with()
    {
        CountyThread county;
        TerminalAtCounty terminal(county);
        const QString catalogue = kiosk::catalogueFolder(terminal.configuration());
        const auto places = sync::ContentPlaces::of(terminal.configuration());
        const QTemporaryDir archives;
        for (const char *name : {"première", "seconde"})
            QVERIFY(test::writeFile(archives.filePath(QString::fromUtf8(name)), test::zipOf(edition(name))));

        county.publish({archives.filePath(u"première"_s)}, {});
        SyncProgram program(terminal);
        QTRY_COMPARE_WITH_TIMEOUT(program.changes(), 1, kPatience);
        {
            Visit visit(catalogue, terminal);
            visit.window().navigator().open({PageId::Guide, u"F9901"_s});
            QVERIFY(walkOf(visit) && walkOf(visit)->question());

            county.publish({archives.filePath(u"seconde"_s)}, {});
            // It is halted in its import: whatever the walk needs, it does not need a word of the importer.
            int nice = 0, io = -1;
            const auto standsBack = [&] {
                program.halt();
                if (const int importer = program.importer(); importer && sync::importUnderWay(places)) {
                    nice = niceness(importer);
                    io = ioClass(importer);
                    if (nice == 19 && io == 3)
                        return true;
                }
                program.goOn();
                return false;
            };
            QVERIFY2(
                QTest::qWaitFor(standsBack, kPatience),
                qPrintable(u"niceness %1, class %2, %3 changes"_s.arg(nice).arg(io).arg(program.changes())));
            // What else this program does is not to wait: help is called through it.
            QCOMPARE(niceness(program.main()), niceness(0));

            choose(visit, u"En ville"_s);
            QVERIFY(walkOf(visit)->question());
            QVERIFY2(sync::importUnderWay(places), "it was not beside an import");
            program.goOn();
            QTRY_COMPARE_WITH_TIMEOUT(program.changes(), 2, kPatience);

            choose(visit, u"Seul"_s);
            QVERIFY(walkOf(visit)->sheet());
            QVERIFY2(readAloud(visit).contains(u"première édition"), qPrintable(readAloud(visit)));
            visit.window().navigator().open({PageId::Guide, u"F9902"_s});
            QVERIFY2(readAloud(visit).contains(u"première édition"), qPrintable(readAloud(visit)));
        }
        Visit next(catalogue, terminal);
        next.window().navigator().open({PageId::Guide, u"F9901"_s});
        choose(next, u"À la campagne"_s);
        choose(next, u"À plusieurs"_s);
        QVERIFY2(readAloud(next).contains(u"seconde édition"), qPrintable(readAloud(next)));
        QVERIFY(county.contractFaults().isEmpty());
    }
};

QTEST_MAIN(ImportBesideTest)
#include "importbeside_test.moc"
