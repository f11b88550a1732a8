"""What is being typed about own fields and is not saved yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.kinds import Owner, OwnKind


def draft_of(one: OwnFieldDraft) -> OwnFieldDraft:
    """The part of a stored field that is typed."""
    return OwnFieldDraft(**{name: getattr(one, name) for name in OwnFieldDraft.__dataclass_fields__})


def as_part(one: OwnField) -> OwnField:
    """A field as formulas that are being typed name it: one that is not saved has no key yet, and needs a name."""
    return one if one.id > 0 else replace(one, key=f"#{-one.id}")


@dataclass
class TypedFields:
    """Stored fields with what was changed since, by id; new ones have ids below zero."""

    stored: dict[int, OwnField] = field(default_factory=dict)
    drafts: dict[int, OwnFieldDraft] = field(default_factory=dict)
    order: dict[Owner, list[int]] = field(default_factory=dict)
    _last: int = 0

    def load(self, fields: tuple[OwnField, ...]) -> None:
        """Take what is stored now; what is typed and not saved stays."""
        changed = {key: draft for key, draft in self.drafts.items() if self.is_changed(key)}
        self.stored = {one.id: one for one in fields}
        self.drafts = {one.id: draft_of(one) for one in fields} | {
            key: draft for key, draft in changed.items() if key < 0 or key in self.stored
        }
        self.order = {owner: [one.id for one in fields if one.owner is owner] for owner in Owner}
        for key, draft in self.drafts.items():
            if key < 0:
                self.order[draft.owner].append(key)

    def add(self, draft: OwnFieldDraft) -> int:
        """A field that is new."""
        self._last -= 1
        self.drafts[self._last] = draft
        self.order.setdefault(draft.owner, []).append(self._last)
        return self._last

    def drop(self, key: int) -> None:
        """Forget what was typed of a field; a new one is gone."""
        if key in self.stored:
            self.drafts[key] = draft_of(self.stored[key])
            return
        owner = self.drafts.pop(key).owner
        self.order[owner].remove(key)

    def is_changed(self, key: int) -> bool:
        """Whether what is typed differs from what is stored."""
        return key not in self.stored or self.drafts[key] != draft_of(self.stored[key])

    def unsaved(self) -> Iterator[int]:
        """The fields that are to be saved, in order: what formulas name before the formulas."""
        changed = [key for keys in self.order.values() for key in keys if self.is_changed(key)]
        return iter(sorted(changed, key=lambda key: self.drafts[key].kind is OwnKind.FORMULA))

    def saved_as(self, key: int, stored: OwnField) -> None:
        """A new field is saved: formulas that are being typed name it by the key that it was given."""
        before = as_part(replace(stored, id=key)).name
        for one, draft in self.drafts.items():
            formula = draft.formula.replace(f"{{{before}}}", f"{{{stored.name}}}")
            self.drafts[one] = replace(draft, formula=formula)

    def moved(self, key: int, step: int) -> list[str]:
        """Move a field among those of its records; the keys in their new order, of those that are stored."""
        keys = self.order[self.drafts[key].owner]
        place = keys.index(key)
        to = min(max(place + step, 0), len(keys) - 1)
        keys.insert(to, keys.pop(place))
        return [self.stored[one].key for one in keys if one in self.stored]

    def as_field(self, key: int) -> OwnField:
        """What is typed, as a field that could be shown."""
        stored = self.stored.get(key)
        draft = self.drafts[key]
        if stored is None:
            return OwnField(id=key, **{name: getattr(draft, name) for name in OwnFieldDraft.__dataclass_fields__})
        return replace(stored, **{name: getattr(draft, name) for name in OwnFieldDraft.__dataclass_fields__})
