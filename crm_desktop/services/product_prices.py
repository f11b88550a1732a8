"""Level prices, contract prices and the history of every price of a product."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sqlalchemy import and_, delete, insert, select

from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft
from crm_desktop.models.customers import Customer
from crm_desktop.models.products import ContractPrice, LevelPrice, PriceChange
from crm_desktop.queries.scope import all_visible, sees
from crm_desktop.services.work import Work

PriceStep = tuple[str, Decimal | None, Decimal | None]
"""Which price, before, after."""

_LONGEST_FIELD = 20


def write_level_prices(work: Work, product_id: int, drafts: Sequence[LevelPriceDraft]) -> None:
    """Make the stored level prices those of the form, and keep what changed in the history."""
    of_product = LevelPrice.product_id == product_id
    columns = (LevelPrice.level, LevelPrice.min_quantity, LevelPrice.price)
    stored = {(level, least): price for level, least, price in work.session.execute(select(*columns).where(of_product))}
    wanted = {(one.level.strip(), one.min_quantity): one.price for one in drafts}
    if stored == wanted:
        return
    work.session.execute(delete(LevelPrice).where(of_product))
    if wanted:
        rows = [
            {"product_id": product_id, "level": level, "min_quantity": least, "price": price}
            for (level, least), price in sorted(wanted.items())
        ]
        work.session.execute(insert(LevelPrice), rows)
    steps = sorted({*stored, *wanted})
    write_history(work, product_id, [(f"level:{step[0]}", stored.get(step), wanted.get(step)) for step in steps])


def write_contract_prices(work: Work, product_id: int, drafts: Sequence[ContractPriceDraft]) -> None:
    """Make the stored contract prices those of the form; it holds only those of visible customers.

    Raises:
        NotFound: if one is for a customer that the operator may not see.
    """
    all_visible(work.session, work.access, Customer, {one.customer_id for one in drafts})
    of_product = and_(ContractPrice.product_id == product_id, sees(work.access, ContractPrice))
    columns = (ContractPrice.customer_id, ContractPrice.price, ContractPrice.valid_from, ContractPrice.valid_to)
    stored = {tuple(row) for row in work.session.execute(select(*columns).where(of_product))}
    wanted = {(one.customer_id, one.price, one.valid_from, one.valid_to) for one in drafts}
    if stored == wanted:
        return
    work.session.execute(delete(ContractPrice).where(of_product))
    rows = [
        {"product_id": product_id, "customer_id": who, "price": price, "valid_from": start, "valid_to": end}
        for who, price, start, end in sorted(wanted, key=str)
    ]
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
