// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/pagereader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lucarne::device;
using namespace lucarne::device::pageframes;
using namespace Qt::StringLiterals;

namespace
{

QByteArray message(Kind kind, const QByteArray &payload = {})
{
    unsigned char head[kHeadBytes]{static_cast<unsigned char>(kind)};
    put(head + 1, std::uint32_t(payload.size()));
    return QByteArray(reinterpret_cast<const char *>(head), sizeof head) + payload;
}

QByteArray pageMessage(const PageHead &head)
{
    const auto bytes = packed(head);
    return message(Kind::Page,
                   QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
}

QByteArray endMessage(std::uint32_t height)
{
    unsigned char bytes[4];
    put(bytes, height);
    return message(Kind::PageEnd, QByteArray(reinterpret_cast<const char *>(bytes), 4));
}

QByteArray rows(qsizetype count)
{
    QByteArray bytes(count, '\0');
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = char(i * 7);
    return bytes;
}

template<typename T>
std::vector<T> eventsOf(const std::vector<PageReader::Event> &events)
{
    std::vector<T> found;
    for (const PageReader::Event &event : events) {
        if (const auto *one = std::get_if<T>(&event))
            found.push_back(*one);
    }
    return found;
}

} // namespace

class PageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void puts_a_page_together_wherever_the_stream_breaks_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("step");
        for (const int channels : {1, 3}) {
            for (const int height : {0, 11}) {
                for (const int step : {1, 7, 4096})
                    QTest::addRow("%d channels, height %d, %d bytes at a time", channels, height, step)
                        << channels << height << step;
            }
        }
    }

    void puts_a_page_together_wherever_the_stream_breaks()
    {
        QFETCH(int, channels);
        QFETCH(int, height);
        QFETCH(int, step);
        const QByteArray pixels = rows(13 * 11 * channels);
        const QByteArray stream = pageMessage({13, std::uint32_t(height), std::uint32_t(channels), 300}) +
                                  message(Kind::Rows, pixels.left(17)) + message(Kind::Rows, pixels.mid(17)) +
                                  endMessage(11) + message(Kind::Last);
        PageReader reader;
        std::vector<PageReader::Event> events;
        for (qsizetype at = 0; at < stream.size(); at += step) {
            const auto more = reader.feed(stream.mid(at, step));
            events.insert(events.end(), more.begin(), more.end());
        }
        QVERIFY(reader.isOver());
        QCOMPARE(eventsOf<PageReader::Last>(events).size(), 1u);
        const auto pages = eventsOf<QImage>(events);
        QCOMPARE(pages.size(), 1u);
        QCOMPARE(pages.front().size(), QSize(13, 11));
        QCOMPARE(pages.front().dotsPerMeterX(), 11811);
        for (int y = 0; y < 11; ++y)
            QCOMPARE(
                QByteArray(reinterpret_cast<const char *>(pages.front().constScanLine(y)), 13 * channels),
                pixels.mid(y * 13 * channels, 13 * channels));
        QCOMPARE(eventsOf<PageReader::Progress>(events).empty(), height == 0);
    }

    void a_page_of_unknown_height_may_be_long()
    {
        PageReader reader;
        QByteArray stream = pageMessage({10, 0, 1, 200});
        for (int i = 0; i < 500; ++i)
            stream += message(Kind::Rows, rows(100));
        const auto pages = eventsOf<QImage>(reader.feed(stream + endMessage(5000)));
        QCOMPARE(pages.size(), 1u);
        QCOMPARE(pages.front().size(), QSize(10, 5000));
    }

    void refuses_what_does_not_fit_data()
    {
        QTest::addColumn<QByteArray>("stream");
        const QByteArray head = pageMessage({4, 4, 1, 200});
        QTest::newRow("no such kind") << message(Kind('X'));
        QTest::newRow("a message larger than any") << QByteArray("R\xff\xff\xff\x7f", 5);
        QTest::newRow("rows of no page") << message(Kind::Rows, rows(4));
        QTest::newRow("end of no page") << endMessage(4);
        QTest::newRow("a page in a page") << head + head;
        QTest::newRow("a short page head") << message(Kind::Page, rows(15));
        QTest::newRow("no width") << pageMessage({0, 4, 1, 200});
        QTest::newRow("too wide") << pageMessage({kMostSide + 1, 4, 1, 200});
        QTest::newRow("too high") << pageMessage({4, kMostSide + 1, 1, 200});
        QTest::newRow("too many bytes") << pageMessage({9000, 9000, 3, 200});
        QTest::newRow("two channels") << pageMessage({4, 4, 2, 200});
        QTest::newRow("fewer rows than said at the end")
            << head + message(Kind::Rows, rows(8)) + endMessage(4);
        QTest::newRow("an empty page") << head + endMessage(0);
        QTest::newRow("all said inside a page") << head + message(Kind::Last);
        QTest::newRow("a device inside a page") << head + message(Kind::Device, "a\nb\nc\nd");
        QTest::newRow("half a device") << message(Kind::Device, "a\nb");
        QTest::newRow("an unknown failure") << message(Kind::Failure, QByteArray("\x63 x"));
        QTest::newRow("an empty failure") << message(Kind::Failure);
    }

    void refuses_what_does_not_fit()
    {
        QFETCH(QByteArray, stream);
        PageReader reader;
        const auto failures = eventsOf<PageReader::Failure>(reader.feed(stream));
        QCOMPARE(failures.size(), 1u);
        QCOMPARE(int(failures.front().code), int(FailureCode::Other));
        QVERIFY(reader.isOver());
        QVERIFY(reader.feed(message(Kind::Last)).empty());
    }

    void a_page_without_end_stops_growing()
    {
        PageReader reader;
        std::vector<PageReader::Event> events = reader.feed(pageMessage({100, 0, 1, 200}));
        const QByteArray more = message(Kind::Rows, rows(100'000));
        int messages = 0;
        while (!reader.isOver() && messages < 1000) {
            events = reader.feed(more);
            ++messages;
        }
        QCOMPARE(messages, 11); // 10,000 rows fit
        QCOMPARE(eventsOf<PageReader::Failure>(events).size(), 1u);
    }

    void survives_any_bytes()
    {
        QRandomGenerator random(20261124);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray stream = pageMessage({4, random.bounded(2) ? 4u : 0u, 1, 200}) +
                                message(Kind::Rows, rows(16)) + endMessage(4) +
                                message(Kind::Device, "a\nb\nc\nd") + message(Kind::Last);
            for (int change = random.bounded(4); change >= 0; --change)
                stream[random.bounded(stream.size())] = char(random.bounded(256));
            PageReader reader;
            int ends = 0;
            for (const PageReader::Event &event : reader.feed(stream)) {
                if (const auto *page = std::get_if<QImage>(&event))
                    QVERIFY(!page->isNull());
                ends += std::holds_alternative<PageReader::Failure>(event) ||
                        std::holds_alternative<PageReader::Last>(event);
            }
            QVERIFY(ends <= 1);
            QCOMPARE(reader.isOver(), ends == 1);
        }
    }
};

QTEST_GUILESS_MAIN(PageReaderTest)
#include "pagereader_test.moc"
