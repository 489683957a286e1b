"""Each provider's key: in the system's keyring, or in memory until the end where the person agreed; nowhere else."""

from prepwise_desktop.coach.llm import redaction
from prepwise_desktop.coach.llm.address import DEFAULTS, host_of
from prepwise_desktop.coach.llm.connection import NO_KEY, AskKey
from prepwise_desktop.domain.errors import KeyMissing, KeyringUnavailable
from prepwise_desktop.domain.providers import KeyPlace, Vendor
from prepwise_desktop.domain.secret import Secret
from prepwise_desktop.keys import KeyStore


class ProviderKeys:
    """Finds a key when a call needs it; its coroutines run on the loop, and a key once found is remembered."""

    def __init__(self, store: KeyStore) -> None:
        self._store = store
        #: kept in memory only, as the person agreed
        self._in_memory: dict[str, Secret] = {}
        #: found in the keyring before: asking it takes long, and may ask the person
        self._found: dict[str, Secret] = {}

    def asker(self, vendor: Vendor, address: str) -> AskKey:
        """What gives the key for that service when it is needed."""

        async def ask() -> Secret:
            return await self.get(vendor, address)

        return ask

    async def get(self, vendor: Vendor, address: str) -> Secret:
        """The key; KeyMissing where none is kept. A compatible server may want none."""
        slot = _slot(vendor, address)
        found = self._in_memory.get(slot) or self._found.get(slot)
        if found is None:
            found = await self._in_keyring(slot, vendor)
        if found is not None:
            redaction.know(found)
            return found
        if vendor is Vendor.COMPATIBLE:
            return NO_KEY
        raise KeyMissing(vendor.label)

    async def place(self, vendor: Vendor, address: str) -> KeyPlace:
        """Where the key is kept."""
        slot = _slot(vendor, address)
        if slot in self._in_memory:
            return KeyPlace.MEMORY
        found = self._found.get(slot) or await self._in_keyring(slot, vendor)
        return KeyPlace.NOWHERE if found is None else KeyPlace.KEYRING

    async def keep(self, vendor: Vendor, address: str, secret: Secret, *, in_memory: bool) -> None:
        """Keep the key in place of a former one; KeyringUnavailable leaves everything as it was."""
        slot = _slot(vendor, address)
        redaction.know(secret)
        if in_memory:
            self._in_memory[slot] = secret
            return
        await self._store.set(slot, secret)
        self._in_memory.pop(slot, None)
        self._found[slot] = secret

    async def forget(self, vendor: Vendor, address: str) -> None:
        """Forget the key, wherever it is kept."""
        slot = _slot(vendor, address)
        if self._in_memory.pop(slot, None) is None or slot in self._found:
            await self._store.delete(slot)
        self._found.pop(slot, None)

    async def _in_keyring(self, slot: str, vendor: Vendor) -> Secret | None:
        try:
            found = await self._store.get(slot)
        except KeyringUnavailable:
            if vendor is Vendor.COMPATIBLE:
                return None
            raise
        if found is not None:
            self._found[slot] = found
        return found


def _slot(vendor: Vendor, address: str) -> str:
    """The name in the keyring; a key goes to no other host than the one that it was given for."""
    return vendor.value if address == DEFAULTS[vendor] else f"{vendor.value} {host_of(address)}"
