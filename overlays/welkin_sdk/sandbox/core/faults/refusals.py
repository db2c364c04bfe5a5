"""
Faults that answer in place of the API: an error status, a proxy's page.

With `processed`, the request is worked on and only its answer is lost: a create that failed for its sender, and yet is
there.
"""

from __future__ import annotations

import json
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated, ClassVar, Literal

from attrs import frozen

from welkin_sdk.protocol.instant import print_http_date
from welkin_sdk.sandbox.cloud.errors import CloudFault
from welkin_sdk.sandbox.cloud.errors import error_body as cloud_error_body
from welkin_sdk.sandbox.cloud.times import printed
from welkin_sdk.sandbox.core.clock import microseconds
from welkin_sdk.sandbox.core.faults.kind import Answer, Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import Between
from welkin_sdk.sandbox.data.errors import Fault, error_body

UNAUTHORIZED = 401
_PAGE = b"""<!DOCTYPE html>
<html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>
"""


@frozen
class Status(Kind):
    """
    Answer with an error status: the documented body where the status has one, its phrase as plain text otherwise.

    Attributes:
        retry_after: seconds for a Retry-After header; may be 0, negative or huge. No header when absent.
        retry_after_form: `date` says the same as an HTTP date by the sandbox's clock, `junk` sends what is neither.
        processed: the request is worked on all the same.
    """

    name: ClassVar[str] = "status"
    is_plain: ClassVar[bool] = True
    status: Annotated[int, Between(400, 599)] = 503
    retry_after: Annotated[float, Between(-1e9, 1e10)] | None = None
    retry_after_form: Literal["seconds", "date", "junk"] = "seconds"
    processed: bool = False

    def instead(self, shot: Shot) -> Answer | None:
        """The error."""
        return None if self.processed else self._answer(shot)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The error in place of what the work brought."""
        return self._answer(shot) if self.processed else answer

    def _answer(self, shot: Shot) -> Answer:
        answer = _dated(_error_answer(self.status, shot), shot)
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
class Html(Kind):
    """
    Answer with a page for browsers, as a proxy in front of the API does.

    Attributes:
        processed: the request is worked on all the same.
    """

    name: ClassVar[str] = "html"
    is_plain: ClassVar[bool] = True
    status: Annotated[int, Between(200, 599)] = 200
    processed: bool = False

    def instead(self, shot: Shot) -> Answer | None:
        """The page."""
        return None if self.processed else self._answer(shot)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The page in place of what the work brought."""
        return self._answer(shot) if self.processed else answer

    def _answer(self, shot: Shot) -> Answer:
        return _dated(_typed_answer(self.status, "text/html; charset=utf-8", _PAGE), shot)


def _error_answer(status: int, shot: Shot) -> Answer:
    if shot.is_cloud:
        return _cloud_answer(status, shot)
    statuses = shot.document.statuses
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Error"
    # The documented codes are the standard's phrases in snake case, and finer ones beside them.
    code = phrase.lower().replace(" ", "_")
    if statuses.get(code) != status:
        return _typed_answer(status, "text/plain; charset=utf-8", phrase.encode())
    body = error_body((Fault(code, "An injected fault of the sandbox"),), statuses)
    answer = _typed_answer(status, "application/json", json.dumps(body).encode())
    headers = {**shot.version_headers, **({"WWW-Authenticate": "Bearer"} if status == UNAUTHORIZED else {})}
    for name, value in headers.items():
        answer = answer.with_header(name, value)
    return answer


def _cloud_answer(status: int, shot: Shot) -> Answer:
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Error"
    code = phrase.upper().replace(" ", "_")
    fault = CloudFault(status, code, "API", "An injected fault of the sandbox")
    body = cloud_error_body((fault,), date=printed(microseconds(shot.now)))
    return _typed_answer(status, "application/json", json.dumps(body).encode())


def _typed_answer(status: int, content_type: str, body: bytes) -> Answer:
    return Answer(status, ((b"content-type", content_type.encode()),), b"").with_body(body)


def _dated(answer: Answer, shot: Shot) -> Answer:
    return answer.with_header("date", print_http_date(shot.now))
