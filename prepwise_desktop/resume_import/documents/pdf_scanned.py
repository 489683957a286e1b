"""A scanned PDF: its pages are drawn, and the text in the pictures is recognised where the extra `ocr` is installed."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from prepwise_desktop.domain.resume import Box
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.blocks import Block, Document
from prepwise_desktop.resume_import.documents import refusal
from prepwise_desktop.resume_import.documents.bullets import without_bullet
from prepwise_desktop.resume_import.documents.pdf import opened
from prepwise_desktop.resume_import.normalise import tidy
from prepwise_desktop.resume_import.progress import Report

#: pixels a point: at 108 an inch small print is still read, and more takes time without reading better
_SCALE = 1.5
#: the longest side that text is looked for in; A4 comes out as it is
_LONGEST = 1_280
#: a found box is so much higher than its letters' size in points
_SIZE_OF_HEIGHT = 0.78
#: sizes this close to the usual one are the usual one, measured badly
_SAME_SIZE = 0.22
#: pieces less sure than this are specks and drawings
_LEAST_SURE = 0.5
_ENGINE = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Det.limit_side_len": _LONGEST,
    "Det.limit_type": "max",
    # One line at a time on one processor holds half the memory and leaves the window quick.
    "Rec.rec_batch_num": 1,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.enable_cpu_mem_arena": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A piece of text in a page's picture: where it is, in points, and 0 to 1 how sure it is."""

    text: str
    box: Box
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage:
    """What was recognised on a page of that width and height in points."""

    size: tuple[float, float]
    pieces: tuple[Recognised, ...]


def is_installed() -> bool:
    """Whether text in pictures can be recognised here."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read(data: bytes, report: Report, begin: Callable[[int], None]) -> Document:
    """The document's blocks, recognised; `begin` is told the number of pages before the long work starts.

    FileRefused where there are too many pages for it, or nothing is recognised.
    """
    with closing(opened(data)) as pdf:
        if len(pdf) > limits.MAX_RECOGNISED_PAGES:
            raise refusal.too_large(f"{len(pdf)} scanned pages, at most {limits.MAX_RECOGNISED_PAGES}")
        begin(len(pdf))
        engine = _engine()
        pages = []
        for number in range(len(pdf)):
            pages.append(_recognised(engine, pdf[number]))
            report((number + 1) / len(pdf))
    return document_of(pages)


def document_of(pages: Sequence[ScannedPage]) -> Document:
    """The pieces of all pages as a document; FileRefused where there are none."""
    blocks = [block for number, page in enumerate(pages, 1) for block in _blocks(page, number)]
    if not blocks:
        raise refusal.no_text("no text was recognised in the pictures")
    return Document(
        format="pdf",
        blocks=tuple(blocks),
        pages=len(pages),
        page_sizes=tuple(page.size for page in pages),
        recognised=tuple(
            (number, piece.box, piece.score) for number, page in enumerate(pages, 1) for piece in page.pieces
        ),
    )


def _engine() -> Any:
    return import_module("rapidocr").RapidOCR(params=_ENGINE)


def _recognised(engine: Any, page: Any) -> ScannedPage:
    with closing(page):
        width, height = page.get_size()
        scale = min(_SCALE, limits.MAX_PICTURE_WIDTH / max(width, height, 1.0))
        with closing(page.render(scale=scale)) as bitmap:
            found = engine(bitmap.to_numpy())
    pieces = () if found.txts is None else tuple(_pieces(found, scale))
    return ScannedPage(size=(width, height), pieces=pieces)


def _pieces(found: Any, scale: float) -> Iterable[Recognised]:
    for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
        across, down = [float(x) / scale for x, _ in corners], [float(y) / scale for _, y in corners]
        if text.strip() and score >= _LEAST_SURE:
            yield Recognised(text=text, box=(min(across), min(down), max(across), max(down)), score=float(score))


def _blocks(page: ScannedPage, number: int) -> Iterable[Block]:
    heights = [piece.box[3] - piece.box[1] for piece in page.pieces]
    usual = statistics.median(heights) if heights else 0.0
    for piece, height in zip(page.pieces, heights, strict=True):
        letters = usual if abs(height - usual) <= _SAME_SIZE * usual else height
        size = round(_SIZE_OF_HEIGHT * letters, 1)
        yield without_bullet(Block(text=tidy(piece.text).strip(), size=size, page=number, box=piece.box))
