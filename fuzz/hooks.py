"""
What Schemathesis is told beside the document: a rule's refusal is no failure, and an assertion has to be signed.

Schemathesis loads this module by its name in schemathesis.toml and finds the hooks by their names and registration.
"""

from __future__ import annotations

import json
import os
import time
from typing import Any

import schemathesis
from schemathesis.openapi.checks import RejectedPositiveData

from fuzz.rules import is_by_rule
from welkin_sdk.protocol.assertion import sign_assertion

CLIENT_ID = "WELKIN_FUZZ_CLIENT_ID"
CLIENT_SECRET = "WELKIN_FUZZ_CLIENT_SECRET"
AUDIENCE = "WELKIN_FUZZ_AUDIENCE"
ACCESS_TOKEN = "WELKIN_FUZZ_ACCESS_TOKEN"

AnyCase = schemathesis.Case[Any]


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
    Sign the assertion of a request that is meant to be good.

    To the schema any text is an assertion; without this no exchange would ever succeed. Requests that are meant to be
    bad stay as they are, and those whose assertion came out empty too: they are answered 401.
    """
    is_meant_well = case.meta is not None and case.meta.generation.mode.is_positive
    body = _mapping(case.body)
    if case.operation.label == "POST /token" and is_meant_well and body.get("assertion"):
        body["assertion"] = sign_assertion(
            client_id=os.environ[CLIENT_ID],
            client_secret=os.environ[CLIENT_SECRET],
            audience=os.environ[AUDIENCE],
            scope="all",
            now=time.time(),
        )


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
