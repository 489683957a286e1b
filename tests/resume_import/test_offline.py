"""Reading a file never speaks to a network, whatever the file asks for."""

import asyncio
import io
import os
import socketserver
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from prepwise_desktop.domain.errors import FileRefused
from prepwise_desktop.resume_import.read import Reader
from tests.resume_import.made_pdf import Page, pdf

#: loaded by the reader process at its start: notes every connect and every look-up of a name, and refuses it
GUARD = """
import os, sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"}:
        with open(os.environ["PREPWISE_TEST_NOTES"], "a") as notes:
            notes.write(event + "\\n")
        raise OSError("no network here")

sys.addaudithook(refuse)
"""
RTF = r'{\rtf1 Ana Pires {\field{\*\fldinst INCLUDEPICTURE "ADDRESS/a.png"}{\fldrslt }}}'


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reader process notes what it tried; the guard is in place for every process started from now on."""
    folder = tmp_path / "guard"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))
    monkeypatch.setenv("PREPWISE_TEST_NOTES", str(tmp_path / "notes"))
    return tmp_path / "notes"


class Server(socketserver.ThreadingTCPServer):
    """A server on this computer that counts who comes; libraries in C pass by the guard, but not by this."""

    daemon_threads = True
    visits = 0

    def verify_request(self, request: object, client_address: object) -> bool:
        self.visits += 1
        return False


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), socketserver.BaseRequestHandler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def documents(address: str) -> dict[str, bytes]:
    """A file of each format that asks for something at the address."""
    word = docx.Document()
    word.add_paragraph("Ana Pires")
    out = io.BytesIO()
    word.save(out)
    evil, source = io.BytesIO(), zipfile.ZipFile(out)
    with zipfile.ZipFile(evil, "w") as target:
        for name in source.namelist():
            doctype = f'<!DOCTYPE a SYSTEM "{address}/a.dtd">'.encode()
            content = source.read(name)
            target.writestr(
                name, content.replace(b"?>", b"?>" + doctype, 1) if name == "word/document.xml" else content
            )
    html = (
        f'<!DOCTYPE html SYSTEM "{address}/a.dtd"><html><head><link rel=stylesheet href="{address}/a.css">'
        f'<script src="{address}/a.js"></script></head><body><img src="{address}/a.png"><p>Ana Pires</p>'
        f'<iframe src="{address}/a.html"></iframe></body></html>'
    )
    xhtml = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "{address}/e">]><html><p>&e; Ana Pires</p></html>'
    return {
        "a.pdf": pdf(Page().text(50, 700, "Ana Pires").link(address, 50, 690, 90, 710)),
        "b.docx": evil.getvalue(),
        "c.html": html.encode(),
        "d.html": xhtml.encode(),
        "e.md": f"# Ana Pires\n\n![photo]({address}/a.png)\n\n[link]({address})\n".encode(),
        "f.rtf": RTF.replace("ADDRESS", address).encode(),
        "g.json": f'{{"$schema": "{address}/schema", "basics": {{"name": "Ana Pires", "url": "{address}"}}}}'.encode(),
        "h.txt": f"Ana Pires\n{address}\n".encode(),
    }


def test_the_guard_notes_what_a_process_tries(notes: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "no network here" in done.stderr
    assert "socket.getaddrinfo" in notes.read_text(encoding="utf-8")


def test_no_format_connects_or_looks_up_a_name(tmp_path: Path, notes: Path, server: Server) -> None:
    address = f"http://127.0.0.1:{server.server_address[1]}"
    outcomes: dict[str, str] = {}

    async def read_all() -> None:
        reader = Reader()
        try:
            for name, content in documents(address).items():
                (tmp_path / name).write_bytes(content)
                try:
                    outcomes[name] = (await reader.read_resume(tmp_path / name)).resume.format
                except FileRefused as refused:
                    outcomes[name] = refused.reason.value
        finally:
            reader.close()

    asyncio.run(read_all())
    assert outcomes == {
        "a.pdf": "pdf",
        "b.docx": "damaged",
        "c.html": "html",
        "d.html": "html",
        "e.md": "markdown",
        "f.rtf": "rtf",
        "g.json": "json",
        "h.txt": "text",
    }
    assert server.visits == 0
    assert not notes.exists()
