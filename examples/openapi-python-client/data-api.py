"""The Data API by openapi-python-client: a token, a new patient, all pages of the list, and an error told by its code."""

import base64
import hashlib
import hmac
import json
import os
import time
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlsplit

from generated.data_api import AuthenticatedClient, Client
from generated.data_api.api.authentication import exchange_token
from generated.data_api.api.patients import create_patient, find_patients, get_patient
from generated.data_api.models import (
    ErrorEnvelope,
    PageLinks,
    Patient,
    PatientCreate,
    PatientEnvelope,
    PatientPage,
    TokenRequest,
    TokenRequestGrantType,
    TokenResponse,
)
from generated.data_api.types import Unset

BASE_URL = os.environ["WELKIN_BASE_URL"]


def assertion() -> str:
    """Who asks, whom, and until when (RFC 7523), signed with the secret; the secret itself is not sent."""

    def encode(part: bytes) -> str:
        return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

    claims = {
        "iss": os.environ["WELKIN_CLIENT_ID"],
        "aud": f"{BASE_URL}/token",
        "exp": int(time.time()) + 1800,
        "scope": "all",
    }
    signed = encode(b'{"alg":"HS256","typ":"JWT"}') + "." + encode(json.dumps(claims).encode())
    secret = os.environ["WELKIN_CLIENT_SECRET"].encode()
    return signed + "." + encode(hmac.digest(secret, signed.encode(), hashlib.sha256))


def logged_in() -> AuthenticatedClient:
    request = TokenRequest(TokenRequestGrantType.URNIETFPARAMSOAUTHGRANT_TYPEJWT_BEARER, assertion())
    with Client(BASE_URL) as client:
        token = exchange_token.sync(client=client, body=request)
    assert isinstance(token, TokenResponse), "no token"
    return AuthenticatedClient(BASE_URL, token.access_token)


def patient_pages(welkin: AuthenticatedClient, size: int) -> Iterator[list[Patient]]:
    """Every page. A next one is asked for by its window, never by its address, which could be anybody's."""
    window = {"pagefrom": "1970-01-01T00:00:00Z"}
    while window:
        page = find_patients.sync(client=welkin, pagesize=size, **window)
        assert isinstance(page, PatientPage), "no page"
        yield page.data
        query = parse_qs(urlsplit(next_address(page.links) or "").query)
        window = {f"page{end}": query[f"page[{end}]"][0] for end in ("from", "to") if query}


def next_address(links: PageLinks | Unset | None) -> str | None:
    """In one of two places, or there is no next page."""
    if links and links.href and links.href.next_:
        return links.href.next_
    return (links.next_.href or None) if links and links.next_ else None


def main() -> None:
    with logged_in() as welkin:
        grace = PatientCreate("intake", "US/Pacific", "Grace", "Hopper", date(1906, 12, 9))
        created = create_patient.sync(client=welkin, body=grace)
        assert isinstance(created, PatientEnvelope), "not created"

        pages = list(patient_pages(welkin, 5))
        names = {patient.id: patient.first_name for page in pages for patient in page}
        assert len(pages) > 1
        assert names[created.data.id] == "Grace"

        missing = get_patient.sync("11111111-1111-4111-8111-111111111111", client=welkin)
        assert isinstance(missing, ErrorEnvelope)
        assert missing.errors[0].code == "not_found"
    print(f"{len(pages)} pages with {len(names)} patients")


if __name__ == "__main__":
    main()
