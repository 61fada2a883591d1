"""Findings mended: their edits made in the document, all of a finding's or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kehoach.checking import edits
from kehoach.checking.catalogue import RULES
from kehoach.mending.hindrance import Hindrance
from kehoach.mending.lettering import plan_lettering
from kehoach.mending.line_drawing import plan_line
from kehoach.mending.page_numbers import plan_numbers
from kehoach.mending.paging import plan_page
from kehoach.mending.removing import plan_removal
from kehoach.mending.rewording import plan_rewording
from kehoach.mending.scene import Scene
from kehoach.mending.setting import plan_setting
from kehoach.mending.sheets import Sheets
from kehoach.mending.splitting import plan_split
from kehoach.mending.steps import Step, run_steps
from kehoach.messages import tr
from kehoach.word.view import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach.checking.fault import Finding
    from kehoach.word.package import Package

_PLANNERS: Final[dict[type, Callable[[Any, Scene], list[Step]]]] = {
    edits.Letter: plan_lettering,
    edits.Set: plan_setting,
    edits.Reword: plan_rewording,
    edits.SplitParagraph: plan_split,
    edits.RemoveParagraph: plan_removal,
    edits.DrawLine: plan_line,
    edits.SetPage: plan_page,
    edits.NumberPages: plan_numbers,
}


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of findings.

    Attributes:
        package: the mended file; the very one that was given where nothing was done.
        done: the findings whose edits were all made.
        left: the others, each with the reason, for the reader.
    """

    package: Package
    done: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]


def mend(package: Package, findings: Sequence[Finding], *, unsafe: bool = False) -> Mended:
    """Make the edits of findings in a copy of ``package``.

    Only the parts that edits change are written anew. Places are found before anything moves, so
    the order of findings matters only where two want different things: the first one wins.

    Args:
        package: the file that was checked.
        findings: what was found in it.
        unsafe: mend also what could change the meaning (rules whose ``fix`` is 'ask').

    Raises:
        BadInput: the package cannot be opened as a document.
    """
    scene = Scene(Sheets(package))
    steps: list[Step] = []
    done: list[Finding] = []
    left: list[tuple[Finding, str]] = []
    for finding in findings:
        scene.claims.begin()
        try:
            steps += _plan(finding, scene, unsafe)
            done.append(finding)
        except Hindrance as hindrance:
            scene.claims.give_up()
            left.append((finding, str(hindrance)))
    if steps:
        run_steps(steps)
        scene.touch()
        scene.finish()
    return Mended(scene.sheets.finish(), tuple(done), tuple(left))


def _plan(finding: Finding, scene: Scene, unsafe: bool) -> list[Step]:
    rule = RULES.get(finding.rule)
    fix = rule.fix if rule is not None else ""
    if not finding.edits or fix not in ("safe", "ask"):
        raise Hindrance(tr("cần người soạn tự sửa"))
    if fix == "ask" and not unsafe:
        raise Hindrance(tr("sửa có thể đổi nghĩa, chỉ sửa khi có --unsafe-fixes"))
    if isinstance(finding.at, Paragraph):
        scene.check_place(finding.at, finding.edits)
    return [step for edit in finding.edits for step in _PLANNERS[type(edit)](edit, scene)]
