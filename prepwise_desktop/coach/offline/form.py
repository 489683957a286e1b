"""Form that can be seen without knowing the subject: what stands in a listener's way."""

from collections.abc import Sequence

from prepwise_desktop.coach.offline.cues import says
from prepwise_desktop.coach.offline.units import Unit
from prepwise_desktop.coach.quotes import quote
from prepwise_desktop.domain.evaluation import Remark

#: words in one sentence from which a listener loses the thread
_LONG = 40
_FILLERS = 3


def remarks(answer: str, sentences: Sequence[Unit]) -> tuple[Remark, ...]:
    """What could be told more plainly, each with the words that it rests on."""
    found = []
    longest = max(sentences, key=lambda sentence: len(sentence.words), default=None)
    if longest is not None and len(longest.words) > _LONG:
        said = quote(answer, longest.start, longest.end)
        text = f"One sentence has {len(longest.words)} words; split it so that each says one thing."
        found.append(Remark(text=text, criterion="clarity", quote=said))
    fillers = [sentence for sentence in sentences if says("fillers", sentence.text)]
    if len(fillers) >= _FILLERS:
        said = quote(answer, fillers[0].start, fillers[0].end)
        found.append(Remark(text="Filling words stand in for facts; leave them out.", criterion="clarity", quote=said))
    return tuple(found)
