"""Providers: whom the person asks over the network, with which key, for how much, and what leaves."""

from prepwise_desktop.services.providers.providers import Providers

__all__ = ["Providers"]
