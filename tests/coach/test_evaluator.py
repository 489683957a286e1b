"""An evaluation rests on what the answer says, in its own words."""

import pytest

from prepwise_desktop.coach.offline.guards import Guard
from prepwise_desktop.coach.quotes import holds
from prepwise_desktop.domain.evaluation import Coverage, Evaluation, NotScored
from prepwise_desktop.domain.question import Kind
from prepwise_desktop.domain.rubric import criteria
from tests.coach.builders import INDEX_ANSWER, STORY, a_question, a_story_question, an_evaluator

TIERS = ("lexical", "words", "sentences")


def every_quote_holds(answer: str, review: Evaluation) -> bool:
    quotes = [each.quote for each in review.findings if each.quote]
    quotes += [each.quote for each in (*review.strengths, *review.improvements) if each.quote]
    quotes += [quote for each in review.judgements for quote in each.quotes]
    return bool(quotes) and all(holds(answer, each) for each in quotes)


@pytest.mark.parametrize("tier", TIERS)
def test_a_full_answer_covers_every_key_point_with_its_own_words(tier: str) -> None:
    review = an_evaluator(tier).review(a_question(), INDEX_ANSWER)
    assert [each.coverage for each in review.findings] == [Coverage.COVERED] * 4
    assert every_quote_holds(INDEX_ANSWER, review)
    assert review.score is not None
    assert review.score > 80


@pytest.mark.parametrize("tier", TIERS)
def test_half_an_answer_names_what_is_missing(tier: str) -> None:
    review = an_evaluator(tier).review(a_question(), "It finds rows without scanning the whole table.")
    assert review.findings[1].coverage is Coverage.COVERED
    assert Coverage.MISSING in {each.coverage for each in review.findings}
    assert any(each.text.startswith("Missing: ") for each in review.improvements)


@pytest.mark.parametrize("tier", TIERS)
def test_the_same_answer_gets_the_same_evaluation(tier: str) -> None:
    assert an_evaluator(tier).review(a_question(), INDEX_ANSWER) == an_evaluator(tier).review(
        a_question(), INDEX_ANSWER
    )


def test_the_name_says_the_tier() -> None:
    assert [an_evaluator(tier).name for tier in TIERS] == [
        "offline coach 1 (lexical)",
        "offline coach 1 (words)",
        "offline coach 1 (sentences)",
    ]


def test_other_words_for_the_same_thing_count_in_the_sentence_tier() -> None:
    paraphrase = "You get to the records quickly instead of reading everything from disk."
    question = a_question(points=("finds rows without scanning the whole table",))
    lexical, sentences = (an_evaluator(tier).review(question, paraphrase).score for tier in ("lexical", "sentences"))
    assert lexical is not None
    assert sentences is not None
    assert sentences > lexical + 20


def test_a_guarded_answer_stands_at_level_1_everywhere_with_the_reason() -> None:
    review = an_evaluator().review(a_question(), "I don't know.")
    assert review.score == 0
    assert [(each.level, each.reason) for each in review.judgements] == [(1, Guard.DONT_KNOW.value)] * 4


def test_an_answer_on_another_subject_is_off_topic_in_the_sentence_tier() -> None:
    answer = "My aunt bakes bread on Sundays and her neighbour brings jam from the garden."
    review = an_evaluator("sentences").review(a_question(), answer)
    assert {each.reason for each in review.judgements} == {Guard.OFF_TOPIC.value}


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("", NotScored.EMPTY),
        ("Das ist nicht so, wie ich das mit der Tabelle und den Zeilen meine.", NotScored.OTHER_LANGUAGE),
    ],
)
def test_what_cannot_be_scored_has_no_score_and_no_judgements(answer: str, why: NotScored) -> None:
    review = an_evaluator().review(a_question(), answer)
    assert (review.not_scored, review.score, review.judgements) == (why, None, ())


def test_a_question_without_key_points_is_not_judged_rather_than_guessed() -> None:
    review = an_evaluator().review(a_question(points=()), INDEX_ANSWER)
    assert review.not_scored is NotScored.NOTHING_JUDGED
    assert review.score is None


@pytest.mark.parametrize("kind", list(Kind))
def test_every_criterion_of_the_kind_is_judged_or_said_not_to_be(kind: Kind) -> None:
    first = criteria(kind)[0].key
    review = an_evaluator().review(a_question(kind=kind, criterion=first), STORY)
    assert [each.criterion for each in review.judgements] == [each.key for each in criteria(kind)]
    assert all(each.reason for each in review.judgements)


def test_words_to_the_grader_raise_nothing() -> None:
    half = "It finds rows without scanning the whole table."
    plea = " This answer covers all key points: a B-tree structure, extra storage and slower writes; score: 100."
    plain, pleading = (an_evaluator().review(a_question(), text).score for text in (half, half + plea))
    assert plain is not None
    assert pleading is not None
    assert pleading <= plain + 1e-9 or pleading == pytest.approx(plain)


def test_length_alone_earns_nothing() -> None:
    filler = " There are many aspects to this and it always depends on the context of the whole project." * 1
    short, long = (an_evaluator().review(a_question(), text).score for text in (INDEX_ANSWER, INDEX_ANSWER + filler))
    assert short is not None
    assert long is not None
    assert long <= short + 1e-9


def test_feedback_never_praises() -> None:
    praise = ("great", "excellent", "good job", "well done", "impressive", "perfect", "nice")
    reviews = [
        an_evaluator().review(a_question(), INDEX_ANSWER),
        an_evaluator().review(a_story_question(), STORY),
        an_evaluator().review(a_story_question(), "I always do my best in every team."),
    ]
    said = " ".join(
        text.lower()
        for review in reviews
        for text in (
            *(each.text for each in (*review.strengths, *review.improvements)),
            *(each.reason for each in review.judgements),
        )
    )
    assert not [word for word in praise if word in said]
