"""Takes a burden off every import that follows.

PySide6 reads the source of each module that is imported after it, to find out whether the module may ask for its
``__feature__`` switches (Python names for Qt's methods). Nothing here does, and hundreds of modules are read for
nothing: about 0.1 s of the start. A program without sources, such as the installed one, is never read.
"""

from __future__ import annotations

import sys

_ASKS = "_mod_uses_pyside"
"""Its function that reads the source; there is no public way to do without it (PySide6 6.11)."""


def spare_source_reading() -> None:
    """Tell PySide6 that no module to come uses its switches."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        setattr(feature, _ASKS, lambda _module: False)
