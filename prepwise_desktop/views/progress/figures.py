"""What the service counted, as the charts and their tables take it."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.progress.forecast import Forecast
from prepwise_desktop.domain.progress.mean import Mean
from prepwise_desktop.domain.progress.report import DayFigure, ProgressAnalytics
from prepwise_desktop.domain.progress.series import ScorePoint, Series, moving_median
from prepwise_desktop.domain.progress.spread import Distribution
from prepwise_desktop.domain.progress.standing import Standing
from prepwise_desktop.domain.progress.trend import Direction
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.messages.dates import date_text, day_text, noon
from prepwise_desktop.messages.evaluators import evaluator_name
from prepwise_desktop.messages.figures import answers_text, clock_text, rounded, score_text, sessions_text
from prepwise_desktop.messages.progress import (
    day_figures_text,
    direction_name,
    no_practice_text,
    point_text,
    range_text,
    standing_text,
    trend_text,
)
from prepwise_desktop.messages.words import competency_name, kind_name, session_title
from prepwise_desktop.views import theme
from prepwise_desktop.views.charts.columns import Column, Tick
from prepwise_desktop.views.charts.competency_bars import CompetencyBar
from prepwise_desktop.views.charts.figure_table import Figures
from prepwise_desktop.views.charts.practice_calendar import Day, Week
from prepwise_desktop.views.charts.row_bars import Bar
from prepwise_desktop.views.charts.score_line import BandPoint, LinePoint, OtherLine, ScoreFigures

translate = QCoreApplication.translate

_TRENDS: dict[Direction, tuple[str, theme.Colour]] = {
    Direction.RISING: ("rise", "good"),
    Direction.STEADY: ("steady", "secondary"),
    Direction.FALLING: ("fall", "poor"),
}

#: so many columns of time stand side by side; more days are put together
_MOST_COLUMNS = 24

#: the calendar shows no more weeks than these: half a year
_MOST_WEEKS = 26
#: and in a short period at least these
_LEAST_WEEKS = 5
_WEEK = 7

#: a week, whichever, from its first day
WEEK_DAYS = tuple(date(2024, 1, 1) + timedelta(days=each) for each in range(_WEEK))


def score_figures(analytics: ProgressAnalytics, today: date) -> ScoreFigures:
    """The sessions of a period over time, the main yardstick's in front."""
    main = _main(analytics)
    points = tuple(_line_point(each) for each in main.points) if main else ()
    start = analytics.start or (main.points[0].day if main and main.points else today)
    forecast = analytics.forecast
    end = forecast.day if forecast is not None else today
    return ScoreFigures(
        start=_midnight(start),
        end=_midnight(end + timedelta(days=1)),
        start_words=date_text(noon(start)),
        end_words=translate("progress", "today") if forecast is None else date_text(noon(end)),
        points=points,
        band=_band(main),
        forecast=_ahead(main, forecast),
        others=tuple(_other(each) for each in analytics.series if each is not main and each.points),
        summary=trend_text(analytics.trend),
    )


def score_table(analytics: ProgressAnalytics) -> Figures:
    """The same in rows, newest first, with its line where there are several."""
    several = len(analytics.series) > 1
    headings = [
        translate("progress", "Day"),
        translate("progress", "Session"),
        translate("progress", "Score"),
        translate("progress", "Likely"),
        translate("progress", "Answers"),
    ]
    if several:
        headings.append(translate("progress", "Line"))
    rows = []
    for series in analytics.series:
        line = (_line_name(series),) if several else ()
        rows += [(each.held_at, (*_cells(each), *line)) for each in series.points]
    rows.sort(key=lambda row: row[0], reverse=True)
    return Figures(headings=tuple(headings), rows=tuple(cells for _, cells in rows))


def kind_bars(by_kind: dict[Kind, Mean]) -> tuple[Bar, ...]:
    """The mean of each kind of question."""
    return tuple(
        Bar(
            name=kind_name(kind),
            value=mean.score,
            figure=score_text(mean.score),
            basis=answers_text(mean.answers),
            words=", ".join(
                part
                for part in (
                    f"{kind_name(kind)}: {score_text(mean.score)}",
                    range_text(mean.low, mean.high),
                    answers_text(mean.answers),
                )
                if part
            ),
        )
        for kind, mean in by_kind.items()
    )


def kind_table(by_kind: dict[Kind, Mean]) -> Figures:
    """The same in rows."""
    return Figures(
        headings=(translate("progress", "Type"), translate("progress", "Mean"), translate("progress", "Answers")),
        rows=tuple((kind_name(kind), score_text(mean.score), str(mean.answers)) for kind, mean in by_kind.items()),
    )


def distribution_columns(distribution: Distribution) -> tuple[tuple[Column, ...], tuple[Tick, ...]]:
    """How many answers fell into which ten points."""
    columns = tuple(
        Column(
            value=each.answers,
            figure=str(each.answers),
            words=f"{_bucket(each.low, each.high)}: {answers_text(each.answers)}",
        )
        for each in distribution.buckets
    )
    return columns, tuple(Tick(place=at / 100, words=str(at)) for at in (0, 50, 100))


def distribution_table(distribution: Distribution) -> Figures:
    """The same in rows."""
    return Figures(
        headings=(translate("progress", "Score"), translate("progress", "Answers")),
        rows=tuple((_bucket(each.low, each.high), str(each.answers)) for each in distribution.buckets),
    )


def competency_bars(standings: Sequence[Standing]) -> tuple[CompetencyBar, ...]:
    """Each competency with its range, its level and its trend."""
    return tuple(_competency_bar(each) for each in standings)


def competency_table(standings: Sequence[Standing]) -> Figures:
    """The same in rows."""
    return Figures(
        headings=(
            translate("progress", "Competency"),
            translate("progress", "Mean"),
            translate("progress", "Level"),
            translate("progress", "Likely"),
            translate("progress", "Trend"),
            translate("progress", "Answers"),
        ),
        rows=tuple(
            (
                competency_name(each.competency),
                score_text(each.mean.score) if each.level else translate("progress", "not enough yet"),
                str(each.level or ""),
                _range(each.mean.low, each.mean.high),
                direction_name(each.trend.direction),
                str(each.mean.answers),
            )
            for each in standings
        ),
    )


def weeks(analytics: ProgressAnalytics, today: date) -> tuple[Week, ...]:
    """The weeks of the period up to today, half a year at most, each from Monday."""
    figures = {each.day: each for each in analytics.days}
    first = analytics.start or min(figures, default=today)
    monday = today - timedelta(days=today.weekday())
    count = (monday - (first - timedelta(days=first.weekday()))).days // _WEEK + 1
    count = min(max(count, _LEAST_WEEKS), _MOST_WEEKS)
    starts = [monday - timedelta(days=_WEEK * back) for back in range(count - 1, -1, -1)]
    return tuple(
        Week(
            name=date_text(noon(start)),
            days=tuple(
                _day(day, figures.get(day), today)
                for day in (start + timedelta(days=each) for each in range(_WEEK))
                if day <= today
            ),
        )
        for start in starts
    )


def days_table(analytics: ProgressAnalytics) -> Figures:
    """The days of practice in rows, newest first."""
    return Figures(
        headings=(
            translate("progress", "Day"),
            translate("progress", "Sessions"),
            translate("progress", "Answers"),
            translate("progress", "Time"),
            translate("progress", "Mean"),
        ),
        rows=tuple(
            (
                day_text(noon(each.day)),
                str(each.sessions),
                str(each.answers),
                clock_text(each.seconds),
                "" if each.score is None else score_text(each.score),
            )
            for each in reversed(analytics.days)
            if each.answers
        ),
    )


def time_columns(analytics: ProgressAnalytics) -> tuple[tuple[Column, ...], tuple[Tick, ...]]:
    """Time a question over the days of practice; many days are put together."""
    active = [each for each in analytics.days if each.answers]
    size = -(-len(active) // _MOST_COLUMNS) or 1
    groups = [active[at : at + size] for at in range(0, len(active), size)]
    columns = tuple(_time_column(each) for each in groups)
    if not active:
        return columns, ()
    ends = ((1.0, active[-1].day), (0.0, active[0].day))
    return columns, tuple(Tick(place=place, words=date_text(noon(day))) for place, day in ends[: len(columns)])


def time_table(analytics: ProgressAnalytics) -> Figures:
    """The same in rows, each day by itself, newest first."""
    return Figures(
        headings=(
            translate("progress", "Day"),
            translate("progress", "Answers"),
            translate("progress", "Time a question"),
        ),
        rows=tuple(
            (day_text(noon(each.day)), str(each.answers), clock_text(each.seconds / each.answers))
            for each in reversed(analytics.days)
            if each.answers
        ),
    )


def _main(analytics: ProgressAnalytics) -> Series | None:
    return analytics.series[0] if analytics.series else None


def _line_point(point: ScorePoint) -> LinePoint:
    return LinePoint(
        key=point.session_id,
        at=point.held_at.timestamp(),
        score=point.score,
        day=date_text(noon(point.day)),
        words=point_text(point),
        median=point.median,
    )


def _other(series: Series) -> OtherLine:
    return OtherLine(name=_line_name(series), points=tuple(_line_point(each) for each in series.points))


def _line_name(series: Series) -> str:
    """Assessments are a line of their own, whoever judged; every other line is its evaluator's."""
    return translate("progress", "Assessments") if series.assessment else evaluator_name(series.yardstick.evaluator)


def _band(main: Series | None) -> tuple[BandPoint, ...]:
    """The likely range of a session, as a moving median like the line: by itself each would jump with its session."""
    known = [each for each in (main.points if main else ()) if each.low is not None and each.high is not None]
    lows = moving_median([each.low or 0.0 for each in known])
    highs = moving_median([each.high or 0.0 for each in known])
    return tuple(
        BandPoint(at=each.held_at.timestamp(), low=low, high=high)
        for each, low, high in zip(known, lows, highs, strict=True)
    )


def _ahead(main: Series | None, forecast: Forecast | None) -> tuple[BandPoint, ...]:
    """The band from the last session to the day of the interview."""
    if main is None or not main.points or forecast is None:
        return ()
    last = main.points[-1]
    level = last.median
    low, high = (level if each is None else each for each in (last.low, last.high))
    return (
        BandPoint(at=last.held_at.timestamp(), low=low, high=high, middle=level),
        BandPoint(at=_midnight(forecast.day), low=forecast.low, high=forecast.high, middle=forecast.score),
    )


def _cells(point: ScorePoint) -> tuple[str, ...]:
    title = sessions_text(point.sessions)
    if point.mode is not None and point.session_type is not None:
        title = session_title(point.mode, point.session_type)
    return (
        day_text(noon(point.day)),
        title,
        score_text(point.score),
        _range(point.low, point.high),
        str(point.answers),
    )


def _range(low: float | None, high: float | None) -> str:
    return "" if low is None or high is None else f"{rounded(low)} \N{EN DASH} {rounded(high)}"


def _bucket(low: float, high: float) -> str:
    return f"{rounded(low)} \N{EN DASH} {rounded(high)}"


def _competency_bar(standing: Standing) -> CompetencyBar:
    known = standing.level is not None
    icon = _TRENDS.get(standing.trend.direction) if known else None
    missing = translate("progress", "Not enough yet, {have} of {wanted}").format(
        have=standing.mean.answers, wanted=standing.mean.answers + standing.trend.missing
    )
    return CompetencyBar(
        name=competency_name(standing.competency),
        points=standing.mean.score if known else None,
        low=standing.mean.low,
        high=standing.mean.high,
        figure=score_text(standing.mean.score) if known else "",
        level=translate("progress", "level {level}").format(level=standing.level) if known else missing,
        trend=(*icon, direction_name(standing.trend.direction)) if icon else None,
        basis=answers_text(standing.mean.answers),
        words=standing_text(standing),
    )


def _day(day: date, figure: DayFigure | None, today: date) -> Day:
    answers = figure.answers if figure is not None else 0
    words = day_figures_text(figure) if figure is not None and answers else no_practice_text(day)
    return Day(answers=answers, words=words, is_today=day == today)


def _time_column(days: Sequence[DayFigure]) -> Column:
    answers = sum(each.answers for each in days)
    each_ = sum(each.seconds for each in days) / answers
    when = day_text(noon(days[0].day))
    if len(days) > 1:
        when = f"{date_text(noon(days[0].day))} \N{EN DASH} {date_text(noon(days[-1].day))}"
    words = translate("progress", "{when}: {time} a question, {answers}").format(
        when=when, time=clock_text(each_), answers=answers_text(answers)
    )
    return Column(value=each_, figure=clock_text(each_), words=words)


def _midnight(day: date) -> float:
    return noon(day).replace(hour=0).timestamp()
