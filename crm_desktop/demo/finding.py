"""Entries of the one search box for made-up records, by the same rules as the services write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.demo.rows import Row, Rows
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.search import tokens
from crm_desktop.present.formats import day
from crm_desktop.present.pinyin import reading

LONGEST = 200


def add_product_entry(rows: Rows, product: Row) -> None:
    """Make a product findable."""
    subtitle = _joined(product["code"], product["specification"], product["brand"])
    _add(
        rows,
        "product",
        product,
        product["name"],
        subtitle,
        names=[product["name"]],
    )


def add_customer_entries(rows: Rows, customer: Row, people: Sequence[Row]) -> None:
    """Make a customer and its people findable."""
    main = people[0]
    names = [customer["name"], customer["short_name"]]
    subtitle = _joined(customer["code"], customer["city"], f"{main['name']} {main['mobile']}")
    _add(
        rows,
        "customer",
        customer,
        customer["name"],
        subtitle,
        names=names,
        party_id=customer["id"],
    )
    for person in people:
        _add(
            rows,
            "person",
            person,
            person["name"],
            _joined(person["title"], person["mobile"]),
            names=[person["name"]],
            party_id=customer["id"],
        )


def add_document_entry(rows: Rows, kind: str, document: Row) -> None:
    """Make a sales document findable by its number and its own words; its customer has an entry of its own."""
    subtitle = day(document["document_date"])
    _add(
        rows,
        kind,
        document,
        document["number"],
        subtitle,
        party_id=document["party_id"],
    )


def add_receipt_entry(rows: Rows, receipt: Row) -> None:
    """Make a receipt findable by its number, the bank's reference and who paid."""
    _add(rows, "receipt", receipt, receipt["number"], "", party_id=receipt["party_id"])


def _add(  # noqa: PLR0913 - the parts of one entry, each by its name
    rows: Rows,
    kind: str,
    record: Row,
    title: str,
    subtitle: str,
    *,
    names: Sequence[str] = (),
    party_id: int | None = None,
) -> None:
    texts = texts_found_by(kind, record.get)
    entry: dict[str, Any] = {
        "kind": kind,
        "record_id": record["id"],
        "party_id": party_id,
        "title": title[:LONGEST],
        "subtitle": subtitle[:LONGEST],
        "tokens": tokens((title, *names, *texts), names=[reading(name) for name in names if name]),
    }
    rows.add("search_entry", entry)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
