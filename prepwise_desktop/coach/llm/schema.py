"""The JSON Schema of a reply, in the part of it that every service keeps."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prepwise_desktop.domain.from_pydantic import BaseModel

#: what services refuse or ignore, and what only makes the schema longer
_LEFT_OUT = frozenset({"title", "default", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"})


def schema_of(shape: "type[BaseModel]") -> dict[str, Any]:
    """The schema without references, every object closed and every property required."""
    whole = shape.model_json_schema()
    found = _plain(whole, whole.get("$defs", {}))
    assert isinstance(found, dict), "a model's schema is an object"
    return found


def _plain(node: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_plain(each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _plain(definitions[node["$ref"].rpartition("/")[2]], definitions)
    if "properties" in node:
        properties = {name: _plain(each, definitions) for name, each in node["properties"].items()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {name: _plain(each, definitions) for name, each in node.items() if name not in _LEFT_OUT and name != "$defs"}
