"""Colours, sizes and icons."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from crm_desktop.qtkit.icons import IDEAS, pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.tokens import DARK, LIGHT
from crm_desktop.settings.places import resources


def luminance(color):
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(color).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["text", "text2", "accent", "red", "amber", "green", "closed"])
@pytest.mark.parametrize("ground", ["surface", "window", "header", "surface_alt", "accent_soft"])
def test_every_text_is_readable_on_every_ground(tokens, text, ground):
    assert contrast(tokens[text], tokens[ground]) >= 4.5


def test_both_themes_have_the_same_tokens():
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("idea", IDEAS)
def test_every_idea_has_a_picture(qapp, idea):
    assert not pixmap(idea).isNull()


def test_sheet_names_only_tokens_that_exist(qapp):
    filled = theme().fill((resources() / "styles" / "app.qss").read_text(encoding="utf-8"))
    assert "$" not in filled
    pictures = re.findall(r'url\("(.+?)"\)', filled)
    assert len(pictures) == filled.count("url(")
    assert all(Path(path).exists() for path in pictures)


def test_lengths_scale_with_the_size(qapp):
    look = theme()
    look.scale = 1.5
    try:
        assert look.px(26) == 39
        assert "39px" in look.fill("min-height: $26px")
    finally:
        look.scale = 1.0
