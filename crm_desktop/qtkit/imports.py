"""Takes burdens off every import that follows.

PySide6 reads the source of each module that is imported after it, to find out whether the module may ask for its
``__feature__`` switches (Python names for Qt's methods). Nothing here does, and hundreds of modules are read for
nothing: about 0.1 s of the start. A program without sources, such as the installed one, is never read.

SQLAlchemy imports modules of the standard library for what nothing here does with it: it asks no server
asynchronously, and looks for no plug-ins. They take a fifth as long as SQLAlchemy itself.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from threading import RLock
from types import ModuleType
from typing import Any, cast

_ASKS = "_mod_uses_pyside"
"""Its function that reads the source; there is no public way to do without it (PySide6 6.11)."""
_SPARED = ("asyncio", "importlib.metadata")
_LOADING = RLock()


def spare_source_reading() -> None:
    """Tell PySide6 that no module to come uses its switches."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        setattr(feature, _ASKS, lambda _module: False)


def spare_loading() -> None:
    """Load some packages only when something of them is used."""
    for name in _SPARED:
        if name not in sys.modules:
            sys.modules[name] = load_later(name)
    # SQLAlchemy takes it over at once, and never calls it
    sys.modules["asyncio"].__dict__.setdefault("iscoroutine", _iscoroutine)


def load_later(package: str) -> ModuleType:
    """A package that loads itself when something of it is used.

    Unlike one by ``importlib.util.LazyLoader`` it takes no second import, nor that of one of its modules, for a use.
    """
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(name=package)
    module: Any = importlib.util.module_from_spec(spec)
    module.__class__ = _Later
    return cast("ModuleType", module)


class _Later(ModuleType):
    """What stands for a package until then, and is it afterwards."""

    _is_loading: bool

    def __getattr__(self, name: str) -> Any:
        if importlib.util.find_spec(f"{self.__name__}.{name}") is not None:
            return importlib.import_module(f"{self.__name__}.{name}")
        with _LOADING:
            known = self.__dict__
            if name not in known and "_is_loading" not in known:
                self._load(self)
            if name in known:
                return known[name]
        raise AttributeError(name)

    def _load(self, module: Any) -> None:
        self._is_loading = True
        module.__spec__.loader.exec_module(module)
        module.__class__ = ModuleType


def _iscoroutine(thing: object) -> bool:
    from asyncio.coroutines import iscoroutine

    return iscoroutine(thing)
