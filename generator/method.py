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
        scope: "instance", "tenant" or "server": what stands between the server's address and the path.
        pagination: its shape as a Python expression; None where it answers no list.
        identity: what of a request its answer repeats, as a Python expression.
        paging: "window", "number", "token", "cursor" or "whole"; None where it answers no list.
        page_names: query parameters that are the pages' own business.
        answer: "json", "none" or "bytes".
        answers_list: the answer is a list of records all at once.
        record_type: type of one record.
        spells_zulu: its API wants times with a `Z`.
        statuses: failures that the document tells of.
    """

    resource: str
    name: str
    module: str
    package: str
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
    page_names: frozenset[str]
    sizes_pages: bool
    answer: str
    answers_list: bool
    summary: str
    description: str
    source: str
    evidence: str
    spells_zulu: bool
    statuses: tuple[str, ...]
    deprecated: str | None
    record: str | None
    record_module: str | None
    record_type: str
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
        chosen = [a for a in self.arguments if a.place in places and a.constant is None]
        return sorted(chosen, key=lambda argument: not argument.required)

    @property
    def ids(self) -> list[Argument]:
        """The positional arguments, in the order of the path."""
        return [argument for argument in self.arguments if argument.place == "path"]

    @property
    def named(self) -> list[Argument]:
        """What `build_request` takes by name: all of it for a Find, whose windows are built by it."""
        chosen = self.at("query", "json", "form", "file")
        return chosen if self.kind == "find" else [a for a in chosen if a not in self._of_pages]

    @property
    def offered(self) -> list[Argument]:
        """What the method takes by name, the pages' own arguments aside."""
        return [argument for argument in self.named if argument not in self._of_pages]

    @property
    def _of_pages(self) -> list[Argument]:
        return [a for a in self.at("query") if a.wire_name in self.page_names]

    @property
    def body(self) -> Argument | None:
        """The argument that is the whole body."""
        return next(iter(self.at("body")), None)

    @property
    def query(self) -> list[Argument]:
        """What the query holds."""
        return [argument for argument in self.named if argument.place == "query"]

    def sent(self, place: str) -> list[Argument]:
        """What a place of the request holds, constants included."""
        return [argument for argument in self.arguments if argument.place == place]

    @property
    def path_expression(self) -> str:
        """The path as an f-string body, ids quoted."""
        filled = self.path
        for argument in self.ids:
            quoted = f"{{path_segment('{argument.name}', {argument.name})}}"
            filled = filled.replace("{" + argument.wire_name + "}", quoted)
        return filled

    @property
    def answer_type(self) -> str:
        """What reading the answer gives: one record, or all of them where they come at once."""
        if self.answer == "none":
            return "None"
        return f"builtins.list[{self.record_type}]" if self.answers_list else self.record_type

    @property
    def spelling(self) -> str:
        """What an encoder is told, beside what it encodes."""
        return ", zulu_text" if self.spells_zulu and (self._has_times or self.body) else ""

    @property
    def _has_times(self) -> bool:
        """Some argument is a time, or an object that may hold one."""
        types = " ".join(argument.type for argument in self.arguments)
        return "datetime.datetime" in types or "Mapping" in types

    @property
    def keywords(self) -> list[str]:
        """What the method takes by name, the options of every call aside."""
        names = [argument.name for argument in [self.body, *self.offered] if argument]
        names += ["updated_from", "updated_to"] if self.kind == "find" else []
        names += ["page_size"] if self.sizes_pages else []
        names += ["concurrency"] if self.kind == "find" else []
        return names + (["checkpoint"] if self.paging else [])

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
    def reading(self) -> str:
        """What `read_response` does, in a line."""
        if self.answer == "none":
            return "Nothing: the answer has no body."
        if self.answers_list:
            return "The records of an answer."
        if self.paging:
            return "One record, taken out of its page."
        return "The record of an answer" + (
            ", taken out of its envelope." if self.envelope != "none" else "."
        )

    @property
    def refused_arguments(self) -> str:
        """Why a request is not even built."""
        reasons = ["an id that is no path segment"] if self.ids else []
        if self._has_times:
            reasons.append("a naive datetime")
        if any("Sequence" in argument.type for argument in self.query):
            reasons.append("an empty list of values, or one with a comma in it")
        if self.sent("file"):
            reasons.append("no file where one belongs")
        return ", ".join(reasons) or "a value that cannot be sent"

    @property
    def refusals(self) -> str:
        """Why nothing is sent."""
        reasons = [self.refused_arguments] if self.ids or self.named or self.body else []
        reasons += ["a checkpoint of another walk"] if self.paging else []
        return ", ".join(reasons) or "options that cannot be used"
