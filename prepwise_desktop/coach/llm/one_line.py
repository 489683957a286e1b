"""What a model said, as it is shown: one line, nothing in it that deceives the eye, and no longer than it may be."""

from prepwise_desktop.domain.plain_sight import in_plain_sight


def one_line(text: str, most: int) -> str:
    """The text with single blanks, cut after so many characters."""
    return " ".join(in_plain_sight(text).split())[:most]
