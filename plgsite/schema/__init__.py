"""What the models say to an editor: JSON Schema, and every key described."""
