"""What tools that print objects make of ours: no class of records, requests, options or events shows a value."""

from __future__ import annotations

import importlib
import io
import pkgutil
import pprint
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

import welkin_cloud_api
import welkin_data_api
import welkin_runtime
import welkin_sdk
from welkin_runtime.decoding import Model

CANARY = "Adatheexample"

# What a person, a server or a caller's argument may have said. All other fields are settings, times, counts, and names that
# the document, the package or the user's configuration gives: a log is better for showing them.
NEVER_SHOWN = {
    *("access_token", "client_secret", "secret", "secret_key", "assertion", "proxy", "headers", "_headers"),
    *("json", "form", "files", "query", "filters", "checkpoint", "content", "body", "raw", "record", "items"),
    *("additional_properties", "unreadable_properties", "entry", "message", "detail", "details", "title"),
    *("beside", "known_poison", "poisoned_ids", "first_name", "last_name", "email", "phone", "birthday"),
    *(
        "before",
        "handed_out",
        "milestone",
        "digest",
        "entries",
        "value",
        "values",
        "login",
        "request",
        "options",
    ),
    # Functions made of what a caller gave, which their repr shows.
    *("build", "build_request", "note", "refused"),
    *("client_certificate", "client_id", "end_us"),
}
# Of these classes also what has a name that is harmless elsewhere.
NEVER_SHOWN_HERE = {
    *("CallSettings.hooks", "Change.id", "ChangedRecord.id", "CloudArguments.api_client", "Cursor.seen"),
    *("ErrorEntry.extra", "FindPlan.now", "FindPlan.read", "ListBody.next", "ListPlan.read", "Page.records"),
    *(
        "PageBody.records",
        "Position.mark",
        "Request.path",
        "StoredRecord.id",
        "UploadFile.name",
        "_Given.number",
    ),
}
# Of these names, what holds words of the document or of a fault's description: paths, filters' names, a form's name.
WORDS_OF_THE_DOCUMENT = {
    *("Pagination.items", "Paging.items", "Resource.filters", "DataOperation.body", "_Kind.title"),
    *(
        "Extract.form",
        "Look.form",
        "ExpiresIn.form",
        "InvalidJson.form",
        "WrongEnvelope.form",
        "BadRecord.entry",
        "Names.form",
    ),
    # What the command line, a sandbox's journal and the faults of one are asked for: made-up clients, drawn values.
    *(f"{kind}.client_id" for kind in ("ApiClient", "Sandbox", "JournalEntry")),
    *(f"{kind}.client_id" for kind in ("NotificationTarget", "Grant", "Token")),
    # Names of models, and the values of a closed enum.
    *("Operation.record", "Parameter.values"),
    *("Finding.value", "UnknownEnum.value", "Declared.values", "_Asked.request"),
}


def classes() -> Iterator[type]:
    """Every attrs class of all four packages."""
    seen: set[type] = set()
    for package in (welkin_runtime, welkin_data_api, welkin_cloud_api, welkin_sdk):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name.endswith("__main__"):
                continue
            for value in vars(importlib.import_module(found.name)).values():
                if (
                    isinstance(value, type)
                    and value.__module__.startswith(package.__name__)
                    and value not in seen
                ):
                    seen.add(value)
                    if attrs.has(value):
                        yield value


def field_names(kind: type) -> list[str]:
    return [field.name for field in attrs.fields(kind)]  # type: ignore[arg-type]


def filled(kind: type) -> Any:
    """An instance with a canary in every field, past whatever its constructor checks."""
    made = object.__new__(kind)
    for name in field_names(kind):
        object.__setattr__(made, name, CANARY)
    return made


def _rich(value: object) -> str:
    pretty_repr = pytest.importorskip("rich.pretty").pretty_repr
    return str(pretty_repr(value)) + str(pretty_repr([value])) + str(pretty_repr({"key": (value,)}))


TOOLS = {"repr": repr, "str": str, "pprint": pprint.pformat, "rich": _rich}


def shows(tool: str, kind: type, *names: str) -> bool:
    """Whether *tool* shows one of these fields."""
    made = filled(kind)
    for other in {*field_names(kind)} - {*names}:
        object.__setattr__(made, other, "other")
    return CANARY in TOOLS[tool](made)


@pytest.mark.parametrize("tool", TOOLS)
def test_no_tool_shows_a_value_of_a_record(tool: str) -> None:
    """Of any class of records: every field, the members that the document does not know among them."""
    records = [kind for kind in classes() if issubclass(kind, Model)]

    assert len(records) > 150
    assert [kind.__name__ for kind in records if CANARY in TOOLS[tool](filled(kind))] == []


@pytest.mark.parametrize("tool", TOOLS)
def test_no_tool_shows_what_somebody_said(tool: str) -> None:
    """Of any other class: no field whose name tells that it holds a person's, a server's or a caller's word."""
    shown = {
        f"{kind.__name__}.{name}"
        for kind in classes()
        for name in field_names(kind)
        if name in NEVER_SHOWN or f"{kind.__name__}.{name}" in NEVER_SHOWN_HERE
        if shows(tool, kind, name)
    }

    assert shown - WORDS_OF_THE_DOCUMENT == set()
    assert {f"{kind.__name__}.{name}" for kind in classes() for name in field_names(kind)} >= NEVER_SHOWN_HERE


@pytest.mark.parametrize("tool", TOOLS)
def test_no_tool_shows_bytes(tool: str) -> None:
    """Bodies, keys, and digests by which entries are told apart: of any class, whatever the field is called."""
    fields = [
        (kind, name)
        for kind in classes()
        for name in field_names(kind)
        if re.search(r"^(?!Literal).*\b(bytes|Marks)\b", str(kind.__annotations__.get(name, "")))
    ]

    assert len(fields) >= 30
    assert {f"{kind.__name__}.{name}" for kind, name in fields if shows(tool, kind, name)} == set()


def test_rich_shows_no_more_than_the_repr_does() -> None:
    """For every field of every class: a repr that hides it hides it from what expands objects too."""
    fields = [(kind, name) for kind in classes() if not issubclass(kind, Model) for name in field_names(kind)]

    assert len(fields) > 500
    assert [f"{k.__name__}.{n}" for k, n in fields if shows("rich", k, n) and not shows("repr", k, n)] == []


def test_structlog_writes_no_value_of_a_local_record() -> None:
    """Neither as a traceback with locals nor as JSON, where every class of records is a local variable."""
    structlog = pytest.importorskip("structlog")
    records = [filled(kind) for kind in classes() if issubclass(kind, Model)]
    chains = (
        [structlog.dev.ConsoleRenderer()],
        [structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer()],
    )
    for processors in chains:
        out = io.StringIO()
        logger = structlog.wrap_logger(structlog.PrintLogger(out), processors=processors)
        for record in records:
            _fail(logger, record)
        assert out.getvalue().count("something else") >= len(records)
        assert CANARY not in out.getvalue()


def _fail(logger: Any, record: object) -> None:
    held = {"record": [record]}
    try:
        raise RuntimeError("something else")
    except RuntimeError:
        logger.exception("failed", record=record, held=held)
