"""The colours of both themes by token; see ``docs/look.md`` for what each one is for."""

from __future__ import annotations

from typing import Final

LIGHT: Final[dict[str, str]] = {
    "window": "#F3F5F8",
    "surface": "#FFFFFF",
    "surface_alt": "#F8FAFB",
    "header": "#EEF2F6",
    "bar_bg": "#EDF1F5",
    "border": "#D6DDE4",
    "border_soft": "#E7ECF0",
    "border_input": "#A6B2BD",
    "text": "#1F2933",
    "text2": "#556270",
    "text_disabled": "#98A3AE",
    "accent": "#1769AA",
    "accent_hover": "#12588F",
    "accent_pressed": "#0E4672",
    "on_accent": "#FFFFFF",
    "accent_soft": "#E1EEF9",
    "accent_line": "#A9CDEB",
    "hover": "#EFF4F9",
    "red": "#C02B36",
    "red_soft": "#FDECED",
    "red_line": "#EDB4B8",
    "red_fill": "#C4313B",
    "amber": "#8C5A08",
    "amber_soft": "#FFF4DC",
    "amber_line": "#E6C27A",
    "amber_fill": "#D39A2C",
    "green": "#27744A",
    "green_soft": "#E6F4EB",
    "green_line": "#A9D6BA",
    "closed": "#5D6974",
    "closed_soft": "#F0F2F4",
    "bar": "#3A82C8",
    "bar2": "#8E9BA8",
    "bar_back": "#E7ECF0",
    "canvas": "#DDE3E9",
    "guide": "#B4308C",
}

DARK: Final[dict[str, str]] = {
    "window": "#191E23",
    "surface": "#21272E",
    "surface_alt": "#252C33",
    "header": "#2A323A",
    "bar_bg": "#1D2329",
    "border": "#38424C",
    "border_soft": "#2F3841",
    "border_input": "#5F6C78",
    "text": "#E3E8ED",
    "text2": "#A8B3BE",
    "text_disabled": "#6C7883",
    "accent": "#5FACE8",
    "accent_hover": "#7ABBEE",
    "accent_pressed": "#4A98D6",
    "on_accent": "#10202E",
    "accent_soft": "#1E3C56",
    "accent_line": "#345F84",
    "hover": "#2A333C",
    "red": "#F28B90",
    "red_soft": "#43272B",
    "red_line": "#7A3F45",
    "red_fill": "#D5525B",
    "amber": "#E6B85F",
    "amber_soft": "#3D3420",
    "amber_line": "#75602F",
    "amber_fill": "#C8963A",
    "green": "#78C898",
    "green_soft": "#1F382B",
    "green_line": "#3A6B50",
    "closed": "#9DA8B3",
    "closed_soft": "#2A3138",
    "bar": "#3A82C8",
    "bar2": "#7A8794",
    "bar_back": "#2F3841",
    "canvas": "#14181C",
    "guide": "#E07CC0",
}

SERIES: Final = ("#2F78C4", "#C65922", "#73B69B", "#A07198", "#B5A810", "#4F5971")
"""Colours of chart series, in this order, in both themes."""

AGING_LIGHT: Final = ("#3A82C8", "#D9B24A", "#D08A2E", "#C8641F", "#C4413B", "#8E2238")
AGING_DARK: Final = ("#3A82C8", "#E6CB7A", "#DDA24A", "#D0702F", "#CC4B46", "#B04A6A")
"""Not due, then five steps of overdue."""
