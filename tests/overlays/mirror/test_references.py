"""Whose a record is, by the ids that it names, however they are spelled."""

from __future__ import annotations

import json

import pytest

from welkin_sdk.mirror.catalogue import resources
from welkin_sdk.mirror.references import PATIENTS, digest_of, folded, has_any, may_name, read_about

HIM, HER = "aaaaaaaa-1111-4222-8333-0a0a0a0a0a01", "bbbbbbbb-1111-4222-8333-0a0a0a0a0a02"
SPELLINGS = {
    "as it is": HIM,
    "upper case": HIM.upper(),
    "spaces": f"  {HIM}\t",
    "escaped": "".join(f"\\u{ord(sign):04x}" for sign in HIM),
    "escaped in part": HIM.replace("-", "\\u002D"),
    "escaped twice": HIM.replace("-", "\\\\u002d"),
    "in an address": HIM.replace("-", "%2D"),
    "in an address in an address": HIM.replace("-", "%252d"),
}
EVERY_SPELLING = pytest.mark.parametrize("spelled", SPELLINGS.values(), ids=SPELLINGS)


@EVERY_SPELLING
def test_an_id_is_the_same_however_it_is_spelled(spelled: str) -> None:
    """In a member that is a reference, and anywhere in a text, whatever stands around it."""
    body = f'{{"patient_id": "{spelled}"}}'.encode()
    texts = ["{}", 'not json "{}"', "x={}&y=1", "<id>{}</id>", "patient_{}_", "/v1/patients/{}?x"]

    assert folded(spelled) == HIM
    assert read_about("phone_numbers", "1", body).reason({(PATIENTS, HIM)}) == (PATIENTS, HIM)
    for text in texts:
        assert has_any(text.format(spelled).encode(), frozenset((HIM,))), text
        assert not has_any(text.format(spelled).encode(), frozenset((HER,))), text


def test_an_id_that_is_no_word_is_found() -> None:
    """Any text of up to 255 characters may be one; nothing is not found in everything."""
    assert has_any(b"x 7/a b&c y", frozenset(("7/a b&c",)))
    assert not has_any(b'{"a": ""} "" x', frozenset(("", "z")))


def test_an_id_of_any_letters_is_found() -> None:
    """Outside of the first plane an escape is two."""
    assert folded(r"Ä-\ud83d\ude00") == "ä-\U0001f600"
    assert has_any(rb'["\u00c4-\ud83d\ude00"]', frozenset(("ä-\U0001f600",)))


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "1" * 4301, "1e999999", "0." + "3" * 9000])
def test_no_number_hides_whom_a_record_is_about(number: str) -> None:
    """The standard library refuses an integer of more than 4,300 digits."""
    body = f'{{"patient_id": "{HIM}", "n": {number}}}'.encode()

    assert read_about("app_messages", "1", body).patients == ((PATIENTS, HIM),)


@pytest.mark.parametrize("value", [[HIM], {"id": HIM}, [[{"x": HIM}]]])
def test_a_reference_of_another_type_is_read_too(value: object) -> None:
    """No document promises it; an id in it is an id."""
    body = json.dumps({"patient_id": value}).encode()

    assert read_about("care_flows", "1", body).patients == ((PATIENTS, HIM),)
    assert read_about("care_flows", "1", b'{"patient_id": 4711}').patients == ((PATIENTS, "4711"),)


@pytest.mark.parametrize("body", [b'{"patient_id": "%s"', b"\xff %s", b"[" * 900 + b'"%s"'])
def test_what_cannot_be_read_is_his_whose_id_is_in_it(body: bytes) -> None:
    """Nobody can tell where it stands in it."""
    about = read_about("app_messages", None, body.replace(b"%s", HIM.encode()))

    assert not about.is_readable
    assert about.reason({(PATIENTS, HIM)}) is not None
    assert about.reason({(PATIENTS, HER)}) is None


def test_a_record_that_names_its_patient_is_that_patients() -> None:
    """Wherever else it belongs; one that names none is his whose conversation it is in."""
    his = {(PATIENTS, HIM), ("conversations", "c")}

    of_her = read_about("app_messages", "1", json.dumps({"patient_id": HER, "conversation_id": "C"}).encode())
    of_nobody = read_about(
        "app_messages", "1", json.dumps({"patient_id": None, "conversation_id": "C"}).encode()
    )

    assert of_her.reason(his) is None
    assert of_nobody.reason(his) == ("conversations", "c")
    assert [of_her.names_somebody, of_nobody.names_somebody] == [True, True]


@pytest.mark.parametrize("resource", resources())
def test_the_number_of_a_worker_is_no_patients(resource: str) -> None:
    """Ids are compared within their collection, and workers and calendars are nobody's."""
    references = resources()[resource].references
    body = json.dumps({member: "7" for member, of in references.items() if of in ("workers", "calendars")})

    assert read_about(resource, "1", body.encode()).keys == ((resource, "1"),)
    assert digest_of(b"x", (PATIENTS, "7")) != digest_of(b"x", ("workers", "7"))


def test_children_are_known_by_the_document() -> None:
    """Mappings may name anything."""
    assert may_name([PATIENTS])[:2] == ["app_messages", "assessment_responses"]
    assert may_name(["conversations"]) == ["app_messages", "external_ids"]
    assert may_name(["phone_numbers"]) == ["external_ids"]


@pytest.mark.parametrize(("times", "is_found"), [(1, True), (5, True), (6, False)])
def test_escapes_within_escapes_are_followed_to_a_bound(times: int, is_found: bool) -> None:
    """Five bodies within each other are read; a body that is nothing but escapes costs no more than that."""
    text = HIM.replace("-", "%" + "25" * (times - 1) + "2d")

    assert (folded(text) == HIM.casefold()) is is_found


def test_a_patient_names_himself_in_whatever_state_his_record_is() -> None:
    """Another record that cannot be read does not say whose it is, not even one whose id is that word."""
    assert read_about(PATIENTS, HIM, b"not json").names_somebody
    assert not read_about("app_messages", PATIENTS, b"not json").names_somebody
