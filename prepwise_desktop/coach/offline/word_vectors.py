"""Static word vectors: how near two words are, whatever the sentence."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.offline.vocabulary import folder
from prepwise_desktop.coach.offline.wordpiece import word_pieces

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

_WIDTH = 128


class WordVectors:
    """Vectors of 128 numbers kept in 8 bits (4 MB); safe to call from any thread."""

    def __init__(self) -> None:
        import numpy as np

        with np.load(folder() / "words128.npz") as stored:
            self._q, self._s = stored["q"], stored["s"]

    def matrix(self, words: Sequence[str]) -> "Floats":
        """One row of length 1 for each plain word, the direction of its pieces' sum."""
        import numpy as np

        if not words:
            return np.zeros((0, _WIDTH), np.float32)
        cut = [word_pieces(word) for word in words]
        lines = [line for each in cut for line in each]
        starts = np.cumsum([0, *(len(each) for each in cut[:-1])])
        rows = np.add.reduceat(self._q[lines].astype(np.float32) * self._s[lines].astype(np.float32), starts, axis=0)
        lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
        found: Floats = rows / np.maximum(lengths, np.float32(1e-9))
        return found


@cache
def word_vectors() -> WordVectors:
    """The vectors, loaded when they are first needed (30 ms)."""
    return WordVectors()
