"""Whether a follow-up is neutral: it asks for what stayed open and says nothing of what was expected."""

from prepwise_desktop.coach.offline.words import content_stems
from prepwise_desktop.domain.question import Question

#: characters; a longer one is a speech
_LONGEST = 300

#: words of a key point that neither question nor answer has; so many give it away
_HINT = 2


def is_neutral(text: str, question: Question, answer: str) -> bool:
    """Whether it is one question, short, and holds no words that only the key points have."""
    text = text.strip()
    if not text.endswith("?") or text.count("?") > 1 or len(text) > _LONGEST:
        return False
    known = content_stems(question.text) | content_stems(answer)
    said = content_stems(text) - known
    return all(len(said & (content_stems(point.text) - known)) < _HINT for point in question.key_points)
