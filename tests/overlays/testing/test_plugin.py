"""The pytest kit: its documentation is run as printed, and what it promises between the lines."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

DOCS = (Path(__file__).parents[3] / "docs" / "testing.md").read_text(encoding="utf-8")
# As strict as a careful project; the plugin itself comes by its entry point.
STRICT = ("-p", "no:cacheprovider", "--strict-markers", "-W", "error", "-q")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)


def test_every_block_of_the_documentation_runs(pytester: pytest.Pytester) -> None:
    """What is printed works, in one session, in the order of the page, with the ini file it shows."""
    pytester.makefile(".ini", pytest="".join(blocks("ini")))
    pytester.makepyfile(**{f"test_{number:02}": code for number, code in enumerate(blocks("python"))})

    result = pytester.runpytest_subprocess(*STRICT)

    result.assert_outcomes(passed=sum(code.count("def test_") for code in blocks("python")))


def test_loading_the_plugin_loads_nothing_else() -> None:
    """Every pytest session of a user pays for it, whatever is tested."""
    code = (
        "import pytest, sys; before = set(sys.modules); import welkin_sdk.testing.plugin;"
        "new = set(sys.modules) - before;"
        "print([name for name in new if not name.startswith('welkin_sdk')])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize(
    ("marker", "text"),
    [
        ("seed=-1", "seed is a number of patients"),
        ("envelope='paper'", "envelope is one of printed, wrapped"),
        ("sead=3", "takes seed, envelope, process by name"),
        ("3", "takes seed, envelope, process by name"),
        ("process='yes'", "process is True or False"),
    ],
)
def test_a_wrong_option_is_told(pytester: pytest.Pytester, marker: str, text: str) -> None:
    """With the name of what is wrong, before a server is started."""
    pytester.makepyfile(f"""
        import pytest

        @pytest.mark.welkin({marker})
        def test_something(welkin_sandbox):
            pass
    """)

    result = pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider")

    result.assert_outcomes(errors=1)
    assert text in result.stdout.str()


def test_a_missing_extra_is_told(pytester: pytest.Pytester) -> None:
    """The client alone is installed: the fixture says what to install."""
    pytester.makeconftest("import sys; sys.modules['starlette'] = None")
    pytester.makepyfile("def test_something(welkin_sandbox): pass")

    result = pytester.runpytest_subprocess(*STRICT)

    result.assert_outcomes(errors=1)
    assert "pip install 'welkin-sdk[sandbox]'" in result.stdout.str()


def test_whatever_a_test_did_is_undone(pytester: pytest.Pytester) -> None:
    """Records, tokens, requests, faults, clients and clock are those of the start, in a thread and in a process."""
    pytester.makepyfile("""
        import datetime
        import pytest

        @pytest.fixture(autouse=True, params=[False, True])
        def undone(request):
            request.node.add_marker(pytest.mark.welkin(seed=2, process=request.param))

        @pytest.mark.parametrize("time", ["first", "second"])
        def test_a_mess(undone, request, time):
            sandbox = request.getfixturevalue("welkin_sandbox")
            client = request.getfixturevalue("welkin_client")
            assert (len(list(sandbox.requests)), len(sandbox.faults.list()), len(sandbox.clients.list())) == (0, 0, 1)
            assert not sandbox.clock.is_frozen
            before = list(sandbox.export())
            assert len([line for line in before if '"collection":"patients"' in line]) == 2
            sandbox.clients.add(scope="all")
            sandbox.faults.add("status", status=500)
            sandbox.clock.freeze(datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC))
            sandbox.make.worker()
            sandbox.restore(sandbox.snapshot())
            sandbox.load("patients", [])
            assert sandbox.issue_token()
            sandbox.faults.clear()
            patients = list(client.patients.find())
            client.patients.update(patients[0].id, phase="changed")
            assert len(list(sandbox.export())) == len(before) + 1
    """)

    result = pytester.runpytest_subprocess(*STRICT)

    result.assert_outcomes(passed=4)


def test_a_process_ends_with_who_started_it(pytester: pytest.Pytester) -> None:
    """Also when that one is killed: nobody is left to listen."""
    code = (
        "import os, signal; from welkin_sdk.testing.options import Options;"
        "from welkin_sdk.testing.process import in_a_process;"
        "sandbox = in_a_process(Options(0, 'printed', True)).__enter__();"
        "print(sandbox.address, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    # Its output is at an end when the last process that holds it has ended, the sandbox's among them.
    assert done.stdout.startswith("http://127.0.0.1:")
