"""Marks texts for translation without Qt.

``pyside6-lupdate`` reads source as text, so the name alone is enough.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - the form lupdate looks for
    """Mark ``text`` for translation in ``context`` and return it unchanged."""
    return text
