"""Keyrings for the tests: one that keeps in a dictionary, and one that cannot be used."""

from prepwise_desktop.domain.errors import KeyringUnavailable
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.keys import KeyStore


class KeptKeys(KeyStore):
    """A keyring that forgets everything with the test; broken, it fails as a missing desktop does."""

    def __init__(self, *, broken: bool = False) -> None:
        super().__init__()
        self.kept: dict[str, Secret] = {}
        self.asked = 0
        self.broken = broken

    async def get(self, provider: str) -> Secret | None:
        self._check()
        self.asked += 1
        return self.kept.get(provider)

    async def set(self, provider: str, secret: Secret) -> None:
        self._check()
        self.kept[provider] = secret

    async def delete(self, provider: str) -> None:
        self._check()
        self.kept.pop(provider, None)

    def _check(self) -> None:
        if self.broken:
            raise KeyringUnavailable("keyring.errors.NoKeyringError")
