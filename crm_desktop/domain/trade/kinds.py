"""What a kind of document is: one frozen declaration, which everything that loops over the kinds reads.

The kinds themselves are declared by their areas, in ``domain/<area>/kinds.py``, and listed in ``domain.documents``;
where they are stored says ``models.catalogue``, how they look ``views/<area>``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from crm_desktop.domain.access import Area, Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.parties.roles import AS_CUSTOMER, Roles
from crm_desktop.domain.sides import Side
from crm_desktop.domain.workflow import Workflow


class DocumentKind(StrEnum):
    """A kind of document; the value is its table, its series of numbers, its paper and what opens it."""

    QUOTE = "quote"
    ORDER = "sales_order"
    DELIVERY = "delivery"
    RETURN = "sales_return"
    RECEIPT = "receipt"
    PAYMENT = "payment"
    REFUND = "refund"
    SUPPLIER_REFUND = "supplier_refund"


class Figure(StrEnum):
    """A column of money in the list of all documents."""

    QUOTED = "quoted"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    """Less what came back."""
    RECEIVED = "received"
    PAID = "paid"


@dataclass(frozen=True, kw_only=True)
class DocumentType:
    """One kind of document.

    Attributes:
        workflow: its states and steps; the first state is that of a draft.
        words: the context in which its area marks what it says of it.
        title: marked (context ``trade``), as for one of them.
        short_title: marked (context ``trade``), if it is called something shorter, too.
        promises: marked (context ``customers``), with ``{day}``: what the timeline says of the day that it promises.
        parties: what a party must be, one of them, to get one.
        awaits: marked (context ``effects``): what is open of it; empty if nothing ever is.
        pattern: of its numbers, until the office sets its own.
        called: its name on the command line; its list is ``listed`` there.
        list_title: marked (context ``cli``).
        figure: the column of money in which its amount stands; ``sign`` is -1 where it lowers that column.
        binding: the states in which it counts.
        in_vain: the states in which it binds nobody any more, and which it reached after it was binding: it counts in
            figures all the same, lest what was done in a month becomes less when nothing comes of it.
        open: the binding states in which something of it is still awaited.
        is_promise: whether what is still awaited of it will be owed: it is part of the credit exposure.
        agrees_prices: whether its prices were agreed with the customer, if it is binding and nothing is behind it.
        books: the kind of charge or credit that it makes in the ledger.
        reminder: what the office is reminded of while it is open.
        settled: the states, beside void, in which it needs nobody any more.
        lapses: the state that reads as another one after the day that the document promises, and that one.
        changes: what is told to the panels when one of the kind has changed.
        loads_draft: loads the class of the frozen draft that is typed; None for what is typed in another way than line
            by line.
        draws_on: the kind on whose lines its lines may draw.
        behind: the field of a draft that names the document that it came from as a whole, of that kind.
        types: the right to type it, and to make it binding.
        begins: the right to begin one that nothing is behind, if it is another one.
        sees: the operator needs it to see any document of the kind.
        area: whose level says how far its documents are seen.
        others: the right to see those of colleagues too, at customers that are seen; None if they always show.
        has_author: whether its salesperson sees it although the customer is a colleague's.
        talked_of: the field of a contact entry that names it; empty if no talk is about one.
        own_of_one: the fields that a copy of a document begins without.
        pictured: the kind of file that a picture of it is, in each language; see ``domain.file_kinds``.
        found_by: by which of its columns it is found beside its number; not each kind has all of them.
    """

    kind: DocumentKind
    words: str
    workflow: Workflow[Any]
    title: str
    parties: Roles = AS_CUSTOMER
    short_title: str = ""
    promises: str = ""
    awaits: str = ""
    pattern: str
    called: str
    listed: str
    list_title: str
    figure: Figure
    sign: int = 1
    binding: tuple[StrEnum, ...]
    in_vain: tuple[StrEnum, ...] = ()
    open: tuple[StrEnum, ...] = ()
    settled: tuple[StrEnum, ...] = ()
    is_promise: bool = False
    agrees_prices: bool = False
    books: StrEnum | None = None
    reminder: StrEnum | None = None
    lapses: tuple[StrEnum, StrEnum] | None = None
    changes: Changes
    loads_draft: Callable[[], type[Any]] | None = None
    draws_on: DocumentKind | None = None
    behind: str = ""
    types: Right
    begins: Right | None = None
    sees: Right | None = None
    area: Area = Area.SALES
    others: Right | None = None
    has_author: bool = True
    talked_of: str = ""
    own_of_one: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    found_by: tuple[str, ...] = ("customer_order_number", "carrier", "reason", "notes")

    @property
    def draft(self) -> Any:
        """The class of what is typed line by line; loaded when one is typed or read, not with the window."""
        return None if self.loads_draft is None else self.loads_draft()

    @property
    def side(self) -> Side:
        """Of the ledger, on which its parties stand."""
        return self.parties[0].side

    @property
    def states(self) -> type[StrEnum]:
        """All states that it can be in."""
        return type(self.workflow.initial)

    @property
    def void(self) -> StrEnum:
        """The state of one that was voided."""
        found: StrEnum = self.workflow.steps["void"].target
        return found

    @property
    def begun_by(self) -> Right:
        """The right that a new one needs which no other document is behind."""
        return self.begins or self.types

    def shown(self, state: StrEnum, due: date | None, today: date) -> StrEnum:
        """The state as it is shown: what was promised until ``due`` has lapsed after that day."""
        if self.lapses is not None and state is self.lapses[0] and due is not None and due < today:
            return self.lapses[1]
        return state
