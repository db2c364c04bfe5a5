"""
Ids and names of records that a running sandbox has, found by its own lists, for the parameters of an address.

No schema can say which ids there are. Where a parameter stands behind the path of a list, the list says it; what is
left is in SOURCES.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from tests.fuzz.cloud_document import within

_PARAMETER = re.compile(r"\{(\w+)\}")
_FORMATIONS = "/formations/{version}"
_PATIENT = "/patients/{patientId}"
_DOCUMENT = f"{_PATIENT}/document-summary/{{documentSummaryId}}"
_ATTEMPTS = 40


@dataclass(frozen=True, slots=True)
class Source:
    """
    Where values come from.

    Attributes:
        path: of the operation that reads them.
        members: names of members from the answer down to the value; lists on the way are gone through.
    """

    path: str
    members: tuple[str, ...]


def source(path: str, members: str) -> Source:
    """The source with these members, dots between them."""
    return Source(path, tuple(filter(None, members.split("."))))


PATIENTS = source("/patients", "content.id")
USERS = source("/users", "data.id")
EVENTS = source("/calendar/events?from=2000-01-01T00:00:00.000Z&to=2100-01-01T00:00:00.000Z", "content.id")
# By the path up to the parameter and with it, and with the method before it where not every record will do.
SOURCES: Mapping[str, Source] = {
    f"DELETE {_PATIENT}/emails/{{emailId}}": source(f"{_PATIENT}/emails?status=SCHEDULED", "content.id"),
    f"DELETE {_PATIENT}/sms/{{smsId}}": source(f"{_PATIENT}/sms?status=SCHEDULED", "content.id"),
    "/formations/{version}/assessments/cdt/{cdtName}": source(
        f"{_PATIENT}/assessment-records", "content.assessmentCdtName"
    ),
    "/formations/draft/assessments/{assessmentName}": source("/formations/draft/assessments", "name"),
    "/formations/draft/dictionaries/{dictionaryName}": source("/formations/draft/dictionaries", "name"),
    "/formations/draft/encounters/{encounterTemplateName}": source("/formations/draft/encounters", "name"),
    "/formations/draft/programs/{programName}": source("/formations/draft/programs", "name"),
    "/admin/users/{user}": source("/admin/users", "data.username"),
    "/admin/application-accesses/{userId}": USERS,
    "/admin/user-permissions/{userId}": USERS,
    "/admin/user-territories/{userId}": USERS,
    "/calendar/events/{eventId}": EVENTS,
    "/calendar/work-hours/{workHoursId}": source("/calendar/work-hours", "details.workHoursId"),
    "/communications/{communicationId}": source("/communications?patientId={patientId}", "content.id"),
    "/communications?patientId={patientId}": PATIENTS,
    "/dictionaries/{dictionaryName}": source(f"{_FORMATIONS}/dictionaries", "name"),
    f"{_PATIENT}/cdts/{{cdtName}}": source(f"{_FORMATIONS}/cdts", "name"),
    f"{_PATIENT}/full-encounters/{{encounterId}}": source(f"{_PATIENT}/encounters", "data.id"),
    f"{_PATIENT}/programs/current/{{programName}}": source(f"{_PATIENT}/programs", "data.programName"),
    f"{_PATIENT}/programs/history/{{patientProgramId}}": source(f"{_PATIENT}/programs", "data.id"),
    f"{_DOCUMENT}/files/{{fileId}}": source(_DOCUMENT, "jsonBody.files.id"),
    f"{_DOCUMENT}/{{documentTypeName}}": source(_DOCUMENT, "jsonBody.type"),
    "/payment/patients/{patientId}": PATIENTS,
    "/pdts/{pdtName}": source(f"{_FORMATIONS}/pdts", "name"),
    "/tasks/{taskId}/comments/{commentId}": source("/tasks/{taskId}", "comments.id"),
    "/tasks/{taskId}/watchers/{watcherId}": source("/tasks/{taskId}", "watchers.id"),
    "/unrecognized-emails/{emailId}": source("/unrecognized-patients/emails", "content.id"),
}
# By the parameter's name, for what is no record.
_WORDS: Mapping[str, tuple[str, ...]] = {"version": ("current", "current", "draft")}


class Records:
    """
    What there is in the sandbox.

    Args:
        document: the bundled document.
        address: of the tenant.
        known: values that no operation shows, by the path up to their parameter and with it.
        dice: decide what is taken of several.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        address: str,
        *,
        instance: str,
        token: str,
        known: Mapping[str, list[str]],
        dice: random.Random,
    ) -> None:
        self._paths = {within(path): item for path, item in document["paths"].items()}
        self._shapes: Mapping[str, Any] = document["x-welkin-page-shapes"]
        self._instance = instance
        self._http = httpx.Client(base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=30)
        self._values = known
        self._dice = dice
        self._answers: dict[str, Any] = {}

    def look_again(self) -> None:
        """Forget what has been seen: something may have changed."""
        self._answers.clear()

    def parameters(self, method: str, path: str, given: Mapping[str, str]) -> dict[str, str]:
        """
        Values for the parameters of *path* that belong together; those that nobody knows are left out.

        Where the path can be read, there is something at it; nothing yet, when *method* makes it.

        Args:
            given: values that stay.
        """
        chosen = dict(given)
        for _ in range(_ATTEMPTS):
            chosen = dict(given)
            parts = _PARAMETER.finditer(path)
            is_known = all(self._choose(method, path[: part.end()], part[1], chosen) for part in parts)
            if is_known and self._is_there(path, chosen) in {None, method != "POST"}:
                break
        return chosen

    def _is_there(self, path: str, chosen: Mapping[str, str]) -> bool | None:
        """Whether there is one record at *path*; None where that cannot be told."""
        read = self._paths[path].get("get", {})
        answer = read.get("responses", {}).get("200", {})
        is_whole = all(name in chosen for name in _PARAMETER.findall(path))
        is_one = "x-welkin-pagination" not in read and "application/json" in answer.get("content", {})
        return self._answer(_filled(path, chosen)) is not None if is_whole and is_one else None

    def one(self, wanted: Source, chosen: Mapping[str, str]) -> Any:
        """One of the values of a source; None if it has none."""
        values = self.all(wanted, chosen)
        return self._dice.choice(values) if values else None

    def all(self, wanted: Source, chosen: Mapping[str, str]) -> list[Any]:
        """Every value of a source; those of all patients where nobody has *chosen* one."""
        unknown = next((name for name in _PARAMETER.findall(wanted.path) if name not in chosen), None)
        if unknown is None:
            return list(_values(self._answer(_filled(wanted.path, chosen)), wanted.members))
        place = wanted.path[: wanted.path.index(f"{{{unknown}}}") + len(unknown) + 2]
        return [
            value
            for each in self._known(place, unknown, chosen)
            for value in self.all(wanted, {**chosen, unknown: each})
        ]

    def _choose(self, method: str, place: str, name: str, chosen: dict[str, str]) -> bool:
        """Whether there is a value for the parameter at the end of *place*, or nobody knows any."""
        is_unknown = name not in _WORDS and place not in self._values and self._source(place, name) is None
        if name in chosen or is_unknown:
            return True
        narrower = SOURCES.get(f"{method} {place}")
        if values := self.all(narrower, chosen) if narrower else self._known(place, name, chosen):
            chosen[name] = self._dice.choice(values)
        return bool(values)

    def _known(self, place: str, name: str, chosen: Mapping[str, str]) -> list[str]:
        if name in _WORDS or place in self._values:
            return [*_WORDS.get(name, ()), *self._values.get(place, ())]
        wanted = self._source(place, name)
        values = [str(value) for value in self.all(wanted, chosen)] if wanted else []
        # Neither can be a segment of an address.
        return [value for value in values if value.strip(".")]

    def _source(self, place: str, name: str) -> Source | None:
        """What SOURCES say, or the list in whose path the parameter stands."""
        if place in SOURCES:
            return SOURCES[place]
        path = place.rpartition("/")[0]
        paging = self._paths.get(path, {}).get("get", {}).get("x-welkin-pagination")
        if paging is None:
            return None
        items = {**self._shapes[paging["style"]], **paging}.get("items") or ""
        return source(path, ".".join(filter(None, (items, "name" if name.endswith("Name") else "id"))))

    def _answer(self, path: str) -> Any:
        if path not in self._answers:
            place = "" if path.startswith("/admin/") else f"/{self._instance}"
            # What cannot be read is no place to find a record; whether that is right is for the fuzzer itself to ask.
            answer = self._http.get(f"{place}{path}")
            self._answers[path] = answer.json() if answer.is_success else None
        return self._answers[path]


def _filled(path: str, chosen: Mapping[str, str]) -> str:
    return path.format_map({name: quote(value, safe="") for name, value in chosen.items()})


def _values(value: Any, members: tuple[str, ...]) -> Iterator[Any]:
    if isinstance(value, list):
        for item in value:
            yield from _values(item, members)
    elif not members:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        yield from _values(value.get(members[0]), members[1:])
