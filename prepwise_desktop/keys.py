"""Keep each provider's key in the system's keyring, and nowhere else."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from prepwise_desktop.domain.errors import KeyringUnavailable
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.work import in_thread

T = TypeVar("T")

#: the name under which the keyring's own program lists our keys; the provider is the user name beside it
SERVICE = "PrepWise"

#: seconds: a person has time to type the keyring's password, and a broken desktop, which answers after 120, has not
TIME_OUT = 30.0

#: keyrings that are plain files; a key never goes there unseen
_FILES = "keyrings.alt"


class KeyStore:
    """Coroutines for slow steps; each asks the keyring in a daemon thread of its own.

    Whatever a keyring fails with becomes KeyringUnavailable, after `time_out` seconds at the latest. Its detail names
    the kind of failure and not its message, which could repeat the key. A call that was given up may still be carried
    out later, as when the person unlocks the keyring then.
    """

    def __init__(self, time_out: float = TIME_OUT) -> None:
        self._time_out = time_out

    async def get(self, provider: str) -> Secret | None:
        """The provider's key; None when none is kept."""
        return await self._ask(_get, provider)

    async def set(self, provider: str, secret: Secret) -> None:
        """Keep the key in place of a former one; what the keyring does not give back was not kept, and is said."""
        await self._ask(_set, provider, secret)

    async def delete(self, provider: str) -> None:
        """Forget the key; nothing happens when none is kept."""
        await self._ask(_delete, provider)

    async def _ask(self, act: Callable[..., T], *args: object) -> T:
        try:
            async with asyncio.timeout(self._time_out):
                return await in_thread(_harmless, act, *args)
        except TimeoutError as error:
            raise KeyringUnavailable(f"no answer in {self._time_out:g} seconds") from error


def _harmless(act: Callable[..., T], *args: object) -> T:
    """Do it; of an error only the kind goes on, not even as the cause of another."""
    try:
        return act(*args)
    except KeyringUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - a broken desktop raises errors of libraries that keyring hides
        kind = f"{type(error).__module__}.{type(error).__qualname__}"
    raise KeyringUnavailable(kind)


def _get(provider: str) -> Secret | None:
    found = _backend().get_password(SERVICE, provider)
    return None if found is None else Secret(found)


def _set(provider: str, secret: Secret) -> None:
    _backend().set_password(SERVICE, provider, secret.reveal())
    if _get(provider) != secret:
        # The null backend, which a variable of the environment chooses, takes everything and keeps nothing.
        raise KeyringUnavailable("the keyring did not keep the key")


def _delete(provider: str) -> None:
    from keyring.errors import PasswordDeleteError

    try:
        _backend().delete_password(SERVICE, provider)
    except PasswordDeleteError:
        if _get(provider) is not None:
            raise


def _backend() -> Any:
    """The keyring that the system offers; imported here, in the thread, since that alone takes 50 ms and more."""
    import keyring

    chosen = keyring.get_keyring()
    for each in getattr(chosen, "backends", (chosen,)):
        if type(each).__module__.startswith(_FILES):
            raise KeyringUnavailable(f"{type(each).__module__} keeps keys in files")
    return chosen
