"""How the program talks to the user: questions, problems, files; behind a protocol so that tests answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from crm_desktop.present.effects import Change


@dataclass(frozen=True)
class Offer:
    """What a passing message lets one do.

    Attributes:
        words: on its button, translated.
        idea: of its picture.
        run: does it.
    """

    words: str
    idea: str
    run: Callable[[], object]


class Asker(Protocol):
    """Talks to the user; tests give a fake."""

    def confirm(
        self,
        question: str,
        accept: str = "",
        *,
        danger: bool = False,
        unusual: bool = False,
        changes: Sequence[Change] = (),
    ) -> bool:
        """Ask whether to go on; ``accept`` is the text of the button that does.

        ``unusual`` is what should be read before it is answered: Enter stays, and going on is the other button.
        ``changes`` are shown under the question.
        """
        ...

    def choose(self, question: str, answers: Sequence[tuple[str, str]], *, stay: str = "") -> str | None:
        """Offer answers as (key, text), the first one as default; None when backed out.

        ``stay`` is the text of the button that backs out, where a plain "Cancel" would not say what happens then.
        """
        ...

    def text(
        self,
        question: str,
        value: str = "",
        *,
        many_lines: bool = False,
        secret: bool = False,
        offers: Sequence[str] = (),
        changes: Sequence[Change] = (),
    ) -> str | None:
        """Ask for a text, such as a reason or a name, or a password that nobody else sees; None when backed out.

        ``offers`` are usual answers to choose from, ``changes`` what going on will do.
        """
        ...

    def problem(self, message: str) -> None:
        """Say what went wrong and what to do."""
        ...

    def notice(self, message: str, undo: Callable[[], None] | None = None) -> None:
        """Say in passing that something is done; with a way to undo it, for a few seconds."""
        ...

    def written(self, path: Path, message: str = "") -> None:
        """Say in passing that a file was written and where, with a way to open it; ``message`` says more, before."""
        ...

    def bug(self, error: BaseException) -> None:
        """Show an unexpected error with its details, and log it."""
        ...

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        """Ask for an existing file; ``filters`` as in Qt: ``Excel (*.xlsx)``."""
        ...

    def open_files(self, title: str, filters: str) -> Sequence[Path]:
        """Ask for existing files, as many as are wanted; none when backed out."""
        ...

    def save_file(self, title: str, filters: str, name: str = "") -> Path | None:
        """Ask where to save; asks before replacing a file."""
        ...
