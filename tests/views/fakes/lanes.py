"""A lane of jobs that a test steps through."""

from crm_desktop.qtkit.jobs import InlineExecutor


class SteppingLane(InlineExecutor):
    """A lane that works one job at a time, when it is told to."""

    def __init__(self):
        self.waiting = []

    def submit(self, fn, *args):
        self.waiting.append((fn, args))

    def step(self):
        fn, args = self.waiting.pop(0)
        fn(*args)
