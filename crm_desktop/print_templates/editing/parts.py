"""Finds and changes parts of a template; every other edit stands on these few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import count

from crm_desktop.print_templates.editing.errors import NoSuchItem, OneTableOnly
from crm_desktop.print_templates.template import AnyItem, Band, BandKind, TableItem, Template

SMALLEST_BOX = 0.5
"""Least width and height of an item that is no line, in mm; and least length of a line."""
_ORDER = {kind: place for place, kind in enumerate(BandKind)}


def exact(length: float) -> float:
    """Round mm to the hundredth that templates keep.

    >>> exact(1.2049), exact(-0.001)
    (1.2, 0.0)
    """
    return round(length, 2) + 0.0


def find(template: Template, item_id: str) -> AnyItem:
    """The item of an id.

    Raises:
        NoSuchItem: when the template has none.
    """
    for item in template.items():
        if item.id == item_id:
            return item
    raise NoSuchItem(item=item_id)


def band_of(template: Template, item_id: str) -> BandKind:
    """The band that an item stands in.

    Raises:
        NoSuchItem: when the template has none.
    """
    for band in template.bands:
        if any(item.id == item_id for item in band.items):
            return band.kind
    raise NoSuchItem(item=item_id)


def extent(item: AnyItem) -> tuple[float, float]:
    """Width and height in mm; a table is as wide as its columns and shown with one row."""
    if isinstance(item, TableItem):
        width = sum(column.width for column in item.columns)
        return exact(width), exact(item.head_height + item.row_height)
    return item.width, item.height


def with_items(template: Template, ids: Collection[str], change: Callable[[AnyItem], AnyItem]) -> Template:
    """Change some items, each where it stands."""
    wanted = frozenset(ids)
    return with_bands(
        template,
        (
            replace(band, items=tuple(change(item) if item.id in wanted else item for item in band.items))
            for band in template.bands
        ),
    )


def with_bands(template: Template, bands: Iterable[Band]) -> Template:
    """Replace all bands; they are put into the order of the page."""
    return replace(template, bands=tuple(sorted(bands, key=lambda band: _ORDER[band.kind])))


def set_band(template: Template, band: Band) -> Template:
    """Put a band in, instead of the one of its kind.

    Raises:
        OneTableOnly: when a table would stand outside of the detail band, or beside another.
    """
    tables = [item for item in band.items if isinstance(item, TableItem)]
    if len(tables) > 1 or (tables and band.kind is not BandKind.DETAIL):
        raise OneTableOnly
    others = [other for other in template.bands if other.kind is not band.kind]
    return with_bands(template, [*others, band])


def replace_item(template: Template, item: AnyItem) -> Template:
    """Put an item in the place of the one with its id, even of a locked one.

    Raises:
        NoSuchItem: when the template has none.
        OneTableOnly: when a table would stand where none may.
    """
    band = template.band(band_of(template, item.id))
    if band is None:
        raise NoSuchItem(item=item.id)
    return set_band(template, replace(band, items=tuple(item if old.id == item.id else old for old in band.items)))


def add(template: Template, kind: BandKind, item: AnyItem) -> Template:
    """Put an item on top of the others of a band; a band that is missing is made, high enough for it.

    Raises:
        OneTableOnly: when the item is a table, and no table may stand there.
        ValueError: when the id is taken; ``fresh_id`` gives one that is not.
    """
    if not item.id or any(other.id == item.id for other in template.items()):
        raise ValueError(item.id)
    band = template.band(kind) or Band(kind=kind, height=max(exact(item.y + extent(item)[1]), 0.0))
    return set_band(template, replace(band, items=(*band.items, item)))


def remove(template: Template, ids: Collection[str]) -> Template:
    """Take items away, with their texts in other languages; locked ones stay."""
    gone = {item.id for item in template.items() if item.id in set(ids) and not item.locked}
    bands = (replace(band, items=tuple(item for item in band.items if item.id not in gone)) for band in template.bands)
    rest = with_bands(template, bands)
    return without_lone_groups(replace(rest, texts=_texts_without(template, gone)))


def _texts_without(template: Template, gone: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    return {
        language: {key: text for key, text in texts.items() if key.partition(".")[0] not in gone}
        for language, texts in template.texts.items()
    }


def to_band(template: Template, ids: Collection[str], kind: BandKind, dy: float = 0.0) -> Template:
    """Move items to another band, ``dy`` mm lower in it than in their own; locked items and tables stay."""
    moved = [
        item
        for band in template.bands
        if band.kind is not kind
        for item in band.items
        if item.id in set(ids) and not item.locked and not isinstance(item, TableItem)
    ]
    gone = {item.id for item in moved}
    bands = (replace(band, items=tuple(item for item in band.items if item.id not in gone)) for band in template.bands)
    result = with_bands(template, bands)
    for item in moved:
        result = add(result, kind, replace(item, y=max(exact(item.y + dy), 0.0)))
    return result


def lock(template: Template, ids: Collection[str], *, locked: bool = True) -> Template:
    """Hold items where they are, or let them go."""
    return with_items(template, ids, lambda item: replace(item, locked=locked))


def group(template: Template, ids: Collection[str]) -> Template:
    """Make items one group; groups that they were in lose them."""
    if len(set(ids)) < 2:
        return template
    names = {item.group for item in template.items()}
    name = _free("group", names)
    return without_lone_groups(with_items(template, ids, lambda item: replace(item, group=name)))


def ungroup(template: Template, ids: Collection[str]) -> Template:
    """Dissolve the groups that any of these items are in."""
    names = {item.group for item in template.items() if item.id in set(ids)} - {""}
    members = {item.id for item in template.items() if item.group in names}
    return with_items(template, members, lambda item: replace(item, group=""))


def whole_groups(template: Template, ids: Collection[str]) -> frozenset[str]:
    """The ids, and those of all items that are grouped with them."""
    names = {item.group for item in template.items() if item.id in set(ids)} - {""}
    return frozenset(ids) | {item.id for item in template.items() if item.group in names}


def fresh_id(template: Template, stem: str) -> str:
    """An id that no item has, such as ``text3``."""
    return _free(stem, {item.id for item in template.items()})


def new_ids(before: Template, after: Template) -> frozenset[str]:
    """The items that an edit has added, to be chosen after it."""
    return frozenset(item.id for item in after.items()) - {item.id for item in before.items()}


def _free(stem: str, taken: Collection[str]) -> str:
    return next(f"{stem}{number}" for number in count(1) if f"{stem}{number}" not in taken)


def without_lone_groups(template: Template) -> Template:
    """Free items that are the only ones left of their group."""
    names = [item.group for item in template.items() if item.group]
    lone = {item.id for item in template.items() if names.count(item.group) == 1}
    return with_items(template, lone, lambda item: replace(item, group="")) if lone else template
