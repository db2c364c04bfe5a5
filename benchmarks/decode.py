"""P2: a page of records from its bytes to typed records, against openapi-python-client, pydantic and msgspec."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import GenericAlias
from typing import Any, cast

import msgspec
import orjson
import pydantic
from attrs import frozen

import welkin_cloud_api.models as cloud
import welkin_data_api.models as data
from benchmarks.peers import msgspec_struct, pydantic_model, stock_models
from benchmarks.ratio import Row, in_turns, quotients
from welkin_runtime.decoding import Model
from welkin_runtime.types import Tolerated
from welkin_sdk.http.json_text import parse_json

RECORDS = 50
_DIST = Path(__file__).parent.parent / "spec" / "dist"


@frozen
class _Page:
    """
    Attributes:
        examples: of the document, repeated with other ids until the page is full.
        goals: against openapi-python-client and against pydantic.
    """

    id: str
    work: str
    api: str
    record: type[Model]
    examples: tuple[str, ...]
    goals: tuple[float, float]


_PAGES = (
    _Page("P2", "Data patients", "data", data.Patient, ("PatientPrinted",), (0.6, 2.0)),
    _Page("P2c", "Cloud patients", "cloud", cloud.Patient, ("Patient", "PatientExpanded", "PatientOlder"), (0.7, 2.0)),
    _Page("P2c", "Cloud encounters", "cloud", cloud.Encounter, ("Encounter", "EncounterOpened", "EncounterUnscheduled"), (0.7, 2.0)),
)  # fmt: skip


def measure(*, rounds: int = 31, repeats: int = 10) -> list[Row]:
    """Compare by CPU time."""
    with tempfile.TemporaryDirectory() as folder:
        stock = {
            api: [stock_models(api, Path(folder), has_times=has_times) for has_times in (False, True)]
            for api in ("data", "cloud")
        }
    return [row for page in _PAGES for row in _measure(page, stock[page.api], rounds, repeats)]


def _measure(page: _Page, stock: list[Any], rounds: int, repeats: int) -> list[Row]:
    content = _content(page)
    plain, timed = (getattr(models, page.record.__name__) for models in stock)
    ways = _ways(page.record, plain, timed, content)
    _check(page.record, ways, json.loads(content))
    seconds = in_turns(ways, rounds=rounds, repeats=repeats, clock=time.process_time)
    against_stock, against_pydantic = page.goals
    goals = {
        "openapi-python-client": against_stock,
        "pydantic": against_pydantic,
        "pydantic, as tolerant": against_pydantic,
    }
    work = f"time of {RECORDS} {page.work}, bytes to typed records"
    return [
        Row.of(page.id, work, peer, quotients(seconds["ours"], theirs), goal=goals.get(peer))
        for peer, theirs in seconds.items()
        if peer != "ours"
    ]


def _content(page: _Page) -> bytes:
    document = json.loads((_DIST / f"welkin-{page.api}-api.openapi.json").read_bytes())
    examples = [document["components"]["examples"][name]["value"] for name in page.examples]
    records = [
        {**examples[number % len(examples)], "id": f"5eed0000-0000-4000-8000-{number:012d}"}
        for number in range(RECORDS)
    ]
    return json.dumps(records, separators=(",", ":")).encode()


def _ways(record: type[Model], stock: Any, timed: Any, content: bytes) -> dict[str, Callable[[], list[Any]]]:
    plain, tolerant = (
        pydantic.TypeAdapter[Any](
            cast(Any, GenericAlias(list, pydantic_model(record, is_tolerant=is_tolerant)))
        )
        for is_tolerant in (False, True)
    )
    struct = msgspec.json.Decoder[Any](GenericAlias(list, msgspec_struct(record)))

    def ours() -> list[Any]:
        notes: list[Tolerated] = []
        return [record.from_dict(one, notes) for one in cast("list[Any]", parse_json(content))]

    return {
        "ours": ours,
        "openapi-python-client": lambda: [stock.from_dict(one) for one in json.loads(content)],
        "openapi-python-client, with orjson and times": lambda: [
            timed.from_dict(one) for one in orjson.loads(content)
        ],
        "pydantic": lambda: plain.validate_json(content),
        "pydantic, as tolerant": lambda: tolerant.validate_json(content),
        "msgspec.Struct": lambda: struct.decode(content),
    }


def _check(
    record: type[Model], ways: dict[str, Callable[[], list[Any]]], documents: list[dict[str, Any]]
) -> None:
    """Nothing may be missing from ours, and each peer must have made of texts and times what ours has."""
    notes: list[Tolerated] = []
    expected = [record.from_dict(document, notes) for document in documents]
    if notes or [one.to_dict() for one in expected] != documents:
        raise RuntimeError(f"{record.__name__}: the records are not the document's")
    for name, way in ways.items():
        if any(
            not _is_same(getattr(theirs, attribute), value)
            for own, theirs in zip(expected, way(), strict=True)
            for attribute, value in _scalars(own).items()
        ):
            raise RuntimeError(f"{name} reads {record.__name__} differently")


def _is_same(theirs: object, value: object) -> bool:
    """A peer may leave a time as it came."""
    if isinstance(value, datetime) and isinstance(theirs, str):
        return datetime.fromisoformat(theirs) == value
    return theirs == value


def _scalars(record: Model) -> dict[str, Any]:
    values = {member.attribute: getattr(record, member.attribute) for member in record._fields}
    return {name: value for name, value in values.items() if isinstance(value, (str, int, datetime))}
