// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecamera.h"
#include "windowfixture.h"

#include "citizen/documents/documentpage.h"
#include "photographs.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

namespace lucarne::ui
{

/// The real window with a page that takes a paper where its pages are.
class DocumentFixture : public WindowFixture
{
public:
    explicit DocumentFixture(const QString &catalogueFolder, QSize size = {1280, 800},
                             const QString &language = QStringLiteral("en"),
                             DocumentTaking::Without without = DocumentTaking::Without::Later)
        : WindowFixture(catalogueFolder, size, language)
    {
        click(QStringLiteral("attract.") + language);
        table.picture = test::photograph(10'002).picture;
        DocumentSources sources;
        sources.camera = FakeCamera::opener(table);
        sources.stick.emplace(QStringList{stick.path()}, device::UsbDocuments::Sticks::AnyFolder);
        paperPage = new DocumentPage(
            terminal->context(), sources, QStringLiteral("Justificatif de domicile"),
            QStringLiteral("Une facture de moins de trois mois, avec votre nom et votre adresse."), without);
        paperPage->setParent(&window().navigator());
        QObject::connect(&paper(), &DocumentTaking::documentReady, &paper(),
                         [this](const QByteArray &bytes, int count) {
                             pdf = bytes;
                             pages = count;
                         });
        QObject::connect(&paper(), &DocumentTaking::promised, &paper(), [this] { promised = true; });
        QObject::connect(&paper(), &DocumentTaking::cancelled, &paper(), [this] { cancelled = true; });
        layOut();
    }

    /// As the navigator does it after a change.
    void layOut()
    {
        page()->hide();
        paperPage->setGeometry(window().navigator().rect());
        paperPage->recompose();
        paperPage->show();
        paperPage->raise();
    }
    DocumentTaking &paper() { return paperPage->paper(); }
    DocumentTaking::Step step() { return paper().step(); }
    void onStick(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(stick.filePath(QStringLiteral("STICK")));
        QFile file(stick.filePath(QStringLiteral("STICK/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void photographOnePage()
    {
        click(QStringLiteral("document.camera"));
        QTRY_VERIFY(paper().camera() && paper().camera()->outline());
        click(QStringLiteral("document.take"));
        QTRY_COMPARE(step(), DocumentTaking::Step::Check);
        click(QStringLiteral("document.keep"));
        QTRY_COMPARE(step(), DocumentTaking::Step::Pages);
    }

    FakeCamera::Table table;
    QTemporaryDir stick;
    DocumentPage *paperPage = nullptr;
    QByteArray pdf;
    int pages = 0;
    bool cancelled = false;
    bool promised = false;
};

} // namespace lucarne::ui
