"""The studiegids: its chapters, its agenda and its indexes. It imports `programme` and what lies below, neither `pages` nor `machines`."""
