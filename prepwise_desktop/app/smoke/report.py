"""What came of the journey: journey.json."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from prepwise_desktop.domain.session import InterviewSession


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReport:
    """One step: whether it came to its end, and how many seconds it took."""

    name: str
    ok: bool
    seconds: float


@dataclass(slots=True, kw_only=True)
class Report:
    """Filled while the journey goes on, and written whatever comes of it."""

    steps: list[StepReport] = field(default_factory=list)
    failure: str = ""
    pictures: list[str] = field(default_factory=list)
    sessions: list[dict[str, object]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether the whole journey was made."""
        return not self.failure and bool(self.steps)

    def add_session(self, session: InterviewSession) -> None:
        """What is to be known of a session that was held."""
        self.sessions.append(
            {
                "session_id": session.session_id,
                "mode": session.mode.value,
                "status": session.status.value,
                "evaluator": session.evaluator,
                "score": session.average_score,
                "questions": [
                    {
                        "text": each.question.text,
                        "kind": each.question.kind.value,
                        "score": each.evaluation_score,
                        "skipped": each.skipped,
                    }
                    for each in session.questions
                ],
            }
        )

    def write(self, folder: Path) -> Path:
        """Write journey.json into the folder."""
        path = folder / "journey.json"
        content = {
            "ok": self.ok,
            "failure": self.failure or None,
            "steps": [asdict(step) for step in self.steps],
            "pictures": self.pictures,
            "sessions": self.sessions,
        }
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return path
