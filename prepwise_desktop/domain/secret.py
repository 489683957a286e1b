"""A provider's key, which shows itself to nobody by accident."""

from typing import NoReturn


class Secret:
    """Dots wherever it is printed, logged, formatted or copied into an error; only `reveal` gives its characters.

    It cannot be pickled, and it is no dataclass, so that no dump of a value that holds one takes it along.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The characters, for whoever sends or keeps them, and for nobody else."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(••••)"

    def __str__(self) -> str:
        return "••••"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not copied into files or other processes")
