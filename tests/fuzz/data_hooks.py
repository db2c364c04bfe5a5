"""
What Schemathesis is told beside the document: a rule's refusal is no failure, and an assertion has to be signed.

Schemathesis loads this module by its name in schemathesis.toml and finds the hooks by their names and registration.
"""

from __future__ import annotations

import itertools
import json
import os
import time
from typing import Any

import schemathesis
from schemathesis.generation.meta import TestPhase
from schemathesis.openapi.checks import RejectedPositiveData

from tests.fuzz.data_rules import is_by_rule
from welkin_sdk.auth.assertion import sign_assertion

CLIENT_ID = "WELKIN_FUZZ_CLIENT_ID"
CLIENT_SECRET = "WELKIN_FUZZ_CLIENT_SECRET"
AUDIENCE = "WELKIN_FUZZ_AUDIENCE"
ACCESS_TOKEN = "WELKIN_FUZZ_ACCESS_TOKEN"

AnyCase = schemathesis.Case[Any]
_numbers = itertools.count()


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Exception,
    case: AnyCase,
    response: schemathesis.Response,
) -> bool:
    """Drop a failure that says no more than that a documented rule was kept."""
    if not isinstance(failure, RejectedPositiveData) or response.status_code != 400:
        return True
    sent = {**_mapping(case.query), **_mapping(case.body)}
    faults = json.loads(response.content)["errors"]
    return not all(is_by_rule(fault, sent) for fault in faults)


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: AnyCase, kwargs: dict[str, Any]) -> None:
    """
    Make good what is meant to be good and what no schema can make good; requests that are meant to be bad stay bad.

    To the schema any text is an assertion, so without this no exchange would ever succeed; and ids of other systems are
    drawn from earlier answers, so that in the end each would be a duplicate. The systematic cases keep theirs, which
    shows what happens to duplicates.
    """
    meta, body = case.meta, _mapping(case.body)
    if meta is None or not meta.generation.mode.is_positive:
        return
    if case.operation.label == "POST /token" and body.get("assertion"):
        body["assertion"] = _assertion()
    if meta.phase.name is not TestPhase.COVERAGE:
        for mapping in (body, *body.get("external_ids", ())):
            if "external_id" in mapping:
                mapping["external_id"] += f"-{next(_numbers)}"


def _assertion() -> str:
    return sign_assertion(
        client_id=os.environ[CLIENT_ID],
        client_secret=os.environ[CLIENT_SECRET],
        audience=os.environ[AUDIENCE],
        scope="all",
        now=time.time(),
    )


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
