"""Refuse files that have grown past one idea: 400 lines of Python, 40 lines a function."""

import ast
import sys
from pathlib import Path

FILE_LIMIT, FUNCTION_LIMIT = 400, 40
ROOTS = ("src", "emulator", "bench", "tools", "tests")


def main() -> int:
    """Print what is too long; the exit status says whether anything is."""
    findings = [f for root in ROOTS for path in sorted(Path(root).rglob("*.py")) for f in _of(path)]
    for finding in findings:
        print(finding)
    return 1 if findings else 0


def _of(path: Path) -> list[str]:
    if "migrations" in path.parts:
        return []
    source = path.read_text("utf-8")
    lines = source.count("\n")
    found = [f"{path}: {lines} lines, at most {FILE_LIMIT}: find the second idea"]
    found = found if lines > FILE_LIMIT else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LIMIT:
                found.append(f"{path}:{node.lineno}: {node.name} has {length} lines, at most 40")
    return found


if __name__ == "__main__":
    sys.exit(main())
