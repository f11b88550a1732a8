"""The fields of a form as far as the operator sees them."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.field_groups import Sight, groups_of, sight
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.context import Context


def seen_fields(context: Context, draft: type[object], fields: Sequence[Field]) -> list[Field]:
    """The fields of a form for drafts of a class, without hidden ones: what is stored of those stays as it is."""
    groups = groups_of(draft)
    return [field for field in fields if sight(context.access, field.key, groups) is not Sight.NOTHING]
