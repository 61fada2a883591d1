"""The page on forms holds: its sample is read, its codes of periods are those of the command."""

import re
from pathlib import Path

from kehoach.cli.form_options import PERIODS
from kehoach.model.ky import CAC_KY
from kehoach.reading.results import read_ket_qua

PAGE = (Path(__file__).parent.parent.parent / "docs/forms.md").read_text("utf-8")


def test_the_sample_of_results_is_read(tmp_path):
    [sample] = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    path = tmp_path / "ket-qua-2023.yaml"
    path.write_text(sample, "utf-8")
    unit = read_ket_qua(path)[0].find_don_vi("SNN-NA")
    assert (unit.tu_cham["A1"], unit.cham["A1"]) == (145.5, 140)


def test_periods_of_the_command_are_those_of_the_data():
    assert PERIODS == CAC_KY
