"""Runs of equal style become the blocks of one paragraph, links and bold parts with their places in its text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import.blocks import Block, LinkSpan
from prepwise_desktop.resume_import.normalise import tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one style; `url` is the link that it lies on, or ""."""

    text: str
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    url: str = ""


class Place(TypedDict, total=False):
    """Where a paragraph stands, in the words of Block."""

    level: int
    bullet: bool
    page: int
    box: Box | None
    cell: tuple[int, int, int] | None
    margin: bool
    indent: float


def blocks_of(runs: Sequence[Run], **place: Unpack[Place]) -> list[Block]:
    """One block for each line of a paragraph; a line without text counts only when a link lies on it."""
    blocks = (_block_of(line, place) for line in _lines_of(runs))
    return [block for block in blocks if block.text or block.links]


def _lines_of(runs: Sequence[Run]) -> Iterable[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *others = tidy(run.text).split("\n")
        line.append(replace(run, text=first))
        for other in others:
            yield line
            line = [replace(run, text=other)]
    yield line


def _block_of(runs: Sequence[Run], place: Place) -> Block:
    text, links, bolds, italics = "", [], [], []
    for run in runs:
        piece = run.text.lstrip() if not text or text[-1].isspace() else run.text
        start, text = len(text), text + piece
        if run.url:
            links.append(LinkSpan(start=start, end=len(text), url=run.url))
        if run.bold and piece.strip():
            bolds.append((start, len(text)))
        if run.italic and piece.strip():
            italics.append((start, len(text)))
    text = text.rstrip()
    bold = _mostly(runs, [run.bold for run in runs])
    return Block(
        text=text,
        size=_usual_size(runs),
        bold=bold,
        italic=_mostly(runs, [run.italic for run in runs]),
        small_caps=_mostly(runs, [run.small_caps for run in runs]),
        links=tuple(_joined(links, text)),
        bolds=_merged(bolds, text),
        italics=_merged(italics, text),
        **place,
    )


def _mostly(runs: Sequence[Run], flags: Sequence[bool]) -> bool:
    weights = [len(run.text.strip()) for run in runs]
    return 2 * sum(weight for weight, flag in zip(weights, flags, strict=True) if flag) > sum(weights)


def _usual_size(runs: Sequence[Run]) -> float:
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[run.size] += len(run.text.strip())
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _joined(links: Sequence[LinkSpan], text: str) -> Iterable[LinkSpan]:
    """Neighbours with one address become one span, without white space at its ends."""
    last: LinkSpan | None = None
    for link in links:
        if last and last.url == link.url and last.end == link.start:
            last = replace(last, end=link.end)
            continue
        if last:
            yield _trimmed_link(last, text)
        last = link
    if last:
        yield _trimmed_link(last, text)


def _trimmed_link(link: LinkSpan, text: str) -> LinkSpan:
    start, end = _trimmed(link.start, link.end, text)
    return replace(link, start=start, end=end)


def _merged(ranges: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        first = merged.pop()[0] if merged and merged[-1][1] == start else start
        merged.append((first, end))
    return tuple(_trimmed(start, end, text) for start, end in merged)


def _trimmed(start: int, end: int, text: str) -> tuple[int, int]:
    """The range inside the text, without white space at its ends."""
    start, end = min(start, len(text)), min(end, len(text))
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
