"""The pick lists 数据字典: which there are, and what must be right of their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.parties.names import normalized
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

UNDO_FOR = timedelta(days=30)
"""So long a merge can be taken apart again."""
COLOURS = ("blue", "orange", "mint", "purple", "olive", "slate")
"""The names of the colours that words can have, in the order of the colours of charts."""
_ALIKE = 0.6
"""From so much in common on two words may mean the same."""


class ListGroup(StrEnum):
    """What the words of a list are said of."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    PRODUCTS = "products"
    DOCUMENTS = "documents"
    OFFICE = "office"


class RegionKind(StrEnum):
    """The levels of the tree of regions, the widest first."""

    BIG = "big"
    """大区"""
    REGION = "region"
    """片区"""
    CLASS = "class"
    """A/B/C 类区"""


@dataclass(frozen=True, slots=True)
class PickList:
    """One list.

    Attributes:
        name: stable.
        title: marked (context ``system``).
        words: those of a new office.
        levels: the kinds of its words, where they stand in a tree of several levels; others have two without names.
    """

    name: str
    title: str
    group: ListGroup
    words: tuple[str, ...] = ()
    levels: type[StrEnum] | None = None

    @property
    def depth(self) -> int:
        """How many levels its words may have."""
        return 2 if self.levels is None else len(self.levels)

    def kind_below(self, kind: str) -> str:
        """The level of what is put under a word of a level; of what stands at the top under none."""
        kinds = [] if self.levels is None else [one.value for one in self.levels]
        if not kinds:
            return ""
        return kinds[min(kinds.index(kind) + 1, len(kinds) - 1)] if kind in kinds else self.usual_kind

    @property
    def usual_kind(self) -> str:
        """The level of a word of which nobody said more, such as one that came with an import."""
        return RegionKind.REGION if self.levels is RegionKind else ""


_ALL = (
    PickList(
        "region",
        QT_TRANSLATE_NOOP("system", "Regions"),
        ListGroup.CUSTOMERS,
        ("华东", "华南", "华北", "华中", "西南", "西北", "东北"),
        RegionKind,
    ),
    PickList(
        "business_nature",
        QT_TRANSLATE_NOOP("system", "Nature of business"),
        ListGroup.CUSTOMERS,
        ("有限公司", "个体工商户", "国有企业", "外资企业", "个人"),
    ),
    PickList(
        "business_type",
        QT_TRANSLATE_NOOP("system", "Type of business"),
        ListGroup.CUSTOMERS,
        ("批发商", "零售店", "超市", "工厂", "工程公司", "电商"),
    ),
    PickList(
        "customer_source",
        QT_TRANSLATE_NOOP("system", "Sources of customers"),
        ListGroup.CUSTOMERS,
        ("朋友介绍", "展会", "电话开发", "网络", "上门", "老客户推荐"),
    ),
    PickList(
        "customer_grade",
        QT_TRANSLATE_NOOP("system", "Grades of customers"),
        ListGroup.CUSTOMERS,
        ("A", "B", "C", "D"),
    ),
    PickList(
        "customer_tag",
        QT_TRANSLATE_NOOP("system", "Tags of customers"),
        ListGroup.CUSTOMERS,
        ("重点", "新客户", "价格敏感", "月结"),
    ),
    PickList("price_level", QT_TRANSLATE_NOOP("system", "Price levels"), ListGroup.CUSTOMERS, ("A", "B", "C")),
    PickList(
        "contact_outcome",
        QT_TRANSLATE_NOOP("system", "Outcomes of contacts"),
        ListGroup.CONTACTS,
        ("有意向", "已报价", "已下单", "再联系", "无人接听", "无意向"),
    ),
    PickList(
        "person_title",
        QT_TRANSLATE_NOOP("system", "Titles of people"),
        ListGroup.CONTACTS,
        ("总经理", "采购", "财务", "仓库", "技术", "店长"),
    ),
    PickList(
        "education",
        QT_TRANSLATE_NOOP("system", "Education"),
        ListGroup.CONTACTS,
        ("初中", "高中", "大专", "本科", "研究生"),
    ),
    PickList(
        "unit",
        QT_TRANSLATE_NOOP("system", "Units"),
        ListGroup.PRODUCTS,
        ("只", "百只", "箱", "公斤", "米", "套", "片", "支", "把", "卷"),
    ),
    PickList(
        "product_category",
        QT_TRANSLATE_NOOP("system", "Product categories"),
        ListGroup.PRODUCTS,
        ("紧固件", "手动工具", "电动工具", "磨具", "劳保用品", "其他"),
    ),
    PickList("brand", QT_TRANSLATE_NOOP("system", "Brands"), ListGroup.PRODUCTS),
    PickList(
        "lost_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for lost quotes"),
        ListGroup.DOCUMENTS,
        ("价格高", "交期长", "规格不合", "选了别家", "项目取消"),
    ),
    PickList(
        "void_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for voiding"),
        ListGroup.DOCUMENTS,
        ("录入错误", "客户取消", "重复单据"),
    ),
    PickList(
        "return_reason",
        QT_TRANSLATE_NOOP("system", "Reasons for returns"),
        ListGroup.DOCUMENTS,
        ("质量问题", "发错货", "客户多订", "运输损坏"),
    ),
    PickList(
        "job_title",
        QT_TRANSLATE_NOOP("system", "Posts in our office"),
        ListGroup.OFFICE,
        ("经理", "业务员", "内勤", "会计", "出纳", "仓管", "司机"),
    ),
    PickList(
        "file_kind",
        QT_TRANSLATE_NOOP("system", "Kinds of files"),
        ListGroup.OFFICE,
        ("负责人照片", "店面", "柜台", "商品", "包装", "证照", "合同", "签收单", "其他"),
    ),
)
PICK_LISTS: Mapping[str, PickList] = {one.name: one for one in _ALL}
"""All lists by name, in the order in which they are shown; the office changes their words as it likes."""


class EntryTwice(RuleBroken):
    """A pick list offers each word once."""

    template = QT_TRANSLATE_NOOP("errors", "Leave out one of the two entries “{text}”.")


class EntryHasBlanks(RuleBroken):
    """Several words of the list stand in one field, parted by blanks."""

    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” without blanks: where it is used, a blank parts two words.")


class EntryUnderItself(RuleBroken):
    """A word would stand under itself."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: “{text}” is itself under this word.")


class EntryTooDeep(RuleBroken):
    """A word stands under one that has no room below it."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: under “{text}” nothing of this level can stand.")


@dataclass(frozen=True, kw_only=True)
class EntryDraft:
    """One word as it is to be.

    Attributes:
        id: of a stored one.
        seen_version: that was read.
        above: the word that it stands under; empty at the top.
        kind: its level, in a list that has levels.
        head_id: who is responsible for a region.
    """

    id: int | None = None
    seen_version: int = 0
    text: str = ""
    code: str = ""
    colour: str = ""
    kind: str = ""
    above: str = ""
    head_id: int | None = None
    is_active: bool = True


def entry_problems(
    of: PickList, drafts: Sequence[EntryDraft], longest: Mapping[str, int], *, is_words: bool
) -> dict[str, DomainError]:
    """What must be put right before a list can be saved, by keys such as ``entries.3.text``.

    Args:
        of: the list.
        drafts: all its words, trimmed.
        longest: how long each text may be.
        is_words: whether several of them stand in one field, parted by blanks.
    """
    problems: dict[str, DomainError] = {}
    for place, draft in enumerate(drafts):
        for key in ("text", "code"):
            value, most = getattr(draft, key), longest[key]
            if len(value) > most:
                problems[f"entries.{place}.{key}"] = TooLong(most=most)
            elif value and value.casefold() in (getattr(one, key).casefold() for one in drafts[:place]):
                problems[f"entries.{place}.{key}"] = EntryTwice(text=value)
        if not draft.text:
            problems[f"entries.{place}.text"] = Required()
        elif is_words and len(draft.text.split()) > 1:
            problems.setdefault(f"entries.{place}.text", EntryHasBlanks(text=draft.text))
    return problems | dict(_in_the_tree(of, drafts))


def _in_the_tree(of: PickList, drafts: Sequence[EntryDraft]) -> Iterator[tuple[str, DomainError]]:
    above = {draft.text: draft.above for draft in drafts}
    kinds = [] if of.levels is None else [one.value for one in of.levels]
    kind_of = {draft.text: draft.kind for draft in drafts}
    for place, draft in enumerate(drafts):
        key = f"entries.{place}.above"
        path = list(_up(above, draft.text))
        if draft.above and draft.above not in above:
            yield key, EntryTooDeep(text=draft.above)
        elif draft.text in path:
            yield key, EntryUnderItself(text=draft.above)
        elif not kinds and len(path) >= of.depth:
            yield key, EntryTooDeep(text=draft.above)
        elif kinds and draft.kind not in kinds:
            yield f"entries.{place}.kind", Required()
        elif kinds and draft.above and kinds.index(kind_of[draft.above]) >= kinds.index(draft.kind):
            yield key, EntryTooDeep(text=draft.above)


def _up(above: Mapping[str, str], text: str) -> Iterator[str]:
    """The words over a word, the nearest first; ends where it meets one again."""
    seen: set[str] = set()
    text = above.get(text, "")
    while text and text not in seen:
        yield text
        seen.add(text)
        text = above.get(text, "")


def alike(text: str, others: Sequence[str]) -> tuple[str, ...]:
    """Which other words may mean the same, the likeliest first; of one or two signs nothing is guessed.

    >>> alike("老客户介绍", ["展会", "朋友介绍", "老客户推荐", "老客户 介绍"])
    ('老客户 介绍', '老客户推荐')
    >>> alike("展会", ["会展", "上门"]), alike("A", ["a ", "B"])
    (('会展',), ('a ',))
    """
    own = normalized(text)
    found = [(_in_common(own, normalized(other)), other) for other in others if other != text]
    return tuple(other for share, other in sorted(found, key=lambda one: -one[0]) if share >= _ALIKE)


def _in_common(one: str, other: str) -> float:
    if one == other or (len(one) > 1 and sorted(one) == sorted(other)):
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if min(len(one), len(other)) > 2 else 0.0
