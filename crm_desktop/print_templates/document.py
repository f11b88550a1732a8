"""What a document gives to its paper: plain values by group and name, and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.template import Align


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column of a list that is printed as it is seen.

    Attributes:
        id: the name of its values in the lines.
        width: in proportion to the other columns.
        format_name: how its values are shown; none shows texts as they are.
        total: whether it is added up.
        wraps: whether a long text goes on in a second line; otherwise it is made smaller.
        listed: the name of the texts that stand in place of figures which are in no sum.
        group: what stands over it and its neighbours, in a line of its own.
    """

    id: str
    title: str
    width: float
    align: Align = Align.LEFT
    format_name: str = ""
    total: bool = False
    wraps: bool = False
    listed: str = ""
    group: str = ""

    def titled(self, title: str) -> ListColumn:
        """The same column with another title."""
        return replace(self, title=title)


class Standing(StrEnum):
    """What a document counts as; the layout says on paper what is no live one."""

    LIVE = "live"
    DRAFT = "draft"
    VOID = "void"

    @classmethod
    def of(cls, state: str) -> Standing:
        """Of the state of a record, whatever its kind; its states between draft and void are all live."""
        return {cls.DRAFT.value: cls.DRAFT, cls.VOID.value: cls.VOID}.get(state, cls.LIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintData:
    """One document, ready to be printed; values are ``Decimal``, ``date``, ``datetime``, ``str``, ``bool`` or None.

    Attributes:
        kind: the key of a kind in ``kinds``.
        fields: by group (document, customer, company, operator, own) and name; ``catalogue`` lists the names. A name
            that is left out is empty on paper.
        lines: the rows of the table, each by name; one with ``functions.NOT_ADDED_UP`` is printed and in no sum.
        language: zh_CN, zh_TW or en; decides the template's texts and the amount in words.
        pictures: PNG or JPEG by name, such as ``company.logo``; a column whose value is such a name shows the picture.
        columns: of a list: they take the place of the columns of the template's table.
        held: how many of them stand on each page of a list that is wider than its paper.
        standing: whether it counts; a void one and a draft say so on every page, whatever the template shows.
    """

    kind: str
    fields: Mapping[str, Mapping[str, Value]]
    lines: Sequence[Mapping[str, Value]] = ()
    language: str = "zh_CN"
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    columns: Sequence[ListColumn] = ()
    held: int = 1
    standing: Standing = Standing.LIVE
