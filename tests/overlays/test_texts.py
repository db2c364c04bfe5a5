"""What comes from outside: taken as editors, shells and secret managers leave it, or refused by its name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_texts import CANARY, HOSTILE_TEXTS, told_by

from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, TransportOptions, errors
from welkin_sdk.cli.data_connection import DataConnection, read_secret
from welkin_sdk.cli.listen import Subscription
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.documents import load_document
from welkin_sdk.mirror import open_store
from welkin_sdk.profiles import find_config, read_profile
from welkin_sdk.texts import clean, expand
from welkin_sdk.webhooks import Verifier, build_site

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
LEFT = {"line end": "{}\n", "dos line end": "{}\r\n", "mark": MARK + "{}", "both": MARK + "{}\r\n\r\n"}
SECRET = "s" * 32
DATA = {"client_id": "clinic", "client_secret": SECRET, "base_url": "http://127.0.0.1:9/v1"}
CLOUD = {
    "tenant": "acme",
    "instance": "live",
    "api_client": "ABC",
    "secret": SECRET,
    "base_url": "http://127.0.0.1:9",
}
PROFILE = {**CLOUD, "token_cache": "/nowhere/tokens.json"}
VARIABLES = {
    "WELKIN_CLIENT_ID": "clinic",
    "WELKIN_CLIENT_SECRET": SECRET,
    "WELKIN_BASE_URL": "http://127.0.0.1:9/v1",
    "WELKIN_TENANT": "acme",
    "WELKIN_INSTANCE": "live",
    "WELKIN_API_CLIENT": "ABC",
    "WELKIN_SECRET_KEY": SECRET,
    "WELKIN_CLOUD_BASE_URL": "http://127.0.0.1:9",
    "WELKIN_CONFIG": "config.toml",
    "WELKIN_PROFILE": "acme",
    "WELKIN_STORE": "mirror.sqlite",
    "WELKIN_WEBHOOK_SECRET": SECRET,
}
SOURCES = Path(errors.__file__).parent


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory and a home folder of its own, and an environment in which all is right."""
    (tmp_path / "home").mkdir(mode=0o700)
    (tmp_path / "here").mkdir(mode=0o700)
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for variable, text in VARIABLES.items():
        monkeypatch.setenv(variable, text)
    write_profile(PROFILE)
    return tmp_path


def write_profile(members: dict[str, str], form: str = "{}") -> None:
    lines = [f'{name} = "{text}"' for name, text in members.items()]
    path = Path("config.toml")
    path.write_bytes(form.format("[profiles.acme]\n" + "\n".join(lines)).encode())
    path.chmod(0o600)


def everything() -> list[Any]:
    """What is made of all the variables: equal wherever they say the same."""
    data, cloud = DataClient(), CloudClient()
    return [
        data.account,
        data._codec.base_url,
        data._auth._exchange,  # type: ignore[attr-defined]
        cloud.account,
        cloud._codec.base_url,
        cloud._auth._exchange.build(0.0).json,  # type: ignore[attr-defined]
        DataConnection().identify(),
        read_profile(),
        find_config(),
        MirrorPlace().url("x"),
        Subscription(None, None, ()).secrets(),
    ]


def test_the_variables_here_are_all_there_are() -> None:
    """Each that the package reads is tried below."""
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    named = {word.strip("\"'`.,;:()[]{}") for word in text.split() if "WELKIN_" in word}
    found = {word for word in named if word.isupper() and word.replace("_", "").isalpha()}

    assert {word for word in found if word.startswith("WELKIN_") and "CRASH" not in word} <= set(VARIABLES)


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT.keys())
@pytest.mark.parametrize("variable", VARIABLES)
def test_what_is_left_around_a_variable_is_no_part_of_it(
    variable: str, left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line end behind it, a byte order mark before it."""
    before = everything()

    monkeypatch.setenv(variable, left.format(VARIABLES[variable]))

    assert everything()[3:] == before[3:]
    assert repr(everything()[:2]) == repr(before[:2])


@pytest.mark.parametrize("text", [b"\xe9", b"\x01", b"\x1b[31m", b"\xc2\x85"])
@pytest.mark.parametrize(
    "variable", [name for name in VARIABLES if name not in ("WELKIN_CONFIG", "WELKIN_STORE")]
)
def test_a_variable_that_is_no_text_is_named(
    variable: str, text: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing of it is repeated."""
    monkeypatch.setenv(variable, os.fsdecode(b"canary" * 6 + text + b"canary"))

    with pytest.raises(errors.ConfigurationError, match=variable) as caught:
        everything()

    assert CANARY not in told_by(caught.value)


ARGUMENTS = [
    (kind, DATA, name) for kind in (DataClient, AsyncDataClient) for name in (*DATA, "token_url", "audience")
]
ARGUMENTS += [(DataClient, DATA, "scope")]
ARGUMENTS += [
    (kind, CLOUD, name) for kind in (CloudClient, AsyncCloudClient) for name in (*CLOUD, "token_cache")
]
ARGUMENTS += [(DataClient, {"base_url": DATA["base_url"]}, "access_token")]
ARGUMENTS += [(CloudClient, {"tenant": "acme", "instance": "live"}, "access_token")]


@pytest.mark.parametrize(
    "text", [*HOSTILE_TEXTS.values(), 5, b"canary", ["canary"]], ids=lambda text: repr(text)[:20]
)
@pytest.mark.parametrize(("kind", "others", "name"), ARGUMENTS)
def test_an_argument_of_a_client_is_taken_or_refused(kind: Any, others: Any, name: str, text: Any) -> None:
    """When the client is built, as a fault of the configuration, by its name."""
    try:
        kind(**{**others, name: text})
    except errors.ConfigurationError as exc:
        told = (CANARY in told_by(exc), name in str(exc))
    else:
        told = (False, True)

    assert told == (False, True)


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT.keys())
@pytest.mark.parametrize(("kind", "others", "name"), [one for one in ARGUMENTS if one[2] in one[1]])
def test_what_is_left_around_an_argument_is_no_part_of_it(
    kind: Any, others: Any, name: str, left: str
) -> None:
    """Secret managers hand over what was typed into them."""
    built, again = kind(**others), kind(**{**others, name: left.format(others[name])})

    assert (again.account, again._codec.base_url) == (built.account, built._codec.base_url)
    assert repr(again._auth._exchange.build(0.0)) == repr(built._auth._exchange.build(0.0))


@pytest.mark.parametrize("form", ["{}", MARK + "{}", "{}\r\n"])
@pytest.mark.parametrize("name", PROFILE)
def test_a_profile_is_read_as_editors_leave_it(name: str, form: str) -> None:
    """The file with a mark, a member with an escaped line end."""
    before = read_profile()

    write_profile({**PROFILE, name: PROFILE[name] + "\\r\\n"}, form)

    assert read_profile() == before


@pytest.mark.parametrize("text", [r"canary\u0000", r"canary\u001b", r"canary\nmore", "canary" * 17_000])
@pytest.mark.parametrize("name", PROFILE)
def test_a_member_of_a_profile_that_cannot_be_is_named(name: str, text: str) -> None:
    """Not quoted."""
    write_profile({**PROFILE, name: text})

    with pytest.raises(errors.ConfigurationError, match=name) as caught:
        read_profile()

    assert CANARY not in told_by(caught.value)


@pytest.mark.parametrize(
    "content",
    [b"\xff", b"[", b"profiles = 1", b"a = " + b"[" * 50_000, b"\0", b"[profiles.acme]\nsecret = 5"],
)
def test_a_file_that_holds_no_profiles_is_told(content: bytes) -> None:
    """Whatever stands in it."""
    Path("config.toml").write_bytes(content)

    with pytest.raises(errors.ConfigurationError, match="profile"):
        read_profile()


@pytest.mark.parametrize(
    "content",
    [b"%s", b"%s\n", b"\xef\xbb\xbf%s\r\n", "\N{ZERO WIDTH NO-BREAK SPACE}{}\r\n".encode("utf-16-le")],
)
def test_a_secret_file_is_read_as_editors_leave_it(content: bytes) -> None:
    """Windows' editors write UTF-16 where nobody stops them."""
    whole = (
        content % SECRET.encode()
        if b"%s" in content
        else content.decode("utf-16-le").format(SECRET).encode("utf-16-le")
    )
    Path("secret").write_bytes(whole)

    assert read_secret(Path("secret")) == SECRET
    assert Subscription(None, None, [Path("secret")]).secrets() == [SECRET]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff", b"canary\ncanary", b"canary\0", b"\xff\xfe\x00"])
def test_a_secret_file_that_holds_no_secret_is_told(content: bytes) -> None:
    """By the option's name."""
    Path("secret").write_bytes(content)

    for read in (
        lambda: read_secret(Path("secret"), "--secret-file"),
        Subscription(None, None, [Path("secret")]).secrets,
    ):
        with pytest.raises(errors.ConfigurationError, match="--secret-file") as caught:
            read()
        assert CANARY not in told_by(caught.value)


def _store(path: str) -> None:
    open_store(path).close()


def _cache(path: str) -> Any:
    return CloudClient(**CLOUD, token_cache=path)._auth._exchange.cache._path  # type: ignore[attr-defined, arg-type]


PATHS: dict[str, Callable[[str], Any]] = {
    "store": _store,
    "store by url": lambda path: _store(f"sqlite:///{path}"),
    "store of a command": lambda path: MirrorPlace(store=path).open("x").close(),
    "token cache": _cache,
    "ca bundle": lambda path: DataClient(**DATA, transport=TransportOptions(ca_bundle=path))._pool,  # type: ignore[arg-type]
    "secret file": lambda path: read_secret(Path(path)),
}


@pytest.mark.parametrize("use", PATHS.values(), ids=PATHS.keys())
def test_a_tilde_in_a_path_is_the_home_folder(use: Callable[[str], Any], place: Path) -> None:
    """Only a shell replaces it, and no shell sees what stands behind a = or in a variable."""
    kept = place / "home" / "kept"
    if use is PATHS["secret file"]:
        kept.write_text(SECRET)

    use("~/kept")

    assert [one.name for one in Path.cwd().iterdir()] == ["config.toml"]
    with pytest.raises(errors.ConfigurationError):
        use("~no-such-user/kept")


@pytest.mark.parametrize("variable", ["WELKIN_STORE", "WELKIN_CONFIG"])
def test_a_tilde_in_a_variable_is_the_home_folder(
    variable: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Env files are read by no shell."""
    monkeypatch.setenv(variable, "~/kept")

    if variable == "WELKIN_CONFIG":
        assert find_config() == place / "home" / "kept"
    else:
        MirrorPlace().open("x").close()
        assert (place / "home" / "kept").is_file()


DOORS: dict[str, Callable[[Any], Any]] = {
    "document": load_document,
    "store": _store,
    "store by url": lambda text: _store(f"sqlite:///{text}"),
    "store of another kind": lambda text: _store(f"mysql://{text}"),
    "profile": CloudClient.from_profile,
    "receiver's secret": lambda text: Verifier(client_id="c", secrets=[text + SECRET], audience="a"),
    "receiver's client": lambda text: Verifier(client_id=text, secrets=[SECRET], audience="a"),
    "receiver's audience": lambda text: Verifier(client_id="c", secrets=[SECRET], audience=text),
    "received token": lambda text: Verifier(client_id="c", secrets=[SECRET], audience="a").verify(
        text, now_us=0
    ),
    "notify_url": lambda text: _site(f"https://a.example/{text}"),
    "token_url": lambda text: _site("https://a.example/n", f"https://a.example/{text}"),
}


def _site(notify_url: str, token_url: str | None = None) -> Any:
    inbox: Any = None
    return build_site(
        inbox, client_id="c", secrets=[SECRET], notify_url=notify_url, token_url=token_url, tenant="acme"
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS.keys())
@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS.keys())
def test_every_other_door_takes_a_text_or_refuses_it(door: Callable[[Any], Any], text: str) -> None:
    """With an error of the tree, or a plain ValueError that says what there is, and without the text."""
    try:
        door(text)
    except (errors.WelkinError, ValueError) as exc:
        told = (CANARY in told_by(exc), isinstance(exc, UnicodeError))
    else:
        told = (False, False)

    assert told == (False, False)


def test_a_text_may_have_16384_characters() -> None:
    """What is taken off around it does not count."""
    assert clean("x" * 16_384 + "\r\n", "a text") == "x" * 16_384
    with pytest.raises(errors.ConfigurationError, match="a text: is longer than 16,384 characters"):
        clean("x" * 16_385, "a text")


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [("a", True), ("a" * 4096, True), ("\u00e9" * 2048, True), ("a" * 4097, False), ("\u00e9" * 2049, False)],
)
def test_a_path_may_have_4096_bytes(text: str, is_taken: bool) -> None:
    """Bytes, as systems count them."""
    if is_taken:
        assert str(expand(text, "a path")) == text
        return
    with pytest.raises(errors.ConfigurationError, match="a path: is no path"):
        expand(text, "a path")


@pytest.mark.parametrize("path", ["", "a\0b", b"bytes", None, 7, "~nobody-of-that-name/x", "\ud7ff\ud800"])
def test_what_is_no_path_is_refused(path: Any) -> None:
    """By the name of the argument."""
    with pytest.raises(errors.ConfigurationError, match="a path: is no path"):
        expand(path, "a path")


@pytest.mark.parametrize("character", ["\x00", "\x1f", "\x7f", "\x9f"])
def test_the_first_and_the_last_control_characters_are_refused(character: str) -> None:
    """And what stands beside them is not."""
    with pytest.raises(errors.ConfigurationError, match="control characters"):
        clean(f"a{character}b", "a text")
    assert clean("\x20\x7e\xa0", "a text") == "\x20\x7e\xa0"
