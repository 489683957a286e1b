"""Set the sample resume as a PDF: python build/make_sample.py (the person and the employers are invented)."""

from __future__ import annotations

import os
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPageLayout

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample" / "ines-halvorsen-resume.pdf"
FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

TO = "\u2013"
NAME = "Ines Halvorsen"
LABEL = "Backend Engineer"
#: the telephone number is of the range that the British regulator keeps free for stories
CONTACT = ("Leeds, United Kingdom", "ines.halvorsen@example.org", "+44 113 496 0142", "ines-halvorsen.example")
SUMMARY = (
    "Backend engineer with seven years in logistics software. I like systems that are dull at night: clear interfaces, "
    "measured changes, and runbooks that somebody else can follow."
)
#: title, employer, place, time, deeds
WORK = (
    (
        "Backend Engineer",
        "Nordvik Freight",
        "Leeds",
        f"March 2022 {TO} Present",
        (
            "Moved booking from one monolith to four services without a day of downtime.",
            "Cut price quotes from 900 ms to 210 ms by caching tariff tables in Redis.",
            "On call for 11 services; wrote the runbook that the team still uses.",
            "Introduced contract tests with partners: broken releases fell from nine a year to one.",
            "Mentored two junior engineers; both now lead a service of their own.",
        ),
    ),
    (
        "Software Developer",
        "Havn Data",
        "Hull",
        f"June 2019 {TO} February 2022",
        (
            "Built the import of port calls: 40 sources, 2 million rows a day, in Python and PostgreSQL.",
            "Reduced the nightly load from five hours to 70 minutes by loading changes only.",
            "Explained data gaps to customers in shipping and agreed with them how late data is shown.",
        ),
    ),
    (
        "Junior Developer",
        "Kestrel Web Studio",
        "York",
        f"September 2018 {TO} May 2019",
        (
            "Developed booking forms for 12 small hotels with Django and JavaScript.",
            "Answered support calls on Fridays and turned the ten most frequent questions into help pages.",
        ),
    ),
)
EDUCATION = (
    (
        "BSc Computer Science",
        "University of Calderdale",
        f"2015 {TO} 2018",
        "Final project: a timetable that survives late buses.",
    ),
)
SKILLS = (
    ("Languages", "Python, Go, SQL, JavaScript"),
    ("Data and messages", "PostgreSQL, Redis, Kafka"),
    ("Operations", "Docker, Terraform, Grafana"),
)
CERTIFICATES = (("Incident Command for Engineers", "Northern Reliability Forum", "2023"),)
SPOKEN = "English (native), Norwegian (fluent)"


def resume_html() -> str:
    """The whole resume as the rich text that Qt sets."""
    parts = [
        f"<p class='name'>{escape(NAME)}</p>",
        f"<p class='label'>{escape(LABEL)}</p>",
        f"<p class='contact'>{' · '.join(escape(each) for each in CONTACT)}</p>",
        _heading("Summary"),
        f"<p>{escape(SUMMARY)}</p>",
        _heading("Experience"),
        *(_job(*job) for job in WORK),
        _heading("Education"),
        *(_row(f"{degree}, {school}", time) + f"<p>{escape(note)}</p>" for degree, school, time, note in EDUCATION),
        _heading("Skills"),
        *(f"<p><span class='bold'>{escape(group)}:</span> {escape(names)}</p>" for group, names in SKILLS),
        _heading("Certificates"),
        *(_row(f"{name}, {issuer}", time) for name, issuer, time in CERTIFICATES),
        _heading("Languages"),
        f"<p>{escape(SPOKEN)}</p>",
    ]
    return "".join(parts)


def _heading(text: str) -> str:
    return f"<p class='heading'>{escape(text)}</p>"


def _job(title: str, employer: str, place: str, time: str, deeds: tuple[str, ...]) -> str:
    items = "".join(f"<p class='deed'>•&nbsp;&nbsp;{escape(deed)}</p>" for deed in deeds)
    return _row(f"{title}, {employer}", time, place) + items


def _row(bold: str, time: str, place: str = "") -> str:
    left = f"<span class='bold'>{escape(bold)}</span>" + (f", {escape(place)}" if place else "")
    return (
        "<table width='100%' class='row'><tr>"
        f"<td>{left}</td><td align='right' class='time'>{escape(time)}</td></tr></table>"
    )


STYLE = """
    p { margin: 0 0 4px 0; }
    .name { font-size: 22pt; font-weight: 600; margin-bottom: 0; }
    .label { font-size: 12pt; color: #2F5D50; margin-bottom: 4px; }
    .contact { color: #5A5F66; margin-bottom: 6px; }
    .heading { font-size: 12pt; font-weight: 600; color: #2F5D50; margin-top: 18px; margin-bottom: 4px; }
    .row { margin-top: 6px; margin-bottom: 2px; }
    .bold { font-weight: 600; }
    .time { color: #5A5F66; }
    .deed { margin: 0 0 3px 14px; text-indent: -12px; }
"""


def make(target: Path) -> None:
    """Write the PDF, one page of A4, with the text in it as text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QPdfWriter, QTextDocument

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    for font in sorted(FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(font))
    writer = QPdfWriter(str(target))
    writer.setTitle(f"{NAME}, resume")
    writer.setCreator("PrepWise Desktop")
    writer.setPageLayout(_page())
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_face())
    document.setDefaultStyleSheet(STYLE)
    document.setHtml(resume_html())
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(writer.resolution()).size()))
    document.print_(writer)
    del application


def _page() -> QPageLayout:
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize

    size, portrait = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, portrait, QMarginsF(20, 18, 20, 18), QPageLayout.Unit.Millimeter)


def _face() -> QFont:
    from PySide6.QtGui import QFont

    face = QFont("Inter", 10)
    # contextual forms have no character of their own, so that a dash would be read back as something else
    face.setFeature(QFont.Tag("calt"), 0)
    return face


if __name__ == "__main__":
    make(TARGET)
