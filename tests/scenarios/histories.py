"""The frame in which random histories run: an office file copied for each, sizes out of the environment, one report.

A machine is a ``History`` with rules and invariants; its test says its size with ``run_histories``.
"""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from sqlalchemy.orm import Session

from crm_desktop.db.readings import reading
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import WRITE, sqlite_engine
from crm_desktop.domain.clock import FixedClock

HUNTING = "CRM_HUNTING" in os.environ
"""Whether a planted bug is hunted: that it is found is enough, always in the same way."""


class Template:
    """An office file with what a history begins with, made once and copied for each."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="crm-history-"))
        self.path = self.folder / "template.crm"
        engine = sqlite_engine(self.path)
        create_schema(engine)
        with Session(engine.execution_options(**WRITE)) as session:
            self.fill(session)
            session.commit()
        self.set_up(engine)
        engine.dispose()
        # One for all histories: it keeps the statements that it has compiled.
        self.engine = sqlite_engine(self.folder / "history.crm")

    def fill(self, session):
        """Make the records and remember their ids."""

    def set_up(self, engine):
        """Carry out the commands that every history begins with."""

    def copied(self):
        """An engine on a fresh copy, in the place of the former one."""
        self.engine.dispose()
        for leftover in self.folder.glob("history.crm*"):
            leftover.unlink()
        shutil.copy(self.path, self.folder / "history.crm")
        return self.engine

    def remove(self):
        """Leave nothing behind."""
        self.engine.dispose()
        shutil.rmtree(self.folder)


class History(RuleBasedStateMachine):
    """An office at work; ``today`` only moves forward, ``probe`` decides what a step looks at."""

    template: Template

    def __init__(self, start):
        super().__init__()
        self.engine = self.template.copied()
        self.clock = FixedClock(start)
        self.probe = 1

    def teardown(self):
        self.engine.dispose()

    @property
    def today(self):
        return self.clock.today()

    def pick(self, rows, number):
        """One of the rows, or None where there is none."""
        return rows[number % len(rows)] if rows else None

    def version(self, entity, record_id):
        """The version that a command must have seen."""
        with reading(self.engine) as session:
            return session.get(entity, record_id).version

    def next_probe(self):
        """Another number; what this step does not look at is looked at in the next ones."""
        self.probe = (self.probe * 1103515245 + 12345) % 2**31
        return self.probe >> 8


def run_histories(machine, template, variable, quick):
    """Run so many histories of so many steps: ``variable`` of the environment says them as 400x60, else ``quick``.

    The quick size is the same in every run; a size that was asked for takes new histories each time.
    """
    runs, steps = map(int, os.environ.get(variable, quick).split("x"))
    run_state_machine_as_test(
        type(f"{machine.__name__}Here", (machine,), {"template": template}),
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            derandomize=HUNTING or variable not in os.environ,
            phases=(Phase.generate,) if HUNTING else (Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            database=None,
            print_blob=True,
        ),
    )
