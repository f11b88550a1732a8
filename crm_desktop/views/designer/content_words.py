"""What an expression shows, in words: 品名 + 规格 in place of ``concat(line.name, if(empty(…``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.errors import BadExpression
from crm_desktop.print_templates.expression import Call, FieldName, Literal, Node, Operation, parse_expression
from crm_desktop.print_templates.functions import ALIASES, FORMATS
from crm_desktop.views.designer.named import field_name, said

_OF: Mapping[str, str] = {
    "sum": QT_TRANSLATE_NOOP("designer", "total of {what}"),
    "page_sum": QT_TRANSLATE_NOOP("designer", "page total of {what}"),
    "carried": QT_TRANSLATE_NOOP("designer", "{what} carried forward"),
    "running": QT_TRANSLATE_NOOP("designer", "running total of {what}"),
    "count": QT_TRANSLATE_NOOP("designer", "number of lines"),
    "page_count": QT_TRANSLATE_NOOP("designer", "lines on this page"),
    "words": QT_TRANSLATE_NOOP("designer", "{what} in words"),
}
_SIGNS = {"*": "×", "/": "÷", "-": "−", "<=": "≤", ">=": "≥", "!=": "≠"}
_JOINS = {"concat": " + ", "first_filled": " / "}


def content_words(kind: str, source: str) -> str:
    """What an expression shows, in the words of the field tree; one that cannot be read is shown as it is."""
    try:
        return _words(kind, parse_expression(source.strip())) if source.strip() else ""
    except BadExpression:
        return source.strip()


def _words(kind: str, node: Node) -> str:
    match node:
        case Literal(value):
            return f"“{value}”" if isinstance(value, str) else str(value).lower()
        case FieldName(group, name):
            return field_name(kind, f"{group}.{name}")
        case Operation():
            return _operation(kind, node)
        case Call():
            return _call(kind, node)


def _operation(kind: str, node: Operation) -> str:
    if node.sign == "&":
        return _joined(kind, node.operands, " + ")
    sign = _SIGNS.get(node.sign, node.sign)
    parts = [f"({_words(kind, part)})" if _binds(part) else _words(kind, part) for part in node.operands]
    return f" {sign} ".join(parts) if len(parts) > 1 else f"{sign} {parts[0]}"


def _binds(node: Node) -> bool:
    return isinstance(node, Operation) and node.sign != "&"


def _call(kind: str, node: Call) -> str:
    name = ALIASES.get(node.name, node.name)
    if name in _JOINS:
        return _joined(kind, node.arguments, _JOINS[name])
    if name in _OF:
        return said(_OF[name]).format(what=", ".join(_words(kind, part) for part in node.arguments))
    if name == "if" or (name in FORMATS and len(node.arguments) == 1):
        shown = node.arguments[1:] if name == "if" else node.arguments
        return _joined(kind, shown, " / ")
    return f"{node.name}({', '.join(_words(kind, part) for part in node.arguments)})"


def _joined(kind: str, parts: tuple[Node, ...], sign: str) -> str:
    """The parts that show something: blanks between them go without saying."""
    words = (_words(kind, part) for part in _flat(parts) if not _is_blank(part))
    return sign.join(dict.fromkeys(words)) or "“”"


def _flat(parts: tuple[Node, ...]) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, Call) and ALIASES.get(part.name, part.name) == "concat":
            yield from _flat(part.arguments)
        elif isinstance(part, Operation) and part.sign == "&":
            yield from _flat(part.operands)
        else:
            yield part


def _is_blank(node: Node) -> bool:
    if isinstance(node, Literal):
        return isinstance(node.value, str) and not node.value.strip()
    is_choice = isinstance(node, Call) and ALIASES.get(node.name, node.name) == "if"
    return is_choice and all(_is_blank(part) for part in node.arguments[1:])  # type: ignore[union-attr]
