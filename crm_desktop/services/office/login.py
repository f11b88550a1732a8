"""Log-in: who it is, and how failed tries are slowed down. It has no operator yet, so it stands beside the one door."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from math import ceil
from typing import TypeVar

from sqlalchemy import ColumnElement, Engine, select, update
from sqlalchemy.orm import Session

from crm_desktop.db.session import transact, unit_of_work
from crm_desktop.domain.access import Access
from crm_desktop.domain.alerts import MANY_FAILURES, AlertKind
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.office import wait_after
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.queries.standing import access_of
from crm_desktop.services.office.passwords import hash_password, is_password
from crm_desktop.services.runner import NobodysOperator, write_audit
from crm_desktop.services.work import Work

T = TypeVar("T")
NO_WAIT = timedelta(0)
CLOCKS_DIFFER = timedelta(hours=1)
"""By how much the clocks of two PCs may differ before it is worth a word."""


class WrongPassword(RuleBroken):
    """Name and password don't belong together; which of them is wrong is not said."""

    template = QT_TRANSLATE_NOOP("errors", "To log in, check name and password: they do not belong together.")


class LogInWaits(RuleBroken):
    """Too many tries failed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To log in, wait {seconds} seconds: too many tries failed. A manager can let you in sooner."
    )


class OperatorBlocked(RuleBroken):
    """A manager has switched the operator off."""

    template = QT_TRANSLATE_NOOP("errors", "To log in, ask a manager: the operator {login} is switched off.")


class ClockBehind(RuleBroken):
    """The clock of this computer was set back since the last work; a word, not a refusal."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To keep dates and reminders right, set the clock of this computer: it says {now}, but the last work was "
        "saved on {last}. Nothing is lost, and you can go on.",
    )


@dataclass(frozen=True, kw_only=True)
class LogIn:
    """Somebody asks to be let in; audited as if it were a command."""

    login: str
    password: str = field(repr=False, metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class FailedLogIn:
    """Somebody was not let in."""

    login: str
    failures: int


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """The operator who was let in.

    Attributes:
        must_change_password: whether the first thing to do is choosing a new one.
        clock_behind: what to say about the clock of this computer; None if there is nothing to say.
    """

    access: Access
    must_change_password: bool
    clock_behind: ClockBehind | None = None

    @property
    def warnings(self) -> tuple[RuleBroken, ...]:
        """All that is to be said at log-in, though the operator is let in."""
        nobody = NobodysOperator(name=self.access.name) if self.access.lacks_person else None
        return tuple(word for word in (self.clock_behind, nobody) if word is not None)


def log_in(engine: Engine, command: LogIn, clock: Clock) -> LoggedIn:
    """Let an operator in, or note the failure.

    The slow comparison runs outside the transaction; an unknown name takes as long as a wrong password.

    Raises:
        WrongPassword, LogInWaits, OperatorBlocked
    """
    if not guess(engine, Operator.login == command.login.strip(), command.password, clock):
        _note_failure(engine, command, clock)
        raise WrongPassword
    return _note_success(engine, command, clock)


def guess(engine: Engine, who: ColumnElement[bool], password: str, clock: Clock) -> bool:
    """Tell whether this is the password. A wrong guess counts; the right one forgets the wrong ones before it.

    The answer is kept back if a wait came up while it was looked for. Any number of guesses at once are therefore as
    slow as one after the other, and who knows the password comes in from any number of PCs at once.

    Raises:
        LogInWaits: after too many wrong guesses, whatever this one is.
    """

    def look(session: Session) -> tuple[timedelta, Operator | None]:
        operator = session.scalars(select(Operator).where(who).with_for_update()).one_or_none()
        left = NO_WAIT if operator is None else _left(operator, clock.now())
        if operator is not None and left:
            _write(session, operator.id, operator.failures, clock.now() + left)
        return left, operator

    def stored_hash(session: Session) -> tuple[timedelta, str | None]:
        left, operator = look(session)
        return left, operator.password_hash if operator else None

    def count(session: Session) -> tuple[timedelta, bool]:
        left, operator = look(session)
        if left or operator is None:
            return left, False
        is_it = is_right and operator.password_hash == stored
        failures = 0 if is_it else operator.failures + 1
        until = None if is_it else clock.now() + wait_after(failures)
        if (failures, until) != (operator.failures, operator.blocked_until):
            _write(session, operator.id, failures, until)
        return left, is_it

    stored = _unless_waiting(transact(engine, stored_hash))
    is_right = is_password(password, stored or _nobody())
    return _unless_waiting(transact(engine, count))


def _unless_waiting(answer: tuple[timedelta, T]) -> T:
    left, told = answer
    if left:
        raise LogInWaits(seconds=ceil(left.total_seconds()))
    return told


def _write(session: Session, operator_id: int, failures: int, blocked_until: datetime | None) -> None:
    """Note the guesses without raising the version: a form that is open elsewhere must not become stale by them."""
    table = Operator.__table__
    values = {"failures": failures, "blocked_until": blocked_until}
    session.execute(update(table).where(table.c.id == operator_id).values(values))  # type: ignore[arg-type]


def _operator(session: Session, login: str) -> Operator | None:
    return session.scalars(select(Operator).where(Operator.login == login.strip()).with_for_update()).one_or_none()


@cache
def _nobody() -> str:
    return hash_password("nobody has this password")


def _left(operator: Operator, now: datetime) -> timedelta:
    """How long the operator must still wait; whoever sets the clock back waits again, and no longer than that."""
    if operator.blocked_until is None:
        return NO_WAIT
    return max(min(operator.blocked_until - now, wait_after(operator.failures)), NO_WAIT)


def _note_failure(engine: Engine, command: LogIn, clock: Clock) -> None:
    with unit_of_work(engine) as session:
        operator = _operator(session, command.login)
        if operator is None:
            return
        failed = FailedLogIn(login=operator.login, failures=operator.failures)
        session.flush()
        work = Work(session, access_of(session, operator, clock.today()), clock)
        write_audit(work, failed, "operator", Done(Changes.NONE, operator.id))
        if operator.failures >= MANY_FAILURES:
            from crm_desktop.services.office.alerts import RaiseAlert, raise_alert

            detail = f"{operator.login}: {operator.failures}"
            raise_alert(work, RaiseAlert(kind=AlertKind.FAILED_LOG_INS, subject=operator.login, detail=detail))


def _note_success(engine: Engine, command: LogIn, clock: Clock) -> LoggedIn:
    with unit_of_work(engine) as session:
        operator = _operator(session, command.login)
        if operator is None:
            raise WrongPassword
        if not operator.is_active:
            raise OperatorBlocked(login=operator.login)
        operator.failures = 0
        operator.blocked_until = None
        operator.last_login_at = clock.now()
        session.flush()
        access = access_of(session, operator, clock.today())
        behind = _behind(session, clock)
        work, done = Work(session, access, clock), Done(Changes.NONE, operator.id)
        write_audit(work, command, "operator", done)
        return LoggedIn(access, operator.must_change_password, behind)


def _behind(session: Session, clock: Clock) -> ClockBehind | None:
    last: datetime | None = session.scalar(select(AuditEntry.at).order_by(AuditEntry.id.desc()).limit(1))
    if last is None or last - clock.now() <= CLOCKS_DIFFER:
        return None
    return ClockBehind(now=clock.now(), last=last)
