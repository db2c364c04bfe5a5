# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
The table of operations: all that the document says of each, once, for whoever calls, lists, mirrors or reads.

A generated package has a module of operations for each resource, which is imported when the resource is first asked for,
and a `Table` that finds them. An entry is made of plain literals, so that importing it costs next to nothing; a type is
told by name, and the model behind it is imported when a request is first built or an answer first read:

    "text", "boolean", "integer", "number", "anything", "file"
    "instant", "local_instant", "day", "midnight_day"       times and days, by the way they are spelled
    "Patient"                                               a record or an enum of the package
    ("list", T), ("map", T), ("either", T, U)               a list, an object of any names, the first form that fits
    ("filters", "Patient")                                  members that records are compared with
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal

from attrs import field

from .binding import build_window, form_of, reader_of
from .types import FindRequest, Request
from .values import frozen
from .writing import Spell

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .types import Reader, Tolerated

    # An `Operation` of which nobody says more answers anything.
    T_co = TypeVar("T_co", covariant=True, default=Any)
else:
    from typing import TypeVar

    T_co = TypeVar("T_co", covariant=True)

__all__ = ["Column", "Operation", "Pagination", "Parameter", "Repeated", "Table", "Type"]

Type = str | tuple[Any, ...]
"""A type by name; see the top of this module."""


@frozen
class Pagination:
    """
    How the list of an operation comes in pages, and how the next one is asked for.

    A path is a tuple of member names, from the answer inwards. Only what the kind needs is set, the rest is None.

    Attributes:
        style: the document's name for the shape, e.g. "meta-info".
        kind: "number" where pages are asked for by number (from 0), "token" where by a token that the page before
            carries, "cursor" where by a position that the page before carries, "whole" where one answer has
            everything, "window" where by a window of time.
        items: path of the list; () where the answer itself is the list.
        page: query parameter of the page's number.
        size: query parameter of the page's size.
        token: query parameter of the next page's token.
        cursor: query parameter of the next page's position.
        current: path of this page's number.
        last: path of a boolean, true on the last page.
        total: path of the number of records on all pages.
        pages: path of the number of pages.
        next: path of the token or position of the next page.
        more: path of a boolean, true while more pages follow.
        excludes: query parameters that are not sent along with a token.
    """

    style: str
    kind: Literal["number", "token", "cursor", "whole", "window"]
    items: tuple[str, ...] = ()
    page: str | None = None
    size: str | None = None
    token: str | None = None
    cursor: str | None = None
    current: tuple[str, ...] | None = None
    last: tuple[str, ...] | None = None
    total: tuple[str, ...] | None = None
    pages: tuple[str, ...] | None = None
    next: tuple[str, ...] | None = None
    more: tuple[str, ...] | None = None
    excludes: tuple[str, ...] = ()


@frozen
class Repeated:
    """
    A part of a request that the record of its answer repeats: where the two differ, it is another record.

    Paths are tuples of member names; a list on the way stands for each of its entries.

    Attributes:
        place: where the request has it.
        part: name of the path or query parameter, or the path of a member of the body.
        member: path of the record's member.
        when: a query parameter and the values with which the member repeats the part, "" for the parameter left out;
            None where it always does.
    """

    place: Literal["path", "query", "body"]
    part: tuple[str, ...]
    member: tuple[str, ...]
    when: tuple[str, tuple[str, ...]] | None = None


@frozen
class Parameter:
    """
    One thing that a request holds.

    Attributes:
        name: of the argument in Python.
        wire_name: in the path, the query or the body.
        place: "path", "query", "json", "form" or "file"; "page" in the query of a Find, where its window and size are;
            "body" where it is the whole of a JSON body.
        required: never left out.
        nullable: None is sent as null.
        values: all there are, where the document closes the list.
        pattern: regular expression that the whole of an id fits, where the document says so.
        constant: what is sent without being asked for: the one value there is.
        deprecated: since when, and what to use instead.
    """

    name: str
    wire_name: str
    place: Literal["path", "query", "page", "json", "form", "file", "body"]
    type: Type
    required: bool = False
    nullable: bool = False
    values: tuple[str, ...] = ()
    pattern: str | None = None
    constant: str | None = None
    deprecated: str | None = None


@frozen
class Column:
    """
    One member of the records of a list, in the document's order.

    Attributes:
        name: on the wire.
        types: the JSON types that it may have, null aside; () for any.
        means: what each of its texts stands for, "instant", "local_instant", "day" or "midnight_day"; "" for a plain text.
        references: the collection of which it holds an id; "any" where it may be of any.
    """

    name: str
    types: tuple[str, ...] = ()
    references: str | None = None
    means: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it holds one value, no list or object."""
        return bool(self.types) and not {"object", "array"}.intersection(self.types)


@frozen(eq=False)
class Operation(Generic[T_co]):
    """
    One operation of the document; each exists once, and is equal to itself alone.

    Attributes:
        id: the document's operationId, e.g. "getPatient".
        name: where the client has it, e.g. "patients.get".
        method: HTTP method in capitals.
        path: the template, e.g. "/patients/{id}"; holds no value, so it may be logged.
        envelope: "record" where the answer is one record, "page" where it is a page of a Find, "none" where it is
            read as it stands.
        is_read_only: it changes nothing on the server, so repeating it is harmless.
        is_idempotent: repeating it leaves the server as one call would.
        needs_token: it is called with a bearer token.
        scope: what stands between the server's address and the path: nothing, tenant and instance, or the tenant.
        pagination: how its list comes in pages; None where it answers no list.
        answer: "none" where a success has no body, "bytes" where its body is a file, else "json".
        record: type of the one record, or of each record of its list; None where there is none to read.
        answers_list: the answer is a list of records, all at once.
        category: the document's tag: what a security policy allows or forbids.
        identity: what of a request the records of its answer repeat.
        parameters: what a request holds: ids in the order of the path, then what is needed, then what may be left out.
        columns: members of the records of a list that comes in pages.
        evidence: how well the operation is known, where its document says so: "recorded", "documented" or "assumed".
        deprecated: since when, and what to use instead; None for what is not.
        table: which it is in; None for one that no document knows.
    """

    id: str
    name: str
    method: str
    path: str
    envelope: Literal["record", "page", "none"]
    is_read_only: bool
    is_idempotent: bool
    needs_token: bool
    scope: Literal["server", "instance", "tenant"] = "server"
    pagination: Pagination | None = None
    answer: Literal["json", "none", "bytes"] = "json"
    record: Type | None = None
    answers_list: bool = False
    category: str = ""
    identity: tuple[Repeated, ...] = ()
    parameters: tuple[Parameter, ...] = field(default=(), repr=False)
    columns: tuple[Column, ...] = field(default=(), repr=False)
    evidence: str = ""
    deprecated: str | None = None
    table: Table | None = field(default=None, repr=False)

    @property
    def resource(self) -> str:
        """The client's attribute, e.g. "patients"."""
        return self.name.partition(".")[0]

    @property
    def ids(self) -> tuple[Parameter, ...]:
        """What stands in the path, in its order."""
        return tuple(one for one in self.parameters if one.place == "path")

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the client's method takes by name, besides the options of every call."""
        ids = {one.name for one in self.ids}
        given = [one for one in self.parameters if one.constant is None and one.name not in ids]
        names = [one.name for one in given if one.place != "page"]
        if self.pagination is None:
            return tuple(names)
        names += [one.name for one in given if one.place == "page"]
        own = "concurrency" if self.pagination.kind == "window" else "page_size"
        return (*names, *([own] if self.pagination.size else []), "checkpoint")

    def build(self, arguments: Mapping[str, object]) -> Request:
        """
        The request with these arguments, by their names in Python. In the query None means not given, and in a body null.

        Raises:
            InvalidArgumentError: one cannot be sent; names it, and never its value.
        """
        return form_of(self).fill(arguments)

    def build_windows(self, filters: Mapping[str, object]) -> FindRequest:
        """What builds the request for one window of a Find with these filters."""
        return partial(build_window, self, filters)

    @property
    def reader(self) -> Reader[T_co]:
        """What reads its records, for who has many of them: see `read`."""
        return reader_of(self)

    def read(self, value: object, tolerated: list[Tolerated]) -> T_co:
        """
        The record of an answer, taken out of its envelope or page, or all of them where they come at once.

        Raises:
            ValueError: the value is no JSON object, or no list.
        """
        return self.reader(value, tolerated)


class Table:
    """
    The operations of one API.

    Args:
        package: that they and the models are in.
        resources: the client's attributes, each a module of *package*.operations.
        server: the document's first, with what it leaves open in braces.
        spell: how the API wants points in time.
    """

    def __init__(self, package: str, resources: tuple[str, ...], server: str, spell: Spell) -> None:
        self.resources = resources
        self.server = server
        self.spell = spell
        self._package = package

    def __iter__(self) -> Iterator[Operation]:
        """All of them, resource by resource."""
        for resource in self.resources:
            yield from self.of(resource)

    def of(self, resource: str) -> tuple[Operation, ...]:
        """Those of one resource; none where there is no such resource."""
        if resource not in self.resources:
            return ()
        found: tuple[Operation, ...] = import_module(f"{self._package}.operations.{resource}").OPERATIONS
        return found

    def find(self, name: str) -> Operation | None:
        """The one that the client has as *name*, e.g. "patients.get"."""
        return next((one for one in self.of(name.partition(".")[0]) if one.name == name), None)

    def model(self, name: str) -> Any:
        """A record or an enum of the package."""
        return getattr(import_module(f"{self._package}.models"), name)
