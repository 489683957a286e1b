"""Text without what deceives the eye: characters that turn the direction, hide between letters, or control."""

import re

#: Controls but tab and line end; soft hyphen; zero-width and direction marks; overrides, embeddings and isolates;
#: invisible operators; tags. Joiners stay: they hold emoji together and shape letters.
DECEIVING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def in_plain_sight(text: str) -> str:
    """The same text, read in the order in which it stands; for what is shown or taken over, never for an answer.

    What nothing can draw is a question mark, as in `whole`.
    """
    return text if text.isascii() and text.isprintable() else DECEIVING.sub("", whole(text))


def whole(text: str) -> str:
    """The same text with a question mark for each half of a character, which nothing can store or draw.

    Halves (lone surrogates) come from file names that are no UTF-8, and from escapes in JSON.
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
