#!/usr/bin/env bash
# A limit that stands behind a validator of Pydantic is checked, and printed as a word that JSON Schema does not have.
#
# Versions:  pydantic 2.14.4, jsonschema 4.26.0.
# Input:     Annotated[int, BeforeValidator(read), Field(ge=1, le=8)], and the same with the validator last.
# Expected:  "minimum" and "maximum" in the schema of both: `max_length` behind the same validator does become "maxLength".
# Seen:      {"ge": 1, "le": 8} where the validator stands first; a pattern there is left out altogether. Validators and editors ignore words
#            that they do not know, so 99 is valid for them, while Pydantic itself refuses it.
# For us:    editors took `nlqf: 12` from our schema, and `plgsite check` refused it. `plgsite schema` prints minimum and maximum now
#            (plgsite/schema/schema.py, tests/schema/test_schema.py).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pydantic==2.14.4 jsonschema==4.26.0
cat > "$place/schema.py" <<'PYTHON'
import json
from typing import Annotated

from jsonschema import Draft202012Validator
from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError


def read(value):
    return value


first = TypeAdapter(Annotated[int, BeforeValidator(read), Field(ge=1, le=8)])
last = TypeAdapter(Annotated[int, Field(ge=1, le=8), BeforeValidator(read)])
word = TypeAdapter(Annotated[str, BeforeValidator(read), Field(pattern="^[a-z]+$", max_length=3)])
for adapter in (first, last, word):
    print(json.dumps(adapter.json_schema(), sort_keys=True))
print("99 by the schema:", *(Draft202012Validator(adapter.json_schema()).is_valid(99) for adapter in (first, last)))
try:
    first.validate_python(99)
except ValidationError as error:
    print("99 by Pydantic:", error.errors()[0]["type"])
PYTHON
"$place/venv/bin/python" "$place/schema.py" | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
{"ge": 1, "le": 8, "type": "integer"}
{"maximum": 8, "minimum": 1, "type": "integer"}
{"maxLength": 3, "type": "string"}
99 by the schema: True False
99 by Pydantic: less_than_equal
SEEN
echo "as described"
