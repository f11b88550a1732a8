"""What a kind of document is: its key, its fields with sample values, and the templates that ship for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.print_templates.document import ListColumn, PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.sample_picture import sample_picture
from crm_desktop.print_templates.kinds.sample_words import in_language
from crm_desktop.print_templates.template import Template

Fields = Mapping[str, Value]
Lines = Sequence[Fields]


@dataclass(frozen=True, slots=True)
class CatalogueField:
    """A field that templates may use.

    Attributes:
        name: as in an expression, after the group's name and a point.
        label: marked (context ``print_templates``), not yet translated.
        sample: what the designer shows.
        format_name: the format that it gets when it is dragged onto the paper.
        is_picture: whether it is one; in an expression it says whether there is any, in a line which one it is.
    """

    name: str
    label: str
    sample: Value
    format_name: str = ""
    is_picture: bool = False


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of one thing."""

    name: str
    label: str
    fields: tuple[CatalogueField, ...]


def no_lines(_count: int) -> Lines:
    """A document that has no table."""
    return ()


def no_sums(_lines: Lines) -> Fields:
    """A document whose fields don't follow from its lines."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """A kind of document that can be printed.

    Attributes:
        key: stored with templates and in the print log; never changes.
        title: marked (context ``print_templates``).
        number: a sample number, which tells how numbers look.
        groups: what a template may show.
        templates: the built-in templates by their names, made when they are asked for; the usual one first.
        sample_lines: so many believable lines.
        sums: fields of the group ``document`` that follow from the lines.
        sample_columns: the columns of a list; other kinds have those of their template.
    """

    key: str
    title: str
    number: str
    groups: tuple[FieldGroup, ...]
    templates: Mapping[str, Callable[[], Template]]
    sample_lines: Callable[[int], Lines] = no_lines
    sums: Callable[[Lines], Fields] = no_sums
    sample_columns: tuple[ListColumn, ...] = field(default=())

    def known_names(self) -> dict[str, frozenset[str]]:
        """Names that may be missing in a document and are then empty; ``own`` takes any."""
        names = {group.name: frozenset(entry.name for entry in group.fields) for group in self.groups}
        return {**names, "own": frozenset({"*"})}

    @property
    def pictured(self) -> tuple[str, ...]:
        """The pictures that its papers can show beside the office's logo and those of the lines, by name."""
        return tuple(
            f"{group.name}.{entry.name}"
            for group in self.groups
            for entry in group.fields
            if entry.is_picture and group.name != "line"
        )

    def sample(self, line_count: int = 3, language: str = "zh_CN") -> PrintData:
        """A believable document with so many lines, whose sums are right."""
        lines = self.sample_lines(line_count)
        named = {str(line["picture"]) for line in lines if line.get("picture")}
        pictures = {name: sample_picture() for name in (*self.pictured, *sorted(named))}
        fields: dict[str, dict[str, Value]] = {
            group.name: {entry.name: entry.sample for entry in group.fields}
            for group in self.groups
            if group.name not in {"line", "page", "copy"}
        }
        fields["document"] = {**fields.get("document", {}), "number": self.number, **self.sums(lines)}
        return PrintData(
            kind=self.key,
            fields={name: _told(values, language) for name, values in fields.items()},
            lines=tuple(_told(line, language) for line in lines),
            language=language,
            pictures=pictures,
            columns=tuple(column.titled(in_language(column.title, language)) for column in self.sample_columns),
        )


def _told(values: Fields, language: str) -> dict[str, Value]:
    return {name: in_language(value, language) if isinstance(value, str) else value for name, value in values.items()}
