"""The assembler: snapshot, load, plan, key, render what is missing, publish."""
