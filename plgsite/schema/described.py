"""The schema of a model with the description and the example of every key."""

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from plgsite.schema.descriptions import descriptions


class Described(GenerateJsonSchema):
    """Describes keys by the texts below their fields and by the tables of `descriptions/`, which nothing else reads. Pydantic can do so by
    itself, but reads the source of every model for it whenever the program starts: as much work as all else that the models need."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The schema of one model. Raises KeyError for a key that nobody described."""
        found = super().model_schema(schema)
        properties = found.get("properties", {})
        for key, said in descriptions(schema["cls"]).items():
            properties[key].update(
                {"description": said.text} if said.text else {}, **({} if said.example is None else {"examples": [said.example]})
            )
        return found
