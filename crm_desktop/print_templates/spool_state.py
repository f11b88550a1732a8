"""Asks the system what became of a job."""

from __future__ import annotations

from crm_desktop.print_templates.cups import cups_state
from crm_desktop.print_templates.spooled import JobState, Ticket
from crm_desktop.print_templates.windows_spooler import job_state


def state_of(ticket: Ticket) -> JobState:
    """What is known of a job; may take a second."""
    return job_state(ticket) if ticket.way == "windows" else cups_state(ticket)
