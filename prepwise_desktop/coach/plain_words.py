"""Words that name nobody, and words that count: how a fact is told from what only joins facts."""


def _listed(text: str) -> dict[str, int]:
    """Each word of the text with its place among them."""
    return {word: place for place, word in enumerate(text.split())}


_UNITS = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
VALUES = _UNITS | {word: 10 * (place + 2) for word, place in TENS.items()}
#: says a figure without being one: it has to stand among the sources as it is
AMOUNTS = _listed(
    "hundred hundreds thousand thousands million millions billion billions dozen dozens half halved halving twice "
    "thrice double doubled doubling triple tripled tripling quadrupled tenfold threefold twofold percent"
)
#: "one of them" and "no one" count nothing
NO_FIGURE = frozenset(("one", "zero"))

#: begin sentences without naming anything; so do words that end in -ly, -ing or -ed
OPENERS = _listed(
    "a about above after afterwards again all along also although an and another any anyone as at back because "
    "before behind below beside besides best better between beyond both but by can could customers despite did do "
    "does down during each earlier either enough even eventually every everybody everyone everything few finally "
    "first for from further given had half has have having he hence her here his how however i if in indeed inside "
    "instead into is it its just last later least less like looking many may maybe meanwhile more most much must my "
    "myself near neither never next no nobody none nor not nothing now of off often on once one only or other "
    "others otherwise our out outside over overall part people perhaps please rather result right same second "
    "several she should since so some somebody something sometimes somewhere soon still such tests than that the "
    "their them then there therefore these they third this those though three through throughout thus time to today "
    "together too two under unless until up upon users was we well were what whatever when whenever where whereas "
    "whether which while who whoever whole whose why will with within without would yes yet you your"
)


#: what work is told of; a sentence may begin with one of these, and it names nobody
COMMON = _listed(
    "access accuracy action adding advice alerts analysis answer answers application approach apps architecture "
    "attention balance batches breaking budget bugs builds business caches caching calls care cases change "
    "changes children choice choices classes clear clients code colleagues communication complaints complexity "
    "concerns context control correctness cost costs coverage customer data deadlines decisions delays delivery "
    "dependencies deployment deployments design developers discussion documentation downtime effort engineers "
    "equipment error errors estimates events evidence experience failure failures families features feedback "
    "files findings focus good growth guests hard help history hours impact improvement incident incidents index "
    "indexes information input instructions interest inventory invoices issues keeping key knowledge latency "
    "leaders lessons lines load locks logging logs maintenance management managers markets measurement measures "
    "meetings memory messages metrics migration mistakes monitoring morale network new notes nurses old "
    "operations orders outages output ownership parents patience patients payments performance persistence plan "
    "planning plans practice preparation pressure price prices priorities problem problems process processes "
    "production productivity products progress project projects proof quality queries questions queues quick "
    "reading reasons records recovery release releases reliability replies reports request requests requirements "
    "research resources response responses responsibility results retries retrospectives revenue reviews risk "
    "risks rollback rollbacks rules safety sales satisfaction savings scaling schedules security servers service "
    "services shifts short simple size skills small solutions speed staff stakeholders state steps stock storage "
    "stories strong students success suppliers support survey surveys system systems tables targets tasks "
    "teachers team teams technical tension test testing ticket tickets timeouts tools tracking trade-offs traffic "
    "training transparency trust turnover uptime usage validation volume wait waiting warnings work workload "
    "workshops writes writing"
)
