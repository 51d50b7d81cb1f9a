"""What an artifact is, and its key. It imports no other folder of plan."""
