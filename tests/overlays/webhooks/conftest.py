"""What the tests of the receiver share: one subscription, and an inbox in memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from subscription import CLIENT, NOTIFY_URL, NOW, SECRET, TENANT, TOKEN_URL, Postbox

from welkin_sdk.webhooks import Receiver, Site, Verifier, build_site


@pytest.fixture
def inbox() -> Postbox:
    return Postbox()


@pytest.fixture
def verifier() -> Verifier:
    return Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)


@pytest.fixture
def receiver(inbox: Postbox, verifier: Verifier) -> Receiver:
    return Receiver(inbox, tenant=TENANT, verifier=verifier)


@pytest.fixture
def site(inbox: Postbox) -> Site:
    return build_site(
        inbox,
        client_id=CLIENT,
        secrets=[SECRET],
        notify_url=NOTIFY_URL,
        token_url=TOKEN_URL,
        tenant=TENANT,
        clock=lambda: NOW,
    )
