"""The form of an answer as JSON schema, built from the kinds' own roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsledger.kinds.guide import Guide, Role
from newsledger.model import STATUSES

_TEXT: dict[str, Any] = {"type": "string"}
_NAMES: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_AMOUNT = {"value": {"type": "number"}, "currency": {"type": ["string", "null"]}}
_COMMON: dict[str, dict[str, Any]] = {
    "evidence": _TEXT,
    "status": {"type": "string", "enum": list(STATUSES)},
    "date": _TEXT,
    "said_by": _NAMES,
    "bound": {"type": "string", "enum": ["lower", "upper"]},
}
_ALWAYS = ("kind", "evidence", "status")
_FIGURES = ("number", "amounts")


def answer_schema(guides: Mapping[str, Guide], strict: bool) -> dict[str, Any]:
    """Give the JSON schema of an answer: ``{"claims": [...]}``, one alternative for each kind.

    Args:
        guides: the kinds.
        strict: in the form that strict decoders take: every key is there, null where there is nothing.
    """
    kinds = [_kind(guide, strict) for guide in guides.values()]
    return {
        "type": "object",
        "properties": {"claims": {"type": "array", "items": {"anyOf": kinds}}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def _kind(guide: Guide, strict: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {"kind": {"type": "string", "enum": [guide.kind.name]}, **_COMMON}
    if guide.kind.name == "statement":
        del properties["said_by"]
    if not any(role.type in _FIGURES for role in guide.roles):
        del properties["bound"]
    for role in guide.roles:
        if role.about.startswith("leave null"):
            continue
        properties[role.name] = _role(role)
    if not strict:
        return {"type": "object", "properties": properties, "required": list(_ALWAYS), "additionalProperties": False}
    nullable = {name: value if name in _ALWAYS else _nullable(value) for name, value in properties.items()}
    return {"type": "object", "properties": nullable, "required": list(nullable), "additionalProperties": False}


def _role(role: Role) -> dict[str, Any]:
    if role.type == "number":
        return {"type": "number"}
    if role.type == "amounts":
        amount = {
            "type": "object",
            "properties": _AMOUNT,
            "required": ["value", "currency"],
            "additionalProperties": False,
        }
        return {"type": "array", "items": amount}
    if role.type == "choice" and not role.open:
        return {"type": "string", "enum": list(role.values)}
    return _NAMES if role.type in ("name", "term") else _TEXT


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    if "enum" in schema:
        return {"type": ["string", "null"], "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}
