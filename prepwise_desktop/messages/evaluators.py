"""Who judged, and what that one can judge."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

#: how the names of the built-in coach begin; version and measure follow
_OFFLINE = "offline coach"


def evaluator_name(evaluator: str) -> str:
    """The name beside a score: "Offline coach" without its version, a provider's with its model."""
    return translate("messages", "Offline coach") if evaluator.startswith(_OFFLINE) else evaluator


def is_model(evaluator: str) -> bool:
    """Whether a model judges, which gives its reason with each level."""
    return bool(evaluator) and not evaluator.startswith(_OFFLINE)


def what_it_can(evaluator: str) -> str:
    """What stands under an evaluation: who made it, in which version, and what that one cannot tell."""
    if evaluator.startswith(_OFFLINE):
        text = translate(
            "messages",
            "By the {evaluator}. It checks what an answer covers and how it is told; "
            "it cannot tell whether it is true.",
        )
    else:
        text = translate(
            "messages", "By {evaluator}. A model can be wrong; the quotes are checked, its opinion is not."
        )
    return text.format(evaluator=evaluator)
