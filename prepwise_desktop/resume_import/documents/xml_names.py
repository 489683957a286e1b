"""Elements and attributes of office files by their local names, whichever edition's namespace they are in."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def name_of(element: "_Element") -> str:
    """The name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: "_Element | None", name: str) -> "_Element | None":
    """The first child of that name."""
    return next(children(element, name), None)


def children(element: "_Element | None", name: str) -> "Iterator[_Element]":
    """The children of that name."""
    return (inner for inner in element if name_of(inner) == name) if element is not None else iter(())


def through(element: "_Element", name: str, wrappers: Container[str]) -> "Iterator[_Element]":
    """The children of that name, also where they are wrapped in elements of those names."""
    for inner in element:
        inner_name = name_of(inner)
        if inner_name == name:
            yield inner
        elif inner_name in wrappers:
            yield from through(inner, name, wrappers)


def attribute(element: "_Element | None", name: str) -> str:
    """The first attribute of that name; "" when there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
