// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace lucarne;
using namespace lucarne::vault;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Runs against the real Secret Service of a private session bus; keychain_test.sh sets
/// LUCARNE_KEYCHAIN to what it prepared: unlocked, locked or none.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_prepared = qEnvironmentVariable("LUCARNE_KEYCHAIN");
        if (m_prepared.isEmpty())
            QSKIP("no Secret Service was prepared for this test");
    }

    void keeps_a_secret_and_gives_it_back()
    {
        if (m_prepared != "unlocked"_L1)
            QSKIP("for the unlocked keychain");
        const Secret secret = Secret::random(100); // any bytes, not only text
        QVERIFY(!fault(write(u"one"_s, secret)));
        Keychain other(u"lucarne-test"_s);
        const auto back = read(other, u"one"_s);
        QVERIFY(back);
        QVERIFY(back->equals(secret));
        QVERIFY(!fault(remove(u"one"_s)));
        const auto gone = read(m_keychain, u"one"_s);
        QVERIFY(!gone);
        QCOMPARE(gone.error().fault, KeychainFault::Absent);
        QVERIFY(!fault(remove(u"one"_s)));
    }

    void says_that_it_is_locked_rather_than_that_nothing_is_there()
    {
        if (m_prepared != "locked"_L1)
            QSKIP("for the locked keychain");
        const auto answer = read(m_keychain, u"one"_s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().fault == KeychainFault::Locked, qPrintable(answer.error().error.detail));
        QCOMPARE(fault(write(u"one"_s, Secret::random(4))), KeychainFault::Locked);
    }

    void says_that_there_is_no_service()
    {
        if (m_prepared != "none"_L1)
            QSKIP("for a session without a keychain");
        const auto answer = read(m_keychain, u"one"_s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().fault == KeychainFault::NoService, qPrintable(answer.error().error.detail));
        QVERIFY(!answer.error().error.sentence.isEmpty());
        QCOMPARE(fault(write(u"one"_s, Secret::random(4))), KeychainFault::NoService);
    }

private:
    using Done = tl::expected<void, KeychainError>;

    template<typename T>
    static T wait(const std::function<void(std::function<void(T)>)> &start)
    {
        std::optional<T> answer;
        start([&answer](T value) { answer.emplace(std::move(value)); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
            qFatal("the keychain never answered");
        return std::move(*answer);
    }

    static tl::expected<Secret, KeychainError> read(Keychain &keychain, const QString &name)
    {
        return wait<tl::expected<Secret, KeychainError>>(
            [&](const Keychain::ReadDone &done) { keychain.read(name, done); });
    }
    Done write(const QString &name, const Secret &secret)
    {
        return wait<Done>([&](const Keychain::WriteDone &done) { m_keychain.write(name, secret, done); });
    }
    Done remove(const QString &name)
    {
        return wait<Done>([&](const Keychain::WriteDone &done) { m_keychain.remove(name, done); });
    }
    static std::optional<KeychainFault> fault(const Done &done)
    {
        return done ? std::nullopt : std::optional(done.error().fault);
    }

    QString m_prepared;
    Keychain m_keychain{u"lucarne-test"_s};
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
