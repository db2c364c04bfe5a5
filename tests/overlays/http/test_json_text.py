"""What an answer's text may hold without costing the answer, and that the extra `orjson` changes no value."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from welkin_sdk.http import json_text
from welkin_sdk.http.json_text import DEEPEST, parse_json

DIGITS = "0123456789"
INTEGERS = [
    "0",
    "-0",
    "7",
    "999999999999999999",
    "-999999999999999999",
    "1000000000000000000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551616",
    "36893488147419103233",
    "1" * 300,
    "-" + "9" * 400,
    "8" * 700,
    "9" * 4000,
]
FLOATS = [
    "0.0",
    "-0.0",
    "1E5",
    "1e5",
    "1e+05",
    "1e400",
    "-1e400",
    "1e-400",
    "5e-324",
    "2.2250738585072014e-308",
    "1.7976931348623157e308",
    "0.1",
    "123456789012345678.5",
    "1234567890123456789.5",
    "0.3000000000000000000000000000000001",
    "9007199254740993.0",
    "1e" + "9" * 30,
    "NaN",
    "Infinity",
    "-Infinity",
]
REFUSED = [
    "01",
    "1.",
    ".5",
    "+1",
    "1e",
    "0x1",
    "--1",
    "nul",
    "",
    " ",
    "[1,]",
    "{'a':1}",
    '{"a"}',
    "[1]x",
    "[1",
]
STRINGS = [
    r'"\ud800"',
    r'"\udc00\ud800"',
    r'"\ud83d\ude00"',
    r'"\u0000"',
    r'"\/"',
    r'"\x"',
    '"\t"',
    '"\x7f"',
    '"\u2028"',
    '"00000000-0000-4000-8000-00000000000000000000"',
]
OBJECTS = ['{"a":1,"b":2,"a":3}', '{"a":{"a":1},"a":[]}', '{"":0}', r'{"\u0061":1,"a":2}']
BYTES = [
    b'\xef\xbb\xbf{"a":1}',
    b"\xff",
    b'"\xe9"',
    b'"\xed\xa0\x80"',
    b'"\xc0\x80"',
    '"é"'.encode("utf-16"),
    '"é"'.encode("utf-16-le"),
    '"é"'.encode("utf-32"),
    b"\x00",
    b"1\x00",
    b'\xef\xbb\xbf\xef\xbb\xbf"a"',
]


def corpus() -> Iterator[bytes]:
    """Each of them alone, in a list, and as the value of a member."""
    for text in [*INTEGERS, *FLOATS, *REFUSED, *STRINGS, *OBJECTS]:
        content = text.encode("utf-8", "surrogatepass")
        yield from (content, b"[" + content + b"]", b'{"id": "p1", "n": ' + content + b"}")
    yield from BYTES
    for depth in (DEEPEST - 1, DEEPEST, DEEPEST + 1, 1000, 1025, 50_000):
        yield b"[" * depth + b"]" * depth
        yield b'{"a":' * depth + b"1" + b"}" * depth
        yield b"[" * depth


CORPUS = list(corpus())


def read(content: bytes) -> object:
    """What comes of *content*, comparable: floats by their bits, the order of members included."""
    try:
        value = parse_json(content)
    except ValueError as exc:
        return ValueError, str(exc), exc.__context__
    return _spelled(value)


def _spelled(value: object) -> object:
    # Not repr() of the whole: an integer of thousands of digits has none.
    if isinstance(value, dict):
        return [(name, _spelled(member)) for name, member in value.items()]
    if isinstance(value, list):
        return [_spelled(item) for item in value]
    return (type(value), value.hex() if isinstance(value, float) else value)


def read_both(content: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[object, object]:
    with monkeypatch.context() as patch:
        json_text._fast_parser.cache_clear()
        assert json_text._fast_parser() is not None, "the environment of the tests has every extra"
        fast = read(content)
        # As in an installation without the extra: a module that is None cannot be imported.
        patch.setitem(__import__("sys").modules, "orjson", None)
        json_text._fast_parser.cache_clear()
        assert json_text._fast_parser() is None
        plain = read(content)
    json_text._fast_parser.cache_clear()
    return fast, plain


@pytest.mark.parametrize("content", CORPUS, ids=lambda content: repr(content[:30]))
def test_the_extra_changes_no_value(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """With orjson and without it, the same value of the same type, or the same refusal."""
    fast, plain = read_both(content, monkeypatch)

    assert fast == plain


numbers = st.from_regex(r"-?(0|[1-9][0-9]{0,45})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?", fullmatch=True)
texts = st.text(st.characters(codec="utf-8"), max_size=12).map(
    lambda text: json.dumps(text, ensure_ascii=False)
)
escapes = st.lists(st.integers(0xD7FF, 0xE000).map("\\u{:04x}".format), max_size=4).map(
    lambda units: f'"{"".join(units)}"'
)
values = st.recursive(
    numbers | texts | escapes | st.sampled_from(["null", "true", "false", "NaN", "-Infinity"]),
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: f"[{','.join(items)}]")
        | st.lists(st.tuples(texts | escapes, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}"
        )
    ),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(text=values, noise=st.binary(max_size=3), at=st.integers(0, 200))
def test_no_text_is_read_differently_with_the_extra(text: str, noise: bytes, at: int) -> None:
    """Well-formed texts, and the same with some bytes written over."""
    whole = text.encode()
    for content in (whole, whole[:at] + noise + whole[at:]):
        with pytest.MonkeyPatch.context() as monkeypatch:
            fast, plain = read_both(content, monkeypatch)

        assert fast == plain


@pytest.mark.parametrize("text", INTEGERS)
def test_an_integer_is_exact(text: str) -> None:
    """Of any size that Python reads; other systems use long numbers as keys."""
    value = parse_json(b'{"n": %s}' % text.encode())

    assert value == {"n": int(text)}
    assert isinstance(value, dict)
    assert type(value["n"]) is int


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize(
    "number", [10**18, -(10**18), 2**63, 2**64 - 1, 2**64, 10**19 + 1, 98765432109876543210]
)
def test_an_integer_is_exact_wherever_it_stands(place: int, number: int) -> None:
    """From 64 bits on orjson would make a float of it."""
    assert parse_json(b" " * place + b"[%d]" % number) == [number]


def test_an_integer_of_thousands_of_digits_is_read() -> None:
    """One absurd number does not make a page unreadable; Python alone refuses more than 4,300 digits."""
    content = b'[{"id": "a", "n": ' + b"9" * 5000 + b"}]"

    assert parse_json(content) == [{"id": "a", "n": math.inf}]


@pytest.mark.parametrize("pair", [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"a":', b"}]"), (b'{"a":[', b"]}")])
def test_a_text_that_is_nested_too_deep_is_no_answer(pair: tuple[bytes, bytes]) -> None:
    """What is read after it, record by record, could not follow it; lists and objects count alike."""
    levels = len(pair[1])

    def nested(depth: int) -> bytes:
        return pair[0] * (depth // levels) + b"1" + pair[1] * (depth // levels)

    assert parse_json(nested(DEEPEST))
    for depth in (DEEPEST + levels, 2 * DEEPEST, 4 * DEEPEST):
        with pytest.raises(ValueError, match="no JSON"):
            parse_json(nested(depth))
