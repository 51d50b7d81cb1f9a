"""The language of the search: words of a text, their forms, and the packed index. Pure functions over plain values."""
