"""Hold the journey: the sitting, a second start that reads everything again, and a session with a model."""

from pathlib import Path

from shiboken6 import delete

from prepwise_desktop.app.application import Application
from prepwise_desktop.app.navigating import build_navigation
from prepwise_desktop.app.opening import sample_resume
from prepwise_desktop.app.smoke.driver import Driver, NamedSteps
from prepwise_desktop.app.smoke.journey import Journey
from prepwise_desktop.app.smoke.kept_keys import KeptKeys
from prepwise_desktop.app.smoke.modelled import ModelledJourney
from prepwise_desktop.app.smoke.modes import ModesJourney
from prepwise_desktop.app.smoke.pictures import Pictures
from prepwise_desktop.app.smoke.report import Report
from prepwise_desktop.app.smoke.robot import Robot
from prepwise_desktop.app.smoke.scripted_coaches import ScriptedCoaches
from prepwise_desktop.app.sweeping import Sweeping
from prepwise_desktop.app.warming import Warming
from prepwise_desktop.compose import Services, open_services
from prepwise_desktop.domain.clock import system_clock
from prepwise_desktop.domain.errors import PrepWiseError
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.messages.errors import sentence
from prepwise_desktop.views import fonts, theme
from prepwise_desktop.views.main_window import MainWindow
from prepwise_desktop.views.navigation import Navigation

#: the journey is the same on every run
SEED = 20261122


def hold(out_dir: Path, folder: Path) -> Report:
    """Everything that the journey does, with its report."""
    app = Application(["prepwise"])
    fonts.use_bundled_font()
    theme.apply(app, "light", 1.0)
    report = Report()
    pictures = Pictures(out_dir)
    for number, part in enumerate(("sitting", "return", "modes", "model")):
        coaches = ScriptedCoaches()
        chosen = coaches if part == "model" else None
        try:
            with open_services(folder, coaches=chosen, keys=KeptKeys(), seed=SEED + number) as services:
                _sit(app, services, folder, report, pictures, part, coaches)
        except PrepWiseError as error:
            report.failure = sentence(error)
        if report.failure:
            break
    pictures.wait()
    report.pictures = pictures.names
    return report


def _sit(
    app: Application,
    services: Services,
    folder: Path,
    report: Report,
    pictures: Pictures,
    part: str,
    coaches: ScriptedCoaches,
) -> None:
    jobs = Jobs()
    window = MainWindow()
    window.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
    navigation = build_navigation(services, jobs, system_clock, window, sample_resume(), folder)
    window.show()
    Warming(window, Sweeping(window))
    steps = _steps(part, (Robot(window, jobs), navigation, services, pictures, report, sample_resume()), coaches)
    driver = Driver(steps, report, system_clock, window)
    # Not quit, which asks the window: one that has not kept everything would stay, and so would the journey.
    driver.finished.connect(app.exit)
    driver.start()
    app.exec()
    if report.failure:
        pictures.take(window, "failure")
    window.close()
    jobs.shutdown()
    # What is left of a window that is closed is dressed anew at each change of theme, like the one that is open.
    delete(window)
    delete(jobs)


def _steps(
    part: str, given: tuple[Robot, Navigation, Services, Pictures, Report, Path], coaches: ScriptedCoaches
) -> list[NamedSteps]:
    if part == "model":
        return ModelledJourney(*given, coaches=coaches).with_a_model()
    if part == "modes":
        return ModesJourney(*given).in_every_mode()
    journey = Journey(*given)
    return journey.sitting() if part == "sitting" else journey.returning()
