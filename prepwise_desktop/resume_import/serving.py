"""What runs in the reader process: read one file after the other, until nobody asks any more."""

import faulthandler
import multiprocessing
import os
import signal
import threading
import traceback
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path

from prepwise_desktop.domain.errors import FileRefused, RefusalReason
from prepwise_desktop.resume_import import limits
from prepwise_desktop.resume_import.memory import peak_resident
from prepwise_desktop.resume_import.requests import (
    Failed,
    PictureWish,
    Progress,
    Reading,
    Recognising,
    Refused,
    Reply,
    Request,
    Started,
)

_PREPARED = ("lxml.etree", "prepwise_desktop.resume_import.documents.pdf", "prepwise_desktop.resume_import.understand")


def serve(connection: Connection) -> None:
    """Answer requests until the other end closes, or nothing was asked for a while."""
    # Ctrl+C in a terminal reaches every process of it; the program decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_the_program, name="prepwise-watch", daemon=True).start()
    with connection, Path(os.devnull).open("w") as nowhere:
        try:
            _serve(connection, nowhere.fileno())
        except (EOFError, OSError):
            # The program has gone, or has let go of this reader.
            return


def _leave_with_the_program() -> None:
    """A program that is killed cannot end its reader; and a reader may be waiting for a file that never comes."""
    program = multiprocessing.parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _serve(connection: Connection, nowhere: int) -> None:
    if not connection.poll(0):
        _prepare()
    while connection.poll(limits.IDLE_SECONDS):
        request = connection.recv()
        # The program ends a slow reader; should it be unable to, this does.
        faulthandler.dump_traceback_later(limits.LAST_RESORT, exit=True, file=nowhere)
        connection.send(Started())
        connection.send(_answer(request, connection))
        faulthandler.cancel_dump_traceback_later()


def _prepare() -> None:
    """Load what most files need before the first one comes."""
    for name in _PREPARED:
        import_module(name)


def _answer(request: Request, connection: Connection) -> Reply:
    try:
        return _reading(request, connection)
    except FileRefused as refused:
        return Refused(reason=refused.reason, detail=refused.detail, peak=peak_resident())
    except MemoryError:
        return Refused(reason=RefusalReason.TOO_LARGE, detail="memory ran out", peak=peak_resident())
    except RecursionError:
        return Refused(reason=RefusalReason.TOO_LARGE, detail="nested too deeply", peak=peak_resident())
    except Exception as bug:  # noqa: BLE001 - it is a bug, and is raised as one in the program
        return Failed(_where(bug))


def _reading(request: Request, connection: Connection) -> Reading:
    from prepwise_desktop.resume_import.files import bytes_of, plain_text_of, resume_of

    def report(part: float) -> None:
        connection.send(Progress(part))

    def recognising(pages: int) -> None:
        connection.send(Recognising(pages))

    if request.picture is not None:
        return _picture(request.picture)
    data = bytes_of(request.path) if request.pasted is None else request.pasted.encode("utf-8", "replace")
    if request.plain:
        return Reading(data=b"", text=plain_text_of(data, request.file_name, report), peak=peak_resident())
    resume = resume_of(data, request.file_name, report, pasted=request.pasted is not None, recognising=recognising)
    return Reading(data=data, resume=resume, peak=peak_resident())


def _picture(wish: PictureWish) -> Reading:
    from prepwise_desktop.resume_import.documents.pdf_picture import picture_of

    picture = picture_of(wish.data, wish.page, wish.width)
    return Reading(data=b"", picture=picture, peak=peak_resident())


def _where(bug: BaseException) -> str:
    """The kind of error and its places in our code; its message could hold a person's words."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(bug.__traceback__)
    ]
    return "\n".join([type(bug).__name__, *places[-12:]])
