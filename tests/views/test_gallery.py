"""A page with every part in every state, drawn in light and dark, at 100% and 200%: its pixels are the theme's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from prepwise_desktop.views import theme
from prepwise_desktop.views.parts.answer_editor import AnswerEditor
from prepwise_desktop.views.parts.answer_reader import AnswerReader
from prepwise_desktop.views.parts.buttons import DangerButton, LinkButton, PrimaryButton, QuietButton, SecondaryButton
from prepwise_desktop.views.parts.card import Card, ListCard, Well
from prepwise_desktop.views.parts.check_box import CheckBox
from prepwise_desktop.views.parts.chip import Chip
from prepwise_desktop.views.parts.clock_label import ClockLabel
from prepwise_desktop.views.parts.combo import Combo
from prepwise_desktop.views.parts.date_field import DateField
from prepwise_desktop.views.parts.drop_zone import DropZone
from prepwise_desktop.views.parts.elided_label import ElidedLabel
from prepwise_desktop.views.parts.empty_state import EmptyState
from prepwise_desktop.views.parts.labelled_field import LabelledField
from prepwise_desktop.views.parts.level_guess import LevelGuess
from prepwise_desktop.views.parts.level_meter import LevelMeter
from prepwise_desktop.views.parts.list_row import ListRow
from prepwise_desktop.views.parts.notice import Notice
from prepwise_desktop.views.parts.notice_bar import NoticeBar
from prepwise_desktop.views.parts.number_field import NumberField
from prepwise_desktop.views.parts.painted_button import PaintedButton
from prepwise_desktop.views.parts.progress_line import ProgressLine
from prepwise_desktop.views.parts.question_strip import QuestionStrip
from prepwise_desktop.views.parts.quote_label import QuoteLabel
from prepwise_desktop.views.parts.rail_item import RailItem
from prepwise_desktop.views.parts.score_figure import ScoreFigure
from prepwise_desktop.views.parts.segments import Segments
from prepwise_desktop.views.parts.strip_cell import CellState
from prepwise_desktop.views.parts.text_field import TextField
from prepwise_desktop.views.parts.wrap_label import WrapLabel

ANSWER = (
    "In February I shipped a change to the tariff cache at Nordvik. Twenty minutes later price quotes for Denmark came "
    "back empty, and our support desk started getting calls.\n\nI rolled the change back within nine minutes, then "
    "checked the logs."
)
QUOTES = [
    (ANSWER.index("price"), ANSWER.index(", and our"), 1),
    (ANSWER.index("I rolled"), ANSWER.index(", then"), 2),
]


class Gallery(QWidget):
    """Two columns, like the mockup of all parts; the parts that tests look at stand under their names in `parts`."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, QWidget] = {}
        columns = QHBoxLayout(self)
        columns.setContentsMargins(*(theme.PANE,) * 4)
        columns.setSpacing(theme.PANE)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(theme.INSIDE)
            columns.addLayout(column, 1)
        self._buttons()
        self._fields()
        self._signs()
        self._rows()
        self._cards()
        self._answers()
        self._left.addStretch(1)
        self._right.addStretch(1)

    def _named(self, name: str, part: QWidget) -> QWidget:
        self.parts[name] = part
        return part

    def _line(self, label: str, *parts: QWidget, stretch: bool = True) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        if label:
            said = ElidedLabel(label, size=theme.SMALL, ink="secondary")
            said.setFixedWidth(theme.px(88))
            row.addWidget(said)
        for part in parts:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        if stretch:
            row.addStretch(1)
        return row

    def _buttons(self) -> None:
        for label, text, make in (
            ("Primary", "Submit", PrimaryButton),
            ("Secondary", "Export", SecondaryButton),
            ("Quiet", "Skip", QuietButton),
        ):
            self._left.addLayout(self._line(label, *self._states(label, text, make)))
        self._left.addLayout(
            self._line(
                "Others", DangerButton("Delete…"), LinkButton("Add a key…"), SecondaryButton("Export…", icon="export")
            )
        )

    def _states(self, label: str, text: str, make: Callable[[str], PaintedButton]) -> list[QWidget]:
        made = {state: make(text) for state in ("rest", "hover", "focus", "pressed", "disabled")}
        made["hover"].setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        made["pressed"].setDown(True)
        made["disabled"].setEnabled(False)
        return [self._named(f"{label} {state}", button) for state, button in made.items()]

    def _fields(self) -> None:
        sure, doubtful, wrong, off = (LabelledField(name) for name in ("Company", "From and to", "Date", "Place"))
        for field, text in ((sure, "Quillbank"), (doubtful, "2019 to 2022"), (wrong, "32 Nov"), (off, "Bergen")):
            field.set_text(text)
        doubtful.set_doubt("Line 11 has no months.")
        wrong.set_error("Not a date")
        off.editor.setEnabled(False)
        self._left.addLayout(
            self._line("Field", *(self._named(f.label.text(), f) for f in (sure, doubtful, wrong, off)))
        )
        combo = Combo()
        combo.set_choices([("junior", "Junior"), ("senior", "Senior")])
        number = NumberField(0, 12)
        number.setValue(8)
        self._left.addLayout(
            self._line(
                "More fields",
                LabelledField("Experience level", combo),
                LabelledField("Questions", number),
                LabelledField("Interview date", DateField()),
            )
        )
        ticked = CheckBox("on")
        ticked.setChecked(True)
        self._left.addLayout(self._line("Check box", CheckBox("off"), self._named("ticked", ticked)))

    def _signs(self) -> None:
        chosen = Chip("Mode", "All modes")
        chosen.set_choices([("mock", "Mock")])
        chosen.set_key("mock")
        self._left.addLayout(self._line("Chip", self._named("chip", Chip("Mode", "All modes")), chosen))
        strip = QuestionStrip()
        states = [
            CellState(became="answered"), CellState(became="answered", flagged=True), CellState(),
            CellState(became="skipped"), CellState(), CellState(flagged=True), CellState(became="queued"),
        ]  # fmt: skip
        strip.set_cells(states, 2)
        self._left.addLayout(self._line("Strip", self._named("strip", strip), stretch=False))
        meters = [self._named(f"level {level}", LevelMeter(level)) for level in (1, 2, 3)]
        self._left.addLayout(self._line("Level meter", *meters))
        self._left.addLayout(self._line("", LevelMeter(4), LevelMeter(5), LevelMeter(None)))
        self._left.addLayout(self._line("Quote", QuoteLabel("offered to own the table for a quarter", 2)))
        score = ScoreFigure()
        score.set_score(69, "Score, level 4 of 5", "Claude Sonnet 5.5")
        waiting = ScoreFigure()
        waiting.set_waiting("Not scored yet", "Your answer is saved.")
        self._left.addLayout(self._line("Score figure", score, waiting, stretch=False))
        periods = Segments("Period", [("7", "7 days"), ("30", "30 days"), ("90", "90 days"), ("all", "All")])
        periods.set_key("30")
        self._left.addLayout(self._line("Segments", self._named("segments", periods)))
        guess = LevelGuess()
        guess.set_level(3)
        self._left.addLayout(self._line("Guess", guess))
        progress = ProgressLine("Read")
        progress.set_fraction(0.6)
        self._left.addLayout(
            self._line("Progress", self._named("progress", progress), ClockLabel("Time"), stretch=False)
        )

    def _rows(self) -> None:
        rail = Well()
        for name, icon in (("rest", "home"), ("hover", "resume"), ("selected", "interview")):
            item = RailItem(name, icon)
            item.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, name == "hover")
            item.set_present(present=name == "selected")
            rail.body.addWidget(item)
        self._right.addWidget(rail)
        rows = ListCard()
        for name in ("Row at rest", "Row, hover", "Row, selected"):
            row = ListRow(height=theme.ROW_TABLE)
            row.add(ElidedLabel(name), 1)
            row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, name == "Row, hover")
            row.set_chosen(chosen=name == "Row, selected")
            rows.add_row(self._named(name, row))
        self._right.addWidget(rows)

    def _cards(self) -> None:
        bar = NoticeBar()
        self._right.addWidget(self._named("bar", bar))
        bar.show_news("trash", "Deleted “Practice, coding”.", "Undo", action_icon="undo")
        notice = Notice()
        self._right.addWidget(self._named("notice", notice))
        notice.show_notice(
            "warning",
            "The time for this question is over",
            "Your answer is saved. Go on when you are ready.",
            "Go on",
            ink="fair",
        )
        card = Card()
        card.body.addWidget(
            EmptyState(
                "history",
                "No sessions yet",
                "Each session you end is kept here, with every word of it.",
                "Start a session",
            )
        )
        self._right.addWidget(self._named("card", card))
        zone = DropZone(compact=True)
        zone.body.addWidget(WrapLabel("Drop a resume here", weight=theme.SEMIBOLD, centred=True))
        self._right.addWidget(zone)
        zone = DropZone(compact=True)
        zone.set_over("ines-halvorsen-resume.pdf")
        self._right.addWidget(self._named("zone over", zone))

    def _answers(self) -> None:
        editor = AnswerEditor()
        editor.set_text(ANSWER)
        self._right.addWidget(self._named("editor", editor))
        holder = ListCard()
        reader = AnswerReader()
        reader.set_text(ANSWER)
        reader.show_quotes(QUOTES)
        holder.body.addWidget(reader)
        self._right.addWidget(holder)
        self.parts["reader"] = reader
        advert = TextField(placeholder="Paste the job description", lines=2)
        self._left.addWidget(LabelledField("Job description", advert))


def pixel(picture: QImage, page: QWidget, part: QWidget, at: QPoint) -> QColor:
    ratio = picture.devicePixelRatio()
    return picture.pixelColor((part.mapTo(page, at).toPointF() * ratio).toPoint())


def drawn(app: QApplication, page: QWidget, width: int = 1120, height: int = 1240) -> QImage:
    page.resize(width, height)
    page.show()
    app.processEvents()
    return page.grab().toImage()


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_is_drawn_in_the_colours_of_the_theme(
    themed: QApplication, tmp_path: Path, appearance: theme.Appearance, scale: float
) -> None:
    theme.apply(themed, appearance, scale)
    page = Gallery()
    picture = drawn(themed, page, round(1120 * scale), round(1240 * scale))
    assert picture.save(str(tmp_path / f"gallery-{appearance}-{scale}.png"))

    expected: list[tuple[str, QPoint, theme.Colour]] = [
        ("Primary rest", QPoint(6, 6), "accent"),
        ("Primary hover", QPoint(6, 6), "pressed"),
        ("Primary disabled", QPoint(6, 6), "sunken"),
        ("Secondary rest", QPoint(6, 6), "raised"),
        ("Secondary hover", QPoint(6, 6), "hover"),
        ("Secondary pressed", QPoint(6, 6), "line"),
        ("Quiet hover", QPoint(6, 6), "hover"),
        ("Row, hover", QPoint(6, 12), "hover"),
        ("Row, selected", QPoint(6, 12), "wash"),
        ("bar", QPoint(6, 12), "sunken"),
        ("card", QPoint(6, 12), "raised"),
        ("zone over", QPoint(6, 12), "wash"),
        ("progress", QPoint(6, 2), "accent"),
        ("segments", QPoint(20, 1), "sunken"),
    ]
    for name, at, token in expected:
        assert pixel(picture, page, page.parts[name], at) == theme.colour(token), name
    page.close()


def nameless(interface: QAccessibleInterface) -> list[str]:
    """The focusable things below that a screen reader could not name."""
    found = []
    for index in range(interface.childCount()):
        child = interface.child(index)
        name = child.text(QAccessible.Text.Name)
        if child.state().focusable and not name:
            found.append(f"{child.role()} {child.object()}")
        found += nameless(child)
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_control_of_the_parts_has_a_name(themed: QApplication, scale: float) -> None:
    theme.apply(themed, "light", scale)
    page = Gallery()
    page.show()
    assert nameless(QAccessible.queryAccessibleInterface(page)) == []
    page.close()
