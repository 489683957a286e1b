"""What a job asks for and what the resume shows of it, in words."""

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.job_description import Ask, AskKind
from prepwise_desktop.domain.job_match import Evidence, Found, JobMatch, Shortfall

translate = QCoreApplication.translate


def found_word(found: Found) -> str:
    """How far a requirement is met, for those who do not see its sign."""
    return {
        Found.MET: translate("messages", "In your resume"),
        Found.PARTLY: translate("messages", "Partly in your resume"),
        Found.NOT_FOUND: translate("messages", "Not found in your resume"),
    }[found]


def match_text(match: JobMatch) -> str:
    """How many requirements the resume shows: "3 of 7 in your resume"."""
    return translate("messages", "{met} of {count} in your resume").format(met=match.met, count=len(match.matches))


def ask_name(ask: Ask) -> str:
    """What is asked for, short: "Kafka", "Go or Rust", "5 years with SQL", "a degree"."""
    names = translate("messages", " or ").join(ask.names)
    if ask.kind is AskKind.YEARS:
        years = years_text(ask.years)
        return translate("messages", "{years} with {what}").format(years=years, what=names) if names else years
    if ask.kind is AskKind.DEGREE:
        return translate("messages", "a degree ({subject})").format(subject=names) if names else _a_degree()
    return names


def evidence_text(evidence: Evidence) -> str:
    """What the resume shows of one ask, as far as it is not all that is asked for."""
    name = ask_name(evidence.ask)
    if evidence.ask.kind is AskKind.OTHER:
        return found_word(evidence.found)
    if evidence.found is Found.NOT_FOUND:
        return translate("messages", "{what}: not found in your resume").format(what=name)
    if evidence.shortfall is not Shortfall.NONE:
        return f"{name}: {shortfall_text(evidence)}"
    if evidence.ask.kind is AskKind.YEARS:
        return translate("messages", "{what}: about {years}").format(what=name, years=years_text(evidence.years))
    return name if evidence.lines else translate("messages", "{what}: as you entered it").format(what=name)


def shortfall_text(evidence: Evidence) -> str:
    """Why what was found is not all."""
    return {
        Shortfall.NONE: "",
        Shortfall.FEWER_YEARS: translate("messages", "the dates come to about {years}"),
        Shortfall.NO_DATES: translate("messages", "named, but in no job with dates"),
        Shortfall.LOWER_LEVEL: translate("messages", "named at a lower level"),
        Shortfall.OTHER_SUBJECT: translate("messages", "in another subject"),
        Shortfall.NOT_NAMED: translate("messages", "about {years} of work in all, no line says how many with that"),
    }[evidence.shortfall].format(years=years_text(evidence.years))


def resume_lines_text(numbers: tuple[int, ...]) -> str:
    """ "line 4", "lines 4, 17": where in the resume it stands."""
    listed = ", ".join(map(str, numbers))
    if len(numbers) == 1:
        return translate("messages", "line {number}").format(number=listed)
    return translate("messages", "lines {numbers}").format(numbers=listed)


def years_text(years: float) -> str:
    """ "1 year", "5 years", "2.5 years"."""
    if years == 1:
        return translate("messages", "1 year")
    return translate("messages", "{years} years").format(years=f"{years:g}")


def _a_degree() -> str:
    return translate("messages", "a degree")
