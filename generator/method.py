"""One operation as a method of the client: what the templates ask about it."""

from __future__ import annotations

from attrs import frozen

from generator.arguments import Argument
from generator.page_shapes import WINDOW

__all__ = ["Method"]


@frozen
class Method:
    """
    One operation as a method of its resource.

    Attributes:
        constant: its entry in the table of operations, e.g. "GET_PATIENT".
        scope: "instance", "tenant" or "server": what stands between the server's address and the path.
        pagination: its shape as a Python expression; None where it answers no list.
        identity: what of a request its answer repeats, as a Python expression.
        paging: "window", "number", "token", "cursor" or "whole"; None where it answers no list.
        answer: "json", "none" or "bytes".
        answers_list: the answer is a list of records all at once.
        record_type: type of one record.
        record_told: the same as the table of operations tells it; None where there is none to read.
        columns: members of the records of a list, as entries of that table.
        statuses: failures that the document tells of.
    """

    resource: str
    name: str
    constant: str
    operation_id: str
    http_method: str
    path: str
    envelope: str
    is_read_only: bool
    is_idempotent: bool
    needs_token: bool
    scope: str
    category: str
    pagination: str | None
    identity: str
    paging: str | None
    sizes_pages: bool
    answer: str
    answers_list: bool
    summary: str
    description: str
    source: str
    evidence: str
    statuses: tuple[str, ...]
    deprecated: str | None
    record: str | None
    record_module: str | None
    record_type: str
    record_told: str | None
    columns: tuple[str, ...]
    arguments: tuple[Argument, ...]
    classes: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str:
        """What the method does: "find" walks a window, "list" walks any other pages, "download", or "call"."""
        if self.paging:
            return "find" if self.paging == WINDOW else "list"
        return "download" if self.answer == "bytes" else "call"

    def at(self, *places: str) -> list[Argument]:
        """Arguments of these places, required ones first: Python wants them so."""
        chosen = [a for a in self.arguments if a.place in places and a.constant is None and not a.repeats_id]
        return sorted(chosen, key=lambda argument: not argument.required)

    @property
    def parameters(self) -> list[Argument]:
        """What a request holds, but for what asks for one of many pages, which is the walk's to know."""
        others = [
            a for a in self.arguments if a.place != "path" and not (a.place == "page" and self.kind == "list")
        ]
        return [*self.ids, *sorted(others, key=lambda argument: not argument.required)]

    @property
    def ids(self) -> list[Argument]:
        """The positional arguments, in the order of the path."""
        return [argument for argument in self.arguments if argument.place == "path"]

    @property
    def offered(self) -> list[Argument]:
        """What the method takes by name, the pages' own arguments aside."""
        return self.at("query", "json", "form", "file")

    @property
    def body(self) -> Argument | None:
        """The argument that is the whole body."""
        return next(iter(self.at("body")), None)

    @property
    def given(self) -> list[Argument]:
        """All that the method hands on: ids, body and what it takes by name."""
        return [*self.ids, *([self.body] if self.body else []), *self.offered]

    @property
    def is_deprecated_in_part(self) -> bool:
        """Whether one of its arguments is deprecated."""
        return any(argument.deprecated for argument in self.given)

    @property
    def answer_type(self) -> str:
        """What reading the answer gives: one record, or all of them where they come at once."""
        if self.answer == "none":
            return "None"
        return f"builtins.list[{self.record_type}]" if self.answers_list else self.record_type

    @property
    def result(self) -> str:
        """What reading gives: each record of a list that comes in pages, else the whole answer; bytes of a file."""
        if self.kind == "download":
            return "bytes"
        return self.record_type if self.paging else self.answer_type

    @property
    def _has_times(self) -> bool:
        """Some argument is a time, or an object that may hold one."""
        types = " ".join(argument.type for argument in self.arguments)
        return "datetime.datetime" in types or "Mapping" in types

    @property
    def omission(self) -> str | None:
        """What it means to leave a member of the body out, and to give None; None where all are needed."""
        members = [a for a in self.at("json", "form", "file", "body") if not a.required or a.nullable]
        if not members:
            return None
        if any(member.nullable for member in members):
            return (
                "A member that is left out is not sent. None is sent as null where the member's type has None,"
                " and refused elsewhere."
            )
        return "A member that is left out is not sent. None is refused: the API takes no null here."

    @property
    def refused_arguments(self) -> str:
        """Why a request is not even built."""
        reasons = ["an id that is no path segment"] if self.ids else []
        if self._has_times:
            reasons.append("a naive datetime")
        if any("Sequence" in argument.type for argument in self.at("query")):
            reasons.append("an empty list of values, or one with a comma in it")
        if self.at("file"):
            reasons.append("no file where one belongs")
        return ", ".join(reasons) or "a value that cannot be sent"

    @property
    def refusals(self) -> str:
        """Why nothing is sent."""
        has_window = self.kind == "find"
        reasons = [self.refused_arguments] if self.given or has_window else []
        reasons += ["a checkpoint of another walk"] if self.paging else []
        return ", ".join(reasons) or "options that cannot be used"
