"""Faults of templates, expressions and printers, in words that name the item."""

from __future__ import annotations

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class PaperError(DomainError):
    """Anything about paper that the user can put right."""


class BadExpression(PaperError):
    """An expression cannot be used."""

    template = QT_TRANSLATE_NOOP("errors", "To print, put right the expression “{source}” near “{near}”.")

    def __init__(self, *, source: str, near: str) -> None:
        super().__init__(source=shortened(source), near=shortened(near, 30))


class ExpressionUnreadable(BadExpression):
    """The text is no expression of ours."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print, put right the expression “{source}”: what stands at “{near}” has no meaning there."
    )


class ExpressionTooBig(BadExpression):
    """The expression, or what it works out, is beyond the limits."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print, make the expression “{source}” shorter: it grows too big at “{near}”."
    )


class UnknownName(BadExpression):
    """There is no such field, function or format."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print, choose a field or function from the list in “{source}”: “{near}” is none."
    )


class WrongValues(BadExpression):
    """The values do not go together: a date times a text, or a division by zero."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print, put right the expression “{source}”: “{near}” cannot be worked out with these values."
    )


class BadItem(PaperError):
    """An item of a template holds something that cannot be drawn."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print with “{template_name}”, put right its item “{item}” in the designer: {reason}"
    )


class Reason(PaperError):
    """A part of a sentence that says what is wrong: marked, translated where the sentence is."""

    def __init__(self, template: str, **values: object) -> None:
        self.template = template  # type: ignore[misc]  # the same class says many things
        super().__init__(**values)


class BrokenTemplate(PaperError):
    """A file or record is not a template, or a part of it has no meaning."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To open this print template, choose another file or an older version: “{where}” {why}."
    )

    def __init__(self, *, where: str, why: str | DomainError, **values: object) -> None:
        """``why`` is a marked text with ``values``, or an error of its own."""
        super().__init__(where=where, why=Reason(why, **values) if isinstance(why, str) else why)


class NewerTemplate(PaperError):
    """The template was made with a later version of the program."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To open this print template, update the program: it was saved in format {found}, this one knows {known}.",
    )


class UnknownTemplate(PaperError):
    """No built-in template has this name."""

    template = QT_TRANSLATE_NOOP("errors", "To print, choose another template: there is none named “{name}”.")


class TooManyPages(PaperError):
    """The rows of a document do not fit any reasonable number of pages."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print with “{template_name}”, make its bands lower or its paper longer: no row fits on a page."
    )


class BeyondPrintWidth(PaperError):
    """An item lies where the printer's head does not reach."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print on this printer, move “{item}” to the left: it ends {beyond} mm beyond the {columns} columns.",
    )


class BeforePrintWidth(PaperError):
    """An item lies left of where the printer's head begins."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print on this printer, move “{item}” {beyond} mm to the right: the head begins there."
    )


class CutAtEdge(PaperError):
    """Not refused, but to be known: something lies beyond the paper."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print all of “{item}”, move it onto the paper in the designer: {beyond} mm lie beyond its edge."
    )


class NoGlyph(PaperError):
    """Not refused, but to be known: a mark stands for characters that no font has."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print {text}, write it another way or install a font that has it: 〓 stands in its place."
    )


class BeyondForm(PaperError):
    """An item would be printed above or below the form, on its neighbour."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print on this form, move “{item}” away from its edge or move the print less far up or down: "
        "it stands {beyond} mm beyond the form.",
    )


class FormTooLong(PaperError):
    """A dot-matrix printer cannot count so many lines."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print on this printer, make the paper of the template shorter: {height} mm, and it can have {longest} mm.",
    )


class FormTooShort(PaperError):
    """A dot-matrix printer does not hold so short a form."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print on this printer, make the paper of the template longer: {height} mm, and it needs {shortest} mm.",
    )


class NoPaperFont(PaperError):
    """No TrueType font with Chinese characters is installed."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To make a PDF, or to print characters that the printer does not have, install a TrueType font with Chinese "
        "characters, such as WenQuanYi Micro Hei.",
    )


class FileNotWritten(PaperError):
    """The file cannot be written: open elsewhere, read-only, disk full."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save {path}, close it in other programs and check the folder and the free space: {why}."
    )


class PrinterUnreachable(PaperError):
    """Nothing answers where the printer should be."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print on {target}, switch the printer on and check its cable and address: {why}."
    )


class PrinterMissing(PrinterUnreachable):
    """Windows has no printer of this name."""

    template = QT_TRANSLATE_NOOP("errors", "To print, choose another printer: Windows has none named “{target}”.")


class PrinterForbidden(PrinterUnreachable):
    """The user of this computer may not print there."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print on {target}, ask for the right to use this printer: Windows does not let you."
    )


class SpoolerStopped(PrinterUnreachable):
    """The service of Windows that prints is not running."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To print on {target}, start the Windows service “Print Spooler”, or restart the computer."
    )


class PrintInterrupted(PaperError):
    """The printer stopped taking data; the page at hand may be partly on paper."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To finish on {target}, check printer, cable and paper, then go on from the print queue: it took no more.",
    )

    def __init__(self, *, target: object, parts: int, sure: int = 0) -> None:
        """``parts`` of the job were written wholly; of these, only ``sure`` cannot lie in a buffer on the way."""
        super().__init__(target=target)
        self.parts, self.sure = parts, sure


class UnknownTarget(PaperError):
    """The text does not name a way out."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To print, choose a printer, a file or an address such as tcp://192.168.1.50:9100: “{target}” is none.",
    )


def shortened(text: str, limit: int = 60) -> str:
    """Cut a text for a message; braces would be taken for parameters, so they go."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in text)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"
