"""What of a person's own leaves: lines with their numbers, contact data left out."""

from dataclasses import dataclass

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.llm.masking import Contact, masked
from prepwise_desktop.coach.llm.needs import Need, beside, needs
from prepwise_desktop.domain.plain_sight import in_plain_sight
from prepwise_desktop.domain.resume import Resume

#: lines and characters of a line; more tells a model nothing new and costs
_LINES = 250
_LENGTH = 400

#: questions of earlier sessions that a model is told: more cost more than they spare
_EARLIER = 40

Numbered = dict[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a model is told of a person, a job and what was asked before."""

    resume: Numbered
    #: every line that is told, whether as it stands or as a need
    job: Numbered
    needs: tuple[Need, ...]
    earlier: tuple[str, ...]

    @property
    def rest_of_job(self) -> Numbered:
        """What the job description says beside its requirements."""
        return beside(self.job, self.needs)


def told(brief: Brief, contact: Contact) -> Told:
    """The brief as it leaves; some milliseconds."""
    resume = resume_lines(brief.resume, contact)
    job = job_lines(brief.target.job_description, contact)
    return Told(
        resume=resume,
        job=job,
        needs=needs(brief.job, job, resume, lambda text: _sent(text, contact)),
        earlier=tuple(_sent(text, contact) for text in brief.earlier[:_EARLIER]),
    )


def resume_lines(resume: Resume | None, contact: Contact) -> Numbered:
    """The resume's lines by their numbers; those that only say how to reach the person are not there."""
    if resume is None:
        return {}
    about_contact = _contact_lines(resume)
    found = {}
    for line in resume.lines[:_LINES]:
        text = _sent(line.text, contact)
        if line.number in about_contact and not _says_more(text):
            continue
        if text.strip():
            found[line.number] = text
    return found


def job_lines(job_description: str, contact: Contact) -> Numbered:
    """The job description's lines by their numbers, from 1; blank ones count and are not there."""
    lines = job_description.splitlines()[:_LINES]
    return {number: _sent(line, contact) for number, line in enumerate(lines, 1) if line.strip()}


def _sent(text: str, contact: Contact) -> str:
    return masked(in_plain_sight(text), contact).text[:_LENGTH]


def _contact_lines(resume: Resume) -> frozenset[int]:
    """The lines that contact data was read from, and those of the head that nothing was read from."""
    fields = (resume.name, resume.email, resume.phone, resume.place, *(link.url for link in resume.links))
    cited = {number for each in fields for number in each.lines}
    if not cited:
        return frozenset()
    first, last = min(cited), max(cited)
    head = {number for number in resume.not_understood if first - 1 <= number <= min(last, first + 8) + 1}
    return frozenset(cited | head)


def _says_more(text: str) -> bool:
    """Whether a line of the head says anything beside how to reach the person."""
    bare = " ".join(part for part in text.split() if not part.startswith("["))
    return sum(each.isalpha() for each in bare) > 40
