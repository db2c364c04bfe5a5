"""
The Data API's answers, read with the models of datamodel-code-generator: a token, a new patient, all pages, an error.

The models come without calls; these are httpx's.
"""

import base64
import hashlib
import hmac
import json
import os
import time
from collections.abc import Iterator
from datetime import date

import httpx
from generated.data_api import (
    ErrorEnvelope,
    PageLinks,
    Patient,
    PatientCreate,
    PatientEnvelope,
    PatientPage,
    TokenResponse,
)

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


def log_in(http: httpx.Client) -> None:
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion()}
    token = TokenResponse.model_validate_json(http.post("token", data=form).raise_for_status().content)
    http.headers["Authorization"] = f"Bearer {token.access_token}"


def patient_pages(http: httpx.Client, size: int) -> Iterator[list[Patient]]:
    """Every page. A next one is asked for by its window, never by its address, which could be anybody's."""
    query = {"page[from]": "1970-01-01T00:00:00Z", "page[size]": str(size)}
    while query:
        answer = http.get("patients", params=query).raise_for_status()
        page = PatientPage.model_validate_json(answer.content)
        yield page.data
        following = next_address(page.links)
        query = dict(httpx.URL(following).params) if following else {}


def next_address(links: PageLinks | None) -> str | None:
    """In one of two places, or there is no next page."""
    if links and links.href and links.href.next:
        return links.href.next
    return links.next.href if links and links.next else None


def main() -> None:
    with httpx.Client(base_url=BASE_URL) as http:
        log_in(http)

        grace = PatientCreate(
            phase="intake",
            timezone="US/Pacific",
            first_name="Grace",
            last_name="Hopper",
            birthday=date(1906, 12, 9),
        )
        body = grace.model_dump(mode="json", by_alias=True, exclude_unset=True)
        answer = http.post("patients", json=body).raise_for_status()
        created = PatientEnvelope.model_validate_json(answer.content).data

        pages = list(patient_pages(http, 5))
        names = {patient.id: patient.first_name for page in pages for patient in page}
        assert len(pages) > 1
        assert names[created.id] == "Grace"

        missing = http.get("patients/11111111-1111-4111-8111-111111111111")
        assert ErrorEnvelope.model_validate_json(missing.content).errors[0].code == "not_found"
    print(f"{len(pages)} pages with {len(names)} patients")


if __name__ == "__main__":
    main()
