"""The Data API of a sandbox as a target."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from tests.fuzz import data_hooks
from tests.fuzz.target import Operation, Target
from welkin_sdk.auth.assertion import sign_assertion
from welkin_sdk.sandbox import Sandbox

DOCUMENT = Path(__file__).parent.parent.parent / "spec" / "dist" / "welkin-data-api.openapi.json"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


def data_target(sandbox: Sandbox, folder: Path) -> Target:
    """With the address, a token and what assertions are signed with."""
    document = sandbox.parts.data.document
    drawn_from = folder / DOCUMENT.name
    drawn_from.write_text(json.dumps(opened(json.loads(DOCUMENT.read_text(encoding="utf-8")))))
    return Target(
        name="Data API",
        document=drawn_from,
        address=sandbox.data_api,
        hooks=data_hooks.__name__,
        environment={
            data_hooks.CLIENT_ID: sandbox.client_id,
            data_hooks.CLIENT_SECRET: sandbox.client_secret,
            data_hooks.AUDIENCE: f"{sandbox.data_api}/token",
            data_hooks.ACCESS_TOKEN: _access_token(sandbox),
        },
        operations=tuple(
            Operation(f"{each.method} {document.prefix}{each.path}", httpx.codes.OK)
            for each in document.operations
        ),
    )


def opened(document: Mapping[str, Any]) -> dict[str, Any]:
    """
    *document* with the forms of a reply in the response itself.

    Schemathesis finds out whose ids a reply brings by the name of the record; behind the name of a choice it finds none.
    """
    content: dict[str, Any] = copy.deepcopy(dict(document))
    schemas = content["components"]["schemas"]

    def form(reference: Mapping[str, Any]) -> Any:
        named = schemas[reference["$ref"].rpartition("/")[2]]
        return named if named.get("type") == "array" else reference

    for response in content["components"]["responses"].values():
        for media in response.get("content", {}).values():
            name = media["schema"].get("$ref", "").rpartition("/")[2]
            if "anyOf" in schemas.get(name, ()):
                media["schema"] = {"anyOf": [form(each) for each in schemas[name]["anyOf"]]}
    return content


def _access_token(sandbox: Sandbox) -> str:
    url = f"{sandbox.data_api}/token"
    assertion = sign_assertion(
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        audience=url,
        scope="all",
        now=time.time(),
    )
    answer = httpx.post(url, data={"grant_type": JWT_BEARER, "assertion": assertion})
    return str(answer.raise_for_status().json()["access_token"])
