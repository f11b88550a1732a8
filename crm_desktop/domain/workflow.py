"""State machines of documents, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

S = TypeVar("S", bound=StrEnum)


class WrongState(RuleBroken):
    """The document is not in a state from which the action may start."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To do this with {number}, its state must be another one: it is “{state}” now."
    )


@dataclass(frozen=True)
class Step(Generic[S]):
    """One allowed action: from any of ``sources`` to ``target``."""

    sources: frozenset[S]
    target: S


@dataclass(frozen=True)
class Workflow(Generic[S]):
    """All actions of one kind of document."""

    initial: S
    steps: Mapping[str, Step[S]]

    def allows(self, action: str, state: S) -> bool:
        """Whether ``action`` may start from ``state``; views enable buttons with it."""
        return state in self.steps[action].sources

    def next(self, action: str, state: S, *, number: str = "") -> S:
        """Return the state after ``action``.

        Raises:
            WrongState: if the action may not start from ``state``.
        """
        step = self.steps[action]
        if state not in step.sources:
            raise WrongState(number=number, state=state.value)
        return step.target
