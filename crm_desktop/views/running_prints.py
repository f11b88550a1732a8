"""The prints that are on their way from this window, so that whoever shows the queue can stop one."""

from __future__ import annotations

from crm_desktop.qtkit.jobs import Progress


class RunningPrints:
    """Knows which kept jobs are being sent from here; told on the printing thread."""

    def __init__(self) -> None:
        self._sent: dict[int, Progress] = {}

    def begin(self, job_id: int, progress: Progress) -> None:
        """A job is being sent from now on."""
        self._sent[job_id] = progress

    def end(self, job_id: int) -> None:
        """It is sent, or it failed."""
        self._sent.pop(job_id, None)

    def stop(self, job_id: int) -> bool:
        """Stop a job after the page at hand; False if it is not sent from here."""
        progress = self._sent.get(job_id)
        if progress is not None:
            progress.cancel()
        return progress is not None
