"""Where forms read the office's pick lists 数据字典: each of them is read here by its name, and no other way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from crm_desktop.domain.changes import Done
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.editors import ChoiceField, Editor, FieldWidget
from crm_desktop.qtkit.forms.tags_field import tags
from crm_desktop.queries.office.system import dictionary
from crm_desktop.views.context import Context
from crm_desktop.views.words import told

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects
    from crm_desktop.present.effects import Change


class PickLists(Protocol):
    """What a form offers, its pick lists among it."""

    @property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """The words of each list, in order."""
        ...


def pick_list(choices: PickLists, name: str) -> Editor:
    """A word of a pick list, or one of the user's own."""
    return editors.choice(lambda: _offered(choices.lists.get(name, ())), editable=True)


def pick_tags(choices: PickLists, name: str, *, longest: int) -> Editor:
    """Several words of a pick list, or of the user's own."""
    return tags(choices.lists.get(name, ()), longest=longest)


def offer_pick_list(context: Context, owner: QObject, field: FieldWidget, *, name: str) -> None:
    """Let a form that stands already offer a pick list, as soon as it is read."""

    def offer(words: Sequence[str]) -> None:
        if isinstance(field, ChoiceField):
            field.set_options(_offered(words))

    context.read(owner, dictionary, offer, list_name=name)


def typed_reason(context: Context, question: str, offers: Sequence[str] = (), changes: Sequence[Change] = ()) -> str:
    """What the user says to a question why, without spaces around it; empty if he says nothing or goes back."""
    return (context.ask.text(question, offers=offers, changes=changes) or "").strip()


def run_with_reason(
    context: Context,
    owner: QObject,
    question: str,
    make: Callable[[str], Any],
    done: Callable[[Done], None] | None = None,
    *,
    pick_list: str = "",
) -> None:
    """Run a command that needs a reason; it is asked for only once nothing else is in the way.

    Args:
        context: the program.
        owner: whoever asks; nothing is asked once it is closed.
        question: what the user is asked; what the command will do is shown beside it.
        make: makes the command out of the reason.
        done: called when it was carried out.
        pick_list: the list whose words are offered.
    """

    def foretold(effects: Effects) -> None:
        def ask(words: Sequence[str]) -> None:
            if reason := typed_reason(context, question, words, told(effects)):
                context.run(make(reason), done)

        if pick_list:
            context.read(owner, dictionary, ask, list_name=pick_list)
        else:
            ask(())

    context.preview(owner, make(""), foretold)


def _offered(words: Sequence[str]) -> list[tuple[str, str]]:
    return [("", ""), *((word, word) for word in words)]
