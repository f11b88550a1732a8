"""A question is asked only where somebody sits; everywhere else it ends with words, and never hangs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import create_office

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120
"""Far more than it needs; a program that asks nobody would wait for ever."""


@pytest.fixture
def office_path(tmp_path):
    create_office(tmp_path / "office.crm").close()
    return tmp_path / "office.crm"


def run(office, *more, **streams):
    line = ["list", "orders", "--office", str(office), "--operator", "chen", *more]
    command = [sys.executable, "-m", "crm_desktop", *line]
    return subprocess.run(  # noqa: S603 - our own program
        command, cwd=ROOT, capture_output=True, timeout=PATIENCE_S, check=False, **streams
    )


def refused(done):
    assert done.returncode == Exit.USAGE, done.stderr
    assert b"--password-stdin" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("more", [(), ("--password-stdin",)], ids=["asked", "piped"])
def test_nobody_at_the_other_end_is_said_in_words(office_path, more):
    refused(run(office_path, *more, stdin=subprocess.DEVNULL))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no way to start a program without its streams")
@pytest.mark.parametrize("more", ["", " --password-stdin"], ids=["asked", "piped"])
def test_closed_standard_input_is_said_in_words(office_path, more):
    line = f"exec {sys.executable} -m crm_desktop list orders --office '{office_path}' --operator chen{more} 0<&-"
    refused(
        subprocess.run(  # noqa: S603
            ["sh", "-c", line],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    )


@pytest.mark.skipif(not hasattr(os, "setsid"), reason="Windows has no controlling terminals")
def test_job_without_a_terminal_is_said_in_words(office_path):
    inner, outer = os.pipe()
    os.close(outer)
    try:
        refused(run(office_path, stdin=inner, start_new_session=True))
    finally:
        os.close(inner)
