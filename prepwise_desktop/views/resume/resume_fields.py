"""Which fields of a resume are shown, under which heading and label."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from prepwise_desktop.domain.resume import Field, Resume

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """One field of the column: its path in the resume, its label, and what was read."""

    path: str
    label: str
    field: Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Fields that belong together; a heading stands before the first group of its kind only."""

    heading: str
    fields: tuple[ShownField, ...]


def groups(resume: Resume) -> Iterator[Group]:
    """Everything that was understood, in the order in which a person would look for it."""
    yield Group(heading="", fields=tuple(_contact(resume)))
    yield from _entries(translate("resume", "Work"), resume.work, "work", _work_labels())
    yield from _entries(translate("resume", "Education"), resume.education, "education", _education_labels())
    if resume.skills:
        yield Group(heading=translate("resume", "Skills"), fields=tuple(_skills(resume)))
    for heading, name in (
        (translate("resume", "Projects"), "projects"),
        (translate("resume", "Certificates"), "certificates"),
        (translate("resume", "Publications"), "publications"),
        (translate("resume", "Awards"), "awards"),
        (translate("resume", "Volunteering"), "volunteering"),
    ):
        yield from _entries(heading, getattr(resume, name), name, _item_labels())
    yield from _entries(translate("resume", "Languages"), resume.languages, "languages", _language_labels())
    for heading, name, label in (
        (translate("resume", "Interests"), "interests", translate("resume", "Interest")),
        (translate("resume", "References"), "references", translate("resume", "Reference")),
    ):
        listed = getattr(resume, name)
        fields = (ShownField(path=f"{name}.{place}", label=label, field=each) for place, each in enumerate(listed))
        if listed:
            yield Group(heading=heading, fields=tuple(fields))


def _contact(resume: Resume) -> Iterator[ShownField]:
    for path, label in (
        ("name", translate("resume", "Name")),
        ("label", translate("resume", "Headline")),
        ("place", translate("resume", "Place")),
        ("phone", translate("resume", "Phone")),
        ("email", translate("resume", "E-mail")),
        ("summary", translate("resume", "Summary")),
    ):
        yield ShownField(path=path, label=label, field=getattr(resume, path))
    for index, link in enumerate(resume.links):
        yield ShownField(path=f"links.{index}.url", label=link.network or translate("resume", "Link"), field=link.url)


def _skills(resume: Resume) -> Iterator[ShownField]:
    for index, skill in enumerate(resume.skills):
        yield ShownField(
            path=f"skills.{index}.name", label=skill.group or translate("resume", "Skill"), field=skill.name
        )


def _entries(
    heading: str, entries: tuple[object, ...], name: str, labels: tuple[tuple[str, str], ...]
) -> Iterator[Group]:
    for index, entry in enumerate(entries):
        shown = [
            ShownField(path=f"{name}.{index}.{slot}", label=label, field=getattr(entry, slot))
            for slot, label in labels
            if slot in _ALWAYS or getattr(entry, slot)
        ]
        shown.extend(
            ShownField(path=f"{name}.{index}.highlights.{place}", label=_done(), field=field)
            for place, field in enumerate(getattr(entry, "highlights", ()))
        )
        yield Group(heading=heading if index == 0 else "", fields=tuple(shown))


#: slots that are shown also when nothing was read, for the person to fill in
_ALWAYS = frozenset({"title", "company", "institution", "degree", "start", "end", "name"})


def _done() -> str:
    return translate("resume", "What you did")


def _work_labels() -> tuple[tuple[str, str], ...]:
    return (
        ("title", translate("resume", "Role")),
        ("company", translate("resume", "Employer")),
        ("start", translate("resume", "From")),
        ("end", translate("resume", "To")),
        ("place", translate("resume", "Place")),
        ("summary", translate("resume", "Summary")),
    )


def _education_labels() -> tuple[tuple[str, str], ...]:
    return (
        ("institution", translate("resume", "School or university")),
        ("degree", translate("resume", "Degree")),
        ("area", translate("resume", "Subject")),
        ("start", translate("resume", "From")),
        ("end", translate("resume", "To")),
    )


def _item_labels() -> tuple[tuple[str, str], ...]:
    return (
        ("name", translate("resume", "Name")),
        ("detail", translate("resume", "Detail")),
        ("date", translate("resume", "Date")),
        ("url", translate("resume", "Address")),
    )


def _language_labels() -> tuple[tuple[str, str], ...]:
    return (
        ("name", translate("resume", "Language")),
        ("level", translate("resume", "Level")),
    )
