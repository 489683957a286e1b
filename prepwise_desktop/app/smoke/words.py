"""What the journey types."""

from prepwise_desktop.domain.question import Kind

COMPANY = "Quillbank"

NEWCOMER = "Omar Haddad"

JOB_DESCRIPTION = """Senior Backend Engineer, Payments
You own what you ship, day and night.
You know PostgreSQL well enough to argue with it.
You have designed an API that others depend on.
You mentor engineers who are new to the team."""

_STORY = (
    "Last spring our checkout service began to time out every evening. I was on call and had to find out why before "
    "the weekend sale. I read the slow query log, found a report that locked the orders table, and moved it to a "
    "replica. Then I added an index and a test that fails when the query plan changes. The time for a request fell "
    "from 900 ms to 210 ms, and we had no time-out in the sale. I learned to look at reports before I look at code, "
    "and since then every new report runs on the replica first."
)

SHORT = (
    "We had two designs for the import. I wrote both down on one page with what each costs, and asked the person who "
    "would be paged at night."
)

_CACHE = (
    "I would first ask how many requests come in a second and how stale an answer may be, because a cache only helps "
    "when reads are far more frequent than writes. For example, with 500 reads and 5 writes a second I would keep the "
    "rows in memory for a minute, and drop an entry when it is written. The cost is that a reader may see an old value "
    "for up to a minute; where that is not allowed I would read from the database instead."
)

#: Enter keeps the indentation of the line above
CODE = "def first_repeat(words):\n    # constant time for each word\nseen = set()\nreturn None"

EXCUSE = "I don't know."


def answer_to(kind: Kind) -> str:
    """An answer that a person might give to a question of that kind."""
    return _STORY if kind is Kind.BEHAVIORAL else _CACHE
