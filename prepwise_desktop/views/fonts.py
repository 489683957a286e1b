"""The bundled face: pictures and tests use it so that they look alike on every computer."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from prepwise_desktop.paths import resources
from prepwise_desktop.views import theme

_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


def use_bundled_font() -> None:
    """Take the bundled face instead of the system's, from the next `theme.apply` on. Needs a QApplication."""
    theme.use_family(_load())


@cache
def _load() -> str:
    families = [
        family
        for file in _FILES
        for family in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(resources() / "fonts" / file))
        )
    ]
    assert families, "the bundled fonts could not be read"
    return families[0]
