"""The Cloud API of a sandbox as a target."""

from __future__ import annotations

import json
from pathlib import Path

import httpx

from tests.fuzz import cloud_hooks, data_hooks
from tests.fuzz.cloud_document import placed
from tests.fuzz.target import Operation, Target
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.cloud.clients import CLOSED, CloudCredentials
from welkin_sdk.sandbox.cloud.store import Space
from welkin_sdk.sandbox.cloud.subjects.chat import FILES

DOCUMENT = Path(__file__).parent.parent.parent / "spec" / "dist" / "welkin-cloud-api.openapi.json"
_UNTOUCHED = "before-the-fuzzer"
_LATER = "2099-01-01T00:00:00.000Z"


def cloud_target(sandbox: Sandbox, folder: Path) -> Target:
    """With the tenant in the one address, one instance in the paths, and a token of the token call."""
    cloud = sandbox.cloud
    document = folder / DOCUMENT.name
    document.write_text(json.dumps(placed(json.loads(DOCUMENT.read_text(encoding="utf-8")), cloud.instance)))
    token, other = _token(cloud.credentials, cloud.address), cloud.add_client()
    _refuse_closed(sandbox, other)
    return Target(
        name="Cloud API",
        document=document,
        address=f"{sandbox.cloud_api}/{cloud.tenant}",
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
                    # The token call has an API client for itself, so that its limit blocks no other request.
                    "exchanging": (other.api_client, other.secret),
                    "known": _known(sandbox),
                }
            ),
        },
        operations=tuple(
            Operation(f"{each.method} {each.template}", each.status, is_closed=each.id in CLOSED)
            for each in sandbox.parts.cloud.document.operations
        ),
    )


def _token(client: CloudCredentials, address: str) -> str:
    url = f"{address}/{client.tenant}/admin/api_clients/{client.api_client}"
    answer = httpx.post(url, json={"secret": client.secret}, timeout=30)
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
    parts, cloud = sandbox.parts, sandbox.cloud
    with parts.state.transaction():
        files = Space(parts.state, cloud.tenant, cloud.instance).find(FILES)
    return {"/chat/files/{fileId}": [str(file["id"]) for file in files]}


def _refuse_closed(sandbox: Sandbox, client: CloudCredentials) -> None:
    """Ask for what is closed to API clients as one of those; the fuzzer's own is let in, to see the answers."""
    cloud = sandbox.cloud
    headers = {"Authorization": f"Bearer {_token(client, cloud.address)}"}
    for each in sandbox.parts.cloud.document.operations:
        if each.id in CLOSED:
            place = f"{sandbox.cloud_api}/{client.tenant}"
            place += "" if each.is_tenant_wide else f"/{client.instance}"
            httpx.request(each.method, place + each.path, headers=headers)
    cloud.set_closed(cloud.api_client, ())
