"""
Which lists there are to ask for, in which order, and by whose ids: all from the table of operations.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from welkin_cloud_api.operations import TABLE
from welkin_runtime.operations import Operation, Pagination, Parameter
from welkin_sdk.errors import InvalidRequestError

# By which a mirror is configured, so they are looked into first while there are requests left.
_FIRST = (
    *("patients.list", "patients.list_by_filter", "encounters.list", "assessment_records.list"),
    *(
        "cdt_records.list",
        "profile_records.list",
        "tasks.list",
        "calendar_events.list",
        "patient_programs.list",
    ),
    *("users.list", "documents.list", "contacts.list", "care_plan_goals.list", "sms.list", "emails.list"),
    *("chat.list", "calls.list", "dictionary_records.list", "invoices.list"),
)
# No lists of what there is: a search.
_LEFT_OUT = frozenset({"chat.search"})
_APART = frozenset({"audit", "exports"})

PARENTS: Mapping[str, str] = {
    "patient_id": "patients.list",
    "user_id": "users.list",
    "encounter_id": "encounters.list",
    "goal_id": "care_plan_goals.list",
    "cdt_name": "cdt_formations.list",
    "pdt_name": "profile_formations.list",
    "dictionary_name": "dictionary_formations.list",
}
"""The list whose entries have what an argument takes."""

_BY_NAME_TOO = frozenset({"patient_programs"})
"""Whose `get` takes a name where others take an id."""

_NAMED = frozenset({"cdt_name", "pdt_name", "dictionary_name"})
_FLAG_PARAMETERS = ("include_deleted", "show_deleted")
_BOUNDS = (("date_start", "date_end"), ("start_date", "end_date"))


@frozen
class Listing:
    """
    A list to ask for.

    Attributes:
        operation: of the table.
        needs: the arguments that its address and its query take from entries of other lists, outermost first.
    """

    operation: Operation
    needs: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        return self.operation.name

    @property
    def paging(self) -> Pagination:
        assert self.operation.pagination is not None
        return self.operation.pagination

    @property
    def parent(self) -> str | None:
        """The resource of its parents, records before names."""
        chosen = [one for one in self.needs if one not in _NAMED] or list(self.needs)
        return PARENTS[chosen[-1]].partition(".")[0] if chosen else None

    @property
    def has_get(self) -> bool:
        """Whether there is an operation that reads one of these records by its id."""
        if self.find_get() is not None:
            return True
        record = self.operation.record
        return any(one.record == record and bool(one.ids) and _answers_one(one) for one in TABLE)

    def find_get(self) -> Operation | None:
        """The operation that reads one of these records by the ids of its parents and its own."""
        if not self.name.endswith(".list") or self.operation.resource in _BY_NAME_TOO:
            return None
        found = TABLE.find(f"{self.operation.resource}.get")
        return found if found is not None and _answers_one(found) else None

    @property
    def sorts(self) -> bool:
        return self._takes("sort")

    @property
    def bounds(self) -> tuple[str, str] | None:
        """The two arguments that bound it by date; windows of an event's own time are none."""
        return next((pair for pair in _BOUNDS if all(self._takes(one) for one in pair)), None)

    @property
    def is_window(self) -> bool:
        """Whether it has to be asked with a window of events' own time."""
        return any(one.name == "from_time" and one.required for one in self.operation.parameters)

    @property
    def flag(self) -> str | None:
        """The argument that asks for deleted records as well."""
        return next((one for one in _FLAG_PARAMETERS if self._takes(one)), None)

    def _takes(self, name: str) -> bool:
        return any(one.name == name for one in self.operation.parameters)


def listings(resources: Iterable[str] | None = None) -> list[Listing]:
    """
    The lists to report on, the most telling first.

    Args:
        resources: of these alone; default: of all.

    Raises:
        InvalidRequestError: there is no such resource with a list.
    """
    found = [
        Listing(one, _needs(one))
        for one in TABLE
        if one.pagination is not None
        and one.is_read_only
        and one.resource not in _APART
        and one.name not in _LEFT_OUT
    ]
    found.sort(key=lambda one: _FIRST.index(one.name) if one.name in _FIRST else len(_FIRST))
    if resources is None:
        return found
    wanted = list(resources)
    known = {one.operation.resource for one in found}
    if not wanted or not set(wanted) <= known:
        raise InvalidRequestError("resources: should name resources that have a list, e.g. encounters")
    return [one for one in found if one.operation.resource in wanted]


def with_parents(wanted: Iterable[Listing]) -> list[Listing]:
    """These and whatever has their parents: first all that need none, which may show ids as well, then the others."""
    known = {one.name: one for one in listings()}
    found: dict[str, Listing] = {}

    def add(listing: Listing) -> None:
        for need in listing.needs:
            add(known[PARENTS[need]])
            if need == "patient_id":
                # The way to patients that was seen to work where the other may be closed.
                add(known["patients.list_by_filter"])
            if need == "user_id":
                add(known["users.list_for_instance"])
        found.setdefault(listing.name, listing)

    for one in wanted:
        add(one)
    return sorted(found.values(), key=lambda one: bool(one.needs))


def find_styles() -> list[Pagination]:
    """One of each style of pages that the document has; those that look at no word of the page come last."""
    styles = {one.pagination.style: one.pagination for one in TABLE if one.pagination is not None}
    return sorted(styles.values(), key=lambda one: one.kind == "whole")


def audits() -> list[Operation]:
    """The lists of the audit."""
    return [one for one in TABLE.of("audit") if one.pagination is not None]


def export_kinds() -> tuple[Operation, list[str]]:
    """The export, and the kinds that the document knows."""
    operation = TABLE.find("exports.list")
    assert operation is not None
    return operation, [str(kind.value) for kind in TABLE.model("ExportResource")]


def _answers_one(operation: Operation) -> bool:
    return operation.method == "GET" and operation.pagination is None and operation.answer == "json"


def _needs(operation: Operation) -> tuple[str, ...]:
    return tuple(one.name for one in operation.parameters if _is_needed(one))


def _is_needed(parameter: Parameter) -> bool:
    return parameter.required and parameter.name in PARENTS
