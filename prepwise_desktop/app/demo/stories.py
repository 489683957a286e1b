"""What the sample's person tells: invented, and in keeping with the sample resume."""

from collections.abc import Mapping
from dataclasses import dataclass

from prepwise_desktop.domain.question import Competency


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story in its parts; how many of them are told decides how good the answer is."""

    #: how it is told by someone who has not thought about it yet
    vague: str
    situation: str
    steps: tuple[str, str, str]
    result: str
    reflection: str


STORIES: Mapping[Competency, Story] = {
    Competency.OWNERSHIP: Story(
        vague="We once had a release that broke the prices for a country. The team fixed it and it was fine again.",
        situation="In February I shipped a change to the tariff cache at Nordvik, and twenty minutes later price "
        "quotes for Denmark came back empty while the support desk got its first calls.",
        steps=(
            "I rolled the change back within nine minutes, because quotes mattered more than knowing the cause.",
            "Then I read the logs and found that the new cache key left out the country code.",
            "I wrote a test that asks for the same route in three countries, and told support what to say.",
        ),
        result="Quotes for Denmark were complete again after 31 minutes, 140 customers had been affected, and we have "
        "not had an empty quote since.",
        reflection="I learned to ask what a cache key leaves out, and today I release tariff changes for one country "
        "first.",
    ),
    Competency.LEADERSHIP: Story(
        vague="I have looked after junior colleagues and they developed well. One has to be there for people.",
        situation="Two years ago two junior engineers joined our team at Nordvik, and each of them waited half a day "
        "for a review while the four of us were busy with the move to services.",
        steps=(
            "I gave each of them a small service of their own, because nobody learns from tickets that others cut.",
            "I sat with them for an hour every Tuesday and let them explain their design before I said a word.",
            "I asked the team to review their changes before lunch, and did so myself first.",
        ),
        result="After eight months both led their service alone, and the time a change waited for review fell from "
        "five hours to one for the whole team.",
        reflection="I learned that I explain too early; since then I ask two questions before I answer one.",
    ),
    Competency.LEARNING: Story(
        vague="I always learn new things. When we got Kafka I had to learn it and then I could use it.",
        situation="In spring 2023 our bookings were to go through Kafka, which nobody in my team at Nordvik had run, "
        "and the old queue was to be switched off in ten weeks.",
        steps=(
            "I read how consumers are balanced and built a small copy of our flow on my own machine.",
            "I broke it on purpose, killed brokers and consumers, and wrote down which messages came twice.",
            "I showed the notes to a colleague who had run it elsewhere, because I did not trust my own picture.",
        ),
        result="We switched on the planned day; in the first month 12 messages came twice, and none of them booked "
        "a second container.",
        reflection="I learned that breaking a thing teaches me more than reading about it; now I plan a week for it.",
    ),
    Competency.COMMUNICATION: Story(
        vague="I had to explain a technical problem to management and in the end they agreed with me.",
        situation="At Havn the head of sales had promised customers port calls within a minute, and our nightly load "
        "took five hours, which none of the three people in that meeting knew.",
        steps=(
            "I drew the way of one ship from the harbour to the screen and wrote the minutes beside each step.",
            "I asked which customers needed the minute, and left out every word about tables and locks.",
            "I offered two ways with their price in weeks instead of saying no, because they had to choose.",
        ),
        result="They chose hourly figures for everybody and minutes for four ports, and two of the customers told us "
        "that it was the first honest answer they had got.",
        reflection="I learned to bring a drawing and a choice, and I do so in every such meeting today.",
    ),
    Competency.COLLABORATION: Story(
        vague="There was some conflict with another team about interfaces. We talked and found a compromise.",
        situation="Last year a partner's team broke our bookings nine times, each time by a field that was renamed, "
        "and their lead and I wrote to each other only in tickets.",
        steps=(
            "I went to see them for a day and read their release steps with the person who did them.",
            "I proposed contract tests that run on their side, and wrote the first three, since it was our need.",
            "We agreed that a red test stops the release, and I took over the calls when it did.",
        ),
        result="Broken releases fell from nine in a year to one, and their lead asked us for tests of more interfaces.",
        reflection="I learned that a visit is cheaper than forty tickets; now I go there first.",
    ),
    Competency.ADAPTABILITY: Story(
        vague="Plans change all the time in our job. I am flexible, so I just adapt to the situation.",
        situation="Three weeks before the move from the monolith, in October, our largest customer moved its busiest "
        "day into our weekend, and half of the work was planned for exactly that Sunday.",
        steps=(
            "I listed what could not be undone later, and found that only two of eleven steps were.",
            "I moved those two a week forward and split the rest into parts of an hour, each with its way back.",
            "I called the customer's planner every morning, because her figures decided how far we could go.",
        ),
        result="We moved without a minute of downtime, and that Sunday 38,000 bookings went through, twice as many as "
        "on a usual day.",
        reflection="I learned to sort work by what can be undone, and I still begin every plan with that list.",
    ),
    Competency.CUSTOMER_FOCUS: Story(
        vague="I always put the customer first and try to understand what the customer really wants.",
        situation="At Havn in 2020 a shipping company asked us for an export of all port calls every ten minutes, and "
        "the file would have had 80,000 lines each time.",
        steps=(
            "I asked the planner who would open it to show me her morning, and watched for two hours.",
            "I saw that she looked for late ships only, so I built a list of those with the reason beside each.",
            "I showed it to her before it was finished, and dropped two columns that she never read.",
        ),
        result="She found late ships in five minutes instead of forty, and the export was never asked for again.",
        reflection="I learned to watch the work before I build for it, and today I ask for that first.",
    ),
    Competency.PROBLEM_SOLVING: Story(
        vague="Our quotes were slow and we made them faster with caching. It was a big improvement.",
        situation="In 2022 a price quote at Nordvik took 900 ms, customers gave up on the page, and each of the five "
        "engineers had another idea why.",
        steps=(
            "I measured one request from end to end, because we had argued for two weeks without a figure.",
            "I found that 600 of the 900 ms went into reading the same tariff tables again for each leg.",
            "I kept the tables in Redis for an hour and dropped an entry when the tariff office changed it.",
        ),
        result="The time of a quote fell from 900 ms to 210 ms, and one in eight customers fewer left the page.",
        reflection="I learned to measure before I take part in an argument, and our team does so since then.",
    ),
}

#: told where a question's competency has no story of its own
DEFAULT = Competency.PROBLEM_SOLVING
