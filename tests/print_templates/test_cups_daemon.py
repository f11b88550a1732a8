"""Bytes through a real CUPS: a daemon of our own with a raw queue in front of a printer on a local socket."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.errors import PrinterUnreachable
from crm_desktop.print_templates.escp import escp_parts
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.outlets import send
from crm_desktop.print_templates.spool_state import state_of
from crm_desktop.print_templates.spooled import Stage, Trouble

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/usr/sbin/cupsd").exists(), reason="CUPS is not installed"),
]
_FILES = """ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
ErrorLog {root}/error_log
AccessLog {root}/access_log
PageLog {root}/page_log
ServerBin /usr/lib/cups
DataDir /usr/share/cups
SystemGroup root
User lp
Group lp
"""
_DAEMON = """Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def cups(monkeypatch):
    """Runs ``lpadmin`` and its like against a daemon that ends with the test."""
    root = Path(tempfile.gettempdir()) / f"cups-{os.getpid()}"  # pytest keeps its own folders from other users
    for name in ("spool", "cache", "state"):
        (root / name).mkdir(parents=True)
    for folder in (root, *root.iterdir()):
        folder.chmod(0o777)  # the daemon works as another user
    port = free_port()
    (root / "files.conf").write_text(_FILES.format(root=root), encoding="utf-8")
    (root / "cupsd.conf").write_text(_DAEMON.format(port=port), encoding="utf-8")
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
    line = ["/usr/sbin/cupsd", "-f", "-c", root / "cupsd.conf", "-s", root / "files.conf"]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as daemon:  # noqa: S603

        def ask(*command):
            found = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin")
            return subprocess.run([found, *command[1:]], capture_output=True, check=False)  # noqa: S603

        patience = threading.Event()
        for _ in range(200):
            if b"is running" in ask("lpstat", "-r").stdout:
                break
            patience.wait(0.1)
        else:
            daemon.kill()
            pytest.skip("cupsd does not start here")
        yield lambda *command: ask(*command).returncode
        daemon.terminate()
    shutil.rmtree(root, ignore_errors=True)


def test_bytes_arrive_unchanged_through_a_raw_queue(cups):
    parts = list(escp_parts(layout(builtin_template("delivery_three_part"), sample("delivery", 37))))
    port, got = free_port(), []
    assert cups("lpadmin", "-p", "lq", "-E", "-v", f"socket://127.0.0.1:{port}", "-m", "raw") == 0

    sent = send(parts, "lq", title="FH-1")
    assert state_of(sent.ticket).stage is not Stage.GONE  # the printer is still off
    with socket.create_server(("127.0.0.1", port)) as server:
        server.settimeout(120)
        line, _ = server.accept()
        with line:
            while chunk := line.recv(65536):
                got.append(chunk)

    assert b"".join(got) == b"".join(parts)
    assert sent.parts == len(parts)


def test_paused_and_refusing_queues_are_told(cups):
    assert cups("lpadmin", "-p", "lq", "-E", "-v", "socket://127.0.0.1:9", "-m", "raw") == 0
    assert cups("cupsdisable", "lq") == 0

    assert state_of(send(b"note", "lq").ticket).trouble is Trouble.PAUSED

    assert cups("cupsreject", "lq") == 0
    with pytest.raises(PrinterUnreachable, match="not accepting"):
        send(b"note", "lq")
