"""Schemathesis against the receiver's own endpoints: drawn requests, held to a description of what it answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from listening import asgi
from subscription import CLIENT, NOTIFY_URL, NOW, SECRET, TENANT, TOKEN_URL, Postbox, sign

from welkin_sdk.webhooks import AsgiReceiver, build_site

DOCUMENT = Path(__file__).with_name("receiver.openapi.json")
# A form that is drawn holds no assertion that was signed: that it is refused is right, and no answer to malformed data.
LEFT_OUT = "positive_data_acceptance"


def test_no_drawn_request_is_answered_against_its_description(tmp_path: Path) -> None:
    """All other checks hold: no 5xx, documented statuses and headers, 405 with Allow, no token ignored."""
    settings = tmp_path / "schemathesis.toml"
    settings.write_text(f'[auth.openapi.bearer]\nbearer = "{sign()}"\n[cache]\nenabled = false\n')
    inbox = Postbox()
    site = build_site(
        inbox,
        client_id=CLIENT,
        secrets=[SECRET],
        notify_url=NOTIFY_URL,
        token_url=TOKEN_URL,
        tenant=TENANT,
        clock=lambda: NOW,
    )

    with asgi(AsgiReceiver(site)) as address:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(settings)),
            *("run", str(DOCUMENT), "--url", address, "--seed", "1", "--max-examples", "40"),
            *("--checks", "all", "--exclude-checks", LEFT_OUT, "--generation-database", "none"),
        ]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(inbox.deliveries) > 10, "hardly anything was accepted: the run has tried nothing"
