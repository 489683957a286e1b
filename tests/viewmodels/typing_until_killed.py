"""Types into an interview, a key every 20 ms, and says when it typed what; meant to be killed in the middle."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.durability import Durability
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from tests.made import a_request, made_services

KEY_MS = 20


def main(folder: Path) -> None:
    app = QCoreApplication([])
    jobs = Jobs()
    with made_services(folder) as services:
        model = InterviewViewModel(services.sessions, Durability(services.archive, jobs), jobs, services.clock)
        timer = QTimer()

        def on_timer() -> None:
            model.question.edit(model.question.text + "x")
            sys.stdout.write(f"{len(model.question.text)} {time.monotonic()}\n")
            sys.stdout.flush()

        def on_started(session_id: str) -> None:
            sys.stdout.write(f"{session_id}\n")
            timer.start(KEY_MS)

        timer.timeout.connect(on_timer)
        model.session_started.connect(on_started)
        model.start(a_request())
        app.exec()


main(Path(sys.argv[1]))
