"""A secret shows itself to nobody by accident."""

import dataclasses
import json
import pickle

import pytest

from prepwise_desktop.domain.secret import Secret

KEY = "sk-made-0123456789"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A value that holds one, as a provider does."""

    secret: Secret


def test_a_secret_is_dots_wherever_it_is_written() -> None:
    secret = Secret(KEY)
    for shown in (repr(secret), str(secret), f"{secret} {secret!r}", repr(Holder(secret=secret))):
        assert "••••" in shown
        assert KEY not in shown


def test_only_reveal_gives_its_characters() -> None:
    assert Secret(KEY).reveal() == KEY
    assert Secret(KEY) == Secret(KEY)
    assert Secret(KEY) != Secret("other")
    assert Secret(KEY) != KEY


def test_a_secret_does_not_go_into_files() -> None:
    for dump in (pickle.dumps, json.dumps):
        with pytest.raises(TypeError):
            dump(Secret(KEY))
