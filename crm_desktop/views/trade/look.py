"""What the window says and offers of a kind of document: one frozen declaration, read by its list, its tab and menus.

The kinds of sales are declared in ``kinds``; what is needed only once one of them is open stands in its ``Pages``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import follower_of
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType

if TYPE_CHECKING:
    from crm_desktop.domain.trade.drafts import TradeDraft
    from crm_desktop.qtkit.actions import ActionSpec
    from crm_desktop.qtkit.forms.form import Field
    from crm_desktop.qtkit.lines.columns import LineColumn
    from crm_desktop.qtkit.view_state import ViewState
    from crm_desktop.services.trade.lifecycle import Lifecycle
    from crm_desktop.views.context import Context


def nothing(_look: Any, _context: Any) -> Sequence[Any]:
    """Of a list that offers no more than all do."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Listed:
    """The list of a kind; texts are marked in the context of the kind.

    Attributes:
        reload_on: what else its rows tell, beside the documents and their parties.
        actions: what can be done with a row, beside opening, beginning and printing.
        note: makes what is said under the list out of its totals.
        has_past: whether it can be put to a day before today, by the option ``as_of``.
    """

    counted: str
    empty: str
    reload_on: Changes = Changes.NONE
    views: Sequence[tuple[str, ViewState]] = ()
    actions: Callable[[DocumentLook, Context], Sequence[ActionSpec[Any]]] = nothing
    note: Callable[[Context], Any] | None = None
    has_past: bool = False


@dataclass(frozen=True)
class ReadingAction:
    """What can be done with a document that is read.

    Attributes:
        step: of the workflow, which must allow it now; "" is always allowed.
        right: that it needs; None is the one to type such documents. What ``is_for_all`` needs none.
        in_foot: whether it stands under the total; the last one that is allowed there is the default.
        undoes: the id of the action in whose place it stands once that one is done, and only then.
        needs: a fact of the record without which there is nothing to do.
    """

    spec: ActionSpec[Any]
    step: str = ""
    right: Right | None = None
    is_for_all: bool = False
    in_foot: bool = False
    undoes: str = ""
    needs: str = ""


@dataclass(frozen=True)
class HeadAction:
    """An action of the bar over a document that is typed.

    Attributes:
        corrects: whether it is for documents that have a number and are being corrected; None is for all.
        is_typed: whether it is for documents that are typed by product, or for those that draw on another one;
            None is for all.
    """

    spec: ActionSpec[Any]
    corrects: bool | None = None
    is_typed: bool | None = None

    def fits(self, look: DocumentLook, record: Any) -> bool:
        """Whether an editor of this kind of document, stored or not, offers it."""
        is_corrected = record is not None and record.number is not None
        return self.is_typed in (None, look.is_typed) and self.corrects in (None, is_corrected)


@dataclass(frozen=True, kw_only=True)
class Pages:
    """How a kind is typed and read.

    Attributes:
        fields: those of the head; ``direct_fields`` where nothing is behind the document, if they are others.
        typing: the columns in which lines are typed that come from another document.
        reading: the columns of a document that is binding.
        facts: marked words of what became of a document, by fact of its record; ``reasons`` of why it is as it is.
        pick_lists: the list of the office that a field of the head offers.
    """

    fields: Callable[[Context], Sequence[Field]]
    direct_fields: Callable[[Context], Sequence[Field]] | None = None
    typing: Sequence[LineColumn[Any]] = ()
    reading: Sequence[LineColumn[Any]]
    head_actions: Sequence[HeadAction]
    reading_actions: Sequence[ReadingAction]
    facts: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    pick_lists: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Where the list of a kind is found.

    Attributes:
        id: of the dock; ``title`` is marked.
        page: of the manual.
        places, front_in: see ``DockSpec``.
        activity: its marked word in the activity bar, with the place there.
    """

    id: str
    title: str
    page: str
    places: Mapping[str, int] = field(default_factory=dict)
    front_in: Sequence[str] = ()
    activity: tuple[str, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Begun:
    """The command that begins a new one; see ``CommandSpec``."""

    id: str
    title: str
    shortcut: str = ""
    places: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class DocumentLook:
    """One kind; texts are marked in the context that its type names.

    Attributes:
        post_text: what makes it binding; ``posted``, with ``{number}``, is said when it is.
        advice: what is said where a new one may not be typed; empty if only the right is missing.
        listed: gives its list, and ``pages`` how it is typed and read.
        is_begun: whether it is typed with nothing behind it, which may need another right.
        is_typed: whether its lines are typed by product; the others come from other documents.
        has_credit: whether the credit box is shown; ``asks_direct`` if only where nothing is behind the document.
        has_options: whether lines can be offered without being added up.
        is_printed: whether there is paper for it.
    """

    type: DocumentType
    icon: str
    new_title: str
    post_text: str
    posted: str
    advice: str = ""
    dock: Placed
    begun: Begun
    listed: Callable[[], Listed]
    pages: Callable[[], Pages]
    is_begun: bool = False
    is_typed: bool = True
    has_credit: bool = False
    asks_direct: bool = False
    has_options: bool = False
    is_printed: bool = True

    @property
    def words(self) -> str:
        """The context in which its texts are marked."""
        return self.type.words

    def said(self, text: str) -> str:
        """A text that its area marked, in the operator's language."""
        return QCoreApplication.translate(self.words, text)

    @property
    def id(self) -> str:
        """Its kind of tab, record and print."""
        return self.type.kind.value

    @property
    def right(self) -> Right:
        """Needed to type it."""
        return self.type.begun_by if self.is_begun else self.type.types

    @property
    def side(self) -> Side:
        """Of the ledger, on which its parties stand."""
        return self.type.side

    @property
    def title(self) -> str:
        """What one is called."""
        return self.type.title

    @property
    def draft(self) -> Any:
        """The class of what is typed."""
        return self.type.draft

    @property
    def direct(self) -> DocumentLook:
        """The kind where nothing is behind a document: typed by product, as an order is."""
        return replace(self, is_typed=True, has_credit=self.has_credit or self.asks_direct, is_begun=True)

    def of(self, draft: TradeDraft) -> DocumentLook:
        """The kind as this draft is typed."""
        return self.direct if draft.is_direct else self

    # its commands

    def save(self, draft: TradeDraft, record_id: int | None, version: int | None) -> Any:
        """The command that stores a draft."""
        return self._command("save", record_id, version, draft=draft)

    def post(self, draft: TradeDraft, record_id: int | None, version: int | None, reason: str = "") -> Any:
        """The command that makes a draft binding; with the ``reason`` if it is over credit."""
        said = {"accepted": frozenset({"credit"}), "credit_reason": reason} if reason else {}
        return self._command("post", record_id, version, draft=draft, **said)

    def discard(self, record_id: int, version: int) -> Any:
        """The command that throws a draft away."""
        return self._command("discard", record_id, version)

    def void(self, record_id: int, version: int, reason: str) -> Any:
        """The command that makes a document void."""
        return self._command("void", record_id, version, reason=reason)

    def give_up(self, record_id: int, version: int) -> Any:
        """The command that gives a correction up."""
        return self._command("give_up", record_id, version)

    def draw(self, context: Context, record_ids: Sequence[int]) -> None:
        """Make a draft of the kind that follows out of documents of this one, and open it."""
        follower = follower_of(self.type.kind)
        make = _life(follower).commands.draw
        if make is not None:
            command = make(tuple(record_ids), str(uuid4()))
            context.run(command, lambda done: context.open(follower.value, done.record_id, fresh=True))

    def _command(self, name: str, record_id: int | None, version: int | None, **values: Any) -> Any:
        life = _life(self.type.kind)
        return life.command(getattr(life.commands, name), record_id, seen_version=version, **values)


def _life(kind: DocumentKind) -> Lifecycle[Any]:
    from crm_desktop.services.lives import LIVES

    return LIVES[kind]
