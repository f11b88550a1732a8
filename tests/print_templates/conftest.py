"""Fixtures for paper: golden files, and an interpreter of ESC/P that nobody here wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.print_templates.interpreter import Interpreter, prepare

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files of paper again")


@pytest.fixture
def golden(request):
    """Compare a text with its golden file; ``--update-golden`` writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-golden", default=False):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), f"{name} has changed: read the diff, then --update-golden"

    return compare


@pytest.fixture(scope="session")
def interpreter() -> Iterator[Interpreter]:
    """EscaPy in an environment of its own, made once and kept."""
    made = prepare()
    yield made
    made.close()
