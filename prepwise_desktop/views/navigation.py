"""All wires between the panes: who leads where, and what the window does at a wish."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from prepwise_desktop.domain.errors import DatabaseDamaged, DataFileMoved, PrepWiseError, StorageError
from prepwise_desktop.domain.settings import APPEARANCE, TEXT_SIZE
from prepwise_desktop.views import theme
from prepwise_desktop.views.home.pane import HomePane
from prepwise_desktop.views.incoming_files import IncomingFiles
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.panes import Panes
from prepwise_desktop.views.planning import Planning
from prepwise_desktop.views.session_ways import SessionWays
from prepwise_desktop.views.window_actions import WindowActions

if TYPE_CHECKING:
    from prepwise_desktop.domain.progress.milestones import Milestone
    from prepwise_desktop.viewmodels.view_models import ViewModels
    from prepwise_desktop.views.people import People

#: where it may be said that a milestone was reached: not over a result that is being read
_QUIET = ("home", "progress", "learn")


class Navigation(QObject):
    """Fills the window and leads through it. Panes hold no state, so a new text size simply makes them anew."""

    #: the view-models of all panes are there, and wired
    wired = Signal()

    def __init__(
        self,
        window: MainWindow,
        home: HomePane,
        make_view_models: Callable[[], ViewModels],
        sample: Path,
        data_dir: Path,
    ) -> None:
        """`home` stands in the window already; until now nothing led on from there."""
        super().__init__(window)
        self.window = window
        self._home = home.view_model
        self._make_view_models = make_view_models
        self._sample = sample
        self._data_dir = data_dir
        self._leaves_all_the_same = False
        #: what is said of a disk that takes nothing, until it does again
        self._trouble = ""
        #: what is said of milestones, where it may be said
        self._praise = ""
        #: whether that trouble is a damaged file, which takes nothing any more
        self._damaged = False
        self.files = IncomingFiles(self, window)
        self.planning = Planning(window, self._home)
        self.sessions = SessionWays(self, window, self.planning, self._home)
        self.actions = WindowActions(self, window)
        self._connect_home()
        self._build()
        self.panes.take("home", home)
        self._show("home")

    @cached_property
    def view_models(self) -> ViewModels:
        """Those behind all panes, made and wired when the first of them is needed: Home stands before."""
        models = self._make_view_models()
        self._connect(models)
        self.wired.emit()
        return models

    @cached_property
    def people(self) -> People:
        """Who practises at this window."""
        from prepwise_desktop.views.people import People

        return People(self.window, self.view_models.profiles, self._let_go)

    def flush(self) -> None:
        """Keep what was typed, where anything could be."""
        if self._wired:
            self.view_models.resume.keep_now()
            self.view_models.interview.flush()

    def go_to(self, place: str) -> None:
        """Show a place; leaving a running interview stops its clock where that is allowed."""
        if place != "interview":
            self.view_models.interview.pause_if_allowed()
        else:
            self.window.take_back(self._praise)
        try:
            self._look_again(place)
        except PrepWiseError as error:
            self.tell(error)
        self._show(place)
        # What is read beside this thread begins when the pane stands: the two would hold each other up.
        QTimer.singleShot(0, self, lambda: self._read_beside(place))

    def _read_beside(self, place: str) -> None:
        if place == "home":
            self.view_models.learn.look_at_review()
        if place == "progress":
            self.view_models.progress.refresh()
        if place == "learn":
            self.view_models.learn.refresh()
        if place in _QUIET:
            self.view_models.milestones.look()

    def _look_again(self, place: str) -> None:
        if place == "home":
            self.view_models.resume.keep_now()
            self.view_models.home.refresh()
        if place == "history":
            self.view_models.history.refresh()

    def place(self) -> str:
        """The place that is shown."""
        return self.window.frame.rail.selected()

    def tell(self, error: PrepWiseError) -> None:
        """Say at the window's foot what the world did."""
        from prepwise_desktop.messages.errors import sentence

        words = sentence(error)
        if isinstance(error, StorageError) and not isinstance(error, DataFileMoved):
            self._trouble = words
            self._damaged = isinstance(error, DatabaseDamaged)
        self.window.tell(words)

    def _on_recovered(self) -> None:
        """What could not be saved is saved now, so it is not said any longer."""
        self.window.take_back(self._trouble)

    def _show(self, place: str) -> None:
        result = place == "interview" and self.view_models.result.shows_result
        pane = self.panes.show("result" if result else place)
        self.window.frame.rail.select(place)
        QTimer.singleShot(0, pane, lambda: _focus_first(pane))

    # ---------------------------------------------------------------- wires

    def _build(self) -> None:
        frame = self.window.frame
        frame.rail.place_requested.connect(self.go_to)
        frame.rail.profile_pressed.connect(self._open_people)
        self.panes = Panes(self._home, lambda: self.view_models, self._data_dir, frame.panes, self._connect_pane)
        self._show_profile()
        if self._wired:
            self._show_due()
            self._providers.show_status()

    @property
    def nothing_done(self) -> bool:
        """Whether there was nothing to show but the drop zone, and nobody has gone on from there."""
        state = self._home.state
        return state is not None and state.first_run and not self._wired

    @property
    def _wired(self) -> bool:
        return "view_models" in self.__dict__

    def _connect_home(self) -> None:
        theme.notifier().about_to_change.connect(self._on_about_to_change)
        self.window.rebuilt.connect(self._on_rebuilt)
        self._home.refreshed.connect(self._show_profile)
        self._home.planned.connect(lambda: self.go_to("home"))
        self._home.failed.connect(self.tell)

    def _connect(self, models: ViewModels) -> None:
        from prepwise_desktop.views.provider_wires import ProviderWires
        from prepwise_desktop.views.story_keeping import StoryKeeping

        self._providers = ProviderWires(self.window, models, self)
        self._stories = StoryKeeping(self.window, models.learn)
        self.window.closing.connect(self._on_closing)
        models.resume.resume_imported.connect(models.home.refresh)
        models.resume.failed.connect(self.tell)
        models.resume.recovered.connect(self._on_recovered)
        models.interview.session_started.connect(self._on_session_started)
        models.interview.session_ended.connect(self._on_session_ended)
        models.interview.session_left.connect(lambda: self.go_to("home"))
        models.interview.put_away.connect(self.sessions.read_on)
        models.interview.answer_scored.connect(models.result.refresh)
        models.interview.goes_on.connect(self._on_interview_goes_on)
        models.interview.failed.connect(self.tell)
        models.interview.recovered.connect(self._on_recovered)
        models.interview.words_left_over.connect(self._show_left_over)
        models.history.deletion_begun.connect(models.interview.let_go)
        models.result.failed.connect(self.tell)
        models.progress.failed.connect(self.tell)
        models.learn.failed.connect(self.tell)
        models.learn.review_read.connect(self._show_due)
        models.learn.review_requested.connect(self.sessions.start_requested)
        models.learn.story_kept.connect(models.milestones.look)
        models.milestones.reached.connect(self._on_milestones)
        models.settings.changed.connect(self._on_setting_changed)
        models.settings.failed.connect(self.tell)
        models.providers.failed.connect(self.tell)
        models.evaluator.failed.connect(self.tell)
        models.scoring_again.failed.connect(self.tell)
        models.backups.failed.connect(self.tell)
        models.backups.went_back.connect(self._on_went_back)
        # The button that was just pressed goes with its pane: not while its own signal is on its way.
        models.profiles.switched.connect(self._read_anew, Qt.ConnectionType.QueuedConnection)
        models.profiles.changed.connect(models.home.refresh)
        models.profiles.failed.connect(self.tell)

    def _connect_pane(self, name: str, pane: QWidget) -> None:
        """Connect the wishes that the pane can have; each wish means the same wherever it comes from."""
        wishes: dict[str, Callable[..., Any]] = {
            "choose_file_requested": self.files.choose,
            "sample_requested": lambda: self.files.open([self._sample]),
            "home_requested": lambda: self.go_to("home"),
            "resume_requested": lambda: self.go_to("resume"),
            "new_session_requested": lambda: self.go_to("resume"),
            "history_requested": self._read_session,
            "go_back_requested": self._ask_to_go_back,
            "session_requested": self._read_session,
            "continue_requested": self.sessions.go_on,
            "end_requested": self.sessions.end,
            "again_requested": self.sessions.answer_again,
            "discard_requested": self.sessions.discard,
            "practice_requested": self.sessions.practise_weakest,
            "review_requested": self._ask_for_review,
            "planned_requested": self.sessions.start_planned,
            "plan_requested": self.sessions.plan,
            "move_requested": self.planning.move,
            "abandon_requested": self.planning.abandon,
            "key_requested": self._enter_key,
            "start_requested": self.sessions.start if name == "resume" else lambda: self.go_to("resume"),
        }
        if name != "home":
            wishes |= self._wishes_behind_home()
        for wish, act in wishes.items():
            signal = getattr(pane, wish, None)
            if signal is not None:
                signal.connect(act)

    def _wishes_behind_home(self) -> dict[str, Callable[..., Any]]:
        return {
            "story_requested": self._stories.begin,
            "profile_switch_requested": self.people.switch,
            "profile_rename_requested": self.people.rename,
            "profile_delete_requested": self.people.delete,
            "profile_new_requested": self.people.create,
            **self._providers.wishes(),
        }

    # ---------------------------------------------------------------- sessions

    def _read_session(self, session_id: str = "") -> None:
        self.go_to("history")
        if session_id:
            self.view_models.history.open(session_id)

    def _on_session_started(self) -> None:
        self.view_models.result.clear()
        self.go_to("interview")

    def _on_session_ended(self, session_id: str) -> None:
        self.view_models.result.open(session_id)
        self.go_to("interview")

    def _ask_for_review(self) -> None:
        self.view_models.learn.start_review()

    def _on_milestones(self, milestones: tuple[Milestone, ...]) -> None:
        from prepwise_desktop.messages.progress import milestones_text

        self._praise = milestones_text(milestones)
        self.window.tell(self._praise)

    def _on_interview_goes_on(self) -> None:
        self.window.tell(self.tr("Your interview goes on: end it first."))
        self.go_to("interview")

    # ---------------------------------------------------------------- the window

    def _on_closing(self, event: QCloseEvent) -> None:
        target_kept = self.view_models.resume.keep_now()
        if (self.view_models.interview.close() and target_kept) or self._leaves_all_the_same:
            return
        event.ignore()
        words = self.view_models.interview.keeper.unkept_words()
        if self._damaged and words:
            from prepwise_desktop.views.left_over import ask_before_losing

            ask_before_losing(self.window, words, self._leave_all_the_same)
            return
        from prepwise_desktop.views.parts.ask_dialog import Answer, ask

        ask(
            self.window,
            self.tr("Your last words are not saved yet"),
            self.tr("They still stand in the window. Free some space or unlock the disk, then close it again."),
            Answer(words=self.tr("Close and lose them"), act=self._leave_all_the_same, danger=True),
            Answer(words=self.tr("Stay"), primary=True),
        )

    def _show_left_over(self, words: str) -> None:
        from prepwise_desktop.views.left_over import show_left_over

        show_left_over(self.window, words)

    def _leave_all_the_same(self) -> None:
        self._leaves_all_the_same = True
        self.window.close()

    def _on_about_to_change(self) -> None:
        self.panes.drop_hidden()

    def _enter_key(self) -> None:
        """Settings, with the field for a key in front."""
        from prepwise_desktop.views.settings.pane import SettingsPane

        self.go_to("settings")
        pane = self.panes.pane("settings")
        assert isinstance(pane, SettingsPane)
        QTimer.singleShot(0, pane, pane.open_key)

    def _ask_to_go_back(self) -> None:
        from prepwise_desktop.views.settings.going_back import ask_to_go_back

        backups = self.view_models.backups
        if not backups.all():
            # They were there when the pane was shown.
            self.window.tell(self.tr("There is no backup here any more. Nothing was changed; one is made each day."))
            return
        ask_to_go_back(self.window, backups, lambda chosen: backups.go_back(chosen, self._let_go))

    def _let_go(self) -> bool:
        """Put everything that is open away, with every word kept; False, and it is told, when that cannot be."""
        interview = self.view_models.interview
        if not interview.may_be_left:
            interview.goes_on.emit()
            return False
        return self.view_models.resume.keep_now() and interview.close()

    def _read_anew(self) -> None:
        """Another state of the data has come: nothing that is shown holds any more."""
        self.view_models.interview.close()
        self.view_models.forget()
        self._dress()
        self.window.rebuild()
        self.go_to("home")

    def _on_went_back(self) -> None:
        self._read_anew()
        self.window.tell(
            self.tr("Your data is as it was then. What was there until now is the newest backup in Settings.")
        )

    def _on_rebuilt(self) -> None:
        place = self.place()
        self._build()
        self.go_to(place)

    def _open_people(self, anchor: QWidget) -> None:
        self.people.open_menu(anchor)

    def _show_profile(self) -> None:
        state = self._home.state
        self.window.frame.rail.set_profile(state.profile.name if state is not None else "")

    def _show_due(self) -> None:
        learn = self.view_models.learn
        self.window.frame.rail.set_count("learn", learn.due)
        self._home.set_due(learn.review.today)

    def _on_setting_changed(self, name: str) -> None:
        self._dress()
        if name == TEXT_SIZE.name:
            # The control that was just pressed goes with its pane: not while its own signal is on its way.
            QTimer.singleShot(0, self, self.window.rebuild)

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settings = self.view_models.settings
        theme.apply(app, settings.value(APPEARANCE), settings.value(TEXT_SIZE) / 100)


def _focus_first(pane: QWidget) -> None:
    """Put the keyboard where the pane wants it; what is still being built takes it when it comes."""
    first: QWidget | None = getattr(pane, "first_control", lambda: None)()
    if first is not None:
        first.setFocus()
