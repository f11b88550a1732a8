"""The one door for changing: right, transaction, audit row, retry."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from contextlib import closing
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Engine, Text, func, insert, literal, literal_column, select
from sqlalchemy.exc import DataError, IntegrityError, StatementError
from sqlalchemy.orm import Session

from crm_desktop.db.notify import tell_others
from crm_desktop.db.readings import reading, side_by_side
from crm_desktop.db.session import put_off, taken_back, transact
from crm_desktop.domain.access import Access, Standing
from crm_desktop.domain.changes import Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError, NoLongerAllowed, RuleBroken
from crm_desktop.domain.keepable import require_keepable
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.sorting import sorting_column
from crm_desktop.queries.own_values import know_own_fields, read_own_fields
from crm_desktop.queries.settings import know_settings, setting_texts
from crm_desktop.queries.standing import standing
from crm_desktop.services.answers import accepted_all
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.own_formulas import kept_up
from crm_desktop.services.work import Handler, Work

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects
    from crm_desktop.services.effects import Told

log = logging.getLogger(__name__)

AUDIT_LOCK = 0x41554449
WRITERS_LOCK = 0x57524954
"""Shared by all who write on a server; held alone by those whose rule looks at what others may be writing."""
_LAST_SEAL = select(AuditEntry.chain).order_by(AuditEntry.id.desc()).limit(1)


class TakenMeanwhile(RuleBroken):
    """A number, code or name that must be unique is in use; a use case should have said which."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save, enter another number, code or name: one that must be unique is in use already."
    )


class BelongsElsewhere(RuleBroken):
    """A record that is referred to is gone, or one that goes is referred to; a use case should have said which."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save, reload: a record that this one belongs to is gone, or others still belong to it."
    )


class DoesNotFit(RuleBroken):
    """A text is too long, or a figure too large, for its place on the server; a use case should have said which."""

    template = QT_TRANSLATE_NOOP("errors", "To save, shorten the texts and check the figures: one does not fit.")


class NobodysOperator(RuleBroken):
    """What the operator enters would be nobody's, so that every colleague would see it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To work here, ask a manager to choose under Operators whose customers {name} looks after."
    )


class CommandRunner:
    """Carries out commands for one operator, each in a transaction of its own; may be called from any thread."""

    def __init__(
        self,
        engine: Engine,
        access: Access,
        clock: Clock,
        handlers: Mapping[type, Handler] | None = None,
        *,
        name: str = "",
    ) -> None:
        """Make the door.

        Args:
            engine: of the open office.
            access: who asks.
            clock: says what time it is.
            handlers: the commands it knows; None for all of the program.
            name: under which other PCs on the server hear of changes; the own listener leaves it out.
        """
        self._engine = engine
        self._name = name
        self._handlers = handlers
        self._clock = clock
        self.access = access

    def run(self, command: object) -> Done:
        """Carry out ``command`` wholly or not at all.

        Raises:
            DomainError: if a rule, a right, a stale version or a busy database forbids it; nothing was changed then.
        """
        handler = self._handler_of(command)
        try:
            if handler.before is not None:
                handler.before(self._engine, self.access, self._clock, command)
            return transact(self._engine, lambda session: self._carry_out(session, handler, command))
        except StatementError as error:
            raise _in_words(error) from error

    def preview(self, command: object) -> Effects:
        """Tell what ``run`` would do: it is done, looked at and taken back, and nobody hears of it.

        What would be asked is accepted on the way, with a reason where one is missing, and stands in the answer.

        Raises:
            DomainError: as ``run`` does.
            TypeError: for a command of which something is to last even if it fails.
        """
        handler = self._handler_of(command)
        if handler.before is not None:
            raise TypeError(f"{type(command).__name__} leaves something behind")
        try:
            return accepted_all(lambda answered: self._tried(handler, answered), command)
        except StatementError as error:
            raise _in_words(error) from error

    def _handler_of(self, command: object) -> Handler:
        handler = (self._handlers or all_handlers())[type(command)]
        require_keepable(command)
        return handler

    def _tried(self, handler: Handler, command: object) -> Effects:
        # loaded here, since the start of the program needs none of it
        from crm_desktop.db.noting import noting
        from crm_desktop.services.effects import BESIDE, effects_of, look_at, told_of

        def do(session: Session) -> Told:
            work = Work(session, self.access, self._clock)
            with noting(session, BESIDE) as notes:
                done = self._permitted(work, handler, command)
            return told_of(work, notes, done)

        told = taken_back(self._engine, do)
        with reading(self._engine) as session:
            before = look_at(session, self.access, told.asked, self._clock.now())
        return effects_of(told, before, self.access)

    def _permitted(self, work: Work, handler: Handler, command: object) -> Done:
        _enter(work, handler, command)
        if handler.rights:
            work.require(*handler.rights)
            if self.access.lacks_person:
                raise NobodysOperator(name=self.access.name)
        with kept_up(work):
            return handler.run(work, command)

    def _carry_out(self, session: Session, handler: Handler, command: object) -> Done:
        work = Work(session, self.access, self._clock)
        done = self._permitted(work, handler, command)
        if handler.is_audited:
            write_audit(work, command, handler.record_kind, done)
        tell_others(session, done.changes, self._name)
        return done


def _enter(work: Work, handler: Handler, command: object) -> None:
    """Keep apart those who look before they act; let in only who may still work here.

    A server is asked in the same message what the use case would soon ask it by itself.

    Raises:
        NoLongerAllowed: if the operator was switched off, or got another role or person, since he logged in.
    """
    session = work.session
    if work.is_on_server:
        lock = func.pg_advisory_xact_lock if handler.is_alone else func.pg_advisory_xact_lock_shared
        put_off(session, select(lock(WRITERS_LOCK)))
    if handler.is_taken_from_all:
        return
    if work.is_on_server:
        now, settings, own, *_ = side_by_side(
            session,
            lambda own: standing(own, work.access, today=work.clock.today()),
            setting_texts,
            read_own_fields,
            *handler.foresee(work, command),
        )
        know_settings(session, settings)
        know_own_fields(session, own)
    else:
        now = standing(session, work.access, today=work.clock.today())
    if now is not Standing.SAME:
        raise NoLongerAllowed(name=work.access.name)


def _in_words(error: StatementError) -> Exception:
    """What the operator is told of a constraint that no use case foresaw; it is logged, since it is a fault of ours.

    A value that its column refuses says why itself.
    """
    if isinstance(error.orig, DomainError):
        return error.orig
    if isinstance(error, DataError):
        log.error("a column held what no rule refused", exc_info=error)
        return DoesNotFit()
    if not isinstance(error, IntegrityError):
        return error
    told = str(error.orig).lower()
    for sign, words in (("unique", TakenMeanwhile), ("foreign key", BelongsElsewhere)):
        if sign in told:
            log.error("a constraint held what no rule refused", exc_info=error)
            return words()
    return error


def write_audit(work: Work, command: object, record_kind: str, done: Done) -> None:
    """Add the audit row of one command; each row seals the one before it."""
    entry: dict[str, Any] = {
        "at": work.clock.now(),
        "operator_id": work.access.operator_id,
        "operator_name": work.access.name,
        "command": type(command).__name__,
        "record_kind": record_kind,
        "record_id": done.record_id,
        "number": "" if done.is_private else done.number,
        "detail": audit_detail(command),
    }
    sealed = AuditEntry(**entry)
    if work.access.sorted_as:
        entry |= {sorting_column(AuditEntry.__table__.c.operator_name).key: work.access.sorted_as}
    if work.is_on_server:
        # Two clerks at once must not both follow the same row; whoever waits here has locked all that he needs. The
        # server seals it, so that nobody has to wait for the seal before.
        work.session.flush()
        put_off(work.session, select(func.pg_advisory_xact_lock(AUDIT_LOCK)))
        put_off(work.session, insert(AuditEntry).values(**entry, chain=_seal_there(sealed)))
        return
    # on a file, which has one writer, the commit flushes what has changed
    with work.session.no_autoflush:
        last = work.session.scalar(_LAST_SEAL) or ""
    put_off(work.session, insert(AuditEntry), entry | {"chain": _seal(last, sealed)})


def first_broken_seal(session: Session, _access: Access) -> int | None:
    """The first audit row that was rewritten, or follows one that was taken out; None if all are as written."""
    last = ""
    with closing(session.scalars(select(AuditEntry).order_by(AuditEntry.id).execution_options(yield_per=1000))) as rows:
        for entry in rows:
            if entry.chain != _seal(last, entry):
                return entry.id
            last = entry.chain
    return None


def _seal(last: str, entry: AuditEntry) -> str:
    return hashlib.sha256(f"{last}\n{_sealed(entry)}".encode()).hexdigest()


def _seal_there(entry: AuditEntry) -> ColumnElement[str]:
    """The same, worked out by the server when its turn has come."""
    last = func.coalesce(_LAST_SEAL.scalar_subquery(), "")
    text = func.concat(last, literal(f"\n{_sealed(entry)}", Text))
    return func.encode(func.sha256(func.convert_to(text, literal_column("'UTF8'"))), literal_column("'hex'"))


def _sealed(entry: AuditEntry) -> str:
    """What of an entry is sealed."""
    parts = [entry.at.isoformat(), str(entry.operator_id), entry.command, str(entry.record_id), entry.detail]
    return "\n".join(parts)


def audit_detail(command: object) -> str:
    """The command as JSON; fields marked ``metadata={"secret": True}`` are left out, long bytes shortened."""
    shown = {
        field.name: getattr(command, field.name)
        for field in fields(command)  # type: ignore[arg-type]
        if not field.metadata.get("secret")
    }
    return json.dumps(shown, default=_plain, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: getattr(value, field.name) for field in fields(value) if not field.metadata.get("secret")}
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return str(value)
