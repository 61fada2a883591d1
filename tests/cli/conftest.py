import gettext
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

import pytest

from kehoach.cli import main
from kehoach.messages import use_language


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _speechless(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No language from outside, and none left behind for other tests."""
    for name in ("KEHOACH_LANG", "KEHOACH_DEBUG", "_KEHOACH_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", os.environ.get("LANGUAGE", ""))
    domain = gettext.textdomain()
    yield
    gettext.textdomain(domain)
    use_language("vi")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    def run_words(*words: object) -> Ran:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_words


@pytest.fixture
def act(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put a stand-in for an action: the door is tested without what lies behind it."""

    def stand_in(verb: str, **names: object) -> None:
        name = f"kehoach.actions.{verb}"
        module = ModuleType(name)
        vars(module).update(names)
        monkeypatch.setitem(sys.modules, name, module)

    return stand_in
