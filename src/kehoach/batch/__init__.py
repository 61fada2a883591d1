"""Many documents from one table: checked whole first, then made, whatever happens meanwhile.

The engine knows no plans. It is given jobs (:class:`Job`, any number, in order), a maker that
turns the values of one into the bytes of a file, and a folder. ``docs/batch.md`` says what it
promises and in which order it writes.
"""

from kehoach.batch.checking import CheckedJobs, NamedJob, check_jobs
from kehoach.batch.executors import Workplace, open_executor
from kehoach.batch.job import Job
from kehoach.batch.making import Maker, TemplateMaker
from kehoach.batch.outcome import Failure, Outcome
from kehoach.batch.running import BatchOptions, run_batch

__all__ = [
    "BatchOptions",
    "CheckedJobs",
    "Failure",
    "Job",
    "Maker",
    "NamedJob",
    "Outcome",
    "TemplateMaker",
    "Workplace",
    "check_jobs",
    "open_executor",
    "run_batch",
]
