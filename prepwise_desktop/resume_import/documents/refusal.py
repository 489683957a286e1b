"""Short ways to say why a file is refused."""

from prepwise_desktop.domain.errors import FileRefused, RefusalReason


def damaged(detail: object = "") -> FileRefused:
    """The format is right and the content is broken."""
    return FileRefused(RefusalReason.DAMAGED, str(detail)[:300])


def too_large(detail: str) -> FileRefused:
    """Above a limit; `detail` names the limit."""
    return FileRefused(RefusalReason.TOO_LARGE, detail)


def encrypted(detail: str = "") -> FileRefused:
    """It opens with a password only."""
    return FileRefused(RefusalReason.ENCRYPTED, detail)


def empty(detail: str = "") -> FileRefused:
    """A sound file without any text."""
    return FileRefused(RefusalReason.EMPTY, detail)


def no_text(detail: str = "") -> FileRefused:
    """There is something to see, but no characters."""
    return FileRefused(RefusalReason.NO_TEXT, detail)


def wrong_type(detail: str) -> FileRefused:
    """The content is not what the name says."""
    return FileRefused(RefusalReason.WRONG_TYPE, detail)


def unsupported(detail: str) -> FileRefused:
    """A real format that is not imported."""
    return FileRefused(RefusalReason.UNSUPPORTED, detail)
