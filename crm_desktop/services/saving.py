"""What saving asks of any record with a code and texts: is the code free, do the texts fit."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import Base, longest_texts
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.queries.scope import sees
from crm_desktop.services.work import Work


class CodeTaken(RuleBroken):
    """Another record has this code."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another code: {code} is taken by {name}.")


class CodeInUse(RuleBroken):
    """A record that the operator may not see has this code."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another code: {code} is taken.")


def too_long(draft: object, entity: type[Base]) -> dict[str, DomainError]:
    """The texts of a draft that do not fit into the columns of their names, by field."""
    texts = {name: getattr(draft, name, None) for name in longest_texts(entity)}
    return {
        name: TooLong(most=most)
        for name, most in longest_texts(entity).items()
        if isinstance(text := texts[name], str) and len(text.strip()) > most
    }


def code_taken(work: Work, record: Party | Product, code: str) -> DomainError | None:
    """Why a record cannot get a code: another one has it, which is named only to those who may see it."""
    if not code or code == record.code:
        return None
    entity = type(record)
    found = work.session.execute(
        select(entity.name, sees(work.access, entity).label("is_visible")).where(entity.code == code)
    ).one_or_none()
    if found is None:
        return None
    return CodeTaken(code=code, name=found.name) if found.is_visible else CodeInUse(code=code)
