"""Locks on open files that end with the process, however that ends."""

from __future__ import annotations

import errno
import sys

_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def try_lock(handle: int) -> bool:
    """Lock the file open at ``handle`` for this process; False if another one has it.

    Where the file system knows no locks (some network shares) it counts as locked.
    """
    try:
        _lock(handle)
    except OSError as error:
        return error.errno not in _HELD
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        # unlike flock it does not pass to forked processes, which may live on for a moment
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
