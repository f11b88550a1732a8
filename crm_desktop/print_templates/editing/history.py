"""Undo and redo without limit: templates never change, so every former one is simply kept."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.print_templates.template import Template


@dataclass(frozen=True, slots=True)
class _Step:
    """A state, what led to it, and the gesture that it belongs to."""

    template: Template
    label: str = ""
    merge: str = ""


class History:
    """The states of a template while it is being designed.

    Templates share all parts that an edit leaves alone, so a thousand steps cost little.
    """

    def __init__(self, template: Template, *, saved: Template | None = None) -> None:
        """Begin with a template; ``saved`` is what is stored, when that is another one (after a crash)."""
        self._steps = [_Step(template)]
        self._place = 0
        self._saved = template if saved is None else saved

    @property
    def template(self) -> Template:
        """The state now."""
        return self._steps[self._place].template

    @property
    def undo_label(self) -> str:
        """What ``undo`` would take back; empty when there is nothing."""
        return self._steps[self._place].label if self._place else ""

    @property
    def redo_label(self) -> str:
        """What ``redo`` would do again; empty when there is nothing."""
        return self._steps[self._place + 1].label if self.can_redo else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a former state."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether a state was undone."""
        return self._place + 1 < len(self._steps)

    @property
    def is_dirty(self) -> bool:
        """Whether the state differs from the saved one, however it was reached."""
        return self.template is not self._saved and self.template != self._saved

    def do(self, label: str, template: Template, *, merge: str = "") -> None:
        """Go on to a new state; what was undone is gone.

        Steps that follow each other with the same ``merge`` become one, until ``seal``, ``undo``, ``redo`` or
        ``mark_saved``. A state that equals the present one is no step.
        """
        last = self._steps[self._place]
        if template == last.template:
            return
        del self._steps[self._place + 1 :]
        if merge and last.merge == merge:
            self._steps[-1] = _Step(template, label, merge)
            if self._place and template == self._steps[-2].template:
                # dragged back to where it was
                self._steps.pop()
                self._place -= 1
            return
        self._steps.append(_Step(template, label, merge))
        self._place += 1

    def undo(self) -> Template:
        """Go back one step, if there is one, and return the state."""
        if self._place:
            self.seal()
            self._place -= 1
            self.seal()
        return self.template

    def redo(self) -> Template:
        """Go forward again, if something was undone, and return the state."""
        if self.can_redo:
            self._place += 1
            self.seal()
        return self.template

    def seal(self) -> None:
        """End a gesture: the next step is one of its own."""
        last = self._steps[self._place]
        self._steps[self._place] = _Step(last.template, last.label)

    def mark_saved(self, sent: Template | None = None) -> None:
        """Remember that ``sent``, or else the state now, is the stored one."""
        self._saved = self.template if sent is None else sent
        self.seal()
