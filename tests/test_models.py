"""In which order the mapped classes of a module stand."""

import re
from pathlib import Path

import crm_desktop.models

FOLDER = Path(crm_desktop.models.__file__).parent
BOTH_WAYS = {"parties", "roles"}
"""Their classes name each other; they are mapped before any lane asks something."""


def test_a_class_points_at_classes_that_are_there_already():
    """While one lane imports a module, another one may ask, and all that is mapped so far must be whole."""
    wrong = []
    for path in FOLDER.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named = re.findall(r'Mapped\[(?:list\[)?"(\w+)"', text) if path.stem not in BOTH_WAYS else ()
        wrong += [f"{path.stem}.{name}" for name in named if f"\nclass {name}(" in text]

    assert wrong == []
