"""
What Schemathesis is told of the Cloud API beside the document: which records there are, and which rules no schema says.

Schemathesis loads this module by the name that schemathesis.toml has of it.
"""

from __future__ import annotations

import json
import os
import random
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import CoveragePhaseData, CoverageScenario, TestPhase
from schemathesis.openapi.checks import RejectedPositiveData

from tests.fuzz.cloud_bodies import with_references
from tests.fuzz.cloud_records import Records, source
from tests.fuzz.cloud_rules import is_by_rule

SETTINGS = "WELKIN_FUZZ_SETTINGS"
# One in so many requests keeps what was drawn, so that what does not exist is asked for as well.
AS_DRAWN = 8

AnyCase = schemathesis.Case[Any]
_dice = random.Random(1)


@cache
def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = json.loads(os.environ[SETTINGS])
    return settings


@cache
def _records() -> Records:
    settings = _settings()
    return Records(
        json.loads(Path(settings["document"]).read_text(encoding="utf-8")),
        settings["address"],
        instance=settings["instance"],
        token=settings["token"],
        known=settings["known"],
        dice=_dice,
    )


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Exception,
    case: AnyCase,
    response: schemathesis.Response,
) -> bool:
    """Drop a failure that says no more than that a rule was kept."""
    if not isinstance(failure, RejectedPositiveData) or response.status_code != httpx.codes.BAD_REQUEST:
        return True
    sent = (case.query, case.body)
    return not all(is_by_rule(fault, sent) for fault in json.loads(response.content))


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: AnyCase, kwargs: dict[str, Any]) -> None:
    """Put records that there are into the parts of the request that are meant to be good; the others stay bad."""
    meta = case.meta
    if meta is None:
        return
    raw = case.operation.definition.raw
    operation, path = raw["operationId"], raw["x-fuzz-path"]
    # Examples and systematic cases are few for each operation, and one of them at least is to be seen to work.
    is_filled = meta.phase.name in {TestPhase.EXAMPLES, TestPhase.COVERAGE} or bool(_dice.randrange(AS_DRAWN))
    if is_filled and operation == "searchChatMessages" and not meta.is_negative_at(ParameterLocation.QUERY):
        # One of the two is needed, and a token is none that somebody could draw.
        case.query.pop("pageToken", None)
        case.query.setdefault("query", "visit")
    if is_filled and not meta.is_negative_at(ParameterLocation.PATH) and not _is_about_path(case):
        _fill_path(case, path)
    if is_filled and isinstance(case.body, dict) and not meta.is_negative_at(ParameterLocation.BODY):
        if operation == "exchangeToken":
            case.path_parameters["apiClientName"], case.body["secret"] = _settings()["exchanging"]
        case.body = with_references(operation, case.body, case.path_parameters, _records())
        if case.media_type != "application/json":
            # A body with bytes in it cannot be held against its schema again, and would count as a bad one.
            case._record_starting_state()


@schemathesis.hook
def after_call(context: schemathesis.HookContext, case: AnyCase, response: schemathesis.Response) -> None:
    """Have what was deleted again, so that there is always something to delete; not where one request follows another."""
    if case.method == "GET" or response.status_code >= httpx.codes.BAD_REQUEST:
        return
    moves = ".assign" in case.operation.definition.raw["x-welkin-method"]
    if (case.method == "DELETE" or moves) and not _is_in_sequence(case):
        httpx.post(_settings()["restore"]).raise_for_status()
    _records().look_again()


def _is_about_path(case: AnyCase) -> bool:
    """Whether the systematic case tries a value of the path itself, or a method that the path does not have."""
    data = case.meta.phase.data if case.meta else None
    return isinstance(data, CoveragePhaseData) and (
        data.parameter_location is ParameterLocation.PATH
        or data.scenario is CoverageScenario.UNSPECIFIED_HTTP_METHOD
    )


def _fill_path(case: AnyCase, path: str) -> None:
    if not case.path_parameters or (case.method == "DELETE" and _is_in_sequence(case)):
        return
    # What an earlier answer has brought stays; elsewhere, what is given is an example's.
    brought = case._override.path_parameters if _is_in_sequence(case) else {}
    given = {name: str(value) for name, value in brought.items()}
    case.path_parameters.update(_records().parameters(case.method, path, given))
    if path == "/admin/users/{user}":
        _name_user(case, is_id="user" in given)


def _name_user(case: AnyCase, *, is_id: bool) -> None:
    """A user is named by what `type` says; an id that comes from another answer by `type`, or by the username it has."""
    user = case.path_parameters
    if not is_id:
        member = {"ID": "id", "EMAIL": "email"}.get(str(case.query.get("type")), "username")
        user["user"] = _records().one(source("/admin/users", f"data.{member}"), {}) or user["user"]
    elif case.method == "PUT":
        user["user"] = _records().one(source("/admin/users/{user}?type=ID", "username"), user) or user["user"]
    else:
        case.query["type"] = "ID"


def _is_in_sequence(case: AnyCase) -> bool:
    return case.meta is not None and case.meta.phase.name is TestPhase.STATEFUL
