"""An own field as the office defines it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.figures import Quantity
from crm_desktop.domain.own.kinds import NUMERIC, Owner, OwnKind

PREFIX = "own."
"""Before the key of a field wherever it stands beside fields that the program knows."""
KEPT_DAYS = 30
"""So long the values of a field that was switched off can be had back."""


@dataclass(frozen=True, kw_only=True)
class OwnFieldDraft:
    """All that somebody decides about a field.

    Attributes:
        key: made from the title when it is defined; it never changes.
        title: in the language of the office; the others may be empty.
        unit: said after the title, such as 吨／年.
        places: of a decimal figure.
        section: the heading under which it stands in its form; empty: the one of all own fields.
        usual: what stands in it in a new record, as ``values.spelled`` writes it.
        least, most: bounds of a figure.
        pattern: how a text is written, see ``values.is_like``.
        message: what is said instead of the program's own words where a value breaks a rule.
        options: what a choice offers; of a pick list, its words in use.
        pick_list: the list of the office whose words a choice offers; empty for words of its own.
        formula: of a figure that is worked out, see ``formula``.
        is_copied: a document that is made from another one takes it over.
        seen_by, edited_by: codes of roles; nobody named: everybody who sees, or edits, the record.
        secret: a group of ``domain.field_groups`` whose right it needs besides.
    """

    key: str = ""
    owner: Owner = Owner.PARTY
    kind: OwnKind = OwnKind.TEXT
    title: str = ""
    title_traditional: str = ""
    title_english: str = ""
    unit: str = ""
    places: int = 0
    section: str = ""
    is_required: bool = False
    is_unique: bool = False
    usual: str = ""
    least: Quantity | None = None
    most: Quantity | None = None
    pattern: str = ""
    message: str = ""
    options: tuple[str, ...] = ()
    pick_list: str = ""
    formula: str = ""
    in_lists: bool = True
    is_searchable: bool = False
    is_importable: bool = True
    on_paper: bool = False
    is_copied: bool = False
    seen_by: tuple[str, ...] = ()
    edited_by: tuple[str, ...] = ()
    secret: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnField(OwnFieldDraft):
    """A field that is stored.

    Attributes:
        position: its place among those of the same records.
        off_on: the day on which it was switched off.
    """

    id: int
    version: int = 1
    position: int = 0
    is_active: bool = True
    off_on: date | None = None

    @property
    def name(self) -> str:
        """What it is called beside fields that the program knows: as a column, in a form, in the log."""
        return PREFIX + self.key

    @property
    def is_figure(self) -> bool:
        """Whether it is added up."""
        return self.kind in NUMERIC

    def titled(self, language: str) -> str:
        """Its title in a language, or in the one that it has."""
        own = {"zh_TW": self.title_traditional, "en": self.title_english}.get(language, "")
        return own or self.title

    def headed(self, language: str) -> str:
        """Its title with its unit, as it stands over figures."""
        title = self.titled(language)
        return f"{title} {self.unit}" if self.unit else title
