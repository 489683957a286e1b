"""The sentence model: texts to vectors, with numpy alone and its weights kept in 8 bits."""

from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, Any

from prepwise_desktop.coach.offline.vocabulary import folder, ranks
from prepwise_desktop.coach.offline.wordpiece import Piece, pieces

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

_HEADS = 12
_WIDTH = 384
_LAYERS = 6
_EPSILON = 1e-12
#: the model was trained on texts of at most 256 pieces, its two marks included; a longer sentence is cut
_LONGEST = 254
#: pieces worked on at a time: more would not be quicker, and their room adds to the memory
_BATCH = 512


class Encoded:
    """One text's pieces, each with what the model made of it in its sentence."""

    __slots__ = ("outputs", "pieces")

    def __init__(self, found: Sequence[Piece], outputs: "Floats") -> None:
        self.pieces = found
        #: one row a piece, between the rows of the two marks around the text
        self.outputs = outputs

    def total(self) -> "Floats":
        """The sum of all rows, marks included; its direction is the sentence's vector."""
        whole: Floats = self.outputs.sum(axis=0)
        return whole

    def span(self, start: int, end: int) -> "Floats":
        """The sum over the pieces of text[start:end]."""
        rows = [at for at, piece in enumerate(self.pieces, 1) if start <= piece.start and piece.end <= end]
        part: Floats = self.outputs[rows].sum(axis=0)
        return part


class SentenceModel:
    """The weights (23 MB as 8-bit numbers) and the run through the six layers; safe to call from any thread."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        #: f_NAME is a weight as it is; q_NAME its 8-bit numbers, s_NAME what each row of them is multiplied by
        self._stored = stored

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Each text's pieces with their rows, in the order of the texts."""
        cut = [tuple(pieces(text))[:_LONGEST] for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(cut[at]))
        found: dict[int, Encoded] = {}
        while order:
            batch: list[int] = []
            size = 0
            while order and (not batch or size + len(cut[order[0]]) + 2 <= _BATCH):
                size += len(cut[order[0]]) + 2
                batch.append(order.pop(0))
            for at, rows in zip(batch, self.run([cut[at] for at in batch]), strict=True):
                found[at] = Encoded(cut[at], rows)
        return [found[at] for at in range(len(texts))]

    def run(self, batch: Sequence[Sequence[Piece]]) -> "list[Floats]":
        """Each text's rows; all texts stand one below the other, unpadded, and only attention looks at each alone."""
        import numpy as np

        known = ranks()
        lines = [[known["[CLS]"], *(piece.line for piece in found), known["[SEP]"]] for found in batch]
        ends = np.cumsum([len(each) for each in lines])
        rows = np.concatenate([np.arange(len(each)) for each in lines])
        flat = np.concatenate([np.asarray(each) for each in lines])
        x = self._rows("embeddings.word_embeddings.weight", flat)
        x = x + self._rows("embeddings.position_embeddings.weight", rows)
        x = self._norm(
            x + self._rows("embeddings.token_type_embeddings.weight", np.zeros(1, int)), "embeddings.LayerNorm"
        )
        for layer in range(_LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.", ends)
        return np.split(x, ends[:-1])

    def _layer(self, x: "Floats", name: str, ends: Any) -> "Floats":
        import numpy as np

        q, k, v = (self._linear(x, f"{name}attention.self.{part}") for part in ("query", "key", "value"))
        mixed = np.empty_like(x)
        start = 0
        for end in ends:
            mixed[start:end] = _attention(q[start:end], k[start:end], v[start:end])
            start = end
        x = self._norm(x + self._linear(mixed, name + "attention.output.dense"), name + "attention.output.LayerNorm")
        wide = _gelu(self._linear(x, name + "intermediate.dense"))
        return self._norm(x + self._linear(wide, name + "output.dense"), name + "output.LayerNorm")

    def _linear(self, x: "Floats", name: str) -> "Floats":
        """The weights are widened for this one product only, and scaled on its result."""
        import numpy as np

        if f"f_{name}.weight" in self._stored:
            product: Floats = x @ self._stored[f"f_{name}.weight"].T
        else:
            product = x @ self._stored[f"q_{name}.weight"].astype(np.float32).T
            product *= self._stored[f"s_{name}.weight"].reshape(-1)
        product += self._stored[f"f_{name}.bias"]
        return product

    def _rows(self, name: str, lines: Any) -> "Floats":
        import numpy as np

        if f"f_{name}" in self._stored:
            plain_rows: Floats = self._stored[f"f_{name}"][lines]
            return plain_rows
        rows: Floats = self._stored[f"q_{name}"][lines].astype(np.float32)
        rows *= self._stored[f"s_{name}"].reshape(-1, 1)[lines]
        return rows

    def _norm(self, x: "Floats", name: str) -> "Floats":
        import numpy as np

        x = x - x.mean(axis=1, keepdims=True)
        x /= np.sqrt((x * x).mean(axis=1, keepdims=True) + np.float32(_EPSILON))
        normed: Floats = x * self._stored[f"f_{name}.weight"] + self._stored[f"f_{name}.bias"]
        return normed


@cache
def sentence_model() -> SentenceModel:
    """The model, loaded when it is first needed (0.1 to 0.3 s)."""
    import numpy as np

    with np.load(folder() / "sentence-int8.npz") as stored:
        return SentenceModel({name: stored[name] for name in stored.files})


def _attention(q: "Floats", k: "Floats", v: "Floats") -> "Floats":
    import numpy as np

    def heads(x: "Floats") -> "Floats":
        return x.reshape(len(x), _HEADS, -1).transpose(1, 0, 2)

    scores = heads(q) @ heads(k).transpose(0, 2, 1) / np.float32(sqrt(_WIDTH / _HEADS))
    scores = np.exp(scores - scores.max(axis=2, keepdims=True))
    scores /= scores.sum(axis=2, keepdims=True)
    mixed: Floats = (scores @ heads(v)).transpose(1, 0, 2).reshape(q.shape)
    return mixed


def _gelu(x: "Floats") -> "Floats":
    """x times the normal distribution's share below x; erf as in Abramowitz and Stegun 7.1.28, to within 3e-7."""
    import numpy as np

    size = np.abs(x) * np.float32(sqrt(0.5))
    series = np.full_like(size, 0.0000430638)
    for factor in (0.0002765672, 0.0001520143, 0.0092705272, 0.0422820123, 0.0705230784, 1.0):
        series *= size
        series += np.float32(factor)
    for _ in range(4):
        np.minimum(series, np.float32(1e9), out=series)
        series *= series
    half: Floats = np.float32(0.5) / series
    return x * np.where(x > 0, 1 - half, half)
