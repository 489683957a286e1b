"""Known keys taken out of whatever could be shown, logged or stored."""

import threading

from prepwise_desktop.domain.secret import Secret

DOTS = "••••"

_known: set[Secret] = set()
_lock = threading.Lock()

#: a shorter key (as local servers are given) may be a word, and is no secret
_SHORTEST = 8


def know(secret: Secret) -> None:
    """Take this key out of every text from now on; any thread."""
    if len(secret.reveal()) >= _SHORTEST:
        with _lock:
            _known.add(secret)


def redacted(text: str) -> str:
    """The text with dots in the place of every known key, also of a part that a server echoes; any thread."""
    with _lock:
        keys = [secret.reveal() for secret in _known]
    for key in keys:
        text = text.replace(key, DOTS)
        for part in (key[: len(key) // 2], key[len(key) // 2 :]):
            if len(part) >= _SHORTEST:
                text = text.replace(part, DOTS)
    return text
