"""The journey's keyring: a dictionary that goes with it, so that nobody's own keyring is touched."""

from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.keys import KeyStore


class KeptKeys(KeyStore):
    """Keeps what it is given until the journey ends."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, Secret] = {}

    async def get(self, provider: str) -> Secret | None:
        return self._kept.get(provider)

    async def set(self, provider: str, secret: Secret) -> None:
        self._kept[provider] = secret

    async def delete(self, provider: str) -> None:
        self._kept.pop(provider, None)
