// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lucarne::procedure
{

namespace
{

constexpr qsizetype kMostCharacters = 1000;
constexpr int kMostDepth = 20;
/// Repeats beyond it count as without end.
constexpr int kManyTimes = 50;
/// Steps of PCRE2; an honest answer needs some hundreds.
constexpr auto kBound = "(*LIMIT_MATCH=100000)(*LIMIT_DEPTH=5000)"_L1;
constexpr auto kSpaces =
    "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}"_L1;
constexpr auto kSyntaxCharacters = "^$\\.*+?()[]{}|/"_L1;

/// What a piece of a pattern can do, as far as it matters inside a repetition.
struct Shape {
    bool mayBeEmpty = true;
    bool repeats = false;     ///< holds a repetition without end
    bool onlyRepeats = false; ///< an alternative is nothing but one repetition, and what may be empty
};

class Translator
{
public:
    explicit Translator(const QString &source) : m_source(source) {}

    bool run()
    {
        alternatives(0);
        if (m_fault.isEmpty() && m_at < m_source.size())
            fail(u"a ) without its ("_s);
        return m_fault.isEmpty();
    }
    QString translated() const { return kBound + m_out; }
    QString fault() const { return m_fault; }

private:
    bool atEnd() const { return m_at >= m_source.size() || !m_fault.isEmpty(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_source.size() ? m_source.at(m_at + ahead) : QChar();
    }
    bool take(QStringView text)
    {
        if (!QStringView(m_source).mid(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    void fail(const QString &why)
    {
        if (m_fault.isEmpty())
            m_fault = u"%1, at character %2"_s.arg(why).arg(m_at + 1);
    }

    Shape alternatives(int depth)
    {
        if (depth > kMostDepth)
            fail(u"groups nested too deep"_s);
        Shape whole{false, false, false};
        for (;;) {
            const Shape one = sequence(depth);
            whole.mayBeEmpty |= one.mayBeEmpty;
            whole.repeats |= one.repeats;
            whole.onlyRepeats |= one.onlyRepeats;
            if (atEnd() || peek() != u'|')
                return whole;
            ++m_at;
            m_out += u'|';
        }
    }

    Shape sequence(int depth)
    {
        Shape shape;
        bool otherMustMatch = false;
        bool repeated = false;
        while (!atEnd() && peek() != u'|' && peek() != u')') {
            Shape atom;
            bool quantifiable = true;
            const bool readAtom = this->atom(depth, atom, quantifiable);
            if (!readAtom)
                return shape;
            bool zero = false;
            bool endless = false;
            if (quantifier(quantifiable, zero, endless) && endless && atom.onlyRepeats)
                fail(u"a repetition inside a repetition"_s);
            const bool ends = endless || atom.onlyRepeats;
            shape.repeats |= endless || atom.repeats;
            repeated |= ends;
            if (!zero && !atom.mayBeEmpty) {
                shape.mayBeEmpty = false;
                otherMustMatch |= !ends;
            }
        }
        shape.onlyRepeats = repeated && !otherMustMatch;
        return shape;
    }

    bool atom(int depth, Shape &shape, bool &quantifiable)
    {
        shape.mayBeEmpty = false;
        const QChar character = peek();
        switch (character.unicode()) {
        case u'^':
        case u'$':
            ++m_at;
            m_out += character == u'^' ? u"^"_s : u"\\z"_s;
            shape.mayBeEmpty = true;
            quantifiable = false;
            return true;
        case u'.':
            ++m_at;
            m_out += "[^\\n\\r\\x{2028}\\x{2029}]"_L1;
            return true;
        case u'(':
            return group(depth, shape, quantifiable);
        case u'[':
            return characterClass();
        case u'\\':
            return escape(false, shape, quantifiable);
        case u'*':
        case u'+':
        case u'?':
            fail(u"nothing before the repetition"_s);
            return false;
        case u'{':
        case u'}':
        case u']':
            fail(u"a %1 that is not escaped"_s.arg(character));
            return false;
        default:
            ++m_at;
            m_out += character;
            if (character.isHighSurrogate() && peek().isLowSurrogate())
                m_out += m_source.at(m_at++);
            return true;
        }
    }

    bool group(int depth, Shape &shape, bool &quantifiable)
    {
        bool lookaround = false;
        if (take(u"(?=") || take(u"(?!")) {
            m_out += QStringView(m_source).sliced(m_at - 3, 3);
            lookaround = true;
        } else if (take(u"(?<=") || take(u"(?<!")) {
            m_out += QStringView(m_source).sliced(m_at - 4, 4);
            lookaround = true;
        } else if (take(u"(?:")) {
            m_out += "(?:"_L1;
        } else if (take(u"(?<")) {
            static const QRegularExpression name(u"\\G[A-Za-z_][A-Za-z0-9_]*>"_s);
            const auto match = name.match(m_source, m_at);
            if (!match.hasMatch()) {
                fail(u"a name of a group that is none"_s);
                return false;
            }
            m_at = match.capturedEnd();
            m_out += "(?:"_L1;
        } else if (take(u"(?")) {
            fail(u"a group of an unknown kind"_s);
            return false;
        } else {
            ++m_at;
            // Nothing refers back to it.
            m_out += "(?:"_L1;
        }
        shape = alternatives(depth + 1);
        if (atEnd() || peek() != u')') {
            fail(u"a ( without its )"_s);
            return false;
        }
        ++m_at;
        m_out += u')';
        if (lookaround) {
            shape = {true, false, false};
            quantifiable = false;
        }
        return true;
    }

    /// One escape sequence, outside or inside of a character class.
    bool escape(bool inClass, Shape &shape, bool &quantifiable)
    {
        ++m_at;
        const QChar character = peek();
        ++m_at;
        switch (character.unicode()) {
        case u'd':
        case u'D':
        case u'w':
        case u'W':
        case u't':
        case u'n':
        case u'f':
        case u'r':
            m_out += u'\\' + QString(character);
            return true;
        case u'v':
            m_out += "\\x0B"_L1;
            return true;
        case u'b':
        case u'B':
            if (inClass && character == u'B')
                break;
            m_out += inClass ? u"\\x08"_s : u'\\' + QString(character);
            if (!inClass) {
                shape.mayBeEmpty = true;
                quantifiable = false;
            }
            return true;
        case u's':
            m_out += inClass ? QString(kSpaces) : u'[' + kSpaces + u']';
            return true;
        case u'S':
            if (inClass) {
                fail(u"\\S inside of [ ]"_s);
                return false;
            }
            m_out += "[^"_L1 + kSpaces + u']';
            return true;
        case u'0':
            if (peek().isDigit())
                break;
            m_out += "\\x00"_L1;
            return true;
        case u'x':
            return codePoint(u"\\G[0-9A-Fa-f]{2}"_s);
        case u'u':
            if (peek() == u'{')
                return codePoint(u"\\G\\{0*[0-9A-Fa-f]{1,6}\\}"_s);
            return codePoint(u"\\G[0-9A-Fa-f]{4}"_s);
        case u'c':
            if (peek().unicode() > 127 || !peek().isLetter())
                break;
            m_out += u"\\x%1"_s.arg(peek().unicode() % 32, 2, 16, QChar(u'0'));
            ++m_at;
            return true;
        case u'p':
        case u'P':
            return unicodeProperty(character);
        case u'-':
            if (!inClass)
                break;
            m_out += "\\-"_L1;
            return true;
        default:
            if (!kSyntaxCharacters.contains(character))
                break;
            m_out += u'\\' + QString(character);
            return true;
        }
        if (character.isDigit() || character == u'k')
            fail(u"a reference back"_s);
        else
            fail(u"an escape that ECMA 262 does not know"_s);
        return false;
    }

    bool codePoint(const QString &digitsPattern)
    {
        const QRegularExpression expression(digitsPattern);
        const auto match = expression.match(m_source, m_at);
        if (!match.hasMatch()) {
            fail(u"a code point that is none"_s);
            return false;
        }
        m_at = match.capturedEnd();
        uint code = match.captured().remove(u'{').remove(u'}').toUInt(nullptr, 16);
        if (QChar::isHighSurrogate(code) && peek() == u'\\' && peek(1) == u'u') {
            bool ok = false;
            const uint low = QStringView(m_source).mid(m_at + 2, 4).toUInt(&ok, 16);
            if (ok && QChar::isLowSurrogate(low)) {
                code = QChar::surrogateToUcs4(char16_t(code), char16_t(low));
                m_at += 6;
            }
        }
        if (code > QChar::LastValidCodePoint || QChar::isSurrogate(code)) {
            fail(u"a code point that is none"_s);
            return false;
        }
        m_out += u"\\x{%1}"_s.arg(code, 0, 16);
        return true;
    }

    bool unicodeProperty(QChar which)
    {
        // The general categories and scripts that PCRE2 and ECMA 262 write alike or nearly so.
        static const QRegularExpression name(
            u"\\G\\{(?:(?:Script|sc)=|(?:General_Category|gc)=)?([A-Z][A-Za-z_]*)\\}"_s);
        const auto match = name.match(m_source, m_at);
        if (!match.hasMatch()) {
            fail(u"a property of characters that is none"_s);
            return false;
        }
        m_at = match.capturedEnd();
        QString property = match.captured(1);
        if (property == "Letter"_L1)
            property = u"L"_s;
        else if (property == "Uppercase_Letter"_L1)
            property = u"Lu"_s;
        else if (property == "Lowercase_Letter"_L1)
            property = u"Ll"_s;
        m_out += u'\\' + QString(which) + u'{' + property + u'}';
        return true;
    }

    bool characterClass()
    {
        if (take(u"[\\s\\S]") || take(u"[\\S\\s]") || take(u"[^]")) {
            m_out += "[\\x{0}-\\x{10FFFF}]"_L1;
            return true;
        }
        if (take(u"[]")) {
            m_out += "(?!)"_L1;
            return true;
        }
        ++m_at;
        m_out += u'[';
        if (peek() == u'^') {
            ++m_at;
            m_out += u'^';
        }
        while (!atEnd() && peek() != u']') {
            const QChar character = peek();
            if (character == u'\\') {
                Shape shape;
                bool quantifiable = true;
                if (!escape(true, shape, quantifiable))
                    return false;
                continue;
            }
            ++m_at;
            // PCRE2 reads [:alpha:] and the like into it; ECMA 262 does not.
            if (character == u'[')
                m_out += u'\\';
            m_out += character;
        }
        if (atEnd()) {
            fail(u"a [ without its ]"_s);
            return false;
        }
        ++m_at;
        m_out += u']';
        return true;
    }

    bool quantifier(bool quantifiable, bool &zero, bool &endless)
    {
        static const QRegularExpression counted(u"\\G\\{([0-9]{1,4})(?:(,)([0-9]{1,4})?)?\\}"_s);
        const QChar character = atEnd() ? QChar() : peek();
        if (character == u'*' || character == u'+' || character == u'?') {
            ++m_at;
            m_out += character;
            zero = character != u'+';
            endless = character != u'?';
        } else if (character == u'{') {
            const auto match = counted.match(m_source, m_at);
            if (!match.hasMatch())
                return false;
            m_at = match.capturedEnd();
            m_out += match.captured();
            const int least = match.captured(1).toInt();
            const bool open = match.hasCaptured(2) && !match.hasCaptured(3);
            const int most = match.hasCaptured(3) ? match.captured(3).toInt() : least;
            zero = least == 0;
            endless = open || (most != least && most > kManyTimes);
            if (!open && most < least)
                fail(u"a repetition of at least more than at most"_s);
        } else {
            return false;
        }
        if (!quantifiable)
            fail(u"nothing that can be repeated before the repetition"_s);
        if (!atEnd() && peek() == u'?') {
            ++m_at;
            m_out += u'?';
        }
        return true;
    }

    const QString m_source;
    qsizetype m_at = 0;
    QString m_out;
    QString m_fault;
};

} // namespace

std::variant<QRegularExpression, QString> pattern(const QString &ecma)
{
    if (ecma.size() > kMostCharacters)
        return u"longer than %1 characters"_s.arg(kMostCharacters);
    Translator translator(ecma);
    if (!translator.run())
        return translator.fault();
    const QRegularExpression expression(translator.translated());
    if (!expression.isValid())
        return expression.errorString();
    return expression;
}

} // namespace lucarne::procedure
