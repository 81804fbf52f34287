// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include "device/codecamera.h"

#include <QPointer>

#include <functional>
#include <memory>

class QLabel;
class QVBoxLayout;

namespace lucarne::ui
{

class BigButton;
class SearchField;

/// Asks for a code from a paper: shown to the terminal's camera, typed with the touch keyboard, or
/// read by a scanner that types (whole, with Return at its end). What is typed stays when it is
/// mistaken. The camera is on while the citizen sees its picture, and at no other time.
class CodePage : public Page
{
    Q_OBJECT
public:
    using CameraOpener = std::function<Result<std::unique_ptr<device::FrameSource>>()>;

    QString heading() const override;
    QStringList spoken() const override;
    QWidget *focusTarget() const override;
    bool stepBack() override;
    bool canStepBack() const override { return m_camera != nullptr; }
    /// As a scanner or camera gives it.
    void take(const QString &code);
    /// Another camera than the terminal's own.
    void useCamera(CameraOpener opener);

protected:
    explicit CodePage(AppContext &context);

    virtual QString question() const = 0;
    virtual QString advice() const = 0;
    virtual QString goText() const = 0;
    /// Whether the code of a paper that was shown is one that is asked for here.
    virtual bool isExpected(const QString &code) const = 0;
    /// Which paper is the right one, said when another one is shown.
    virtual QString wrongPaperText() const = 0;
    /// The citizen is done: wait() and then fail() or another screen.
    virtual void accepted(const QString &typed) = 0;
    void compose(QWidget *body) override;
    void hideEvent(QHideEvent *event) override;

    /// The next question begins empty.
    void forget();
    /// What was read, as people would type it.
    void retype(const QString &text) { m_typed = text; }
    /// Laid out anew, ready to be typed into.
    void refresh();
    void wait();
    /// What was typed stays.
    void stopWaiting() { m_isWaiting = false; }
    bool isWaiting() const { return m_isWaiting; }
    /// What is wrong, in one plain sentence.
    void fail(const QString &sentence);

private:
    void typedMore(const QString &text);
    void submit();
    QWidget *makeWords(QWidget *parent);
    QWidget *makeFault(QWidget *parent);
    BigButton *makeShowButton(QWidget *parent);
    void composeFault(QVBoxLayout &column, QWidget *body);
    void composeCamera(QWidget *body);
    QString cameraHint() const;
    void openCamera();
    void closeCamera();
    void seen(const QString &code);

    CameraOpener m_opener; ///< null: no camera can be there
    std::unique_ptr<device::CodeCamera> m_camera;
    bool m_isWrongPaper = false;
    QString m_typed;
    QString m_fault;
    bool m_isWaiting = false;
    QPointer<SearchField> m_field;
    BigButton *m_go = nullptr;
    BigButton *m_show = nullptr; ///< where it takes turns with m_go
};

} // namespace lucarne::ui
