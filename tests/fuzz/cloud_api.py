"""The Cloud API of a sandbox as a target."""

from __future__ import annotations

import json
from pathlib import Path

import httpx

from tests.fuzz import cloud_hooks, data_hooks
from tests.fuzz.cloud_document import placed
from tests.fuzz.target import Operation, Target
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.clients import CLOSED, new_client
from welkin_sdk.sandbox.cloud.store import Space
from welkin_sdk.sandbox.cloud.subjects.chat import FILES

DOCUMENT = Path(__file__).parent.parent.parent / "spec" / "dist" / "welkin-cloud-api.openapi.json"
_UNTOUCHED = "before-the-fuzzer"
_LATER = "2099-01-01T00:00:00.000Z"


def cloud_target(sandbox: Sandbox, folder: Path) -> Target:
    """With one tenant and instance in the paths, and a token of the token call."""
    cloud = sandbox.cloud
    variables = {"tenantName": cloud.tenant, "instanceName": cloud.instance}
    document = folder / DOCUMENT.name
    document.write_text(json.dumps(placed(json.loads(DOCUMENT.read_text(encoding="utf-8")), variables)))
    token = _token(sandbox)
    return Target(
        name="Cloud API",
        document=document,
        address=sandbox.cloud_api,
        hooks=cloud_hooks.__name__,
        environment={
            data_hooks.ACCESS_TOKEN: token,
            cloud_hooks.SETTINGS: json.dumps(
                {
                    "document": str(DOCUMENT),
                    "address": f"{sandbox.cloud_api}/{cloud.tenant}",
                    "instance": cloud.instance,
                    "token": token,
                    "restore": f"{sandbox.control}/snapshots/{_snapshot(sandbox, token)}/restore",
                    "exchanging": _exchanging(sandbox),
                    "known": _known(sandbox),
                }
            ),
        },
        operations=tuple(
            Operation(
                f"{each.method} {each.template}",
                httpx.codes.FORBIDDEN if each.id in CLOSED else each.status,
                is_closed=each.id in CLOSED,
            )
            for each in sandbox.core.cloud.document.operations
        ),
    )


def _token(sandbox: Sandbox) -> str:
    cloud = sandbox.cloud
    address = f"{sandbox.cloud_api}/{cloud.tenant}/admin/api_clients/{cloud.api_client}"
    answer = httpx.post(address, json={"secret": cloud.secret}, timeout=30)
    return str(answer.raise_for_status().json()["token"])


def _snapshot(sandbox: Sandbox, token: str) -> str:
    """The clinic as the fuzzer finds it, with messages that nobody has sent yet: all others cannot be deleted."""
    cloud = sandbox.cloud
    with httpx.Client(
        base_url=f"{sandbox.cloud_api}/{cloud.tenant}/{cloud.instance}",
        headers={"Authorization": f"Bearer {token}"},
        timeout=60,
    ) as http:
        for patient in http.get("/patients").raise_for_status().json()["content"]:
            path, body = f"/patients/{patient['id']}", {"receiver": patient["id"], "scheduledAt": _LATER}
            http.post(f"{path}/sms", json={**body, "message": "See you."}).raise_for_status()
            http.post(f"{path}/emails", json={**body, "subject": "See you."}).raise_for_status()
    return sandbox.snapshot(_UNTOUCHED)


def _known(sandbox: Sandbox) -> dict[str, list[str]]:
    """The files of chats, which a message does not name."""
    core, cloud = sandbox.core, sandbox.cloud
    with core.state.transaction():
        files = Space(core.state, cloud.tenant, cloud.instance).find(FILES)
    return {"/chat/files/{fileId}": [str(file["id"]) for file in files]}


def _exchanging(sandbox: Sandbox) -> tuple[str, str]:
    """An API client for the token call alone, so that its limit blocks no other request."""
    cloud = sandbox.cloud
    client = sandbox.core.cloud.clients.add(new_client(cloud.tenant, (cloud.instance,)))
    return client.name, client.secret
