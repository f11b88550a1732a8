"""The doors of all capabilities as a page of ``docs``.

python -m tests.doors.twelve.page    writes it anew
"""

from collections.abc import Iterator

from tests.doors.twelve.capabilities import CAPABILITIES
from tests.doors.twelve.doors import Capability, Closed, Done, Door, Open, State
from tests.doors.twelve.facts import DOCS

PAGE = DOCS / "doors.md"
_HEAD = """# The twelve doors

A capability is built when all doors are open by which somebody comes to it; one that stays closed has a reason.
What is said here is looked at by a test, door by door (`tests/doors/twelve`); whatever the program has more than is
said fails it, too. This page is made: `python -m tests.doors.twelve.page`.

● open · ◐ open, with something missing · ○ still to be built · – makes no sense here
"""


def text() -> str:
    """The page."""
    return "\n".join([_HEAD, *_table(), "", *_notes()]) + "\n"


def _table() -> Iterator[str]:
    yield "| | " + " | ".join(door.value for door in Door) + " |"
    yield "|---" + "|:-:" * len(Door) + "|"
    for one in CAPABILITIES:
        yield f"| {one.name} | " + " | ".join(_sign(one.doors[door]) for door in Door) + " |"


def _sign(state: State) -> str:
    match state:
        case Done(lacks=""):
            return "●"
        case Done():
            return "◐"
        case Open():
            return "○"
    return "–"


def _notes() -> Iterator[str]:
    yield "## What is missing, and why a door is closed\n"
    for one in CAPABILITIES:
        missing, closed = list(_missing(one)), list(_closed(one))
        if missing or closed:
            yield f"**{one.name}**"
            yield from (f"- ○ {words}" for words in missing)
            yield from (f"- – {words}" for words in closed)
            yield ""


def _missing(one: Capability) -> Iterator[str]:
    for door, state in one.doors.items():
        if isinstance(state, Open):
            yield f"{door.value}: {state.what}"
        elif isinstance(state, Done) and state.lacks:
            yield f"{door.value}: {state.lacks}"


def _closed(one: Capability) -> Iterator[str]:
    for door, state in one.doors.items():
        if isinstance(state, Closed):
            yield f"{door.value}: {state.why}"


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8", newline="\n")
