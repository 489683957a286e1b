"""Where the score may stand on the day of the interview: a band, and only while the past is long enough for it."""

from dataclasses import dataclass
from datetime import date

from prepwise_desktop.domain.progress.mean import student
from prepwise_desktop.domain.progress.trend import Trend

#: fewer sessions, or fewer days between the first and the last, say nothing of the future
ENOUGH_FOR_FORECAST = 6
ENOUGH_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The likely range of a session's score on that day, were everything to go on as it went."""

    day: date
    score: float
    low: float
    high: float
    #: sessions that it rests on, and sessions until that day at the pace so far
    sessions: int
    ahead: float


def forecast(trend: Trend, *, first: date, last: date, spread: float, day: date | None) -> Forecast | None:
    """The band on that day; None when there is no such day ahead, or the past is too short for it.

    The line goes on at its slope, the band's ends at the slope's ends, each wider by what one session lies off
    (t * spread, the standard deviation of sessions). Never further ahead than the past goes back.
    """
    past = (last - first).days
    if day is None or trend.level is None or trend.low is None or trend.high is None or trend.slope is None:
        return None
    ahead_days = (day - last).days
    if trend.sessions < ENOUGH_FOR_FORECAST or past < ENOUGH_DAYS or not 0 < ahead_days <= past:
        return None
    ahead = ahead_days * (trend.sessions - 1) / past
    half = student(trend.sessions - 2) * spread
    return Forecast(
        day=day,
        score=_cut(trend.level + trend.slope * ahead),
        low=_cut(trend.level + trend.low * ahead - half),
        high=_cut(trend.level + trend.high * ahead + half),
        sessions=trend.sessions,
        ahead=ahead,
    )


def _cut(score: float) -> float:
    return min(100.0, max(0.0, score))
