"""How the designer asks for a test print: a template that need not be saved, with any document."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.template import Template


@dataclass(frozen=True, slots=True)
class TrialPrint:
    """What is to be printed as it stands in the designer; ``title`` names the template."""

    template: Template
    document: PrintData
    title: str = ""
