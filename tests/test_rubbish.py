"""What is left to Python's own sweeping between tests is found there, and nowhere else."""

import gc

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.rubbish import sweep


class Circle(QObject):
    """Holds itself, so that only a sweep can delete it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.me = self


def test_an_object_that_was_made_without_a_parent_and_not_deleted_is_named(qapp: QApplication) -> None:
    Circle()
    with pytest.raises(AssertionError, match="Circle"):
        sweep(least=0)
    sweep(least=0)


def test_one_with_a_parent_or_deleted_is_left_in_peace(qapp: QApplication) -> None:
    parent = QObject()
    Circle(parent)
    delete(Circle())
    sweep(least=0)
    assert len(parent.children()) == 1
    delete(parent)


def test_no_thread_comes_to_look_for_rubbish_by_itself() -> None:
    gc.enable()
    sweep()
    assert not gc.isenabled()
