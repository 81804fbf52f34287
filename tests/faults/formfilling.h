// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person.h"

#include "procedure/form.h"

#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <vector>

namespace lucarne::faults
{

/// The demo county's procedures, read and checked.
std::vector<std::shared_ptr<const procedure::Definition>> demoProcedures();
/// One of them, another for each number after the other.
std::shared_ptr<const procedure::Definition> demoProcedure(quint32 number);
procedure::Prefill prefill();

/// What somebody answers. \a attempt: how often this field was tried already.
using AnswerTo = std::function<QJsonValue(const procedure::Field &field, int attempt)>;
/// Joins a document; gives its digest, or an empty text when that failed.
using JoinDocument = std::function<QString(const QByteArray &content, const QString &mediaType)>;

/// Answers like \a person, such that nothing is wrong with them. References outlive it.
AnswerTo answersOf(const Person &person, QRandomGenerator &random, const JoinDocument &join);
/// Answers that nobody should believe: SQL, format strings, control characters, far too long, emoji…
/// each around a word of \a person.
AnswerTo hostileAnswersOf(const Person &person, QRandomGenerator &random, const JoinDocument &join);

/// Answers one screen after another until nothing is wrong or nothing more can be done. \a answered
/// is called after every answer; false ends it. True when the form may be sent.
bool fillIn(procedure::Form &form, const AnswerTo &answer, const std::function<bool()> &answered);

} // namespace lucarne::faults
