"""The parts behind the front of sessions, one for each thing that is done."""

from dataclasses import dataclass

from prepwise_desktop.services.milestones import Milestones
from prepwise_desktop.services.sessions.answering import Answering
from prepwise_desktop.services.sessions.drawing import Drawing
from prepwise_desktop.services.sessions.following_up import FollowingUp
from prepwise_desktop.services.sessions.gaps import Gaps
from prepwise_desktop.services.sessions.lifecycle import Lifecycle
from prepwise_desktop.services.sessions.rescoring import Rescoring
from prepwise_desktop.services.sessions.scoring import Scoring
from prepwise_desktop.services.sessions.strengthening import Strengthening
from prepwise_desktop.services.sessions.timing_out import TimingOut
from prepwise_desktop.services.sessions.turns import Turns


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """Built once by `compose`."""

    turns: Turns
    drawing: Drawing
    lifecycle: Lifecycle
    gaps: Gaps
    answering: Answering
    timing_out: TimingOut
    scoring: Scoring
    rescoring: Rescoring
    following_up: FollowingUp
    strengthening: Strengthening
    milestones: Milestones
