"""
What came back, in types of our own: status, headers, body. Their reprs show neither header values nor the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from welkin_runtime.frames import private_frames
from welkin_sdk.http.json_text import parse_json
from welkin_sdk.http.refusal import find_request_id


class Headers(Mapping[str, str]):
    """Headers of an answer; names in any letter case, several of one name joined by a comma."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, tuple[str, str]] = {}
        for name, value in pairs:
            first = self._values.get(name.lower())
            self._values[name.lower()] = (name, f"{first[1]}, {value}" if first else value)

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()][1]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._values.values())

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<Headers: {', '.join(self)}>"


@private_frames
class Response:
    """
    One HTTP answer, complete.

    Attributes:
        status: e.g. 200.
        headers: names in any letter case.
        content: the body, decompressed.
        attempts: how often the request was sent to get it.
    """

    __slots__ = ("_document", "attempts", "content", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        *,
        attempts: int = 1,
        document: object = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.attempts = attempts
        self._document = document

    @property
    def request_id(self) -> str | None:
        """The id a server or a proxy gave this request, if any."""
        return find_request_id(self.headers)

    def json(self) -> object:
        """
        The body as JSON value; read once where the operation promises JSON.

        Raises:
            ValueError: it is no JSON.
        """
        return parse_json(self.content) if self._document is None else self._document

    def __repr__(self) -> str:
        return f"<Response: status {self.status}, {len(self.content)} bytes>"
