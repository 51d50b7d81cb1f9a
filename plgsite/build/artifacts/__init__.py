"""Keys of artifacts, and how those that are missing are made."""
