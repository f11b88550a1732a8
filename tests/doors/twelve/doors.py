"""The twelve doors of a capability, and what may be said of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum


class Door(Enum):
    """By what somebody comes to a capability; the value heads its column."""

    RECORDS = "Records"
    COMMANDS = "Commands"
    STATES = "States"
    PLACES = "List and form"
    CARD = "Card"
    REPORTS = "Reports"
    COMMAND_LINE = "Command line"
    PAPER = "Paper"
    IMPORT = "Import"
    REMINDERS = "Reminders"
    MANUAL = "Manual"
    PROOF = "Proof"


@dataclass(frozen=True)
class Done:
    """An open door.

    Attributes:
        names: what is behind it, by the names of the program; a validator looks at each.
        lacks: what is still missing there; "" for nothing.
    """

    names: tuple[str, ...]
    lacks: str = ""


@dataclass(frozen=True)
class Closed:
    """A door that makes no sense here."""

    why: str


@dataclass(frozen=True)
class Open:
    """A door that is still to be built."""

    what: str


State = Done | Closed | Open


@dataclass(frozen=True)
class Capability:
    """Something that the program can do, with what stands behind each of its doors."""

    name: str
    doors: Mapping[Door, State]

    def names(self, door: Door) -> tuple[str, ...]:
        """What is behind a door; nothing if it isn't open."""
        state = self.doors[door]
        return state.names if isinstance(state, Done) else ()


def done(*names: str, lacks: str = "") -> Done:
    """An open door."""
    return Done(names, lacks)


def all_names(capabilities: tuple[Capability, ...], door: Door) -> Iterator[str]:
    """Whatever stands behind a door anywhere."""
    for capability in capabilities:
        yield from capability.names(door)
