"""Make `dastak` and `emulator` importable in this virtual environment, and give it the command."""

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """#!{python}
import sys

from dastak.config.cli import main

sys.exit(main())
"""


def main() -> None:
    """Write a path file and a script; both are replaced when they exist."""
    site = Path(sysconfig.get_path("purelib"))
    (site / "dastak.pth").write_text(f"{ROOT / 'src'}\n{ROOT}\n")
    script = Path(sysconfig.get_path("scripts")) / "dastak"
    script.write_text(SCRIPT.format(python=sys.executable))
    script.chmod(0o755)


main()
