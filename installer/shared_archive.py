"""Runs first in both packed programs: their modules lie in one archive beside them instead of once in each.

Nothing but built-in modules is there yet: PyInstaller's own start, which comes next, opens the archive named here.
"""

import sys

sys._pyinstaller_pyz = sys._MEIPASS + "/modules.pyz"  # noqa: SLF001 - how PyInstaller's start is told
