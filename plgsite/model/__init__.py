"""The records: what a provider writes, typed. One definition for checking, JSON Schema and documentation."""
