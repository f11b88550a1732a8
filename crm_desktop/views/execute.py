"""Runs commands for panels: background, confirmation, errors, reload."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import DomainError, FieldProblems, NeedsConfirmation, NoLongerAllowed
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.jobs import WRITE, JobRunner
from crm_desktop.views.words import error_text, problem_texts, told

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects

Answered = Callable[[Done], None]
Problems = Callable[[Mapping[str, str]], None]


class CommandDoor(Protocol):
    """``services.runner.CommandRunner``, or a fake."""

    def run(self, command: Any) -> Done:
        """Carry out a command for the operator; from any thread."""
        ...

    def preview(self, command: Any) -> Effects:
        """Tell what it would do; from any thread."""
        ...


class Execute(QObject):
    """The one way in which panels change anything.

    Attributes:
        done: a command was carried out; carries its ``Done``.
    """

    done = Signal(object)

    def __init__(
        self,
        runner: CommandDoor,
        jobs: JobRunner,
        ask: Asker,
        in_passing: Callable[[Exception], None] | None = None,
        shut_out: Callable[[], None] | None = None,
    ) -> None:
        """Make the way.

        Args:
            runner: carries commands out, and tells what they would do.
            jobs: where it is carried out.
            ask: asks and tells.
            in_passing: tells of a fault in what nobody waits for; None lets ``jobs`` tell.
            shut_out: called instead of telling when the operator's rights are no longer those he logged in with; None
                tells.
        """
        super().__init__()
        self._runner, self._jobs, self._ask = runner, jobs, ask
        self._in_passing = in_passing or jobs.show_error
        self._shut_out = shut_out

    def __call__(
        self,
        command: Any,
        *,
        done: Answered | None = None,
        problems: Problems | None = None,
        failed: Callable[[], None] | None = None,
        by_itself: bool = False,
    ) -> None:
        """Run a command in the background.

        Args:
            command: a frozen dataclass of ``services``.
            done: called with the answer, after everybody was told what changed.
            problems: gets translated messages by field key; without it they are shown together.
            failed: called after the user was told that the command was not carried out.
            by_itself: the program does it, not the user: nothing is asked, and no dialog comes up.
        """
        self._jobs.run(
            self,
            lambda _progress: self._runner.run(command),
            lambda answer: self._answered(answer, done),
            (lambda error: self._passed(error, failed))
            if by_itself
            else (lambda error: self._failed(command, error, done=done, problems=problems, failed=failed)),
            lane=WRITE,
        )

    def preview(
        self,
        owner: QObject,
        command: Any,
        told: Callable[[Effects], None],
        *,
        problems: Problems | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Find out in the background what a command would do.

        Args:
            owner: the answer is dropped once it is closed.
            command: is not carried out.
            told: gets the answer.
            problems: gets translated messages by field key; without it they are shown together.
            failed: called after the user was told what stands against it.
        """

        def refused(error: Exception) -> None:
            self._explain(error, problems)
            if failed is not None:
                failed()

        self._jobs.run(owner, lambda _progress: self._runner.preview(command), told, refused, lane=WRITE)

    def _answered(self, answer: Done, done: Answered | None) -> None:
        self.done.emit(answer)
        if done is not None:
            done(answer)

    def _passed(self, error: Exception, failed: Callable[[], None] | None) -> None:
        if isinstance(error, NoLongerAllowed) and self._shut_out is not None:
            self._shut_out()
        else:
            self._in_passing(error)
        if failed is not None:
            failed()

    def _failed(
        self,
        command: Any,
        error: Exception,
        *,
        done: Answered | None,
        problems: Problems | None,
        failed: Callable[[], None] | None,
    ) -> None:
        if isinstance(error, NeedsConfirmation):
            accepted = replace(command, accepted=command.accepted | {error.key})
            run = partial(self, accepted, done=done, problems=problems, failed=failed)
            self._ask_whether(error, command, run, failed)
            return
        self._explain(error, problems)
        if failed is not None:
            failed()

    def _ask_whether(
        self, question: NeedsConfirmation, command: Any, run: Callable[[], None], failed: Callable[[], None] | None
    ) -> None:
        """Ask whether what is unusual is to be done, and show what it would do if all is accepted."""

        def ask(effects: Effects) -> None:
            if self._ask.confirm(error_text(question), unusual=True, changes=told(effects)):
                run()
            elif failed is not None:
                failed()

        self.preview(self, command, ask, failed=failed)

    def _explain(self, error: Exception, problems: Problems | None) -> None:
        """Tell the user why something was not done."""
        match error:
            case FieldProblems() if problems is not None:
                problems(problem_texts(error))
            case FieldProblems():
                self._ask.problem("\n".join([error_text(error), *problem_texts(error).values()]))
            case NoLongerAllowed() if self._shut_out is not None:
                self._shut_out()
            case DomainError():
                self._ask.problem(error_text(error))
            case _:
                self._ask.bug(error)
