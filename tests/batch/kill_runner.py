"""A batch in a process of its own, to be killed: kill_runner.py FOLDER COUNT JOBS [--resume]."""

import sys
from pathlib import Path

from batch_samples import MAKER, make_jobs

from kehoach.batch import BatchOptions, check_jobs, open_executor, run_batch

if __name__ == "__main__":
    folder, count, workers = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    checked = check_jobs(make_jobs(count))
    print("ready", flush=True)
    with open_executor(workers, count=count) as at:
        options = BatchOptions(resume="--resume" in sys.argv)
        outcome = run_batch(checked, MAKER, folder, at=at, options=options)
    print(outcome.made, outcome.kept, flush=True)
