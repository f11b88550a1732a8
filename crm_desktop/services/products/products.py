"""Saving products with their prices; every change of a price goes into its history."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, RuleBroken
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.products import PRODUCT_FIELDS, PRODUCT_PRICES, ProductDraft, product_problems
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import longest_texts
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.prices import ContractPrice, LevelPrice, PriceChange
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.pinyin import initials
from crm_desktop.services.numbering import next_number
from crm_desktop.services.own_values import keep_own, own_part, own_problems, searched_texts
from crm_desktop.services.products.prices import write_contract_prices, write_history, write_level_prices
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.saving import code_taken
from crm_desktop.services.search_index import entry_of, index
from crm_desktop.services.work import Handler, Work

_LINES = tuple(table.line for table in TRADE_TABLES)
_CHANGED = Changes.PRODUCTS | Changes.PRICES
_LONGEST_MNEMONIC = 160


class ProductInUse(RuleBroken):
    """Document lines point at the product."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take {name} out of the lists, switch it off: {count} document lines use it, so it must stay."
    )


@dataclass(frozen=True, kw_only=True)
class SaveProduct:
    """Add a product, or save changes of one, its level and contract prices included.

    Attributes:
        key: made by the client for a new one, so that saving twice adds one.
        product_id: None for a new one.
    """

    draft: ProductDraft
    key: str = ""
    product_id: int | None = None
    seen_version: int = 0


def save_product(work: Work, command: SaveProduct) -> Done:
    """Check, save and index a product.

    Raises:
        FieldProblems: if something typed cannot be saved.
        StaleRecord: if somebody else saved it meanwhile.
    """
    if command.product_id is None:
        stored = work.stored_under(Product, command.key)
        if stored is not None:
            return Done(_CHANGED, stored.id, stored.code)
        product = Product(key=command.key, created_at=work.clock.now(), name="")
    else:
        product = work.load_seen(Product, command.product_id, command.seen_version)
    _check(work, product, command.draft)
    was = {name: getattr(product, name) for name in PRODUCT_PRICES}
    _take_over(work, product, command.draft)
    work.session.add(product)
    work.session.flush()
    write_history(work, product.id, [(name, was[name], getattr(product, name)) for name in PRODUCT_PRICES])
    write_level_prices(work, product.id, command.draft.level_prices)
    write_contract_prices(work, product.id, command.draft.contract_prices)
    keep_own(work, Owner.PRODUCT, product.id, command.draft.own, is_new=command.product_id is None)
    index_product(work, product)
    return Done(_CHANGED, product.id, product.code)


@dataclass(frozen=True, kw_only=True)
class SwitchProduct:
    """Take a product out of the lists, or put it back."""

    product_id: int
    seen_version: int
    is_active: bool


def switch_product(work: Work, command: SwitchProduct) -> Done:
    """Set whether the product is offered for new lines."""
    product = work.load_seen(Product, command.product_id, command.seen_version)
    product.is_active = command.is_active
    return Done(_CHANGED, product.id, product.code)


@dataclass(frozen=True, kw_only=True)
class RemoveProduct:
    """Delete a product that no document uses."""

    product_id: int
    seen_version: int


def remove_product(work: Work, command: RemoveProduct) -> Done:
    """Put the product away with its prices; ``TakeBackProduct`` brings it back.

    Raises:
        ProductInUse: if document lines point at it.
    """
    product = work.load_seen(Product, command.product_id, command.seen_version)
    own, code = product.id, product.code
    counts = [select(func.count()).select_from(line).where(line.product_id == own).scalar_subquery() for line in _LINES]
    count = sum(work.session.execute(select(*counts)).one())
    if count:
        raise ProductInUse(name=product.name, count=count)
    put_away(
        work,
        "product",
        own,
        title=product.name,
        parts=[
            (Product, Product.id == own),
            (LevelPrice, LevelPrice.product_id == own),
            (ContractPrice, ContractPrice.product_id == own),
            (PriceChange, PriceChange.product_id == own),
            (SearchEntry, (SearchEntry.kind == "product") & (SearchEntry.record_id == own)),
            own_part(Owner.PRODUCT, own),
        ],
    )
    return Done(_CHANGED, own, code)


@dataclass(frozen=True, kw_only=True)
class TakeBackProduct:
    """Undo ``RemoveProduct``."""

    product_id: int


def take_back_product(work: Work, command: TakeBackProduct) -> Done:
    """Bring the product back with its prices."""
    take_back(work, "product", command.product_id)
    product = work.load(Product, command.product_id)
    return Done(_CHANGED, product.id, product.code)


def index_product(work: Work, product: Product) -> None:
    """Bring the search entry up to date; after the flush."""
    index(work, **product_entry(product, searched_texts(work, Owner.PRODUCT, [product.id]).get(product.id, ())))


def product_entry(product: Product, more: Collection[str] = ()) -> dict[str, Any]:
    """What the search box knows of a stored product, and ``more``; arguments of ``search_index.entry``."""
    entry = entry_of("product", product, product.code, product.specification, product.brand)
    return entry | {"texts": (*entry["texts"], *more)}


def _check(work: Work, product: Product, draft: ProductDraft) -> None:
    problems = product_problems(draft, longest_texts(Product))
    if "code" not in problems and (taken := code_taken(work, product, draft.code.strip())):
        problems["code"] = taken
    problems |= own_problems(work, Owner.PRODUCT, draft.own, product.id if product in work.session else None)
    if problems:
        raise FieldProblems(problems)


def fill_product(product: Product, draft: ProductDraft, but: Collection[str] = ()) -> None:
    """Take over what was typed of a product, but for its code; a mnemonic that nobody typed follows the name."""
    former = product.name
    for name in PRODUCT_FIELDS:
        if name not in but:
            value = getattr(draft, name)
            setattr(product, name, value.strip() if type(value) is str else value)
    name_product(product, former, draft.mnemonic.strip())


def name_product(product: Product, former: str | None, typed: str) -> None:
    """Work out the mnemonic: as typed, but anew where none is typed, or where the name alone was changed."""
    if not typed or (product.name != former and typed == product.mnemonic):
        typed = initials(product.name)
    product.mnemonic = typed[:_LONGEST_MNEMONIC]


def _take_over(work: Work, product: Product, draft: ProductDraft) -> None:
    may_see_cost = work.access.may(Right.SEE_COST)
    # the form of an operator who sees no cost holds none: what is stored stays
    fill_product(product, draft, but=() if may_see_cost else ("cost", "transfer_price"))
    product.code = draft.code.strip() or product.code or next_number(work, "product", work.clock.today())
    flag_modified(product, "name")  # prices in other tables alone must raise the version too: they are one form


HANDLERS = {
    SaveProduct: Handler(save_product, Right.EDIT_PRODUCTS, "product", makes=Product),
    SwitchProduct: Handler(switch_product, Right.EDIT_PRODUCTS, "product"),
    RemoveProduct: Handler(remove_product, Right.EDIT_PRODUCTS, "product", is_alone=True),
    TakeBackProduct: Handler(take_back_product, Right.EDIT_PRODUCTS, "product"),
}
