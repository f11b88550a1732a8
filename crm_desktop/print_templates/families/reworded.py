"""The same paper with the words of another kind: only texts differ, so that both stay alike for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.template import Band, Copies, Template, TextItem


def reworded(template: Template, *, name: str, kind: str, title: Words, texts: Mapping[str, Words]) -> Template:
    """A template of another kind.

    Args:
        template: the paper.
        name: of the new template.
        kind: of document.
        title: in the list of templates.
        texts: by the id of the item, or ``copy.`` and that of the copy; what is not named stays.
    """
    others = {
        language: {**own, **{place: words.titles()[language] for place, words in texts.items()}}
        for language, own in template.texts.items()
    }
    return replace(
        template,
        name=name,
        kind=kind,
        title=title.titles(),
        bands=tuple(_band(band, texts) for band in template.bands),
        copies=_copies(template.copies, texts),
        texts=others,
    )


def _band(band: Band, texts: Mapping[str, Words]) -> Band:
    items = tuple(
        replace(item, text=texts[item.id].simplified) if isinstance(item, TextItem) and item.id in texts else item
        for item in band.items
    )
    return replace(band, items=items)


def _copies(copies: Copies, texts: Mapping[str, Words]) -> Copies:
    labels = tuple(
        replace(one, label=texts[f"copy.{one.id}"].simplified) if f"copy.{one.id}" in texts else one
        for one in copies.labels
    )
    return replace(copies, labels=labels)
