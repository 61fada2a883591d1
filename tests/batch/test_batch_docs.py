"""What docs/batch.md shows runs as it stands."""

import re
from pathlib import Path

from batch_samples import list_letters, make_template

PAGE = Path(__file__).parent.parent.parent / "docs/batch.md"


def test_the_sample_runs(tmp_path, monkeypatch):
    (sample,) = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
    monkeypatch.chdir(tmp_path)
    Path("giay-moi.docx").write_bytes(make_template())
    exec(compile(sample, "docs/batch.md", "exec"), {})
    assert set(list_letters("thu")) == {"Giấy mời Sở Nội vụ.docx", "Giấy mời Sở Y tế.docx"}
