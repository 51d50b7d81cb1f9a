"""What pages say as structured data, in the types of https://schema.org (JSON-LD). It imports `programme` and what lies below."""
