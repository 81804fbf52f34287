// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/digest.h"
#include "vault/envelope.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <functional>

#include <sys/resource.h>

using namespace lucarne;
using namespace lucarne::vault;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kHead = 168;
constexpr qsizetype kSealedChunk = kEnvelopeChunkBytes + 17;
const QUuid kSubject(u"0fa52d7c-3b1e-4f60-942d-1c8a7e5b3f21"_s);

QByteArray contentOf(qsizetype length)
{
    QByteArray content(length, Qt::Uninitialized);
    for (qsizetype i = 0; i < length; ++i)
        content[i] = char(i * 7 % 251);
    return content;
}

Secret secretFrom(const char *name)
{
    QByteArray bytes = sha256(name);
    return Secret::takeOver(bytes);
}

QByteArray sealed(const QByteArray &content, const SealingKey &county, const SigningKey &terminal)
{
    QBuffer in;
    in.setData(content);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = sealEnvelope(in, out, county, terminal, kSubject);
    if (!done || done->digest != sha256(out.data()) || done->size != out.data().size() ||
        done->size != envelopeSize(content.size()))
        return {};
    return out.data();
}

struct Opened {
    std::optional<EnvelopeFault> fault;
    QByteArray content;
    QUuid subject;
    QByteArray signer;
};

Opened opened(QByteArray bytes, const KeyRing &ring)
{
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto head = openEnvelope(in, ring, out);
    if (!head)
        return {head.error().fault, out.data(), {}, {}};
    return {{}, out.data(), head->subject, head->signer.bytes()};
}

/// The same bytes under a fresh, right signature, as a terminal that misbehaves could make them.
QByteArray signedAgain(QByteArray bytes, const SigningKey &terminal)
{
    bytes.chop(kSignatureBytes);
    return bytes + terminal.sign("lucarne-envelope-1\n" + sha256(bytes));
}

/// So many bytes of content, made as they are read.
class Endless final : public QIODevice
{
public:
    explicit Endless(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min(most, m_left);
        std::fill_n(data, size, 'x');
        m_left -= size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
};

/// Counts bytes that are all 'x', and takes only so many.
class Drain final : public QIODevice
{
public:
    explicit Drain(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }
    bool isSequential() const override { return true; }
    qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_taken + size > m_room || std::count(data, data + size, 'x') != size)
            return -1;
        m_taken += size;
        return size;
    }

private:
    qint64 m_room;
    qint64 m_taken = 0;
};

qint64 peakMemory()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

} // namespace

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_ring.push_back(OpeningKey::generate());
        m_ring.push_back(OpeningKey::generate());
    }

    void gives_back_what_was_sealed_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 20'000, 65'535, 65'536, 65'537, 131'072, 200'000})
            QTest::addRow("%d bytes", length) << length;
    }

    void gives_back_what_was_sealed()
    {
        QFETCH(int, length);
        const QByteArray content = contentOf(length);
        for (const OpeningKey &key : m_ring) {
            const QByteArray envelope = sealed(content, key.sealingKey(), m_terminal);
            QVERIFY(!envelope.isEmpty());
            const Opened back = opened(envelope, m_ring);
            QVERIFY(!back.fault);
            QCOMPARE(back.content, content);
            QCOMPARE(back.subject, kSubject);
            QCOMPARE(back.signer, m_terminal.publicKey().bytes());
            if (length >= 20)
                QVERIFY(!envelope.contains(content.first(20)));
        }
    }

    void seals_the_same_content_to_other_bytes_each_time()
    {
        const QByteArray content = contentOf(100);
        QVERIFY(sealed(content, m_ring[0].sealingKey(), m_terminal) !=
                sealed(content, m_ring[0].sealingKey(), m_terminal));
    }

    void opens_envelopes_of_another_implementation_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 1000, 65'535, 65'536, 65'537})
            QTest::addRow("%d bytes", length) << length;
    }

    void opens_envelopes_of_another_implementation()
    {
        QFETCH(int, length);
        QFile file(
            u"%1/tests/unit/data/envelopes/content-%2.envelope"_s.arg(QStringLiteral(LUCARNE_SOURCE_DIR))
                .arg(length));
        QVERIFY(file.open(QIODevice::ReadOnly));
        KeyRing ring;
        ring.push_back(*OpeningKey::fromSecret(secretFrom("lucarne test county")));
        const Opened back = opened(file.readAll(), ring);
        QVERIFY(!back.fault);
        QCOMPARE(back.content, contentOf(length));
        QCOMPARE(back.subject, kSubject);
        QCOMPARE(back.signer, SigningKey::fromSeed(secretFrom("lucarne test terminal"))->publicKey().bytes());
    }

    void refuses_an_envelope_with_any_byte_changed()
    {
        const QByteArray envelope = sealed(contentOf(300), m_ring[0].sealingKey(), m_terminal);
        for (qsizetype i = 0; i < envelope.size(); ++i) {
            for (const int flip : {0x01, 0x80, 0xff}) {
                QByteArray changed = envelope;
                changed[i] = char(changed[i] ^ flip);
                const Opened back = opened(changed, m_ring);
                QVERIFY2(back.fault, qPrintable(u"byte %1"_s.arg(i)));
                QVERIFY(back.content.isEmpty());
                const EnvelopeFault expected = i < 7    ? EnvelopeFault::NotAnEnvelope
                                               : i < 8  ? EnvelopeFault::UnknownVersion
                                               : i < 16 ? EnvelopeFault::UnknownKey
                                                        : EnvelopeFault::Damaged;
                QCOMPARE(*back.fault, expected);
            }
        }
    }

    // The signature alone would find all of these: here the signer itself did it.
    void refuses_changed_bytes_under_a_right_signature()
    {
        const QByteArray envelope = sealed(contentOf(300), m_ring[0].sealingKey(), m_terminal);
        for (qsizetype i = 16; i < envelope.size() - kSignatureBytes; ++i) {
            if (i >= 32 && i < 64)
                continue; // another signer: then the signature is not right
            QByteArray changed = envelope;
            changed[i] = char(changed[i] ^ 0x01);
            QVERIFY2(opened(signedAgain(changed, m_terminal), m_ring).fault == EnvelopeFault::Damaged,
                     qPrintable(u"byte %1"_s.arg(i)));
        }
    }

    void refuses_an_envelope_cut_anywhere()
    {
        const QByteArray envelope = sealed(contentOf(300), m_ring[0].sealingKey(), m_terminal);
        for (qsizetype length = 0; length < envelope.size(); ++length)
            QVERIFY2(opened(envelope.first(length), m_ring).fault, qPrintable(u"%1 bytes"_s.arg(length)));
        QVERIFY(opened(envelope + 'x', m_ring).fault);
    }

    void refuses_chunks_in_another_order_under_a_right_signature()
    {
        const QByteArray envelope =
            sealed(contentOf(3 * kEnvelopeChunkBytes + 10), m_ring[0].sealingKey(), m_terminal);
        const auto chunk = [&envelope](int n) {
            return envelope.mid(kHead + n * kSealedChunk, kSealedChunk);
        };
        const QByteArray head = envelope.first(kHead);
        const QByteArray last = envelope.mid(kHead + 3 * kSealedChunk);
        QCOMPARE(signedAgain(head + chunk(0) + chunk(1) + chunk(2) + last, m_terminal), envelope);
        QVERIFY(!opened(envelope, m_ring).fault);
        const QList<QByteArray> wrong{
            head + chunk(1) + chunk(0) + chunk(2) + last,                             // swapped
            head + chunk(0) + chunk(0) + chunk(2) + last,                             // repeated
            head + chunk(0) + chunk(1) + last,                                        // one left out
            head + chunk(1) + chunk(2) + last,                                        // the first left out
            head + chunk(0) + chunk(1) + chunk(2) + QByteArray(kSignatureBytes, ' '), // no end
            head + chunk(0) + chunk(1) + chunk(2) + last.chopped(kSignatureBytes) + last, // two ends
        };
        for (const QByteArray &bytes : wrong)
            QCOMPARE(opened(signedAgain(bytes, m_terminal), m_ring).fault, EnvelopeFault::Damaged);
    }

    void refuses_another_cut_into_chunks_under_a_right_signature()
    {
        // An empty last chunk after a full one says the same content in other bytes.
        const QByteArray full = sealed(contentOf(kEnvelopeChunkBytes), m_ring[0].sealingKey(), m_terminal);
        QCOMPARE(full.size(), kHead + kSealedChunk + kSignatureBytes);
        const QByteArray doubled =
            full.chopped(kSignatureBytes) + full.mid(kHead, 17) + QByteArray(kSignatureBytes, ' ');
        QCOMPARE(opened(signedAgain(doubled, m_terminal), m_ring).fault, EnvelopeFault::Damaged);
    }

    void names_a_newer_version_and_a_key_that_is_not_here()
    {
        const QByteArray envelope = sealed(contentOf(10), m_ring[0].sealingKey(), m_terminal);
        QByteArray newer = envelope;
        newer[7] = 2;
        QCOMPARE(opened(signedAgain(newer, m_terminal), m_ring).fault, EnvelopeFault::UnknownVersion);
        KeyRing others;
        others.push_back(OpeningKey::generate());
        QCOMPARE(opened(envelope, others).fault, EnvelopeFault::UnknownKey);
        QCOMPARE(opened("%PDF-1.4 something else", m_ring).fault, EnvelopeFault::NotAnEnvelope);
        QCOMPARE(opened({}, m_ring).fault, EnvelopeFault::NotAnEnvelope);
    }

    void reads_the_head_without_a_key()
    {
        QByteArray envelope = sealed(contentOf(10), m_ring[1].sealingKey(), m_terminal);
        QBuffer in(&envelope);
        in.open(QIODevice::ReadOnly);
        const auto head = readEnvelopeHead(in);
        QVERIFY(head);
        QCOMPARE(head->keyId, m_ring[1].sealingKey().id());
        QCOMPARE(head->signer, m_terminal.publicKey());
        QCOMPARE(head->subject, kSubject);
    }

    void refuses_keys_that_give_no_secrecy()
    {
        QVERIFY(!SealingKey::fromBytes(QByteArray(32, '\0')));
        QVERIFY(!SealingKey::fromBytes("\x01" + QByteArray(31, '\0')));
        QVERIFY(!SealingKey::fromBytes(QByteArray(31, 'x')));
        QVERIFY(!OpeningKey::fromSecret(Secret(31)));
        const auto again = OpeningKey::fromSecret(m_ring[0].secret());
        QVERIFY(again);
        QCOMPARE(again->sealingKey(), m_ring[0].sealingKey());
    }

    void says_when_a_device_fails()
    {
        Endless content(1'000'000);
        Drain full(300'000);
        const auto unwritten = sealEnvelope(content, full, m_ring[0].sealingKey(), m_terminal, kSubject);
        QVERIFY(!unwritten);
        QCOMPARE(unwritten.error().fault, EnvelopeFault::WriteFailed);
        QBuffer closed;
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto unread = sealEnvelope(closed, out, m_ring[0].sealingKey(), m_terminal, kSubject);
        QVERIFY(!unread);
        QCOMPARE(unread.error().fault, EnvelopeFault::ReadFailed);
    }

    void keeps_its_memory_small_whatever_the_size()
    {
        // 1 GiB by hand (LUCARNE_FULL_COUNTS=1); less in the test command.
        const qint64 size = qEnvironmentVariableIsSet("LUCARNE_FULL_COUNTS") ? qint64(1) << 30 : 48 << 20;
        QTemporaryFile file;
        QVERIFY(file.open());
        const qint64 before = peakMemory();
        Endless content(size);
        const auto done = sealEnvelope(content, file, m_ring[0].sealingKey(), m_terminal, kSubject);
        QVERIFY(done);
        QCOMPARE(done->size, envelopeSize(size));
        QVERIFY(file.flush());
        Drain back(size);
        QVERIFY(openEnvelope(file, m_ring, back));
        QCOMPARE(back.taken(), size);
        const qint64 grown = peakMemory() - before;
        qInfo("%lld MiB sealed and opened, peak memory grew by %lld KiB", size >> 20, grown >> 10);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QVERIFY(grown < 16 << 20);
#endif
    }

private:
    KeyRing m_ring;
    SigningKey m_terminal = SigningKey::generate();
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
