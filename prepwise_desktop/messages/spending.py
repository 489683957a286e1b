"""What providers take: dollars, tokens and calls, said only as exactly as they are known."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from prepwise_desktop.domain.providers import Estimate, Spent

translate = QCoreApplication.translate

#: below this an amount is said to be under a cent
_CENT = 0.01
#: calls of a session that a person can do something with as one figure of money
_MONTH = "%Y-%m"


def money_text(dollars: float) -> str:
    """An amount in US dollars: "$0.20"; "under $0.01" for less than a cent that is more than nothing."""
    if 0 < dollars < _CENT:
        return translate("messages", "under {amount}").format(amount="$0.01")
    return f"${dollars:,.2f}"


def tokens_text(spent: Spent) -> str:
    """All tokens that went and came: "46,200"; a dash in words where no service said."""
    parts = (spent.usage.input_tokens, spent.usage.output_tokens)
    if parts == (None, None):
        return translate("messages", "unknown")
    return QLocale().toString(sum(part or 0 for part in parts))


def cost_text(spent: Spent) -> str:
    """What a line of the ledger cost; where prices are not known it says so in place of a figure."""
    if spent.unpriced and spent.unpriced == spent.calls:
        return translate("messages", "unknown")
    if spent.unpriced:
        return translate("messages", "over {amount}").format(amount=money_text(spent.cost))
    return money_text(spent.cost)


def calls_text(count: int) -> str:
    """So many calls: "1 call", "12 calls"."""
    return translate("messages", "1 call") if count == 1 else translate("messages", "{n} calls").format(n=count)


def estimate_text(estimate: Estimate) -> str:
    """What a session will cost, about, before it begins."""
    if estimate.cost is None:
        return translate("messages", "cost unknown, {calls}").format(calls=calls_text(estimate.calls))
    if estimate.cost < _CENT:
        return translate("messages", "under {amount}").format(amount="$0.01")
    return translate("messages", "about {amount}").format(amount=money_text(estimate.cost))


def month_text(name: str) -> str:
    """A month of the ledger: "2026-11" becomes "November 2026"."""
    month = datetime.strptime(name, _MONTH).astimezone()
    language = translate("messages", "en", "the code of the language that names days and months")
    return f"{QLocale(language).monthName(month.month)} {month.year}"
