"""
Faults that answer in place of the API: an error status, a proxy's page.

With `processed`, the request is worked on and only its answer is lost: a create that failed for its sender, and yet is
there.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, ClassVar, Literal

from attrs import frozen

from welkin_sdk.instant import print_http_date
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import Between

_PAGE = b"""<!DOCTYPE html>
<html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>
"""


class _Refusal(Kind):
    """Something else in place of the answer."""

    processed: bool

    def instead(self, shot: Shot) -> Answer | None:
        """It, if the work is not to be done."""
        return None if self.processed else self._answer(shot)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """It, in place of what the work brought."""
        return self._answer(shot) if self.processed else answer

    def _answer(self, shot: Shot) -> Answer:
        raise NotImplementedError


@frozen
class Status(_Refusal):
    """
    Answer with an error status: the documented body where the status has one, its phrase as plain text otherwise.

    Attributes:
        retry_after: seconds for a Retry-After header; may be 0, negative or huge. No header when absent.
        retry_after_form: `date` says the same as an HTTP date by the sandbox's clock, `junk` sends what is neither.
        processed: the request is worked on all the same.
    """

    name: ClassVar[str] = "status"
    status: Annotated[int, Between(400, 599)] = 503
    retry_after: Annotated[float, Between(-1e9, 1e10)] | None = None
    retry_after_form: Literal["seconds", "date", "junk"] = "seconds"
    processed: bool = False

    def _answer(self, shot: Shot) -> Answer:
        answer = _dated(shot.api.error(self.status, shot.target, shot.now), shot)
        text = self._retry_after(shot)
        return answer if text is None else answer.with_header("retry-after", text)

    def _retry_after(self, shot: Shot) -> str | None:
        if self.retry_after_form == "junk":
            return "in a while"
        if self.retry_after is None:
            return None
        if self.retry_after_form == "seconds":
            return f"{self.retry_after:.15g}"
        try:
            return print_http_date(shot.now + timedelta(seconds=self.retry_after))
        except OverflowError:
            return "Fri, 31 Dec 9999 23:59:59 GMT"


@frozen
class Html(_Refusal):
    """
    Answer with a page for browsers, as a proxy in front of the API does.

    Attributes:
        processed: the request is worked on all the same.
    """

    name: ClassVar[str] = "html"
    status: Annotated[int, Between(200, 599)] = 200
    processed: bool = False

    def _answer(self, shot: Shot) -> Answer:
        return _dated(Answer.typed(self.status, "text/html; charset=utf-8", _PAGE), shot)


def _dated(answer: Answer, shot: Shot) -> Answer:
    return answer.with_header("date", print_http_date(shot.now))
