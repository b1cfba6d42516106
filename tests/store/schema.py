"""The JSON Schema of `dossier.json`, made from the model: `python tests/store/schema.py` writes it anew."""

import json
from pathlib import Path
from typing import Any

from dossier_tui.model.fields import Rule
from dossier_tui.model.records import KINDS, RULES, Record

PATH = Path(__file__).parents[2] / "dossiers" / "dossier.schema.json"
TEXT = {"type": "string"}
DATE = {"type": "string", "description": "EDTF (ISO 8601-2)"}
OBJECT = {"type": "object"}
OF_KIND: dict[str, dict[str, Any]] = {
    "line": TEXT,
    "text": TEXT,
    "body": TEXT,
    "edtf": DATE,
    "flag": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 0},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "list": {"type": "array", "items": TEXT},
}
REQUIRED = {"quotes": ["letter", "exact"]}
ENTRY = {
    "type": "object",
    "properties": {
        "at": {"type": "string", "description": "UTC, ISO 8601"},
        "who": TEXT,
        "what": TEXT,
        "why": TEXT,
        "ids": {"type": "array", "items": TEXT},
        "before": {"type": "object", "additionalProperties": OBJECT},
        "after": {"type": "object", "additionalProperties": OBJECT},
    },
    "required": ["at", "who", "what", "ids"],
}


def schema() -> dict[str, Any]:
    """Return the schema; keys that it does not name are allowed, and kept."""
    tables = {
        kind.table: _table(rf"^{prefix}$" if prefix == "D" else rf"^{prefix}[1-9][0-9]*$", _record(kind))
        for prefix, kind in KINDS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "dossier.json, format 1.0",
        "type": "object",
        "properties": tables | {"history": _table("^H[1-9][0-9]*$", ENTRY)},
        "required": ["dossier"],
    }


def _table(ids: str, record: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "patternProperties": {ids: record}, "additionalProperties": False}


def _record(kind: type[Record]) -> dict[str, Any]:
    fields = {name: _field(rule) for name, rule in RULES[kind].items() if name != "id"}
    return {"type": "object", "description": (kind.__doc__ or "").split("\n")[0], "properties": fields}


def _field(rule: Rule) -> dict[str, Any]:
    kind = rule.kind.removesuffix("?")
    field: dict[str, Any]
    if kind == "choice":
        field = {"enum": list(rule.choices)}
    elif kind in OF_KIND:
        field = OF_KIND[kind]
    else:
        field = {"type": "object", "properties": {name: _field(Rule(of)) for name, of in rule.parts}}
        field |= {"required": REQUIRED[kind]} if kind in REQUIRED else {}
        field = field if kind == "mapping" else {"type": "array", "items": field}
    return {"anyOf": [field, {"type": "null"}]} if rule.kind.endswith("?") else field


if __name__ == "__main__":
    PATH.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", "utf-8")
