"""A page of a resume as it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """The page in pixels, four bytes each (blue, green, red, unused), row by row from the top-left corner."""

    #: counts from 1
    page: int
    width: int
    height: int
    #: of the page in points, for boxes that are given in them
    points: tuple[float, float]
    pixels: bytes
