"""What is proposed for each vendor."""

from prepwise_desktop.coach.llm.address import DEFAULTS
from prepwise_desktop.coach.llm.catalogue import catalogue
from prepwise_desktop.domain.providers import Choice, Vendor


def default_choice(vendor: Vendor) -> Choice:
    """The vendor's own address with a model that judges well; a compatible server's is for the person to name."""
    return Choice(vendor=vendor, model=catalogue().defaults.get(vendor, ""), address=DEFAULTS[vendor])
