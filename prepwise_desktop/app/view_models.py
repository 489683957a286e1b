"""Build the view-models once and hand each the services that it needs."""

from PySide6.QtCore import QObject

from prepwise_desktop.compose import Services
from prepwise_desktop.domain.clock import Clock
from prepwise_desktop.jobs import Jobs
from prepwise_desktop.viewmodels.backups import BackupsViewModel
from prepwise_desktop.viewmodels.comparison import ComparisonViewModel
from prepwise_desktop.viewmodels.durability import Durability
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
from prepwise_desktop.viewmodels.view_models import ViewModels


def build_view_models(services: Services, home: HomeViewModel, jobs: Jobs, clock: Clock, parent: QObject) -> ViewModels:
    """All of them, with that of Home; they live as long as their parent."""
    sessions, resumes, plans, profiles = services.sessions, services.resumes, services.plans, services.profiles
    durability = Durability(services.archive, jobs, parent)
    providers = ProvidersViewModel(services.providers, sessions, profiles, jobs, clock, parent)
    return ViewModels(
        home=home,
        resume=ResumeViewModel(
            sessions, resumes, plans, profiles, durability, jobs, parent, estimate=providers.estimate
        ),
        interview=InterviewViewModel(sessions, durability, jobs, clock, parent),
        result=ResultViewModel(sessions, parent),
        history=HistoryViewModel(sessions, services.history, profiles, clock, jobs, parent),
        comparison=ComparisonViewModel(services.progress, profiles, jobs, parent),
        progress=ProgressViewModel(services.progress, plans, profiles, clock, jobs, parent),
        learn=LearnViewModel(services.progress, services.reviews, services.stories, profiles, clock, jobs, parent),
        milestones=ReachedMilestones(services.progress, services.milestones, profiles, jobs, parent),
        profiles=ProfilesViewModel(profiles, jobs, parent),
        settings=SettingsViewModel(services.preferences, parent),
        backups=BackupsViewModel(services.archive, sessions, profiles, jobs, parent),
        providers=providers,
        scoring_again=ScoringAgain(sessions, services.providers, jobs, parent),
        evaluator=EvaluatorStatus(services.providers, sessions, profiles, parent),
    )
