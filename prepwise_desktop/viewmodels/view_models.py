"""The view-models of the window, by pane."""

from dataclasses import dataclass

from prepwise_desktop.viewmodels.backups import BackupsViewModel
from prepwise_desktop.viewmodels.comparison import ComparisonViewModel
from prepwise_desktop.viewmodels.evaluator_status import EvaluatorStatus
from prepwise_desktop.viewmodels.history import HistoryViewModel
from prepwise_desktop.viewmodels.home import HomeViewModel
from prepwise_desktop.viewmodels.interview import InterviewViewModel
from prepwise_desktop.viewmodels.learn import LearnViewModel
from prepwise_desktop.viewmodels.profiles import ProfilesViewModel
from prepwise_desktop.viewmodels.progress import ProgressViewModel
from prepwise_desktop.viewmodels.providers import ProvidersViewModel
from prepwise_desktop.viewmodels.reached_milestones import ReachedMilestones
from prepwise_desktop.viewmodels.result import ResultViewModel
from prepwise_desktop.viewmodels.resume import ResumeViewModel
from prepwise_desktop.viewmodels.scoring_again import ScoringAgain
from prepwise_desktop.viewmodels.settings import SettingsViewModel


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewModels:
    """One for each pane; they outlive the panes."""

    home: HomeViewModel
    resume: ResumeViewModel
    interview: InterviewViewModel
    result: ResultViewModel
    history: HistoryViewModel
    comparison: ComparisonViewModel
    progress: ProgressViewModel
    learn: LearnViewModel
    milestones: ReachedMilestones
    profiles: ProfilesViewModel
    settings: SettingsViewModel
    backups: BackupsViewModel
    providers: ProvidersViewModel
    evaluator: EvaluatorStatus
    scoring_again: ScoringAgain

    def forget(self) -> None:
        """Another state of the data, or another person, has come: drop what was read before."""
        self.result.clear()
        self.resume.read_anew()
        self.providers.read_anew()
        for each in (self.history, self.comparison, self.progress, self.learn, self.milestones):
            each.forget()
