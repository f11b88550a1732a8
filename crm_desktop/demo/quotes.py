"""Quotes in all states: won, partly ordered, lost, expired, revised, waiting, half typed."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from random import Random

from crm_desktop.demo.agenda import Agenda, later
from crm_desktop.demo.finding import add_document_entry
from crm_desktop.demo.lines import Line, Shelf, line_row
from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.demo.trade import Trade
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.progress import QuotedLine, quote_state
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.domain.tax import USUAL_RATE

TERMS = "以上价格含 13% 增值税专用发票；浙江省内满 3000 元免运费；交货期 3–7 天。"
LOST_REASONS = ("价格高于同行", "交期来不及", "客户项目取消", "客户改用国标", "账期谈不拢")
FATES = ("won", "part", "lost", "silent", "revised")
FATE_WEIGHTS = (44, 8, 14, 28, 6)


class Quotes:
    """Sends quotes and lets customers answer them."""

    def __init__(self, rows: Rows, rng: Random, plan: Plan, agenda: Agenda, shelf: Shelf, trade: Trade) -> None:
        self._rows = rows
        self._rng = rng
        self._plan = plan
        self._agenda = agenda
        self._shelf = shelf
        self._trade = trade
        self._waiting: dict[int, tuple[Row, list[Line]]] = {}
        self.orders_made = 0

    def quote(self, buyer: Buyer, day: date) -> None:
        """Send a quote; what comes of it is planned at once."""
        lines = self._shelf.pick("quote_line", buyer)
        self._send(buyer, day, lines, self._rows.number("quote", day), 1)

    def draft_quote(self, buyer: Buyer, day: date) -> None:
        """Type a quote and leave it as a draft."""
        lines = self._shelf.pick("quote_line", buyer)
        row = self._row(buyer, day, None, 1)
        row["total"], row["tax"] = self._shelf.price(lines)
        self._hand_over(row, lines, {})

    def finish(self) -> None:
        """Hand over the quotes that wait for an answer."""
        for row, lines in self._waiting.values():
            self._hand_over(row, lines, {})
        self._waiting = {}

    def _send(
        self, buyer: Buyer, day: date, lines: list[Line], number: str, revision: int, revises: Row | None = None
    ) -> None:
        row = self._row(buyer, day, number, revision)
        row["revises_id"] = None if revises is None else revises["id"]
        row["total"], row["tax"] = self._shelf.price(lines)
        self._waiting[row["id"]] = row, lines
        add_document_entry(self._rows, "quote", row)
        fate = self._rng.choices(
            FATES[:4] if revision > 1 else FATES, FATE_WEIGHTS[:4] if revision > 1 else FATE_WEIGHTS
        )
        after = later(day, self._rng.randint(1, 12))
        match fate[0]:
            case "won" | "part":
                self._agenda.plan(after, lambda today: self._win(buyer, row, today, whole=fate[0] == "won"))
            case "lost":
                self._agenda.plan(after, lambda _today: self._lose(row))
            case "revised":
                self._agenda.plan(after, lambda today: self._revise(buyer, row, today))

    def _win(self, buyer: Buyer, row: Row, day: date, *, whole: bool) -> None:
        row, lines = self._waiting.pop(row["id"])
        taken = lines if whole or len(lines) == 1 else lines[: len(lines) // 2]
        ordered = [
            Line(
                self._rows.new_id("sales_order_line"),
                line.product,
                line.quantity,
                line.price,
                line.discount,
                line.source,
                quote_line_id=line.id,
            )
            for line in taken
        ]
        self._trade.order(buyer, day, ordered, row)
        self.orders_made += 1
        self._hand_over(row, lines, {line.id: line.quantity for line in taken})

    def _lose(self, row: Row) -> None:
        row, lines = self._waiting.pop(row["id"])
        row |= {"state": QuoteState.LOST, "lost_reason": self._rng.choice(LOST_REASONS)}
        self._hand_over(row, lines, {})

    def _revise(self, buyer: Buyer, row: Row, day: date) -> None:
        row, lines = self._waiting.pop(row["id"])
        number = f"{row['number']}-R2"
        row |= {"state": QuoteState.VOID, "void_reason": f"→ {number}"}
        self._hand_over(row, lines, {})
        cheaper = [
            Line(
                self._rows.new_id("quote_line"),
                line.product,
                line.quantity,
                (line.price * Decimal("0.97")).quantize(Decimal("0.01")),
                line.discount,
                line.source,
            )
            for line in lines
        ]
        self._send(buyer, day, cheaper, number, 2, row)

    def _row(self, buyer: Buyer, day: date, number: str | None, revision: int) -> Row:
        at = min(moment(day, time(self._rng.randint(8, 16), self._rng.randint(0, 59))), self._plan.now)
        return {
            "id": self._rows.new_id("quote"),
            "version": 1,
            "key": self._rows.new_key(),
            "number": number,
            "document_date": day,
            "party_id": buyer.id,
            "person_id": buyer.person_ids[0],
            "employee_id": buyer.owner_id,
            "tax_included": True,
            "tax_rate": USUAL_RATE,
            "region": "",
            "notes": "",
            "void_reason": "",
            "created_at": at,
            "created_by": 0,
            "state": QuoteState.SENT if number else QuoteState.DRAFT,
            "revision": revision,
            "revises_id": None,
            "valid_until": later(day, self._rng.choice((15, 30, 30))),
            "discount": ZERO,
            "terms_text": TERMS,
            "lost_reason": "",
            "sent_at": at if number else None,
        }

    def _hand_over(self, row: Row, lines: list[Line], ordered: dict[int, Decimal]) -> None:
        if ordered:
            row["state"] = quote_state([QuotedLine(line.quantity, ordered.get(line.id, ZERO)) for line in lines])
        self._rows.add("quote", row)
        for position, line in enumerate(lines, start=1):
            self._rows.add(
                "quote_line",
                line_row(line, position)
                | {
                    "quote_id": row["id"],
                    "price_source": line.source,
                    "is_optional": False,
                    "ordered_quantity": ordered.get(line.id, ZERO),
                },
            )
