"""What the made-up office keeps of its customers beside what the program knows."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from sqlalchemy import select

from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.values import BETWEEN
from crm_desktop.models.parties import Party
from crm_desktop.services.office.own_fields import SaveOwnField, save_own_field
from crm_desktop.services.own_values import keep_many
from crm_desktop.services.work import Work

FIELDS = (
    OwnFieldDraft(
        key="annual_use",
        owner=Owner.PARTY,
        kind=OwnKind.DECIMAL,
        title="年用量",
        title_traditional="年用量",
        title_english="Annual use",
        unit="吨",
        places=1,
        least=Decimal(0),
        message="年用量不能是负数",
        section="经营情况",
        on_paper=True,
    ),
    OwnFieldDraft(
        key="buying_rhythm",
        owner=Owner.PARTY,
        kind=OwnKind.CHOICE,
        title="采购周期",
        title_traditional="採購週期",
        title_english="Buys every",
        options=("每周", "每月", "每季", "按项目"),
        section="经营情况",
    ),
    OwnFieldDraft(
        key="unloading",
        owner=Owner.PARTY,
        kind=OwnKind.SEVERAL,
        title="卸货条件",
        title_traditional="卸貨條件",
        title_english="Unloading",
        options=("叉车", "行车", "人工", "限上午", "需预约"),
        section="经营情况",
        in_lists=False,
        on_paper=True,
    ),
)


def define_own_fields(work: Work, seed: int) -> None:
    """Define the fields, and fill most of them."""
    for draft in FIELDS:
        save_own_field(work, SaveOwnField(draft=draft))
    use, rhythm, unloading = FIELDS
    rng = Random(seed + 1)
    ids = work.session.scalars(select(Party.id).where(Party.is_customer).order_by(Party.id)).all()
    owns: dict[int, dict[str, str]] = {}
    for party_id in ids:
        own = owns[party_id] = {}
        if rng.random() < 0.7:
            own[use.key] = f"{Decimal(rng.randint(5, 12_000)) / 10:f}"
        if rng.random() < 0.6:
            own[rhythm.key] = rng.choice(rhythm.options)
        if rng.random() < 0.3:
            own[unloading.key] = BETWEEN.join(rng.sample(unloading.options, 2))
    keep_many(work, Owner.PARTY, owns)
