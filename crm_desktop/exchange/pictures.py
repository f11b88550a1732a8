"""Pictures that are called by codes: of which product each is, and what keeps one out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.domain.attachments.files import is_picture_name, size_problem
from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.pictures import measure

_COUNTED = re.compile(r"(?P<code>.+?)(?:[-_ ]\(?\d{1,2}\)?)?")
"""A name is a code, perhaps with a number behind it: ``LS304-M0820 2``."""
_LONGEST_KEY = 36


class NoSuchCode(RuleBroken):
    """A picture is called by no product."""

    template = QT_TRANSLATE_NOOP("errors", "To add {file}, call it by the code or the bar code of a product.")


class NotRead(RuleBroken):
    """A picture cannot be read from where it is."""

    template = QT_TRANSLATE_NOOP("errors", "To add {file}, see to it that it can be read.")


@dataclass(frozen=True, slots=True)
class Called:
    """A picture on its way to a product.

    Attributes:
        product_id: None if it is called by none.
        key: the same for the same bytes on the same product, so that they come in once; empty for what stays out.
        problem: what keeps it out.
    """

    path: Path
    size: int
    product_id: int | None = None
    key: str = ""
    problem: DomainError | None = None


def pictures_in(folder: Path) -> list[Path]:
    """The pictures of a folder by their names, but for those of folders in it."""
    return sorted(one for one in folder.iterdir() if one.is_file() and is_picture_name(one.name))


def look_at(paths: Iterable[Path], codes: Mapping[str, int]) -> Iterator[Called]:
    """Look at pictures one after the other; ``codes`` are the products by their folded codes."""
    for path in paths:
        try:
            yield _called(path, product_of(path, codes))
        except DomainError as problem:
            yield Called(path, _size(path), problem=problem)
        except OSError:
            yield Called(path, 0, problem=NotRead(file=path.name))


def product_of(path: Path, codes: Mapping[str, int]) -> int | None:
    """The product of the whole name, or of what stands before a number.

    >>> codes = {"ls304-m0820": 1, "m8-20": 2}
    >>> [product_of(Path(name), codes) for name in ("LS304-M0820.png", "LS304-M0820 (2).jpg", "M8-20.jpg", "x.jpg")]
    [1, 1, 2, None]
    """
    whole = codes.get(path.stem.casefold())
    counted = _COUNTED.fullmatch(path.stem)
    return whole if whole is not None or counted is None else codes.get(counted["code"].casefold())


def _called(path: Path, product_id: int | None) -> Called:
    if product_id is None:
        raise NoSuchCode(file=path.name)
    size = path.stat().st_size
    if problem := size_problem(path.name, size):
        raise problem
    content = path.read_bytes()
    measure(path.name, content)
    return Called(path, size, product_id, f"{product_id}-{hashlib.sha256(content).hexdigest()}"[:_LONGEST_KEY])


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
