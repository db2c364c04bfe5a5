"""
The root of every error that is raised on purpose, and the one that a record raises by itself.

They stand here because records do not know who reads answers; `welkin_sdk.errors` has the whole tree, these included.
"""

from __future__ import annotations

__all__ = ["UnreadableMemberError", "WelkinError"]


class WelkinError(Exception):
    """
    Root of the tree.

    Attributes:
        operation: e.g. "patients.get"; None outside a call.
        attempts: how often the request was sent, counted from 1; None when it never came to that.
        checkpoint: where a broken find walk can be resumed with `find(checkpoint=...)`; None elsewhere.
        is_retryable: whether the same call is safe to repeat later and may then succeed.
        retry_after: seconds the server asked to wait, if it did.
    """

    is_retryable: bool = False

    def __init__(
        self,
        message: str = "",
        *,
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        # Pickle and copy call the class with `args` and then restore the attributes, so every further parameter of
        # every class below is optional and lives in __dict__.
        super().__init__(message)
        self.operation = operation
        self.attempts = attempts
        self.checkpoint = checkpoint
        self.retry_after = retry_after
        if is_retryable is not None:
            self.is_retryable = is_retryable

    def __str__(self) -> str:
        message = str(self.args[0]) if self.args else ""
        return f"{self.operation}: {message}" if self.operation else message


class UnreadableMemberError(WelkinError, AttributeError):
    """
    A member that the document promises was asked for, and the answer did not carry it, or not as its type says.

    Raised where the attribute is read; all other members of the record can be read, and its `to_dict()` has what came.
    It is an AttributeError as well: `hasattr` is false, and `getattr` with a default gives that.

    Attributes:
        record: class of the record, e.g. "Patient".
        member: the API's own name, e.g. "firstName".
        seen: what came: a JSON type name, "null" or "missing". No value is in here.
    """

    def __init__(
        self,
        message: str = "",
        *,
        record: str = "",
        member: str = "",
        attribute: str | None = None,
        seen: str = "",
        operation: str | None = None,
        attempts: int | None = None,
        checkpoint: str | None = None,
        is_retryable: bool | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(
            message,
            operation=operation,
            attempts=attempts,
            checkpoint=checkpoint,
            is_retryable=is_retryable,
            retry_after=retry_after,
        )
        self.record = record
        self.member = member
        self.seen = seen
        # Python writes the record itself into an AttributeError that has no name yet.
        self.name = attribute
