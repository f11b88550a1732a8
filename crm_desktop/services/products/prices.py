"""Level prices, contract prices and the history of every price of a product."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sqlalchemy import and_, delete, insert, select

from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft
from crm_desktop.models.parties import Party
from crm_desktop.models.prices import ContractPrice, LevelPrice, PriceChange
from crm_desktop.queries.scope import sees
from crm_desktop.queries.seeing import all_visible
from crm_desktop.services.work import Work

PriceStep = tuple[str, Decimal | None, Decimal | None]
"""Which price, before, after."""

_LONGEST_FIELD = 20


def write_level_prices(work: Work, product_id: int, drafts: Sequence[LevelPriceDraft]) -> None:
    """Make the stored level prices those of the form, and keep what changed in the history."""
    of_product = LevelPrice.product_id == product_id
    columns = (LevelPrice.level, LevelPrice.min_quantity, LevelPrice.price, LevelPrice.tax_included)
    found = work.session.execute(select(*columns).where(of_product))
    rows = {(level, least, price, tax) for level, least, price, tax in found}
    drawn = {(one.level.strip(), one.min_quantity, one.price, one.tax_included) for one in drafts}
    if rows == drawn:
        return
    stored = {(level, least): price for level, least, price, _tax in rows}
    wanted = {(level, least): price for level, least, price, _tax in drawn}
    work.session.execute(delete(LevelPrice).where(of_product))
    if wanted:
        new = [
            {"product_id": product_id, "level": level, "min_quantity": least, "price": price, "tax_included": tax}
            for level, least, price, tax in sorted(drawn)
        ]
        work.session.execute(insert(LevelPrice), new)
    steps = sorted({*stored, *wanted})
    write_history(work, product_id, [(f"level:{step[0]}", stored.get(step), wanted.get(step)) for step in steps])


def write_contract_prices(work: Work, product_id: int, drafts: Sequence[ContractPriceDraft]) -> None:
    """Make the stored contract prices those of the form; it holds only those of visible customers.

    Raises:
        NotFound: if one is for a customer that the operator may not see.
    """
    all_visible(work.session, work.access, Party, {one.party_id for one in drafts})
    of_product = and_(ContractPrice.product_id == product_id, sees(work.access, ContractPrice))
    names = ("party_id", "price", "valid_from", "valid_to", "tax_included")
    columns = [getattr(ContractPrice, name) for name in names]
    stored = {tuple(row) for row in work.session.execute(select(*columns).where(of_product))}
    wanted = {tuple(getattr(one, name) for name in names) for one in drafts}
    if stored == wanted:
        return
    work.session.execute(delete(ContractPrice).where(of_product))
    rows = [{"product_id": product_id, **dict(zip(names, row, strict=True))} for row in sorted(wanted, key=str)]
    if rows:
        work.session.execute(insert(ContractPrice), rows)


def write_history(work: Work, product_id: int, steps: Iterable[PriceStep]) -> None:
    """Add a row for each price that differs from what it was."""
    for name, old, new in steps:
        if old != new:
            work.session.add(
                PriceChange(
                    product_id=product_id,
                    at=work.clock.now(),
                    operator_id=work.access.operator_id,
                    field=name[:_LONGEST_FIELD],
                    old=old,
                    new=new,
                )
            )
