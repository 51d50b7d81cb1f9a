"""What of the last build holds, and the builds that need no more than that."""
