"""The Data API of a sandbox as a target."""

from __future__ import annotations

import time
from pathlib import Path

import httpx

from tests.fuzz import data_hooks
from tests.fuzz.target import Operation, Target
from welkin_sdk.protocol.assertion import sign_assertion
from welkin_sdk.sandbox import Sandbox

DOCUMENT = Path(__file__).parent.parent.parent / "spec" / "dist" / "welkin-data-api.openapi.json"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


def data_target(sandbox: Sandbox, _folder: Path) -> Target:
    """With the address, a token and what assertions are signed with."""
    document = sandbox.core.document
    return Target(
        name="Data API",
        document=DOCUMENT,
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
