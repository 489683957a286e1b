"""What a session would send first, to the letter, before anything leaves."""

from prepwise_desktop.coach.coach import Brief
from prepwise_desktop.coach.llm.address import host_of
from prepwise_desktop.coach.llm.masking import contact_of
from prepwise_desktop.coach.llm.outbound import told
from prepwise_desktop.coach.llm.outgoing import outgoing
from prepwise_desktop.coach.llm.prompts import questions
from prepwise_desktop.domain.providers import Choice, Sent


def preview(choice: Choice, brief: Brief, person: str) -> Sent:
    """The call that asks for the session's questions."""
    prompt = questions(brief, brief.mix, told(brief, contact_of(brief.resume, person)))
    return outgoing(choice.vendor, host_of(choice.address), choice.model, prompt)
