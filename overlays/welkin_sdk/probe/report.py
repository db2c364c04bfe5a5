"""
What a probe has found out, as values and as JSON: words from closed sets, counts, and names that the document has.

Nothing in it is of a record: no id, name or time, so a report can be sent to anybody. "unknown" stands wherever the data
at hand did not tell; the notes of the list say which datum was missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal, TypeVar, get_args, get_type_hints
from urllib.parse import unquote, urlsplit

import attrs
from attrs import frozen

from welkin_sdk.arguments import refuse

FORMAT = 1
"""Of the JSON: raised where an older reader would misread it."""

Access = Literal["granted", "refused", "absent", "unreadable", "unknown"]
PageCap = Literal["told", "silent", "refused", "unknown"]
Sort = Literal["honoured", "ignored", "refused", "absent", "unknown"]
Order = Literal["stable", "unstable", "unknown"]
DateFilter = Literal["updated", "created", "ignored", "refused", "absent", "unknown"]
MovesTime = Literal["yes", "no", "unknown"]
Deletes = Literal["flagged", "vanish", "unknown"]

R = TypeVar("R")

MOST = 10**18
"""The largest number in a report; what a server claims beyond it is unknown."""
_LONGEST_TEXT = 100_000
# What a whole number may be; a report that somebody has touched must not make a mirror of it that asks without end.
_NUMBERS = {
    "clock_offset_seconds": (-MOST, MOST),
    "requests_per_minute": (1, MOST),
}
_DIGITS = 16


@frozen
class ListReport:
    """
    One operation that answers a list.

    Attributes:
        resource: the client's attribute, e.g. "encounters".
        operation: its name in the client, e.g. "encounters.list".
        category: what of a security policy it belongs to, e.g. "Encounters".
        parent: the resource whose records it is asked for by, e.g. "patients"; None where it is over the instance.
        access: "refused" by a policy (401, 403); "absent" where there is no such route, parent or permission (404, 405);
            "unreadable" where the answer has no known envelope.
        codes: of the refusal; "*" for those that the document has not.
        shape: the document's name of the page's style; a description by paths and types where it is none of them.
        largest_page: records that one page was granted at most; None where nothing was granted.
        page_cap: where more is asked for than is granted: "told" by the page's own size, "silent", or "refused" with a 4xx.
            "unknown" where no more was there to be granted.
        sort: by the time of change, both ways; "absent" where the operation has no such parameter.
        sort_by: the member by which a sort is honoured, e.g. "updatedAt"; else None.
        order: without a sort, of the same question asked again.
        order_under_sort: the same with a sort that is honoured.
        date_filter: which time of a record the bounds by date are compared with; "absent" where there are no such bounds.
        updates_move_time: whether an update moves the time of change: "yes" where a record was changed after its creation by
            its own word, "no" where the audit tells of updates of two records that left their times where they were.
        deletes: "flagged" where a deleted record shows with its flag, "vanish" where none shows any more.
        has_get: whether the document has an operation that reads one of these records by its id.
        total: records on all pages, as the server says; of a list with a parent, of all parents that were asked.
        parents_asked: of how many parents; 0 where there is no parent.
        notes: what was missing or went wrong, for whatever is unknown above.
    """

    resource: str
    operation: str
    category: str
    parent: str | None = None
    access: Access = "unknown"
    codes: tuple[str, ...] = ()
    shape: str | None = None
    largest_page: int | None = None
    page_cap: PageCap = "unknown"
    sort: Sort = "unknown"
    sort_by: str | None = None
    order: Order = "unknown"
    order_under_sort: Order = "unknown"
    date_filter: DateFilter = "unknown"
    updates_move_time: MovesTime = "unknown"
    deletes: Deletes = "unknown"
    has_get: bool = False
    total: int | None = None
    parents_asked: int = 0
    notes: tuple[str, ...] = ()


@frozen
class ExportReport:
    """
    One kind of export.

    Attributes:
        kind: as the address has it, e.g. "CDT_RECORD".
        access, codes, notes: as of a list.
        shape: of the answer, by paths and types.
    """

    kind: str
    access: Access = "unknown"
    codes: tuple[str, ...] = ()
    shape: str | None = None
    notes: tuple[str, ...] = ()


@frozen
class AuditReport:
    """
    One list of the audit.

    Attributes:
        operation: e.g. "audit.list_data".
        access, codes, total, notes: as of a list.
        shape: of the answer, by paths and types.
    """

    operation: str
    access: Access = "unknown"
    codes: tuple[str, ...] = ()
    shape: str | None = None
    total: int | None = None
    notes: tuple[str, ...] = ()


@frozen
class ProbeReport:
    """
    What one API client met in one instance.

    Attributes:
        format: of the JSON.
        api: "cloud".
        probed_at: ISO 8601 in UTC, when it began.
        requests: that were sent, those for tokens aside.
        clock_offset_seconds: what the server's clock is ahead of this machine's; None where no answer had a date.
        requests_per_minute: told by the server, or met: so many went through before it refused one; else None.
        rate: which of the two.
        instance: a digest of the tenant and the instance, so that a mirror of another one does not go by it; None in a report
            of an older version.
    """

    format: int
    api: str
    probed_at: str
    requests: int
    clock_offset_seconds: int | None = None
    requests_per_minute: int | None = None
    rate: Literal["told", "met", "unknown"] = "unknown"
    lists: tuple[ListReport, ...] = ()
    exports: tuple[ExportReport, ...] = ()
    audits: tuple[AuditReport, ...] = ()
    instance: str | None = None

    def list_of(self, operation: str) -> ListReport | None:
        """The report on the list that the client has as *operation*, e.g. "encounters.list"."""
        return next((one for one in self.lists if one.operation == operation), None)

    def categories(self) -> dict[str, Access]:
        """What may be read, by category: the best that any of its lists was answered with."""
        best: dict[str, Access] = {}
        for one in self.lists:
            met = {one.access, best.get(one.category, "unknown")}
            best[one.category] = next(access for access in _GOODNESS if access in met)
        return best

    def to_json(self) -> dict[str, Any]:
        """A JSON object, of plain lists, texts and numbers."""
        return attrs.asdict(self, value_serializer=_plain)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> ProbeReport:
        """
        What `to_json` has made; members that this version does not know are left out.

        Raises:
            ValueError: it is no report, or of a format that this version does not read; names the member.
        """
        if not isinstance(value, Mapping):
            raise refuse("value", "a mapping", value)
        if value.get("format") != FORMAT or isinstance(value.get("format"), bool):
            raise ValueError(f"format: this version reads {FORMAT}")
        parts: dict[str, tuple[Any, ...]] = {
            "lists": _all(value, "lists", ListReport),
            "exports": _all(value, "exports", ExportReport),
            "audits": _all(value, "audits", AuditReport),
        }
        made = _read(cls, {**value, **parts}, "")
        if made.api != "cloud":
            raise ValueError("api: should be cloud")
        if not _is_utc(made.probed_at):
            raise ValueError("probed_at: should be an ISO 8601 time in UTC")
        return made


def digest_of_instance(base_url: str) -> str:
    """Of the tenant and the instance that *base_url* ends with, wherever the server is and by whatever way it is reached."""
    names = [unquote(part) for part in urlsplit(base_url).path.split("/")[-2:]]
    return sha256("\0".join(names).encode()).hexdigest()[:_DIGITS]


def _is_utc(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).utcoffset() == timedelta()
    except ValueError:
        return False


_GOODNESS: tuple[Access, ...] = ("granted", "unreadable", "refused", "absent", "unknown")


def _plain(_owner: Any, _attribute: Any, value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _all(value: Mapping[str, Any], name: str, kind: type[R]) -> tuple[R, ...]:
    entries = value.get(name)
    if not isinstance(entries, list | tuple) or not all(isinstance(one, Mapping) for one in entries):
        raise ValueError(f"{name}: should be a list of objects")
    return tuple(_read(kind, one, f"{name}[{place}].") for place, one in enumerate(entries))


def _read(kind: type[R], value: Mapping[str, Any], where: str) -> R:
    hints = get_type_hints(kind)
    given: dict[str, Any] = {}
    for one in attrs.fields(kind):  # type: ignore[arg-type]
        if one.name in value:
            given[one.name] = _fit(value[one.name], hints[one.name], where + one.name)
        elif one.default is attrs.NOTHING:
            raise ValueError(f"{where}{one.name}: is missing")
    return kind(**given)


def _fit(value: Any, hint: Any, where: str) -> Any:
    """*value*, if it is what the annotation says: a plain type, one of a few words, texts in a row, or None."""
    choices = get_args(hint)
    if hint in (int, str, bool):
        if type(value) is not hint:
            raise ValueError(f"{where}: should be {hint.__name__}")
        _check(value, where)
        return value
    if choices == (str, ...):
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
            raise ValueError(f"{where}: should be a list of texts")
        for one in value:
            _check(one, where)
        return tuple(value)
    if choices and all(isinstance(one, str) for one in choices):
        if value not in choices:
            raise ValueError(f"{where}: should be one of {', '.join(choices)}")
        return value
    if type(None) in choices:
        if value is None:
            return None
        return _fit(value, next(one for one in choices if one is not type(None)), where)
    # Lists of reports, which are read already.
    return value


def _check(value: Any, where: str) -> None:
    """A number within its limits, or a text that no terminal is steered by."""
    if type(value) is int:
        least, most = _NUMBERS.get(where.rpartition(".")[2], (0, MOST))
        if not least <= value <= most:
            raise ValueError(f"{where}: should be from {least:,} to {most:,}")
    if isinstance(value, str) and not (len(value) <= _LONGEST_TEXT and value.isprintable()):
        raise ValueError(f"{where}: should be a text of printable characters")
