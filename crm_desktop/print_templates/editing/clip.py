"""Items on their way from one template to another, also as text over the clipboard."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from crm_desktop.print_templates.codec import parsed
from crm_desktop.print_templates.coding import from_plain, to_plain
from crm_desktop.print_templates.editing.errors import NothingToPaste
from crm_desktop.print_templates.editing.parts import add, exact, fresh_id, without_lone_groups
from crm_desktop.print_templates.errors import BrokenTemplate
from crm_desktop.print_templates.soundness import check_items
from crm_desktop.print_templates.template import AnyItem, BandKind, TableItem, Template

MIME_TYPE = "application/x-crm-template-items+json"
_MARK = "crm_template_items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An item and the band that it was copied from."""

    band: BandKind
    item: AnyItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """Copied items in drawing order, with their texts in other languages."""

    pieces: tuple[Piece, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def to_text(self) -> str:
        """As text for the clipboard."""
        return json.dumps({_MARK: 1, **to_plain(self)}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str | bytes) -> Clip:
        """Read what another window, or another program, put on the clipboard.

        Raises:
            NothingToPaste: when it holds no items.
        """
        try:
            content = parsed(text)
            if content.pop(_MARK, None) != 1:
                raise NothingToPaste
            clip: Clip = from_plain(cls, content, "")
            check_items(tuple(piece.item for piece in clip.pieces))
        except BrokenTemplate as error:
            raise NothingToPaste from error
        return clip


def copied(template: Template, ids: Collection[str]) -> Clip:
    """Take a copy of items; locked ones are free in the copy."""
    wanted = frozenset(ids)
    pieces = tuple(
        Piece(band=band.kind, item=replace(item, locked=False))
        for band in template.bands
        for item in band.items
        if item.id in wanted
    )
    texts = {
        language: {key: text for key, text in words.items() if key.partition(".")[0] in wanted}
        for language, words in template.texts.items()
    }
    return Clip(pieces=pieces, texts={language: words for language, words in texts.items() if words})


def paste(template: Template, clip: Clip, band: BandKind | None = None, dx: float = 0.0, dy: float = 0.0) -> Template:
    """Put a clip's items on top, under ids of their own, each in ``band`` or in the band that it came from.

    ``new_ids`` tells which they are. A table goes where tables may stand.

    Raises:
        OneTableOnly: when the clip has a table and the template has one already.
    """
    result = template
    names: dict[str, str] = {}
    groups: dict[str, str] = {}
    for piece in clip.pieces:
        kind = piece.band if band is None or isinstance(piece.item, TableItem) else band
        item = _placed(result, piece.item, dx, dy)
        names[piece.item.id] = item.id
        if item.group:
            group = groups.setdefault(item.group, _free_group(template, groups))
            item = replace(item, group=group)
        result = add(result, kind, item)
    return without_lone_groups(replace(result, texts=_joined(result.texts, clip.texts, names)))


def _placed(template: Template, item: AnyItem, dx: float, dy: float) -> AnyItem:
    taken = any(other.id == item.id for other in template.items())
    stem = item.id.rstrip("0123456789") or "item"
    return replace(
        item,
        id=fresh_id(template, stem) if taken else item.id,
        x=exact(min(max(item.x + dx, 0.0), template.paper.width)),
        y=exact(min(max(item.y + dy, 0.0), template.paper.height)),
    )


def _free_group(template: Template, groups: Mapping[str, str]) -> str:
    taken = {item.group for item in template.items()} | set(groups.values())
    return next(f"group{number}" for number in range(1, len(taken) + 2) if f"group{number}" not in taken)


def _joined(
    texts: Mapping[str, Mapping[str, str]], more: Mapping[str, Mapping[str, str]], names: Mapping[str, str]
) -> Mapping[str, Mapping[str, str]]:
    joined = {language: dict(words) for language, words in texts.items()}
    for language, words in more.items():
        for key, text in words.items():
            first, point, rest = key.partition(".")
            if first in names:
                joined.setdefault(language, {})[f"{names[first]}{point}{rest}"] = text
    return joined
