"""Office files to break."""

import hashlib
import os

import pytest


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
