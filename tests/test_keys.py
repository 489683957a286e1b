"""Keys in the keyring: kept, found, forgotten, and every way that a keyring fails."""

import asyncio
import logging
import os
import shutil
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.core
import keyring.errors
import pytest

from prepwise_desktop.domain.errors import KeyringUnavailable
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.keys import SERVICE, KeyStore
from prepwise_desktop.work import Steps, run, slow, work

KEY = "sk-made-0123456789-ключ"


class InMemory(keyring.backend.KeyringBackend):
    """A keyring that forgets everything with the test."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread().name)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("not there")


class Failing(InMemory):
    """Fails at everything, and repeats in its message what it was given."""

    def __init__(self, error: type[Exception]) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self._error(f"{username}: {KEY}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error(f"{username}: {password}")

    def delete_password(self, service: str, username: str) -> None:
        raise self._error(f"{username}: {KEY}")


class Silent(InMemory):
    """Never answers, as a desktop that is broken, until the test lets it go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()
        self.asked: threading.Thread | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.asked = threading.current_thread()
        self.let_go.wait()
        return None


class DBusErrorResponse(Exception):
    """What jeepney raises, which is no KeyringError."""


@pytest.fixture(autouse=True)
def memory() -> Iterator[InMemory]:
    """A keyring in memory in place of the system's, which is there again after the test."""
    before, made = keyring.get_keyring(), InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def everything_said(error: BaseException) -> str:
    """The error with all that hangs on it, as a log or a report would have it."""
    return "".join(traceback.format_exception(error)) + repr(error.args) + repr(error.__context__)


ACTS: dict[str, Callable[[KeyStore], object]] = {
    "get": lambda keys: asyncio.run(keys.get("anthropic")),
    "set": lambda keys: asyncio.run(keys.set("anthropic", Secret(KEY))),
    "delete": lambda keys: asyncio.run(keys.delete("anthropic")),
}


def test_a_key_that_was_set_is_got_until_it_is_deleted(memory: InMemory) -> None:
    async def life(keys: KeyStore) -> list[Secret | None]:
        found = [await keys.get("openai")]
        await keys.set("openai", Secret("former"))
        await keys.set("openai", Secret(KEY))
        await keys.set("anthropic", Secret("another"))
        found.append(await keys.get("openai"))
        await keys.delete("openai")
        return [*found, await keys.get("openai")]

    assert asyncio.run(life(KeyStore())) == [None, Secret(KEY), None]
    assert memory.kept == {(SERVICE, "anthropic"): "another"}


def test_deleting_what_is_not_there_is_no_error() -> None:
    asyncio.run(KeyStore().delete("openai"))


def test_a_key_that_could_not_be_deleted_is_told(memory: InMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.kept[SERVICE, "openai"] = KEY

    def refuse(service: str, username: str) -> None:
        raise keyring.errors.PasswordDeleteError("denied")

    monkeypatch.setattr(memory, "delete_password", refuse)
    with pytest.raises(KeyringUnavailable, match="PasswordDeleteError"):
        asyncio.run(KeyStore().delete("openai"))


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "error",
    [
        keyring.errors.NoKeyringError,
        keyring.errors.KeyringLocked,
        keyring.errors.InitError,
        keyring.errors.PasswordSetError,
        DBusErrorResponse,
        OSError,
        TimeoutError,
    ],
)
def test_whatever_a_keyring_fails_with_is_one_error_without_the_key(
    act: str, error: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keyring.set_keyring(Failing(error))
    with pytest.raises(KeyringUnavailable) as raised:
        ACTS[act](KeyStore())
    assert error.__name__ in raised.value.detail
    assert KEY not in everything_said(raised.value) + caplog.text


@pytest.mark.parametrize("act", ACTS)
def test_a_system_without_a_keyring_is_told(act: str) -> None:
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.fail.Keyring"))
    with pytest.raises(KeyringUnavailable, match="NoKeyringError"):
        ACTS[act](KeyStore())


def test_a_keyring_that_keeps_nothing_is_found_out() -> None:
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    with pytest.raises(KeyringUnavailable, match="did not keep"):
        asyncio.run(KeyStore().set("openai", Secret(KEY)))


def test_no_key_goes_into_a_plain_file_unseen(memory: InMemory) -> None:
    plain = type("PlaintextKeyring", (InMemory,), {"__module__": "keyrings.alt.file"})()
    keyring.set_keyring(plain)
    with pytest.raises(KeyringUnavailable, match=r"keyrings\.alt\.file"):
        asyncio.run(KeyStore().set("openai", Secret(KEY)))
    assert plain.kept == {}


def test_a_keyring_that_never_answers_is_given_up_and_holds_nothing() -> None:
    silent = Silent()
    keyring.set_keyring(silent)
    with pytest.raises(KeyringUnavailable, match=r"0\.05 seconds"):
        asyncio.run(KeyStore(time_out=0.05).get("openai"))
    assert silent.asked is not None
    assert silent.asked.is_alive()
    assert silent.asked.daemon
    silent.let_go.set()
    silent.asked.join(5)


def test_the_loop_goes_on_while_a_keyring_thinks() -> None:
    silent = Silent()
    keyring.set_keyring(silent)

    async def beside() -> Secret | None:
        asking = asyncio.ensure_future(KeyStore(time_out=5).get("openai"))
        while silent.asked is None:
            await asyncio.sleep(0)
        silent.let_go.set()
        return await asking

    assert asyncio.run(beside()) is None


def test_it_is_a_slow_step_as_any_other(memory: InMemory) -> None:
    memory.kept[SERVICE, "openai"] = KEY

    @work
    def look() -> Steps[Secret | None]:
        return (yield from slow(KeyStore().get, "openai"))

    assert run(look()) == Secret(KEY)
    assert "prepwise-loop" not in memory.threads
    assert threading.current_thread().name not in memory.threads


def test_keyring_is_not_loaded_before_it_is_asked() -> None:
    code = "import sys, prepwise_desktop.keys; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# ---------------------------------------------------------------- a real Secret Service

#: run inside a bus of its own: unlocks a keyring, goes through a key's life, and says what it saw
_LIFE = """
import asyncio, subprocess, sys
from prepwise_desktop.domain.errors import KeyringUnavailable
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.keys import KeyStore

async def life(keys):
    print(repr(await keys.get("openai")))
    await keys.set("openai", Secret("first"))
    await keys.set("openai", Secret("sk-\\u043a\\u043b\\u044e\\u0447"))
    print(ascii((await keys.get("openai")).reveal()))
    await keys.delete("openai")
    await keys.delete("openai")
    print(repr(await keys.get("openai")))
    await keys.set("openai", Secret("kept"))

async def locked(keys):
    try:
        await keys.get("openai")
    except KeyringUnavailable as error:
        print(error.detail)

daemon = subprocess.Popen(
    ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
)
try:
    daemon.stdin.write(sys.argv[2].encode())
    daemon.stdin.close()
    daemon.stdout.readline()  # it says where it listens once it does
    asyncio.run(globals()[sys.argv[1]](KeyStore()))
finally:
    daemon.terminate()
    daemon.wait()
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="dbus-run-session or gnome-keyring-daemon is not installed: no real Secret Service to try",
)
def test_a_real_secret_service_keeps_a_key_and_refuses_it_while_locked(tmp_path: Path) -> None:
    def session(act: str, password: str) -> list[str]:
        left_out = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND")
        environment = {name: value for name, value in os.environ.items() if name not in left_out}
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-c", _LIFE, act, password],
            env=environment | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")},
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    assert session("life", "pw") == ["None", r"'sk-\u043a\u043b\u044e\u0447'", "None"]
    assert "keyring.errors." in session("locked", "wrong")[0]
