"""
What a sync raises on purpose: a branch of the package's tree, so that `except WelkinError` catches it too.

    SyncError
        StoreError                the store cannot do its work; nothing of what it held is lost
            StoreLockedError      another process holds it
            StoreFullError        the disk, a quota or a limit takes no more
            InboxFullError        as many deliveries wait as are allowed
            StaleCursorError      a place in the change feed of another history
            StoreReadOnlyError    it may be read, but not written
            StoreExposedError     its file or folder is open to others on this machine
            StoreLostError        it is gone
                StoreUnreachableError   its server cannot be reached now
            StoreDamagedError     what the disk gives back is not what was written
            NotAStoreError        the file or schema belongs to something else
            NewerStoreError       a later version of this package wrote it
            ForeignStoreError     it belongs to another tenant
            CorruptProgressError  a watermark that cannot be trusted
            LostLeaseError        another engine has taken over the stream
        MassDeleteError           a scan would delete more than is plausible
        StreamStoppedError        one resource is stopped; the others go on
        UnfilledParentError       one resource waits for the one under which it is listed
        HaltedError               somebody has asked to stop

The texts name what to do. They hold no record, no id and no password.
"""

from __future__ import annotations

from welkin_sdk.errors import WelkinError

__all__ = [
    "CorruptProgressError",
    "ForeignStoreError",
    "HaltedError",
    "InboxFullError",
    "LostLeaseError",
    "MassDeleteError",
    "NewerStoreError",
    "NotAStoreError",
    "StaleCursorError",
    "StoreDamagedError",
    "StoreError",
    "StoreExposedError",
    "StoreFullError",
    "StoreLockedError",
    "StoreLostError",
    "StoreReadOnlyError",
    "StoreUnreachableError",
    "StreamStoppedError",
    "SyncError",
    "UnfilledParentError",
]


class SyncError(WelkinError):
    """The mirror cannot be brought up to date, or not with what was given."""


class StoreError(SyncError):
    """The store cannot do its work. What was committed is still there, what was not has left no trace."""


class StoreLockedError(StoreError):
    """Another process holds the store, longer than this one was ready to wait."""

    is_retryable = True


class StoreFullError(StoreError):
    """The disk, a quota or a limit on the size of files takes no more; free room and run again."""

    is_retryable = True


class InboxFullError(StoreError):
    """The inbox has as many deliveries as its limit allows; nothing was kept of this one, and all of the others."""

    is_retryable = True


class StaleCursorError(StoreError):
    """A cursor of the change feed that this store has not given: it was restored from a copy since, or begun anew."""


class StoreReadOnlyError(StoreError):
    """The store may be read but not written: file permissions, a read-only disk, or missing rights."""


class StoreExposedError(StoreError):
    """The store's file or folder is open to other users of this machine; it holds health data."""


class StoreLostError(StoreError):
    """The store is gone since it was opened, or its server cannot be reached."""

    is_retryable = True


class StoreUnreachableError(StoreLostError):
    """The store's server cannot be reached, or the connection to it broke: what was not committed is not there."""


class StoreDamagedError(StoreError):
    """The disk gives back something else than was written, e.g. a truncated file. Restore a copy or begin anew."""


class NotAStoreError(StoreError):
    """The file or schema belongs to something else; nothing was changed in it."""


class NewerStoreError(StoreError):
    """A later version of this package wrote the store; upgrade the package."""


class ForeignStoreError(StoreError):
    """The store belongs to another tenant."""


class CorruptProgressError(StoreError):
    """
    A watermark that does not fit its checksum or lies in the future, so how far the stream was read is not known.

    Nothing is pulled on its word. `welkin sync rewind --to` sets it anew; reading a range again is harmless.
    """


class LostLeaseError(StoreError):
    """Another engine has taken over the stream; the one that gets this must stop writing to it."""


class MassDeleteError(SyncError):
    """A scan would delete more records than is plausible, so it has deleted none."""


class StreamStoppedError(SyncError):
    """One resource is stopped for a reason that does not pass by itself; the others go on."""


class UnfilledParentError(SyncError):
    """One resource is listed under the records of another, and those were not read to their end yet; run again."""


class HaltedError(SyncError):
    """Somebody has asked to stop, so nothing more is asked of the server; what was stored stays, and the next run goes on there."""
