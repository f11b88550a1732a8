"""Office files to break."""

import hashlib
import os

import pytest

from crm_desktop.db.office import create_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.services.runner import CommandRunner
from tests.conftest import NOON
from tests.office_factories import first_start


class Picture:
    """All files of a folder with their digests: what must not change."""

    def __init__(self, folder):
        self._folder = folder
        self.files = self._now()

    def _now(self):
        return {
            str(path.relative_to(self._folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self._folder.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }

    def is_unchanged(self):
        return self._now() == self.files


@pytest.fixture
def office_path(tmp_path):
    """A closed office file with one audited change in it."""
    path = tmp_path / "恒达.crm"
    with create_office(path, clock=FixedClock(NOON)) as office:
        CommandRunner(office.engine, SYSTEM, FixedClock(NOON)).run(first_start())
    return path


@pytest.fixture
def picture():
    return Picture


@pytest.fixture
def as_nobody():
    """Work without the rights of root, to whom every file is open."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of files are another matter on Windows")
    if os.geteuid() == 0:
        os.seteuid(65534)
        yield
        os.seteuid(0)
    else:
        yield
