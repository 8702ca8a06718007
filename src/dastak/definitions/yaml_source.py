"""A YAML file read as plain data that remembers the line of every value.

Stricter than YAML itself: only ``true`` and ``false`` are truth values (``no`` and ``on`` stay
words), dates stay text, no key twice, no anchors, no tags.
"""

import re
from pathlib import Path

import msgspec
import yaml

from dastak.definitions.findings import Finding

Key = str | int
Keys = tuple[Key, ...]
Data = str | int | bool | None | list["Data"] | dict[str, "Data"]

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlSource(msgspec.Struct):
    """One file: its data, the line of each path into it, and what was wrong with its YAML."""

    file: str
    data: Data = None
    lines: dict[Keys, int] = {}
    findings: list[Finding] = []

    def line(self, keys: Keys) -> int:
        """The line of the value, else of the nearest thing around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)

    def finding(self, keys: Keys, what: str, advice: str) -> Finding:
        """An error at a place in this file."""
        return Finding(self.file, self.line(keys), what, advice)

    def warning(self, keys: Keys, what: str, advice: str) -> Finding:
        """A warning at a place in this file."""
        return Finding(self.file, self.line(keys), what, advice, "warning")


def read_source(path: Path) -> YamlSource:
    """Read the file; what is wrong with it stands in ``findings``."""
    source = YamlSource(str(path))
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError:
        source.findings.append(source.finding((), "the file cannot be read", "create it"))
    except UnicodeDecodeError:
        source.findings.append(source.finding((), "the file is not UTF-8", "save it as UTF-8"))
    except yaml.YAMLError as error:
        source.findings.append(_syntax_finding(source, error))
    else:
        if root is None:
            source.findings.append(source.finding((), "the file is empty", "fill it"))
        else:
            source.data = _Reader(source).read(root, ())
    return source


def _syntax_finding(source: YamlSource, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    line = mark.line + 1 if mark else 1
    advice = "check the indentation, quotes and colons on this line and the one above"
    return Finding(source.file, line, f"this is not YAML: {problem}", advice)


class _Reader:
    """Turns composed nodes into data, noting lines and findings in the source."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.seen: set[int] = set()

    def read(self, node: yaml.Node, keys: Keys) -> Data:
        self.source.lines.setdefault(keys, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._note(node, "an alias (*name) is used", "write the value out again")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, keys)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*keys, n)) for n, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, keys: Keys) -> dict[str, Data]:
        found: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self._note(key_node, f"“{key}” stands here twice", "keep one of the two")
            self.source.lines[(*keys, key)] = key_node.start_mark.line + 1
            found[key] = self.read(value_node, (*keys, key))
        return found

    def _scalar(self, node: yaml.Node) -> Data:
        text = str(node.value)
        if getattr(node, "style", None):
            return text
        match node.tag:
            case "tag:yaml.org,2002:null":
                return None
            case "tag:yaml.org,2002:bool" if text in ("true", "false"):
                return text == "true"
            case "tag:yaml.org,2002:int" if _INTEGER.fullmatch(text):
                return int(text)
        return text

    def _note(self, node: yaml.Node, what: str, advice: str) -> None:
        line = node.start_mark.line + 1
        self.source.findings.append(Finding(self.source.file, line, what, advice))
