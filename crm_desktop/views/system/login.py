"""The log-in dialog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit

from crm_desktop.domain.access import Standing
from crm_desktop.domain.errors import DomainError
from crm_desktop.qtkit.jobs import WRITE
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.doorway import Doorway, Entered
from crm_desktop.views.words import error_text

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.qtkit.jobs import Progress
    from crm_desktop.services.office.login import LoggedIn


class LoginDialog(Sheet):
    """Asks for name and password of an operator of one office.

    Attributes:
        logged_in: who was let in; None until then.
        wants_other_office: the user would rather open another office.
    """

    def __init__(self, desk: Doorway, office: OfficeFile, office_name: str, hint: str = "") -> None:
        """Ask; ``hint`` is what everybody may know who comes in."""
        super().__init__(None, "office")
        self.setObjectName("login")
        self.entitle(office_name or office.label, office.label if office.is_server else str(office.path))
        self.setWindowTitle(self.tr("Log in"))
        self._desk, self._office = desk, office
        self.logged_in: LoggedIn | None = None
        self.wants_other_office = False
        self.name_line, self.password_line = QLineEdit(desk.operator or desk.store.settings.operator), QLineEdit()
        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self._wait_left, self._is_checking, self._tried = 0, False, ""
        self._go_words = self.tr("Log in")
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._waiting.timeout.connect(self._tick)
        self._lay_out(hint)
        (self.password_line if self.name_line.text() else self.name_line).setFocus()
        # the database is loaded while somebody types
        desk.jobs.run(self, lambda _progress: load_database(), lane=WRITE)

    @property
    def entered(self) -> Entered | None:
        """The office and the operator's access; None unless somebody was let in."""
        return Entered(self._office, self.logged_in.access) if self.logged_in else None

    @property
    def password(self) -> str:
        """The password that was tried last."""
        return self._tried

    def try_log_in(self) -> None:
        """Check name and password in the background; comparing takes a moment on purpose."""
        office, clock, name, password = self._office, self._desk.clock, self.name_line.text(), self.password_line.text()
        self._tried = password
        self._show_checking(checking=True)

        def work(_progress: Progress) -> LoggedIn:
            from crm_desktop.services.office.login import LogIn, log_in

            return log_in(office.engine, LogIn(login=name.strip(), password=password), clock)

        self._desk.jobs.run(self, work, self._let_in, self._refused, lane=WRITE)

    def _lay_out(self, hint: str) -> None:
        self.setMinimumWidth(theme().px(420))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(10))
        rows = ((self.tr("Log-in name"), self.name_line), (self.tr("Password"), self.password_line))
        for row, (words, line) in enumerate(rows):
            name = label(words, role="label")
            name.setBuddy(line)
            line.setAccessibleName(words)
            line.textEdited.connect(lambda _text: self._clear_problem())
            grid.addWidget(name, row, 0)
            grid.addWidget(line, row, 1)
        self.body.addLayout(grid)
        if hint:
            said = label(hint, role="hint")
            said.setWordWrap(True)
            self.body.addWidget(said)
        self.other_office = self.add_link(self.tr("Another office…"), self._other_office)
        self.add_button(self.tr("Quit"), self.reject)
        self.go = self.add_button(self._go_words, self._go_on, idea="lock", primary=True)

    def _go_on(self) -> None:
        """Go to the next empty field; with both filled, log in. An empty password is never tried."""
        if self._is_checking or self._waiting.isActive():
            return
        empty = next((line for line in (self.name_line, self.password_line) if not line.text()), None)
        if empty is None:
            self.try_log_in()
        elif empty.hasFocus():
            name = empty is self.name_line
            self.problem.say(self.tr("Type your log-in name.") if name else self.tr("Type your password."))
        else:
            empty.setFocus(Qt.FocusReason.TabFocusReason)

    def _let_in(self, answer: LoggedIn) -> None:
        self.logged_in = answer
        for warning in answer.warnings:
            self._desk.ask.problem(error_text(warning))
        self._desk.store.change(operator=answer.access.login)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._show_checking(checking=False)
        if not isinstance(error, DomainError):
            self._desk.ask.bug(error)
            return
        from crm_desktop.services.office.login import LogInWaits

        self.problem.say(error_text(error))
        if isinstance(error, LogInWaits):
            self._wait_left = int(error.params["seconds"])
            self.go.setEnabled(False)
            self._waiting.start()
        if self.password_line.text() == self._tried:  # what was typed meanwhile stays as it is
            self.password_line.selectAll()
            self.password_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self) -> None:
        self._wait_left -= 1
        if self._wait_left > 0:
            from crm_desktop.services.office.login import LogInWaits

            self.problem.say(error_text(LogInWaits(seconds=self._wait_left)))
            return
        self._waiting.stop()
        self.problem.say("")
        self.go.setEnabled(True)

    def _clear_problem(self) -> None:
        if not self._waiting.isActive():
            self.problem.say("")

    def _show_checking(self, *, checking: bool) -> None:
        """Say that it is being checked; the fields stay as they are, and so does the focus."""
        self._is_checking = checking
        if checking and self.go.hasFocus():
            self.password_line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go.setEnabled(not checking)
        self.go.setText(self.tr("Checking …") if checking else self._go_words)

    def _other_office(self) -> None:
        self.wants_other_office = True
        self.reject()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in a field goes on; Qt would press the default button, whatever is still empty."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (self.name_line.hasFocus() or self.password_line.hasFocus()):
            self._go_on()
        else:
            super().keyPressEvent(event)


class UnlockDialog(LoginDialog):
    """Asks the operator at work for his password again; what he typed waits behind it.

    Attributes:
        wants_other_operator: a colleague would rather log in himself.
    """

    def __init__(
        self,
        desk: Doorway,
        office: OfficeFile,
        office_name: str,
        login: str,
        *,
        unkept: Sequence[str] = (),
        why: Standing = Standing.SAME,
    ) -> None:
        """Make the dialog.

        Args:
            desk: what asking takes.
            office: the open office.
            office_name: its name.
            login: of the operator at work.
            unkept: names what a colleague's log-in would lose, and so keeps him out.
            why: what became of the log-in; the same if nobody touched the program for a while.
        """
        super().__init__(desk, office, office_name)
        self.setObjectName("unlock")
        self._unkept = unkept
        self.entitle(office_name, self._words(why))
        self.setWindowTitle(self.tr("Locked"))
        self.name_line.setText(login)
        self.name_line.setReadOnly(True)
        self.wants_other_operator = False
        self.other_office.setText(self.tr("Another operator…"))
        self.other_office.setToolTip(self._why_not(unkept))
        self.other_office.setEnabled(not unkept)
        self._go_words = self.tr("Unlock")
        self.go.setText(self._go_words)
        self.password_line.setFocus()

    def _other_office(self) -> None:
        self.wants_other_operator = True
        self.reject()

    def _words(self, why: Standing) -> str:
        match why:
            case Standing.SWITCHED_OFF:
                return self.tr(
                    "Locked: a manager switched this log-in off. What you typed is kept for when you are let in again."
                )
            case Standing.OTHER_RIGHTS:
                return self.tr(
                    "Locked: this log-in has other rights now. Unlock to go on with them; your work is still here."
                )
        return self.tr("Locked, since nobody touched the program for a while. Your work is still here.")

    def _why_not(self, unkept: Sequence[str]) -> str:
        if not unkept:
            return self.tr("Log in as somebody else: what is half typed is kept for its operator.")
        text = self.tr("To let somebody else in, unlock and save first what cannot be kept: {names}.")
        return text.format(names=", ".join(unkept))

    # Qt overrides

    def reject(self) -> None:
        """End the program, or let a colleague in; what would be lost by it is asked for first, and not shown."""
        question = self.tr("This cannot be kept, and is lost when the program ends: {names}. End it?")
        if self._unkept and not self.wants_other_operator:
            names = ", ".join(self._unkept)
            if not self._desk.ask.confirm(question.format(names=names), self.tr("Quit"), unusual=True):
                return
        super().reject()


def load_database() -> None:
    """Load what logging in needs."""
    from crm_desktop.queries.mapping import load_mapping
    from crm_desktop.services.office import login  # noqa: F401 - loaded for later

    load_mapping()
