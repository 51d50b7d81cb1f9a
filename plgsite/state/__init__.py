"""What a build is asked for, finds, and remembers of the last one."""
