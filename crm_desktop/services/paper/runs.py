"""The one way in which a print order reaches a dot-matrix printer or a file, from a window or from a command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.printing import Medium
from crm_desktop.print_templates.outlets import send
from crm_desktop.print_templates.spooled import Watch
from crm_desktop.services.paper.files import write
from crm_desktop.services.paper.log import LogPrint, PrintedDocument
from crm_desktop.services.paper.orders import PrintOrder, Steps, keep
from crm_desktop.services.paper.sending import Delivered, KeptJob, Reading, Running, Sender, deliver
from crm_desktop.settings.printers import PrinterBook


class Unhurried:
    """Nobody waits for the steps of a work."""

    def step(self, done: int, total: int = 0) -> None:
        """Nobody hears it."""


@dataclass(frozen=True)
class PrintRun:
    """What printing needs of the program around it.

    Attributes:
        book: the printers of this computer.
        words: puts a fault into the language of the user, for the queue.
        sender: sends bytes; a fake in tests.
    """

    reader: Reading
    runner: Running
    book: PrinterBook
    words: Callable[[DomainError], str]
    sender: Sender = send

    def raw(
        self, order: PrintOrder, title: str, steps: Steps, *, watch: Callable[[KeptJob], Watch] | None = None
    ) -> Delivered:
        """Keep the pages of an order, send them, and note the forms that the printer was fed.

        A job that fails stays in the print queue; the result says why.
        """
        job = keep(order, self.runner, steps, title)
        onlooker = watch(job) if watch else None
        result = deliver(job, self.reader, self.runner, words=self.words, watch=onlooker, sender=self.sender)
        self.book.count_forms(order.printer, result.sent_to - 1)
        return result

    def file(self, order: PrintOrder, title: str, steps: Steps) -> tuple[PrintedDocument, ...]:
        """Write the file of an order and note it in the log."""
        printed = write(order, steps, title)
        self.runner.run(LogPrint(documents=printed, target=order.target, medium=Medium.FILE))
        return printed
