"""Products: the list, the stored product for its form, the search as typed, the price history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import case, literal, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.price_basis import PriceBasis
from crm_desktop.domain.products import PRODUCT_FIELDS, ContractPriceDraft, LevelPriceDraft, ProductDraft
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import Party
from crm_desktop.models.prices import ContractPrice, LevelPrice, PriceChange
from crm_desktop.models.products import Product
from crm_desktop.models.types import coded
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.attachments.small import first_small
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.own_values import own_of
from crm_desktop.queries.scope import visible
from crm_desktop.queries.searching import records_condition
from crm_desktop.queries.sight import sees_customer


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One product of the list; ``cost`` is None for those who may not see it."""

    id: int
    code: str
    barcode: str
    name: str
    mnemonic: str
    specification: str
    material: str
    unit: str
    category: str
    subcategory: str
    brand: str
    series: str
    origin: str
    packaging: str
    maker: str
    list_price: Decimal | None
    wholesale_price: Decimal | None
    lowest_price: Decimal | None
    transfer_price: Decimal | None
    cost: Decimal | None
    price_basis: PriceBasis
    tax_rate: Decimal
    over_delivery: Decimal | None
    under_delivery: Decimal | None
    is_active: bool
    version: int
    own: Mapping[str, Any] = field(default_factory=dict)
    picture: bytes | None = None


def _switched_on(request: ListRequest) -> list[Condition]:
    """Switched off products are shown only if asked for with the option ``all`` or a filter."""
    if request.options.get("all") or any(item.key == "is_active" for item in request.filters):
        return []
    return [Product.is_active.is_(True)]


_BASIS = case(
    (Product.tax_included, literal(PriceBasis.WITH_TAX, coded(PriceBasis))),
    else_=literal(PriceBasis.WITHOUT_TAX, coded(PriceBasis)),
)

PRODUCTS = Listing(
    row=ProductRow,
    key=Product.id,
    source=Product.__table__,
    columns={
        **{
            name: getattr(Product, name)
            for name in ProductRow.__dataclass_fields__
            if name not in ("price_basis", "own", "picture")
        },
        "price_basis": _BASIS,
    },
    visible=lambda _access: true(),
    found=lambda session, access, text: records_condition(Product.id, session, access, text, "product"),
    order=(Sort("code"),),
    where=_switched_on,
    own=Owner.PRODUCT,
    on_demand={"picture": first_small("product", Product.id)},
)


@dataclass(frozen=True, slots=True)
class StoredProduct:
    """A product with the version that was read, for saving it back."""

    id: int
    version: int
    draft: ProductDraft
    customer_names: dict[int, str]


def stored_product(session: Session, access: Access, *, product_id: int) -> StoredProduct:
    """Read a product with its prices; cost and contract prices are cut to the operator's rights.

    Raises:
        NotFound: if there is none.
    """
    product = visible(session, access, Product, product_id)
    values = {name: getattr(product, name) for name in PRODUCT_FIELDS}
    if not access.may(Right.SEE_COST):
        values |= {"cost": None, "transfer_price": None}
    levels = select(LevelPrice).where(LevelPrice.product_id == product_id)
    levels = levels.order_by(LevelPrice.level, LevelPrice.min_quantity)
    agreed = (
        select(ContractPrice, Party.name)
        .join(Party, ContractPrice.party_id == Party.id)
        .where(ContractPrice.product_id == product_id, sees_customer(access))
        .order_by(Party.code, ContractPrice.valid_from)
    )
    contracts = session.execute(agreed).all()
    draft = ProductDraft(
        code=product.code,
        mnemonic=product.mnemonic,
        own=own_of(session, seen_fields(access, Owner.PRODUCT), product_id),
        level_prices=tuple(
            LevelPriceDraft(
                level=one.level, price=one.price, min_quantity=one.min_quantity, tax_included=one.tax_included
            )
            for one in session.scalars(levels)
        ),
        contract_prices=tuple(
            ContractPriceDraft(
                party_id=one.party_id,
                price=one.price,
                valid_from=one.valid_from,
                valid_to=one.valid_to,
                tax_included=one.tax_included,
            )
            for one, _name in contracts
        ),
        **values,
    )
    return StoredProduct(product.id, product.version, draft, {one.party_id: name for one, name in contracts})


@dataclass(frozen=True, slots=True)
class PriceStep:
    """One change of a price: who, when, which, from, to; ``field`` is a column or ``level:NAME``."""

    at: datetime
    operator: str | None
    field: str
    old: Decimal | None
    new: Decimal | None


def price_history(session: Session, access: Access, *, product_id: int, limit: int = 200) -> list[PriceStep]:
    """The changes of a product's prices, newest first; those of hidden prices are left out."""
    query = (
        select(PriceChange.at, Operator.name, PriceChange.field, PriceChange.old, PriceChange.new)
        .outerjoin(Operator, PriceChange.operator_id == Operator.id)
        .where(PriceChange.product_id == product_id)
    )
    if not access.may(Right.SEE_COST):
        query = query.where(PriceChange.field.not_in(["cost", "transfer_price"]))
    rows = session.execute(query.order_by(PriceChange.at.desc(), PriceChange.id.desc()).limit(limit))
    return [PriceStep(*row) for row in rows]
