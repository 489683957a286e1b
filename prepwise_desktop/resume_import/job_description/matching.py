"""Hold a job description against a resume: for each thing asked for the lines that show it, or that nothing does."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from prepwise_desktop.domain.experience import years_of_experience, years_with
from prepwise_desktop.domain.job_description import Ask, AskKind, JobDescription, Requirement
from prepwise_desktop.domain.job_match import Evidence, Found, JobMatch, RequirementMatch, Shortfall
from prepwise_desktop.domain.resume import Field, Resume
from prepwise_desktop.resume_import.job_description.asks import telling_words
from prepwise_desktop.resume_import.job_description.known_names import names_of, skills_in
from prepwise_desktop.resume_import.job_description.ranks import (
    area_forms,
    held_degree_rank,
    language_named,
    language_rank,
)
from prepwise_desktop.resume_import.job_description.resume_index import Hit, ResumeIndex, akin
from prepwise_desktop.resume_import.plain import words

#: so much less than the years asked for still counts as them: dates are printed in whole months or years
_CLOSE = 0.25


def match_job(job: JobDescription, resume: Resume, today: date) -> JobMatch:
    """What the resume shows of each requirement. A requirement that nothing shows is not found, never denied."""
    matching = _Matching(resume, today)
    return JobMatch(
        job=job,
        must_haves=tuple(map(matching.match, job.must_haves)),
        nice_to_haves=tuple(map(matching.match, job.nice_to_haves)),
    )


class _Matching:
    """One resume, searched for one ask after the other."""

    def __init__(self, resume: Resume, today: date) -> None:
        self._resume = resume
        self._today = today
        self._index = ResumeIndex(resume)
        self._search: dict[AskKind, Callable[[Ask], Evidence]] = {
            AskKind.SKILL: self._named,
            AskKind.OTHER: self._named,
            AskKind.CERTIFICATE: self._certified,
            AskKind.YEARS: self._years,
            AskKind.DEGREE: self._degree,
            AskKind.LANGUAGE: self._language,
        }

    def match(self, requirement: Requirement) -> RequirementMatch:
        """The evidence for each ask of the requirement."""
        evidence = tuple(self._search[ask.kind](ask) for ask in requirement.asks)
        return RequirementMatch(requirement=requirement, evidence=evidence)

    def _named(self, ask: Ask) -> Evidence:
        return _shown(ask, (self._find(name) for name in ask.names))

    def _find(self, name: str) -> Hit:
        hit = self._index.name(name)
        known = len(words(name)) == 1 and bool(list(skills_in(name)))
        return hit if hit.shown or known else self._index.phrase(telling_words(name))

    def _certified(self, ask: Ask) -> Evidence:
        hits = (self._index.name(name) for name in ask.names)
        parts = (self._index.phrase(_of_certificate(name)) for name in ask.names)
        return _shown(ask, [*hits, *parts])

    def _years(self, ask: Ask) -> Evidence:
        total = years_of_experience(self._resume, self._today)
        if not ask.names:
            return self._counted(ask, total, _job_lines(self._resume))
        spent = max(
            (years_with(self._resume, other, self._today) for name in ask.names for other in names_of(name)),
            default=0.0,
        )
        worked = [self._find(name) for name in ask.names]
        lines = tuple(number for hit in worked for number in hit.lines)
        jobs = tuple(self._years_in_jobs(ask.names))
        spent = max((spent, *jobs))
        if spent:
            return self._counted(ask, spent, lines or _job_lines(self._resume))
        if any(hit.shown for hit in worked):
            return Evidence(ask=ask, found=Found.PARTLY, lines=lines, shortfall=Shortfall.NO_DATES)
        if total + _CLOSE >= ask.years and not any(True for name in ask.names for _ in skills_in(name)):
            dated = _job_lines(self._resume)
            return Evidence(ask=ask, found=Found.PARTLY, lines=dated, years=total, shortfall=Shortfall.NOT_NAMED)
        return Evidence(ask=ask)

    def _years_in_jobs(self, names: Iterable[str]) -> Iterable[float]:
        """The years in jobs whose title or text speaks of a phrase in other forms of its words."""
        for name in names:
            wanted = telling_words(name)
            jobs = tuple(
                job
                for job in self._resume.work
                if wanted and _speaks_of((job.title, job.summary, *job.highlights), wanted)
            )
            yield years_of_experience(replace(self._resume, work=jobs), self._today)

    def _counted(self, ask: Ask, years: float, lines: tuple[int, ...]) -> Evidence:
        if years <= 0:
            return Evidence(ask=ask)
        if years + _CLOSE >= ask.years:
            return Evidence(ask=ask, found=Found.MET, lines=lines, years=years)
        return Evidence(ask=ask, found=Found.PARTLY, lines=lines, years=years, shortfall=Shortfall.FEWER_YEARS)

    def _degree(self, ask: Ask) -> Evidence:
        best = Evidence(ask=ask)
        for study in self._resume.education:
            rank = held_degree_rank(f"{study.degree.value} {study.area.value}")
            if not rank or not study.degree:
                continue
            lines = tuple(dict.fromkeys((*study.degree.lines, *study.area.lines)))
            found = Evidence(ask=ask, found=Found.PARTLY, lines=lines, shortfall=Shortfall.LOWER_LEVEL)
            if rank >= ask.rank:
                fits = not ask.names or _of_subject(f"{study.degree.value} {study.area.value}", ask.names)
                found = (
                    Evidence(ask=ask, found=Found.MET, lines=lines)
                    if fits
                    else replace(found, shortfall=Shortfall.OTHER_SUBJECT)
                )
            best = max(best, found, key=_standing)
        return best

    def _language(self, ask: Ask) -> Evidence:
        best = Evidence(ask=ask)
        wanted = {language_named(name) for name in ask.names}
        for language in self._resume.languages:
            if language_named(language.name.value) not in wanted:
                continue
            rank = language_rank(language.level.value)
            lines = tuple(dict.fromkeys((*language.name.lines, *language.level.lines)))
            enough = not ask.rank or not rank or rank >= ask.rank
            found = Evidence(
                ask=ask,
                found=Found.MET if enough else Found.PARTLY,
                lines=lines,
                shortfall=Shortfall.NONE if enough else Shortfall.LOWER_LEVEL,
            )
            best = max(best, found, key=_standing)
        return best


def _standing(evidence: Evidence) -> tuple[int, bool]:
    return evidence.found, evidence.shortfall is Shortfall.OTHER_SUBJECT


def _shown(ask: Ask, hits: Iterable[Hit]) -> Evidence:
    found = [hit for hit in hits if hit.shown]
    lines = tuple(dict.fromkeys(number for hit in found for number in hit.lines))
    return Evidence(ask=ask, found=Found.MET if found else Found.NOT_FOUND, lines=lines)


def _of_certificate(name: str) -> list[str]:
    """The words of a certificate's name that tell it from others: "full clean driving licence" is a driving licence."""
    return [
        word
        for word in words(name)
        if len(word) > 1 and word not in ("full", "clean", "valid", "the", "of", "der", "de")
    ]


def _speaks_of(fields: Iterable[Field], wanted: Iterable[str]) -> bool:
    tokens = [token for field in fields for token in words(field.value)]
    return all(any(akin(word, token) for token in tokens) for word in wanted)


def _of_subject(studied: str, names: Iterable[str]) -> bool:
    tokens = words(studied)
    return any(akin(form, token) for name in names for form in area_forms(name) for token in tokens)


def _job_lines(resume: Resume) -> tuple[int, ...]:
    """The lines with the dates of the jobs, newest first."""
    return tuple(
        dict.fromkeys(number for job in resume.work for field in (job.start, job.end) for number in field.lines)
    )
