"""Whether a typed document can be made binding: asked while typing and again when it is saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from crm_desktop.domain.amounts import ONE, ZERO
from crm_desktop.domain.errors import DomainError, FieldProblems, Required
from crm_desktop.domain.field_checks import OutOfRange, too_long
from crm_desktop.domain.figures import LARGEST_AMOUNT, TooLarge, figure_problems, too_large
from crm_desktop.domain.trade.drafts import PROMISED_DAYS, LineDraft, TradeDraft
from crm_desktop.domain.trade.errors import (
    BeforeDocumentDate,
    DiscountOutOfRange,
    NoLines,
    PriceMissing,
    QuantityMissing,
    TypedTextUnread,
)


def draft_problems(draft: TradeDraft) -> dict[str, DomainError]:
    """What keeps a document from being stored even as a draft, by field key."""
    problems = dict(figure_problems(draft))
    if draft.party_id is None:
        problems["party_id"] = Required()
    if not _is_share(draft.discount):
        problems["discount"] = DiscountOutOfRange()
    if not _is_share(draft.tax_rate):
        problems["tax_rate"] = OutOfRange(least=0, most=99)
    for index, line in enumerate(draft.lines):
        if line.tax_rate is not None and not _is_share(line.tax_rate):
            problems[f"lines.{index}.tax_rate"] = OutOfRange(least=0, most=99)
        if not _is_share(line.discount):
            problems[f"lines.{index}.discount"] = DiscountOutOfRange()
        problems.update(figure_problems(line, f"lines.{index}."))
    return problems or _too_large_lines(draft)


def _too_large_lines(draft: TradeDraft) -> dict[str, DomainError]:
    """The lines whose amounts, or the largest one if only all together, are more than can be booked."""
    priced = draft.priced()
    amounts = [line.amount for line in priced.lines]
    over = [index for index, amount in enumerate(amounts) if too_large(amount, LARGEST_AMOUNT)]
    if not over and too_large(priced.total, LARGEST_AMOUNT):
        over = [max(range(len(amounts)), key=amounts.__getitem__)]
    return {f"lines.{index}.quantity": TooLarge(most=LARGEST_AMOUNT) for index in over}


def posting_problems(draft: TradeDraft) -> dict[str, DomainError]:
    """What keeps a document from being sent, confirmed, shipped or received, by field key."""
    problems = draft_problems(draft)
    problems.update(_date_problems(draft))
    for index, line in enumerate(draft.lines):
        problems.update({f"lines.{index}.{key}": problem for key, problem in _line_problems(line).items()})
    return problems


def require_storable(draft: TradeDraft, longest: Mapping[str, int], longest_of_line: Mapping[str, int]) -> None:
    """Raise ``FieldProblems`` if the document cannot be stored.

    Args:
        draft: as typed.
        longest: how many characters each text of the document may have.
        longest_of_line: the same of a line.
    """
    _raise_if_any(draft_problems(draft) | dict(_too_long(draft, longest, longest_of_line)))


def _too_long(
    draft: TradeDraft, longest: Mapping[str, int], longest_of_line: Mapping[str, int]
) -> Iterator[tuple[str, DomainError]]:
    """The texts that were typed too long; what was taken over from another document cannot be shortened here."""
    yield from too_long(draft, longest)
    for index, line in enumerate(draft.lines):
        if line.source_line_id is None:
            yield from ((f"lines.{index}.{key}", problem) for key, problem in too_long(line, longest_of_line))


def require_complete(draft: TradeDraft) -> None:
    """Raise ``NoLines`` or ``FieldProblems`` if the document cannot be made binding."""
    if not draft.lines:
        raise NoLines
    _raise_if_any(posting_problems(draft))


def _raise_if_any(problems: Mapping[str, DomainError]) -> None:
    if problems:
        raise FieldProblems(problems)


def _is_share(value: Decimal) -> bool:
    return value.is_finite() and ZERO <= value <= ONE


def _line_problems(line: LineDraft) -> dict[str, DomainError]:
    problems: dict[str, DomainError] = {}
    if not line.product_name:
        problems["product_code"] = Required()
    if line.quantity is None or line.quantity <= 0:
        problems["quantity"] = QuantityMissing()
    if line.unit_price is None or line.unit_price < 0:
        problems["unit_price"] = PriceMissing()
    return problems | {key: TypedTextUnread(text=text) for key, text in line.unread}


def _date_problems(draft: TradeDraft) -> dict[str, DomainError]:
    if draft.document_date is None:
        return {}
    too_early = BeforeDocumentDate(date=draft.document_date)
    promised = {name: getattr(draft, name, None) for name in PROMISED_DAYS}
    return {name: too_early for name, day in promised.items() if day and day < draft.document_date}
