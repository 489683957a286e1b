"""A made path to an interview: the person of the sample story, nine days before it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from prepwise_desktop.domain.learning.path import Exercise, FocusArea, LearningPath, Pace, days_ahead
from prepwise_desktop.domain.learning.queue import ReviewItem, ReviewKind, ReviewQueue
from prepwise_desktop.domain.learning.resources import Resource, ResourceKind
from prepwise_desktop.domain.learning.stage import Stage
from prepwise_desktop.domain.learning.stories import LikelyQuestion, Story, StoryDraft, StoryOverview
from prepwise_desktop.domain.question import Competency, Kind
from tests.made_progress import TODAY

INTERVIEW = TODAY + timedelta(days=9)


def an_item(number: int = 0, title: str = "Design a rate limiter for a public payments API.") -> ReviewItem:
    """A question that was weak four days ago."""
    return ReviewItem(
        item=f"question:{number}",
        kind=ReviewKind.QUESTION,
        title=title,
        competency=Competency.SYSTEM_DESIGN,
        question_kind=Kind.SYSTEM_DESIGN,
        score=44.0,
        last=TODAY - timedelta(days=4),
        due=TODAY,
        looks=0,
    )


def a_queue() -> ReviewQueue:
    """Three due today, one tomorrow."""
    return ReviewQueue(
        today=(
            an_item(0),
            an_item(1, "How would you store a payment refunded in parts?"),
            an_item(2, "When were you wrong?"),
        ),
        tomorrow=(an_item(3, "A column on a table with 200 million rows"),),
        by_day={TODAY + timedelta(days=n): (3, 2, 3, 1, 0, 0, 3, 0, 0, 0)[n] for n in range(10)},
        waiting=4,
        looks_by_interview=3,
    )


def a_path(interview: date | None = INTERVIEW, **changes: Any) -> LearningPath:
    """Nine days to Quillbank."""
    queue = a_queue()
    made = LearningPath(
        user_id="ines",
        role="Senior Backend Engineer",
        company="Quillbank",
        current_level=Stage.INTERMEDIATE,
        target_level=Stage.ADVANCED,
        current_score=52.0,
        target_score=75.0,
        answers=14,
        interview_date=interview,
        days_left=None if interview is None else (interview - TODAY).days,
        estimated_completion_weeks=2,
        pace=Pace.OWN,
        after_interview=False,
        sessions_per_week=3,
        focus_areas=(
            FocusArea(
                competency=Competency.SYSTEM_DESIGN,
                priority=1,
                score=47.0,
                target_score=75.0,
                answers=3,
                reason="Trade-offs are missing in 3 of 3 answers.",
                exercises=(
                    Exercise(
                        key="limiter",
                        text="Design a rate limiter for a public API.",
                        competency=Competency.SYSTEM_DESIGN,
                        kind=Kind.SYSTEM_DESIGN,
                        seconds=480,
                    ),
                ),
            ),
            FocusArea(
                competency=Competency.LEADERSHIP,
                priority=2,
                score=None,
                target_score=75.0,
                answers=0,
                reason="The role asks for it, and it was never practised.",
            ),
        ),
        days=days_ahead(TODAY, interview, queue.by_day),
        weeks=(),
        milestones=(),
        resources=(
            Resource(
                title="Designing Data-Intensive Applications",
                author="Martin Kleppmann",
                kind=ResourceKind.BOOK,
                about="What storage and messaging cost.",
                competencies=frozenset({Competency.SYSTEM_DESIGN}),
                kinds=frozenset({Kind.SYSTEM_DESIGN}),
            ),
        ),
        review=queue,
    )
    return replace(made, **changes)


def a_story(title: str = "Customs rates, one table", **changes: Any) -> Story:
    """A story of ownership."""
    draft = StoryDraft(
        title=title,
        situation="Three services kept a copy of the customs rates.",
        action="I offered to own the table for a quarter.",
        result="Wrong duties fell from eleven in a month to none.",
        competencies=frozenset({Competency.OWNERSHIP}),
    )
    moment = datetime(2026, 11, 6, 19, 0, tzinfo=UTC)
    made = Story(story_id=title, user_id="ines", draft=draft, kept_at=moment, changed_at=moment)
    return replace(made, **changes)


def some_stories() -> StoryOverview:
    """Two told, two missing."""
    stories = (a_story(), a_story("Tariff cache, empty quotes"))
    likely = LikelyQuestion(
        key="fixed", text="Tell me about something you fixed.", competency=Competency.OWNERSHIP, stories=stories
    )
    return StoryOverview(stories=stories, missing=(Competency.LEADERSHIP, Competency.ADAPTABILITY), likely=(likely,))
