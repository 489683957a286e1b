"""Draw the program's icon in the forms that Windows and macOS want, from the drawings in resources/icons."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

#: Up to this many pixels the drawing made for small sizes is used.
SMALL = 24

#: The types of an .icns file whose content is a PNG, and the pixels that each holds.
MAC_TYPES = {
    b"icp4": 16,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic13": 256,
    b"ic09": 512,
    b"ic14": 512,
    b"ic10": 1024,
}


def write_icons(drawings: Path, target: Path) -> None:
    """Write PrepWise.ico and PrepWise.icns into the folder `target`."""
    target.mkdir(parents=True, exist_ok=True)
    pictures = {size: draw(drawings, size) for size in {*WINDOWS_SIZES, *MAC_TYPES.values()}}
    (target / "PrepWise.ico").write_bytes(ico({size: pictures[size] for size in WINDOWS_SIZES}))
    (target / "PrepWise.icns").write_bytes(icns(pictures))


def draw(drawings: Path, size: int) -> bytes:
    """Return the icon as a PNG of this many pixels."""
    drawing = drawings / ("icon-small.svg" if size <= SMALL else "icon.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
        raise RuntimeError(f"Qt could not write the icon of {size} pixels")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico file: a directory of 16 bytes a picture (0 stands for 256 pixels), then the PNGs."""
    offset = 6 + 16 * len(pictures)
    directory, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    return directory + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an .icns file: its own length, then each PNG under the type that names its size."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for kind, size in MAC_TYPES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
