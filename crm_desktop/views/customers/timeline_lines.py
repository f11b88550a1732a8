"""The timeline in words: what stands in the row of each thing that happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.money.kinds import MONEY as BY_DIRECTION
from crm_desktop.domain.money.kinds import Direction
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Tone
from crm_desktop.queries.parties.timeline import MONEY, Hung, Talk, TimelineItem
from crm_desktop.views.looks import look_of


def _words(text: str) -> str:
    return QCoreApplication.translate("customers", text)


@dataclass(frozen=True, slots=True)
class Line:
    """One row in words.

    Attributes:
        title: bold.
        badge: a state with a frame, with its tone.
        right: name of the colleague or an amount.
    """

    day: str
    hour: str
    icon: str
    is_talk: bool
    title: str
    text: str
    more: str
    right: str
    right_tone: str
    badge: str = ""
    tone: Tone = Tone.PLAIN


def line_of(item: TimelineItem, today: date) -> Line:
    """What stands in the row of one thing."""
    local = item.at.astimezone()
    hour = f"{local.hour:02d}:{local.minute:02d}" if item.has_time else ""
    shown = formats.day(item.day)
    day = _words(QT_TRANSLATE_NOOP("customers", "Today")) if item.day == today else shown
    if item.day != today and item.day.year == today.year:
        day = shown[5:]
    if item.kind is Hung.FILE:
        return _file_line(item, day, hour)
    return _talk_line(item, day, hour) if item.kind is Talk.CONTACT else _paper_line(item, day, hour)


def _file_line(item: TimelineItem, day: str, hour: str) -> Line:
    return Line(
        day=day,
        hour=hour,
        icon="files",
        is_talk=False,
        title=item.text or _words(QT_TRANSLATE_NOOP("customers", "Added file")),
        text=item.number,
        more="",
        right=item.who,
        right_tone="text2",
    )


def _talk_line(item: TimelineItem, day: str, hour: str) -> Line:
    look = look_of(item.code)
    said = " ".join(item.text.split())
    text = f"{item.person}：{said}" if item.person else said
    more = " ".join(item.more.split())
    return Line(
        day=day,
        hour=hour,
        icon=look.icon or "note",
        is_talk=True,
        title=look.text,
        text=text,
        more=more,
        right=item.who,
        right_tone="text2",
    )


def _paper_line(item: TimelineItem, day: str, hour: str) -> Line:
    look, kind = look_of(item.code), look_of(item.kind)
    facts = [item.number]
    badge, tone = (look.text, look.tone) if item.kind not in MONEY else ("", Tone.PLAIN)
    if item.kind in MONEY:
        facts.append(look.text)
        if item.state is not None and item.state.value == "void":
            state = look_of(item.state)
            badge, tone = state.text, Tone.CLOSED
    if item.due_on is not None and isinstance(item.kind, DocumentKind):
        promise = _words(DOCUMENTS[item.kind].promises)
        facts.append("· " + promise.format(day=formats.day(item.due_on)))
    return Line(
        day=day,
        hour=hour,
        icon=kind.icon,
        is_talk=False,
        title=kind.text,
        text=" ".join(fact for fact in facts if fact),
        more=" ".join(item.more.split()),
        badge=badge,
        tone=tone,
        right=formats.money(item.amount),
        right_tone=_amount_tone(item),
    )


def _amount_tone(item: TimelineItem) -> str:
    """Money that came in is green; what is void counts no more."""
    if item.state is not None and item.state.value == "void":
        return "text2"
    of = BY_DIRECTION.get(item.kind) if isinstance(item.kind, DocumentKind) else None
    return "green" if of is not None and of.direction is Direction.IN else "text"
