"""Files written whole, the lock, and the cache on disk."""
