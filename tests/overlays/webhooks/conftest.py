"""What the tests of the receiver share: one subscription, and an inbox in memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from subscription import CLIENT, NOTIFY_URL, SECRET, TENANT, Postbox

from welkin_sdk.webhooks import Receiver, Verifier


@pytest.fixture
def inbox() -> Postbox:
    return Postbox()


@pytest.fixture
def verifier() -> Verifier:
    return Verifier(client_id=CLIENT, secrets=[SECRET], audience=NOTIFY_URL)


@pytest.fixture
def receiver(inbox: Postbox, verifier: Verifier) -> Receiver:
    return Receiver(inbox, tenant=TENANT, verifier=verifier)
