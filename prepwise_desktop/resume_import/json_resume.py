"""A Resume as JSON Resume v1, the form that other programs read."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from prepwise_desktop.domain.resume import Education, Field, Item, Language, Resume, Skill, Work

Json = dict[str, Any]


def json_resume_of(resume: Resume) -> Json:
    """The resume's values without their sources; what was not found is left out. An open end is "Present"."""
    return _filled(
        basics=_basics(resume),
        work=[_work(entry) for entry in resume.work],
        volunteer=[_volunteer(item) for item in resume.volunteering],
        education=[_education(entry) for entry in resume.education],
        awards=[_item(item, name="title", date="date", detail="awarder") for item in resume.awards],
        certificates=[_item(item, name="name", date="date", detail="issuer") for item in resume.certificates],
        publications=[_item(item, name="name", date="releaseDate", detail="publisher") for item in resume.publications],
        skills=list(_skills(resume.skills)),
        languages=[_language(language) for language in resume.languages],
        projects=[_item(item, name="name", date="endDate", detail="description") for item in resume.projects],
        interests=[_filled(name=field) for field in resume.interests],
        references=[_filled(reference=field) for field in resume.references],
    )


def _filled(**values: Any) -> Json:
    """What is there; a Field counts by its value."""
    plain = {name: value.value if isinstance(value, Field) else value for name, value in values.items()}
    return {name: value for name, value in plain.items() if value}


def _basics(resume: Resume) -> Json:
    own = [link.url.value for link in resume.links if not link.network]
    profiles = [_filled(network=link.network, url=link.url) for link in resume.links if link.network]
    more = [_filled(network="Website", url=url) for url in own[1:]]
    return _filled(
        name=resume.name,
        label=resume.label,
        email=resume.email,
        phone=resume.phone,
        url=own[0] if own else "",
        summary=resume.summary,
        location=_filled(address=resume.place),
        profiles=[*profiles, *more],
    )


def _texts(fields: Iterable[Field]) -> list[str]:
    return [field.value for field in fields if field]


def _work(entry: Work) -> Json:
    return _filled(
        name=entry.company,
        position=entry.title,
        location=entry.place,
        startDate=entry.start,
        endDate=entry.end,
        summary=entry.summary,
        highlights=_texts(entry.highlights),
    )


def _education(entry: Education) -> Json:
    return _filled(
        institution=entry.institution,
        studyType=entry.degree,
        area=entry.area,
        startDate=entry.start,
        endDate=entry.end,
        courses=_texts(entry.highlights),
    )


def _item(item: Item, *, name: str, date: str, detail: str) -> Json:
    return _filled(
        **{name: item.name, date: item.date, detail: item.detail},
        url=item.url,
        highlights=_texts(item.highlights),
    )


def _volunteer(item: Item) -> Json:
    return _filled(
        organization=item.name,
        position=item.detail,
        startDate=item.date,
        url=item.url,
        highlights=_texts(item.highlights),
    )


def _skills(skills: Iterable[Skill]) -> Iterable[Json]:
    """A group becomes one entry with keywords; a skill without a group stands for itself."""
    for group, members in groupby(skills, key=lambda skill: skill.group):
        names = _texts(skill.name for skill in members)
        if group:
            yield _filled(name=group, keywords=names)
        else:
            yield from ({"name": name} for name in names)


def _language(language: Language) -> Json:
    return _filled(language=language.name, fluency=language.level)
