"""Loads the tests of a whole run in another order in each of its processes.

All processes load all tests. In a copy in which nothing is compiled yet each would compile each file at the same moment
as the others; begun at different places, each compiles a share and finds the rest done.
"""

import importlib
import warnings
from contextlib import suppress
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def load_each_from_elsewhere(config):
    """Load all tests, if all are asked for and others do the same; what cannot be is told of as it is collected."""
    process = getattr(config, "workerinput", None)
    if process is None or not any(Path(one).absolute() == TESTS for one in config.args):
        return
    modules = sorted(TESTS.rglob("test_*.py"))
    first = len(modules) * int(process["workerid"].removeprefix("gw")) // process["workercount"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # as while tests are collected: what warns is told of there
        for path in modules[first:] + modules[:first]:
            with suppress(Exception, pytest.skip.Exception):
                importlib.import_module(".".join(path.relative_to(TESTS.parent).with_suffix("").parts))
