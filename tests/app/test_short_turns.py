"""Threads that work beside the window give way to it often."""

import sys

from prepwise_desktop.app.short_turns import take_short_turns


def test_a_busy_thread_gives_way_ten_times_while_a_picture_is_shown() -> None:
    before = sys.getswitchinterval()
    try:
        take_short_turns()
        assert sys.getswitchinterval() * 10 <= 1 / 60
    finally:
        sys.setswitchinterval(before)
