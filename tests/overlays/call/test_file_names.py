"""Whatever a server suggests as a name, it is a harmless one or none."""

from __future__ import annotations

from encodings.aliases import aliases
from urllib.parse import quote

import pytest

from welkin_sdk.call.file_names import parse_file_name


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("", None),
        ("attachment", None),
        ("attachment; filename=a.pdf", "a.pdf"),
        ('attachment; filename="a b.pdf"', "a b.pdf"),
        ('attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'),
        ("attachment; filename=x; filename*=UTF-8''b%C3%BCro.pdf", "büro.pdf"),
        ("attachment; filename*=no-such''x; filename=a.pdf", "a.pdf"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ("attachment; filename*=UTF-8''..%2F..%5Cevil.exe", "evil.exe"),
        ('attachment; filename=".."', None),
        ('attachment; filename="/"', None),
        ("attachment; filename*=UTF-8''a%00%0A.pdf", "a.pdf"),
        ("attachment; filename=my report.pdf", "my report.pdf"),
        ("attachment; filename=my report.pdf ; size=3", "my report.pdf"),
        ("filename=a.pdf", "a.pdf"),
        ("attachment; filename=\"x; filename*=UTF-8''evil.exe\"", "x; filename*=UTF-8''evil.exe"),
        ('attachment; comment="filename=evil.exe"; filename=a.pdf', "a.pdf"),
        ("attachment; filename*=utf-8'en'b%C3%BCro.pdf", "büro.pdf"),
        ("attachment; filename*=ISO-8859-1''b%FCro.pdf", "büro.pdf"),
        ("attachment; filename*=UTF-8''b%FCro.pdf", "b\ufffdro.pdf"),
        ("attachment; filename*=\"UTF-8''b%C3%BCro.pdf\"", "büro.pdf"),
        ("attachment; filename==?utf-8?B?YsO8cm8ucGRm?=", "büro.pdf"),
        ('attachment; filename="=?ISO-8859-1?Q?b=FCro.pdf?="', "büro.pdf"),
        ('attachment; filename="=?utf-8?B?YsO8cm8ucGRm?= =?utf-8?Q?=2Epdf?="', "büro.pdf.pdf"),
        ('attachment; filename="=?undefined?Q?x?="', None),
        ('attachment; filename="=?utf-8?B?====?="', None),
        ("attachment; filename*=UTF-8''", None),
        ('attachment; filename="b%C3%BCro.pdf"', "b%C3%BCro.pdf"),
        ('attachment; filename="..%2F..%2Fetc%2Fpasswd"', "%2F..%2Fetc%2Fpasswd"),
        ('attachment; filename="100% sure.pdf"', "100% sure.pdf"),
        ('attachment; filename=""', None),
        ('attachment; filename="   "', None),
        ('attachment; filename=".bashrc"', "bashrc"),
        ('attachment; filename="-rf"', "rf"),
        ('attachment; filename="~root"', "root"),
        ('attachment; filename="C:evil.exe"', "C_evil.exe"),
        ('attachment; filename="a.pdf:hidden"', "a.pdf_hidden"),
        ('attachment; filename="nul"', "_nul"),
        ('attachment; filename="COM1.pdf"', "_COM1.pdf"),
        ('attachment; filename="con .txt"', "_con .txt"),
        ('attachment; filename="a.pdf. . "', "a.pdf"),
        ("attachment; filename*=UTF-8''cod%E2%80%AEfdp.exe", "codfdp.exe"),
        ("attachment; filename*=UTF-8''a%00b%0D%0AX.pdf", "abX.pdf"),
        ("attachment; filename*=UTF-8''%ED%B0%80.pdf", "\ufffd\ufffd\ufffd.pdf"),
        ("ATTACHMENT; FILENAME=a.pdf", "a.pdf"),
        ("attachment;filename=a.pdf;", "a.pdf"),
        ("attachment; filename*0=a; filename*1=.pdf", None),
        ("attachment; filename*=UTF-8", None),
        ("attachment; filename*=", None),
        ("attachment; filename", None),
        (';;;=;"', None),
    ],
)
def test_a_suggested_name_never_leads_anywhere(disposition: str, name: str | None) -> None:
    """It is the last segment, without control characters."""
    assert parse_file_name(disposition) == name


@pytest.mark.parametrize(
    "charset", sorted({*aliases.values(), *aliases, "undefined", "idna", "punycode", "no-such"})
)
def test_no_charset_of_a_name_costs_the_name_that_is_plain(charset: str) -> None:
    """Python knows codecs that are no charsets, and some that decode nothing; RFC 8187 knows UTF-8."""
    for name in ("a%41", "%FF%FE", "%80", "xn--a", "\u0663"):
        known = parse_file_name(f"attachment; filename*={charset}''{name}; filename=plain.pdf")
        words = parse_file_name(f'attachment; filename="=?{charset}?Q?{name}?="')

        assert known
        assert words is None or words.isprintable()
        if charset in {"undefined", "idna", "punycode", "rot13", "hex", "utf_7"}:
            assert known == "plain.pdf"


@pytest.mark.parametrize(
    "character", [chr(number) for number in (*range(0x21), *range(0x7F, 0xA1))] + list("/\\:.~-")
)
def test_no_character_at_either_end_makes_a_name_harmful(character: str) -> None:
    """Nor alone."""
    for text in (
        character,
        character * 3,
        f"{character}a.pdf",
        f"a.pdf{character}",
        f"{character}/a{character}",
    ):
        name = parse_file_name(f"attachment; filename*=UTF-8''{quote(text, safe='')}")

        assert name is None or (name.isprintable() and name[0] not in " .~-" and not {*name} & {*"/\\:"})


@pytest.mark.parametrize(
    "part",
    ["=?utf-8?q?", "=?a?b?x?= ", ";filename=", '";a="\\', ';a=\\"', "; ", "=?utf-8?q?x?=", "%", "'", "a*=;"],
)
def test_a_long_header_is_read_in_no_time(part: str) -> None:
    """What is longer than any name costs no more than its length."""
    for begin in (
        "attachment; filename=",
        'attachment; filename="=?utf-8?q?x?= ',
        "attachment; filename*=UTF-8''",
    ):
        name = parse_file_name(begin + part * (100_000 // len(part)))

        assert name is None or len(name.encode()) <= 255
