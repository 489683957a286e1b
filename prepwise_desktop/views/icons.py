"""Icons of our own, drawn when first shown, in a colour of the theme, and kept per size, colour and screen."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from prepwise_desktop.paths import resources
from prepwise_desktop.views import theme

#: Stroke of the 20 px grid by the largest size it is for: thin lines would fade when small.
_STROKES = ((theme.ICON_TINY, "2.3"), (theme.ICON_SMALL, "1.7"))
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)
_APP_LARGE_FROM = 32


def draw(painter: QPainter, name: str, box: QRect, colour: QColor) -> None:
    """Paint the icon centred in `box`, as large as its shorter side."""
    size = min(box.width(), box.height())
    ratio = painter.device().devicePixelRatio()
    corner = QPoint(box.x() + (box.width() - size) // 2, box.y() + (box.height() - size) // 2)
    painter.drawPixmap(corner, pixmap(name, size, colour, ratio))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon in `size` logical pixels for a screen with `ratio` device pixels to one of them."""
    return _pixmap(name, size, colour.name(), ratio)


def icon(name: str, ink: theme.Colour = "text") -> QIcon:
    """For menus; buttons of ours take the name instead and follow the theme."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, theme.ICON_SMALL, theme.colour(ink), ratio))
    return made


def app_icon() -> QIcon:
    """The mark of the program, in every size a desktop asks for; it keeps its colours."""
    made = QIcon()
    for size in _APP_SIZES:
        file = "icon.svg" if size >= _APP_LARGE_FROM else "icon-small.svg"
        made.addPixmap(_render((resources() / "icons" / file).read_bytes(), QSize(size, size), 1.0))
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    # Grown text grows icons too, so the stroke belongs to the size the icon has at 100%.
    at_rest = size / (theme.space(theme.ICON) / theme.ICON)
    stroke = next((stroke for limit, stroke in _STROKES if at_rest <= limit), "1.5")
    drawing = _drawing(name).replace("currentColor", colour).replace('stroke-width="1.5"', f'stroke-width="{stroke}"')
    return _render(drawing.encode(), QSize(size, size), ratio)


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _render(drawing: bytes, size: QSize, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size.width(), size.height()))
    return made
