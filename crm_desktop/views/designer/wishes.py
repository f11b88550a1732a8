"""What the designer asks of whoever opened it, because it needs the office or the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """One signal for each.

    Attributes:
        save, save_as, print, close, help: as they say.
        scan, picture: a picture file is to be chosen.
        count, document: another document is to be shown: a made-up one of so many lines, or one of the office.
        painters: the four painters side by side.
    """

    save = Signal()
    save_as = Signal()
    print = Signal()
    close = Signal()
    help = Signal()
    scan = Signal()
    picture = Signal()
    count = Signal(int)
    document = Signal(object)
    painters = Signal()
