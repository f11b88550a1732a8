"""Why a figure is what it is, on the command line: the tree of its parts, and what would turn its gate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from crm_desktop.cli.desk import Desk, Doors, padded, width_of
from crm_desktop.cli.errors import Exit
from crm_desktop.domain.documents import TRADE, leading_in
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import Figure as Promise
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Figure, Part
from crm_desktop.domain.why.levers import Lever
from crm_desktop.present.why import Say, amount_text, figure_words, lever_words, levers_title, rows_of, said_text

MOST_LIKE = 9


def show_why(desk: Desk) -> Exit:
    """Print why somebody has credit left or owes what he owes, or what a document comes to.

    Raises:
        NotFound: if there is no such customer or document, or it is not for this operator.
        NotAllowed: unless he may see what is owed.
    """
    with desk.logged_in() as doors:
        found = _READS[desk.options.figure](desk, doors)
    figure, levers = found.figure, found.levers
    if desk.options.json:
        desk.answer(_plainly(figure, levers, desk.words))
    else:
        _print(desk, figure, levers)
    return Exit.DONE


def _credit(desk: Desk, doors: Doors) -> Explanation:
    from crm_desktop.queries.why.credit import credit_why
    from crm_desktop.queries.why.credit_past import credit_past_why

    party_id, today = _party(doors, desk.options.of), desk.clock.today()
    if (day := getattr(desk.options, "as_of", today)) < today:
        return doors.reader.read(credit_past_why, party_id=party_id, as_of=day)
    return doors.reader.read(credit_why, party_id=party_id, today=today)


def _order(desk: Desk, doors: Doors) -> Explanation:
    from crm_desktop.queries.catalogue import trade_detail
    from crm_desktop.queries.paper.documents import find_document
    from crm_desktop.queries.why.credit import credit_why

    kind, today = leading_in(Promise.ORDERED).value, desk.clock.today()
    record_id = doors.reader.read(find_document, kind=kind, number=desk.options.of)
    draft = doors.reader.read(trade_detail, kind=kind, record_id=record_id, today=today).draft
    return doors.reader.read(credit_why, party_id=draft.party_id or 0, today=today, draft=draft, order_id=record_id)


def _balance(desk: Desk, doors: Doors) -> Explanation:
    from crm_desktop.queries.why.owed import balance_why

    return doors.reader.read(
        balance_why,
        party_id=_party(doors, desk.options.of),
        as_of=getattr(desk.options, "as_of", desk.clock.today()),
        side=Side.PAYABLE if getattr(desk.options, "we_owe", False) else Side.RECEIVABLE,
    )


def _document(desk: Desk, doors: Doors) -> Explanation:
    """The total of a stored document of any kind, with each of its lines taken apart."""
    from crm_desktop.queries.why.stored import stored_why

    kind, record_id = _found(doors, desk.options.of)

    def read(**of_line: Any) -> Explanation:
        return doors.reader.read(stored_why, kind=kind, record_id=record_id, **of_line)

    def opened(part: Part) -> Part:
        if part.below is None:
            return replace(part, parts=tuple(map(opened, part.parts)))
        return replace(part, parts=read(**dict(part.below)).figure.parts, below=None)

    figure = read().figure
    return Explanation(replace(figure, parts=tuple(map(opened, figure.parts))))


def _found(doors: Doors, number: str) -> tuple[str, int]:
    """The kind and the id of a document with lines."""
    from crm_desktop.queries.paper.documents import find_document

    for kind in TRADE:
        try:
            return kind.value, doors.reader.read(find_document, kind=kind.value, number=number)
        except NotFound:
            continue
    raise NotFound(what=number)


_READS: Mapping[str, Callable[[Desk, Doors], Explanation]] = {
    "credit": _credit,
    "order": _order,
    "balance": _balance,
    "document": _document,
}


def _party(doors: Doors, text: str) -> int:
    """By code or name, or by whatever finds just one."""
    from crm_desktop.queries.parties.form import find_customers

    found = doors.reader.read(find_customers, text=text, limit=MOST_LIKE, every_kind=True)
    same = [one for one in found if text in {one.code, one.name, one.short_name}] or found
    if len(same) != 1:
        raise NotFound(what=text)
    return same[0].id


def _print(desk: Desk, figure: Figure, levers: tuple[Lever, ...]) -> None:
    say = desk.words
    write = partial(print, file=desk.out)
    write(f"{figure_words(figure, say)}: {amount_text(figure.amount, figure.unit)}")
    rows = [
        ("  " * row.depth + f"{row.sign or ' '} {row.word}", row.note, row.amount) for row in rows_of(figure.parts, say)
    ]
    widths = [max(map(width_of, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            padded(cell, wide, right=place == 2) for place, (cell, wide) in enumerate(zip(row, widths, strict=True))
        ]
        write("  ".join(cells).rstrip())
    for verdict in figure.verdicts:
        write(f"{'✗' if verdict.is_shut else '✓'} {said_text(verdict.word, say)}")
    if levers or figure.hint:
        write(levers_title(levers, say) if levers else said_text(figure.hint, say))
    for number, lever in enumerate(levers, 1):
        told = lever_words(lever, say)
        write(f"{number}. {told.what} · {told.then}")


def _plainly(figure: Figure, levers: tuple[Lever, ...], say: Say) -> Mapping[str, Any]:
    return {
        "title": figure_words(figure, say),
        "amount": figure.amount,
        "parts": [_part(part, say) for part in figure.parts],
        "gates": [{"gate": said_text(one.word, say), "shut": one.is_shut} for one in figure.verdicts],
        "levers": [
            {"kind": one.kind.value, "amount": one.amount, "price": one.price, "what": lever_words(one, say).what}
            for one in levers
        ],
    }


def _part(part: Part, say: Say) -> dict[str, Any]:
    found: dict[str, Any] = {
        "sign": part.sign.value,
        "word": said_text(part.word, say),
        "note": said_text(part.note, say),
        "amount": part.amount,
    }
    if part.source is not None:
        found["record"] = {"kind": part.source.kind, "id": part.source.record_id}
    if part.parts:
        found["parts"] = [_part(one, say) for one in part.parts]
    return found
