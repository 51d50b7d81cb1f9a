"""Faults that only a whole plan or its pages show, and the lines that faults are in."""
