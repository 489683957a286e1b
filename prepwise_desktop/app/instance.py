"""One window a data folder: a second start hands its file to the first one and leaves."""

import hashlib
import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: milliseconds that a second start waits for the first one's word; a busy window answers within tens
_PATIENCE_MS = 1500


def name_of(data_dir: Path) -> str:
    """The local name under which the window of that folder and that person is known."""
    # A name for the number need not exist, and a folder's name need not be text.
    who = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return "prepwise-" + hashlib.sha256(f"{who}\0".encode() + os.fsencode(data_dir.resolve())).hexdigest()[:24]


def hand_over(data_dir: Path, file: Path | None) -> bool:
    """Give the file to the window that is open already; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(data_dir))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps({"file": None if file is None else str(file.absolute())}).encode() + b"\n")
    sent = socket.waitForBytesWritten(_PATIENCE_MS) and socket.waitForReadyRead(_PATIENCE_MS)
    socket.disconnectFromServer()
    return bool(sent)


class FirstInstance(QObject):
    """Listens for later starts. Only the same person can reach it."""

    #: a Path, or None when the second start had no file
    called = Signal(object)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        # What a crash has left behind is no obstacle: the folder's lock says who is first.
        QLocalServer.removeServer(name_of(data_dir))
        self._server.listen(name_of(data_dir))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda each=socket: self._on_line(each))
            socket.disconnected.connect(socket.deleteLater)
            self._on_line(socket)

    def _on_line(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            said = json.loads(bytes(socket.readLine().data()))
            file = said["file"]
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit(None if file is None else Path(str(file)))
