"""``kehoach completion``: the script that lets a shell complete our commands."""

from __future__ import annotations

import click

from kehoach.cli.common import dress
from kehoach.errors import DONE
from kehoach.messages import tr

SHELLS = ("bash", "zsh", "fish", "powershell")


def make_command() -> click.Command:
    """Return the command in the language of now."""
    return dress(
        "completion",
        _run,
        text=[
            tr("In đoạn lệnh cho trình dòng lệnh, để phím Tab điền nốt tên lệnh và tệp."),
            tr("Thêm một dòng dưới đây vào tệp khởi động của trình dòng lệnh đang dùng."),
        ],
        params=[
            click.Argument(
                ["shell"],
                type=click.Choice(SHELLS),
                metavar="SHELL",
                help=tr("Trình dòng lệnh đang dùng: {shells}.", shells=", ".join(SHELLS)),
            )
        ],
        examples=[
            'eval "$(kehoach completion bash)"                               # ~/.bashrc',
            'eval "$(kehoach completion zsh)"                                # ~/.zshrc',
            "kehoach completion fish | source                                # config.fish",
            "kehoach completion powershell | Out-String | Invoke-Expression  # $PROFILE",
        ],
    )


def _run(shell: str) -> int:
    from click.shell_completion import get_completion_class

    from kehoach.cli.root import COMPLETION_VARIABLE, PROGRAM, make_root

    script = get_completion_class(shell)
    assert script is not None, shell
    click.echo(script(make_root(), {}, PROGRAM, COMPLETION_VARIABLE).source())
    return DONE
