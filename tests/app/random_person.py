"""Somebody who does anything at all in the window, and sees that nothing breaks and no word is lost."""

import gc
import random
import socket
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

from prepwise_desktop.domain.errors import AnswerTooLong, FileRefused, InvalidRequest, NotFound, PrepWiseError
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.session import InterviewMode, SessionStatus
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.viewmodels.draft_keeper import Place
from prepwise_desktop.viewmodels.interview import Phase
from prepwise_desktop.viewmodels.resume import Stage
from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from tests.app.window import JOB, RESUME, OpenWindow
from tests.views.dragging import Drag, files, text

#: what is typed and pasted: ordinary words, other scripts, what needs two units of UTF-16, what turns the direction
WORDS = (
    "I rolled the change back within nine minutes. ",
    "Ich maß nach: 42 %\n",
    "שלום, ניהלתי צוות ",
    "أدرت فريقا من ستة ",
    "👩‍🚀 went 🚀ell ",
    "x\u202egnp.exe",
    "\tzero\u200bwidth\u00a0",
    "<b>not bold</b> &amp; ",
)

#: a window of a small screen and of a large one
_SIZES = ((theme.LEAST_WIDTH, theme.LEAST_HEIGHT), (1400, 900))

#: keys a person may press anywhere; Quit is kept out
_KEYS = (
    *("Tab", "Shift+Tab", "Tab", "Return", "Space", "Escape", "Up", "Down", "Left", "Right", "Home", "End"),
    *("PgUp", "PgDown", "Backspace", "Delete", "F1", "Ctrl+Return", "Ctrl+Z", "Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V"),
    *(
        "Ctrl+1",
        "Ctrl+2",
        "Ctrl+3",
        "Ctrl+4",
        "Ctrl+5",
        "Ctrl+6",
        "Ctrl+7",
        "Ctrl+O",
        "Alt+Left",
        "Alt+Right",
        "Ctrl+F",
        "Ctrl+H",
    ),
)

#: what the world may answer to such a person; any other sentence at the window's foot is a fault of ours
_EXPECTED = (FileRefused, AnswerTooLong, InvalidRequest)


_PLACES = ("home", "resume", "interview", "history", "progress", "learn", "settings")

#: what a session may be: mostly the usual, and now and then another mode or one with code
_SHAPES = (
    *[(InterviewMode.PRACTICE, {Kind.TECHNICAL: 1, Kind.BEHAVIORAL: 2})] * 4,
    (InterviewMode.PRACTICE, {Kind.CODING: 2, Kind.TECHNICAL: 1}),
    (InterviewMode.MOCK, {Kind.SYSTEM_DESIGN: 1, Kind.CODING: 1}),
    (InterviewMode.REAL, {Kind.TECHNICAL: 2}),
    (InterviewMode.ASSESSMENT, {Kind.BEHAVIORAL: 2}),
)


def stay_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no dialog of the system open and no host be looked up: they would wait for somebody, or be somebody's."""

    def nowhere(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "this person stays inside")

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(socket, "getaddrinfo", nowhere)


class RandomPerson:
    """Acts by a seed; `act` does one thing and then looks whether all is well, with AssertionError if it is not."""

    def __init__(self, opened: OpenWindow, seed: int) -> None:
        self.opened = opened
        self.done: list[str] = []
        #: how often each kind of thing was done
        self.counts: Counter[str] = Counter()
        self._random = random.Random(seed)
        self._typed: dict[Place, str] = {}
        self._pressed: Counter[str] = Counter()
        self._errors: list[str] = []
        self._top: QWidget = opened.window
        self._paths = self._made_files()
        self._acts: dict[Callable[[], str], int] = {
            self._click: 40,
            self._press_key: 25,
            self._type: 18,
            self._drop: 4,
            self._resize: 3,
            self._turn_wheel: 4,
            self._switch_theme: 1,
            self._switch_text_size: 1,
            self._begin: 2,
            self._press_what_is_new: 8,
            self._visit: 3,
            self._finish: 1,
            self._compare: 1,
        }
        models = opened.models
        for each in (models.resume, models.interview, models.interview.question, models.result, models.settings):
            each.failed.connect(self._on_failed)
        self._qt_handler = qInstallMessageHandler(self._on_qt_message)

    def leave(self) -> None:
        """Look no more at what Qt says; what Python made for the clipboard must not outlive it."""
        QApplication.clipboard().clear()
        qInstallMessageHandler(self._qt_handler)

    def error(self, error: BaseException) -> None:
        """An error that nobody caught."""
        self._errors.append(repr(error))

    def act(self) -> None:
        """Do one thing, let the window come to rest, and see whether all is well."""
        self._do(self._random.choices(list(self._acts), weights=list(self._acts.values()))[0])

    def begin(self) -> None:
        """Begin a session, and see the same."""
        self._do(self._begin)

    def _do(self, act: Callable[[], str]) -> None:
        editor = self._editor()
        place = self._place() if editor is not None else None
        said = act()
        self.counts[act.__name__.lstrip("_")] += 1
        self.done.append(said)
        self.opened.settle()
        assert not self._errors, self._story(self._errors)
        self._look_for_lost_words(place)

    def held(self) -> tuple[int, int]:
        """Objects of Qt in the window at Home with no other pane made, and the program's bytes of memory."""
        self._go_home()
        self.opened.window.rebuild()
        self.opened.settle()
        gc.collect()
        return 1 + len(self.opened.window.findChildren(QObject)), psutil.Process().memory_info().rss

    def _go_home(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        self.opened.navigation.go_to("home")
        self.opened.settle()

    # ---------------------------------------------------------------- acts

    def _click(self) -> str:
        control = self._random.choice(self._controls())
        spot = self._spot(control)
        said = f"click {_name(control)} at {spot.x()},{spot.y()}"
        if self._random.random() < 0.1:
            QTest.mouseDClick(control, Qt.MouseButton.LeftButton, pos=spot)
            return f"double {said}"
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=spot)
        return said

    def _press_key(self) -> str:
        keys = self._random.choice(_KEYS)
        target = self._target()
        said = f"key {keys} in {_name(target)}"
        QTest.keySequence(target, keys)
        return said

    def _type(self) -> str:
        words = self._random.choice(WORDS)
        editor = self._editor()
        if editor is not None and editor.isVisible() and self._random.random() < 0.5:
            editor.setFocus()
        target = self._target()
        said = f"type {words!r} in {_name(target)}"
        if self._random.random() < 0.5 and isinstance(target, QTextEdit | QLineEdit):
            QApplication.clipboard().setMimeData(self._pasted(words))
            target.paste()
            return f"paste: {said}"
        # QTest knows the keys of ASCII only; other scripts come by an input method or by pasting.
        for each in words:
            if target is not self._target() or not each.isascii():
                continue
            if each.isprintable():
                QTest.keyClicks(target, each)
            else:
                QTest.keyClick(target, Qt.Key.Key_Return)
        return said

    def _drop(self) -> str:
        target = self._random.choice(self._controls())
        some = self._random.sample(self._paths, self._random.randint(1, len(self._paths)))
        data = text(self._random.choice(WORDS)) if self._random.random() < 0.2 else files(*some)
        said = f"drop {[path.name for path in some]} on {_name(target)}"
        drag = Drag(data, target)
        if drag.over():
            drag.let_go()
        resume = self.opened.models.resume
        if self._random.random() < 0.8:
            self.opened.qtbot.waitUntil(lambda: resume.stage is not Stage.READING)
        return said

    def _resize(self) -> str:
        (least_width, least_height), (width, height) = _SIZES
        size = (self._random.randint(least_width, width), self._random.randint(least_height, height))
        self.opened.window.resize(*size)
        return f"resize to {size}"

    def _turn_wheel(self) -> str:
        control = self._random.choice(self._controls())
        middle = QPointF(control.rect().center())
        turn = QPoint(0, self._random.choice((-240, 240)))
        buttons = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        event = QWheelEvent(
            middle, control.mapToGlobal(middle), QPoint(), turn, *buttons, Qt.ScrollPhase.NoScrollPhase, False
        )
        said = f"turn the wheel over {_name(control)}"
        QApplication.sendEvent(control, event)
        return said

    def _switch_theme(self) -> str:
        chosen = self._random.choice(tuple(APPEARANCE.choices))
        self.opened.models.settings.choose(APPEARANCE, chosen)
        return f"theme {chosen}"

    def _switch_text_size(self) -> str:
        chosen = self._random.choice((100, 100, *TEXT_SIZE.choices))
        self.opened.models.settings.choose(TEXT_SIZE, chosen)
        return f"text at {chosen}%"

    def _begin(self) -> str:
        """Begin a session, which many things have to be right for; by chance alone it would happen too rarely."""
        interview = self.opened.models.interview
        if interview.running or self._modal() is not None:
            return "nothing"
        self.opened.navigation.go_to("resume")
        if not self.opened.models.resume.plan.target.role.strip():
            self.opened.models.resume.change_target(role="Baker")
        mode, mix = self._random.choice(_SHAPES)
        resume = self.opened.models.resume
        resume.take_shape(replace(resume.plan, mode=mode, mix=mix, total_minutes=None))
        self.opened.settle()
        start = self.opened.find(QAbstractButton, "Start interview")
        if start is None:
            # Another person, who has no resume yet.
            return "nothing"
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
        return f"begin a session of {mode}"

    def _press_what_is_new(self) -> str:
        """Press the button that was pressed least so far: so every pane and every dialog gets its turn."""
        buttons = [each for each in self._controls() if isinstance(each, QAbstractButton)]
        if not buttons:
            return "nothing"
        button = min(buttons, key=lambda each: (self._pressed[_name(each)], _name(each)))
        said = f"press {_name(button)}"
        self._pressed[_name(button)] += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=self._spot(button))
        return said

    def _visit(self) -> str:
        place = self._random.choice(_PLACES)
        if self._modal() is not None:
            return "nothing"
        self.opened.navigation.go_to(place)
        return f"go to {place}"

    def _finish(self) -> str:
        """Answer one question and end the session, which fills the panes that look back."""
        interview = self.opened.models.interview
        if self._modal() is not None or interview.phase is not Phase.OPEN or interview.session is None:
            return "nothing"
        if interview.question.editing:
            place, words = self._place(), self._random.choice(WORDS) * 20
            interview.question.edit(words)
            if place is not None:
                self._typed[place] = words
        interview.complete()
        return "end the session"

    def _compare(self) -> str:
        models = self.opened.models
        ended = [
            each.session_id
            for each in self.opened.services.sessions.get_user_sessions(models.profiles.current.profile_id)
            if each.status is SessionStatus.COMPLETED
        ]
        if self._modal() is not None or len(ended) < 2:
            return "nothing"
        self.opened.navigation.go_to("history")
        models.comparison.compare(*self._random.sample(ended, 2))
        return "compare two sessions"

    # ---------------------------------------------------------------- what there is

    def _modal(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    def _controls(self) -> list[QWidget]:
        """Every visible, enabled widget of what is in front that takes the keyboard."""
        # Qt's binding forgets the children of a popup whose own wrapper has gone.
        top = self._top = self._modal() or self.opened.window
        found = [top, *top.findChildren(QWidget)]
        seen = [each for each in found if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()]
        return [each for each in seen if each.focusPolicy() != Qt.FocusPolicy.NoFocus] or [top]

    def _spot(self, control: QWidget) -> QPoint:
        """A point of the control that can be seen."""
        seen = control.visibleRegion()
        box = seen.boundingRect()
        while True:
            spot = QPoint(self._random.randint(box.left(), box.right()), self._random.randint(box.top(), box.bottom()))
            if seen.contains(spot):
                return spot

    def _target(self) -> QWidget:
        """Where keys go."""
        modal = self._modal()
        focused = QApplication.focusWidget()
        if modal is not None and (focused is None or not modal.isAncestorOf(focused)):
            return modal
        return focused or self.opened.window

    def _editor(self) -> AnswerEditor | None:
        return next((each for each in self.opened.window.findChildren(AnswerEditor) if each.isVisible()), None)

    def _place(self) -> Place | None:
        question = self.opened.models.interview.question
        interview = self.opened.models.interview
        return question.place if interview.session is not None and question.editing else None

    def _pasted(self, words: str) -> QMimeData:
        data = QMimeData()
        data.setText(words)
        if self._random.random() < 0.5:
            data.setHtml(f"<h1 style='color:red'>{words}</h1><img src='https://example.com/x.png'>")
        return data

    def _made_files(self) -> list[Path]:
        opened = self.opened
        hebrew = RESUME.replace("Ines Halvorsen", "נועה ברק")
        return [
            opened.file("ines.txt"),
            opened.file("ines again.txt", RESUME + "Go, Rust\n"),
            opened.file("\u202etxt.נועה.txt", hebrew),
            opened.file("job.txt", JOB),
            opened.file("refused.txt"),
            opened.file("empty.txt", ""),
            opened.folder.parent / "gone.txt",
            opened.folder.parent,
        ]

    # ---------------------------------------------------------------- whether all is well

    def _look_for_lost_words(self, place: Place | None) -> None:
        """Only the editor in front may change what it holds; every other answer stands as it was left."""
        editor, now = self._editor(), self._place()
        if editor is not None and now is not None:
            shown = editor.text()
            assert shown == self.opened.models.interview.question.text, self._story(["the editor holds other words"])
            if now == place or now not in self._typed:
                self._typed[now] = shown
        for each, words in tuple(self._typed.items()):
            kept = self._kept(each)
            if kept is None:
                del self._typed[each]
            else:
                assert not words.strip() or words in kept, self._story([f"lost at {each}: {words!r}, kept {kept!r}"])

    def _kept(self, place: Place) -> set[str] | None:
        """All that stands anywhere for this question; None when its session was deleted."""
        try:
            response = self.opened.services.sessions.get_session(place.session_id).responses[place.index]
        except NotFound:
            return None
        question = self.opened.models.interview.question
        found = {response.draft, *(attempt.text for attempt in response.attempts)}
        if place == self._place():
            found.add(question.text)
        return found

    def _on_failed(self, error: PrepWiseError) -> None:
        if not isinstance(error, _EXPECTED):
            self._errors.append(f"told: {error!r}")

    def _on_qt_message(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and "This plugin does not support" not in message:
            self._errors.append(f"Qt: {message}")

    def _story(self, what: list[str]) -> str:
        return "\n".join([*what, f"after {len(self.done)} acts, the last of which were:", *self.done[-25:]])


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
    kind = "menu" if isinstance(widget, QMenu) else "dialog" if isinstance(widget, QDialog) else type(widget).__name__
    return f"{kind} {str(words)[:30]!r}"
