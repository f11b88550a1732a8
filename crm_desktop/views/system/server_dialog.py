"""Where the office's server is: five fields, tried before they are taken, so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from crm_desktop.db.address import ServerPlace, is_server_url
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import text
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.doorway import Desk
from crm_desktop.views.system.fields import password
from crm_desktop.views.words import error_text

HIGHEST_PORT = 65_535
FIELDS = (
    Field(
        "host",
        QT_TRANSLATE_NOOP("system", "Server"),
        text(longest=500),
        required=True,
        hint=QT_TRANSLATE_NOOP("system", "Name or number, such as 192.168.1.8; or paste a whole address."),
    ),
    Field("port", QT_TRANSLATE_NOOP("system", "Port"), text(longest=5), required=True),
    Field("database", QT_TRANSLATE_NOOP("system", "Database"), text(longest=63), required=True),
    Field("user", QT_TRANSLATE_NOOP("system", "User"), text(longest=63), required=True),
    Field(
        "password",
        QT_TRANSLATE_NOOP("system", "Password"),
        password(),
        hint=QT_TRANSLATE_NOOP("system", "Of the database, not your own; empty if it needs none."),
    ),
)


class NoPort(DomainError):
    """A port is a number."""

    template = QT_TRANSLATE_NOOP("errors", "Enter a number from 1 to 65535; usually it is 5432.")


def place_faults(place: ServerPlace) -> dict[str, DomainError]:
    """What keeps a server from being looked for, by field."""
    problems: dict[str, DomainError] = {
        key: Required() for key in ("host", "database", "user") if not getattr(place, key).strip()
    }
    port = place.port.strip()
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= HIGHEST_PORT):
        problems["port"] = NoPort()
    return problems


class ServerDialog(Sheet):
    """Asks where the server is and goes on only when it answers.

    Attributes:
        address: what was tried with success.
    """

    def __init__(
        self,
        desk: Desk,
        place: ServerPlace | None = None,
        fault: DomainError | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            desk: the program before somebody has logged in.
            place: what is known already.
            fault: what was wrong with it.
            parent: the window it stands over.
        """
        super().__init__(parent, "database")
        self.setObjectName("server")
        self._desk = desk
        self.address = self._host = ""
        self.entitle(self.tr("The office's server"), self.tr("As whoever set the server up gave it to you."))
        self.setMinimumWidth(theme().px(560))
        self.form = Form("system", FIELDS, place or ServerPlace(), desk, columns=1)
        self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.form.finished.connect(self.connect_to_it)
        self.form.edited.connect(self._edited)
        self.answer = label(role="hint")
        self.answer.setWordWrap(True)
        self.body.addWidget(self.form)
        self.body.addWidget(self.answer)
        self.add_button(self.tr("Test"), self.test)
        self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(self.tr("Connect"), self.connect_to_it, idea="done", primary=True)
        self._say("" if fault is None else error_text(fault))
        self.form.focus()

    def test(self) -> None:
        """Find out whether the server answers, and what it holds; nothing is made there."""
        self._try(self._tell_found)

    def connect_to_it(self) -> None:
        """Take the address if the server answers."""
        self._try(lambda _has_office: self.accept())

    def _try(self, then: Callable[[bool], None]) -> None:
        self._take_apart()
        place = self.form.draft()
        problems = place_faults(place)
        self.form.show_problems({key: error_text(problem) for key, problem in problems.items()})
        if problems:
            return
        self.address = place.address
        self._say("")
        self.setEnabled(False)
        self._desk.jobs.run(self, lambda _progress: _has_office(place), self._then(then), self._failed, lane=FILES)

    def _then(self, then: Callable[[bool], None]) -> Callable[[bool], None]:
        def done(has_office: bool) -> None:  # noqa: FBT001 - an answer
            self.setEnabled(True)
            then(has_office)

        return done

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, DomainError):
            self._say(error_text(error))
        else:
            self._desk.ask.bug(error)

    def _tell_found(self, has_office: bool) -> None:  # noqa: FBT001 - an answer
        self.answer.setText(
            self.tr("The server answers: there is an office.")
            if has_office
            else self.tr("The server answers; the database is empty, and an office can be made in it.")
        )

    def _say(self, problem: str) -> None:
        self.answer.setText("")
        self.problem.say(problem)

    def _edited(self, key: str) -> None:
        """A whole address that is pasted is taken apart at once: it may show a password."""
        before, self._host = self._host, str(self.form.draft().host)
        self._say("")
        if key == "host" and len(self._host) > len(before) + 1:
            self._take_apart()

    def _take_apart(self) -> None:
        typed = self.form.draft()
        if is_server_url(typed.host):
            place = ServerPlace.of(typed.host)
            self.form.show_draft(replace(place, password=place.password or typed.password))


def _has_office(place: ServerPlace) -> bool:
    from crm_desktop.db.server import try_server

    return try_server(place.address)
