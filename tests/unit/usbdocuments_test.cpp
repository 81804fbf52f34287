// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/documentpdf.h"
#include "device/filekind.h"
#include "device/usbdocuments.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>
#include <sys/time.h>

using namespace lucarne;
using namespace lucarne::device;
using namespace Qt::StringLiterals;

namespace
{

QByteArray encoded(const char *format, const QSize &size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QByteArray pdf()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    return *documentPdf({KeptPage::from(image)});
}

/// JPEG with a segment right behind its beginning.
QByteArray withSegment(uchar marker, const QByteArray &payload)
{
    QByteArray segment("\xff", 1);
    segment += char(marker);
    segment += char((payload.size() + 2) >> 8);
    segment += char((payload.size() + 2) & 0xff);
    return encoded("jpeg").insert(2, segment + payload);
}

/// PNG that says it is larger than it is.
QByteArray pngOfSize(quint32 width, quint32 height)
{
    QByteArray bytes = encoded("png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    // the checksum of the header, over its type and data
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= uchar(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    qToBigEndian(~crc, bytes.data() + 29);
    return bytes;
}

const QByteArray kZip("PK\x03\x04 and so on PK\x05\x06\0\0\0\0", 24);

} // namespace

class UsbDocumentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;

    QString path(const QString &name) const { return m_root->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    UsbDocuments stick() const { return UsbDocuments({path(u"media"_s)}, UsbDocuments::Sticks::AnyFolder); }
    QStringList names() const
    {
        QStringList found;
        if (const auto files = stick().list()) {
            for (const UsbDocuments::File &file : *files)
                found.append(file.path);
        }
        found.sort();
        return found;
    }

private Q_SLOTS:
    void a_stick_that_can_be_written_is_refused()
    {
        // Where programs share memory: the file system of its own that every system has.
        const UsbDocuments sticks({u"/dev"_s}, UsbDocuments::Sticks::Mounted);
        const auto files = sticks.list();
        QVERIFY(!files);
        if (files.error().detail.startsWith(u"no mounted folder"))
            QSKIP("no file system of its own below /dev");
        QVERIFY2(files.error().detail.contains(u"can be written"), qPrintable(files.error().detail));
        UsbDocuments::File file;
        file.folder = u"/dev/shm"_s;
        file.path = u"x"_s;
        QVERIFY(sticks.read(file).error().detail.contains(u"can be written"));
    }

    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void tells_a_file_by_its_content_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kind"); // -1: none
        const auto row = [](const char *name, const QByteArray &content, int kind) {
            QTest::newRow(name) << content << kind;
        };
        const int none = -1;
        row("a JPEG", encoded("jpeg"), int(FileKind::Jpeg));
        row("a PNG", encoded("png"), int(FileKind::Png));
        row("a PDF", pdf(), int(FileKind::Pdf));
        row("a JPEG of a telephone, a second one behind it", encoded("jpeg") + encoded("jpeg"),
            int(FileKind::Jpeg));
        row("a JPEG with words", withSegment(0xfe, "taken at home"), int(FileKind::Jpeg));
        row("nothing", {}, none);
        row("a program", "MZ\x90" + QByteArray(500, 'x'), none);
        row("a Linux program",
            "\x7f"
            "ELF" +
                QByteArray(500, 'x'),
            none);
        row("a GIF", encoded("bmp"), none);
        row("a web page", "<html><script>alert(1)</script></html>", none);
        row("an SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>", none);
        row("only the head of a JPEG", encoded("jpeg").left(100), none);
        row("a JPEG cut off", encoded("jpeg").chopped(2), none);
        row("a PNG cut off", encoded("png").chopped(5), none);
        row("a PDF cut off", pdf().chopped(8), none);
        row("JPEG and archive", encoded("jpeg") + kZip, none);
        row("PNG and archive", encoded("png") + kZip, none);
        row("PDF and archive", pdf().chopped(6) + kZip + "\n%%EOF\n", none);
        row("PDF with something behind", pdf() + "MZ rest", none);
        row("JPEG and program", encoded("jpeg") + "MZ" + QByteArray(200, 'x'), none);
        row("JPEG that is a PDF, too", withSegment(0xfe, "%PDF-1.4 1 0 obj"), none);
        row("JPEG with a script", withSegment(0xe1, "<script>alert(1)</script>"), none);
        row("JPEG with PHP", withSegment(0xfe, "<?php system($_GET[0]); ?>"), none);
        row("PDF not from its first byte", "x" + pdf(), none);
        row("a PDF that ends twice", pdf() + "#!/bin/sh\nrm\n", none);
    }

    void tells_a_file_by_its_content()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        const auto seen = kindOf(content);
        QCOMPARE(seen ? int(*seen) : -1, kind);
    }

    void any_bytes_do_no_harm()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> seeds{encoded("jpeg"), encoded("png"), pdf()};
        for (int round = 0; round < 6000; ++round) {
            QByteArray content = seeds.at(round % 3);
            for (int change = random.bounded(6); change >= 0; --change)
                content[random.bounded(content.size())] = char(random.bounded(256));
            content.truncate(random.bounded(4) ? content.size() : random.bounded(content.size() + 1));
            const auto kind = kindOf(content);
            const auto picture = pictureOf(content);
            QVERIFY(!picture || kind);
        }
    }

    void a_picture_that_would_fill_the_memory_is_refused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("two thousand million pixels") << pngOfSize(50'000, 40'000);
        QTest::newRow("a strip") << pngOfSize(900'000, 1);
        QTest::newRow("a hundred million pixels") << pngOfSize(12'000, 9'000);
        QTest::newRow("as much as the reader would refuse") << pngOfSize(9'900, 9'900);
    }

    void a_picture_that_would_fill_the_memory_is_refused()
    {
        QFETCH(QByteArray, content);
        QVERIFY(kindOf(content));
        const auto picture = pictureOf(content);
        QVERIFY(!picture);
        QVERIFY(!picture.error().sentence.isEmpty());
    }

    void a_large_photograph_comes_smaller()
    {
        const auto picture = pictureOf(encoded("jpeg", {8000, 6000}));
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
        QCOMPARE(picture->size(), QSize(3508, 2631));
    }

    void lists_what_can_be_used_the_newest_first()
    {
        write(u"media/STICK/letter.pdf"_s, pdf());
        write(u"media/STICK/photos/IMG_1.JPG"_s, encoded("jpeg"));
        write(u"media/STICK/a/b/c/d/deep.png"_s, encoded("png"));
        write(u"media/STICK/a/b/c/d/e/deeper.png"_s, encoded("png"));
        write(u"media/STICK/invoice.pdf.exe"_s, "MZ");
        write(u"media/STICK/renamed.jpg"_s, "MZ\x90" + QByteArray(500, 'x'));
        write(u"media/STICK/empty.jpg"_s, {});
        write(u"media/STICK/notes.txt"_s, "words");
        write(u"media/STICK/.hidden/secret.png"_s, encoded("png"));
        QCOMPARE(names(), QStringList({u"a/b/c/d/deep.png"_s, u"letter.pdf"_s, u"photos/IMG_1.JPG"_s}));
        const timeval old[2] = {{1000, 0}, {1000, 0}};
        ::utimes(QFile::encodeName(path(u"media/STICK/letter.pdf"_s)).constData(), old);
        const auto files = stick().list();
        QCOMPARE(files->back().name, u"letter.pdf"_s);
        QCOMPARE(*stick().read(files->back()), pdf());
    }

    void follows_no_link_and_opens_no_device()
    {
        write(u"elsewhere/passport.png"_s, encoded("png"));
        write(u"media/STICK/mine.png"_s, encoded("png"));
        QVERIFY(QFile::link(path(u"elsewhere/passport.png"_s), path(u"media/STICK/link.png"_s)));
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"media/STICK/folder"_s)));
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"media/OTHER"_s)));
        QVERIFY(::mkfifo(QFile::encodeName(path(u"media/STICK/pipe.png"_s)).constData(), 0600) == 0);
        QCOMPARE(names(), QStringList({u"mine.png"_s}));
        const QString folder = path(u"media/STICK"_s);
        for (const QString &way :
             {u"link.png"_s, u"folder/passport.png"_s, u"pipe.png"_s, u"../../elsewhere/passport.png"_s,
              u"/etc/passwd"_s, u"mine.png/x"_s, u""_s})
            QVERIFY2(!stick().read({folder, way, way, 10, FileKind::Png}), qPrintable(way));
    }

    void a_file_that_changes_after_the_list_is_checked_again()
    {
        write(u"media/STICK/a.png"_s, encoded("png"));
        const auto files = stick().list();
        QVERIFY(files);
        write(u"media/STICK/a.png"_s, "MZ\x90");
        QVERIFY(!stick().read(files->front()));
        write(u"media/STICK/a.png"_s, encoded("png") + QByteArray(21'000'000, '\0'));
        const auto large = stick().read(files->front());
        QVERIFY(!large);
        QVERIFY(large.error().sentence.contains(u"large"_s));
        QDir(path(u"media"_s)).removeRecursively();
        const auto gone = stick().read(files->front());
        QVERIFY(!gone);
        QVERIFY(gone.error().sentence.contains(u"stick"_s));
    }

    void a_folder_that_is_no_mount_is_no_stick()
    {
        write(u"media/STICK/a.png"_s, encoded("png"));
        QVERIFY(stick().isPlugged());
        const UsbDocuments mounted({path(u"media"_s)});
        QVERIFY(!mounted.isPlugged());
        QVERIFY(!mounted.list());
        QVERIFY(mounted.list().error().sentence.contains(u"Plug it in"_s));
    }

    void writes_nothing()
    {
        write(u"media/STICK/a.png"_s, encoded("png"));
        struct stat before {
        };
        ::stat(QFile::encodeName(path(u"media/STICK"_s)).constData(), &before);
        const auto files = stick().list();
        QVERIFY(files && stick().read(files->front()));
        struct stat after {
        };
        ::stat(QFile::encodeName(path(u"media/STICK"_s)).constData(), &after);
        QCOMPARE(after.st_mtime, before.st_mtime);
        QCOMPARE(
            QDir(path(u"media/STICK"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList({u"a.png"_s}));
    }

    void a_stick_of_countless_files_is_bounded()
    {
        for (int i = 0; i < 5000; ++i)
            write(u"media/STICK/f%1.txt"_s.arg(i), {});
        for (int i = 0; i < 100; ++i)
            write(u"media/STICK/p%1.png"_s.arg(i), encoded("png"));
        const auto files = stick().list();
        QVERIFY(!files || files->size() <= 60);
    }
};

QTEST_MAIN(UsbDocumentsTest)
#include "usbdocuments_test.moc"
