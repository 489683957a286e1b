"""Long patterns are written over several lines; here they become one."""

import re
from functools import cache


@cache
def pattern_of(text: str) -> re.Pattern[str]:
    """The pattern without its line ends and the blanks around them."""
    return re.compile("".join(line.strip() for line in text.splitlines()))
