"""An address of PostgreSQL: handed on as it is, less what is ours, and refused where no server could take it."""

from __future__ import annotations

from pathlib import Path

import pytest

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.stores.postgres_address import split_address

pytest.importorskip("psycopg", reason="needs the extra postgres")


@pytest.mark.parametrize("port", ["1", "5432", "65535", "5432,5433", "5432,"])
def test_a_port_is_one_that_there_can_be(port: str) -> None:
    assert split_address(f"postgresql://db.example.org:{port}/welkin")[0].endswith(f":{port}/welkin")


@pytest.mark.parametrize("port", ["0", "65536", "5432,65536", "5432,0", "x", "-1"])
def test_another_is_none(port: str) -> None:
    with pytest.raises(ConfigurationError, match="PostgreSQL server"):
        split_address(f"host=db.example.org port={port} dbname=welkin")


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"])
def test_every_sslmode_of_libpq_is_taken(mode: str) -> None:
    address = f"postgresql://db.example.org/welkin?sslmode={mode}"
    assert split_address(address)[0] == address


def test_an_sslmode_that_there_is_not_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="sslmode is one of disable, "):
        split_address("postgresql://db.example.org/welkin?sslmode=always")


@pytest.mark.parametrize("name", ["sslrootcert", "sslcert", "sslkey"])
def test_files_have_to_be_there(name: str, tmp_path: Path) -> None:
    file = tmp_path / "some.pem"
    file.touch()
    for there in (str(file), "system"):
        split_address(f"host=db.example.org {name}={there}")
    with pytest.raises(ConfigurationError, match=f"{name} names no file"):
        split_address(f"host=db.example.org {name}={file}.not")


@pytest.mark.parametrize(
    ("address", "theirs", "schema"),
    [
        ("postgresql:///welkin", "postgresql:///welkin", ""),
        ("postgresql:///welkin?schema=clinic", "postgresql:///welkin", "clinic"),
        ("postgresql:///welkin?schema=clinic&host=/run", "postgresql:///welkin?host=/run", "clinic"),
        ("postgresql:///welkin?host=/run&schema=clinic", "postgresql:///welkin?host=/run", "clinic"),
        ("host=/run schema=clinic dbname=welkin", "host=/run dbname=welkin", "clinic"),
        ("dbname=welkin password='a b\\'c' schema='clinic'", "dbname=welkin password='a b\\'c'", "clinic"),
    ],
)
def test_only_the_schema_is_taken_out(address: str, theirs: str, schema: str) -> None:
    left, ours = split_address(address)
    assert (left, ours) == (theirs, schema or split_address("postgresql:///welkin")[1])


def test_two_schemas_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="schema"):
        split_address("postgresql:///welkin?schema=a&schema=b")


@pytest.mark.parametrize("name", ["connect_timeout", "keepalives_idle"])
@pytest.mark.parametrize(("value", "is_taken"), [("3", True), ("-1", True), ("abc", False), ("1.5", False)])
def test_a_number_is_one(name: str, value: str, is_taken: bool) -> None:
    address = f"host=db.example.org {name}={value}"
    if is_taken:
        assert split_address(address)[0] == address
    else:
        with pytest.raises(ConfigurationError, match=f"{name} is a whole number"):
            split_address(address)
