"""Limits of what a file may hold, in one table: counts, so that the same file gives the same result on every machine.

Each is far above what people write, and low enough that reading a file takes at most 2 s and 300 MB, and a page of a template 20 s.
Seconds are the last resort, for what no count foresees.
"""

MOST_BYTES = 512 * 1024
"""Of a file with text. The text of a whole studiegids of 100 pages has half of it; a programme has a hundredth."""
MOST_CHARACTERS = 200_000
"""Of one text."""
MOST_LINES = 5_000
"""Of one text: each may begin a block, and a block costs 0.1 ms."""
MOST_MARKS = 10_000
"""Signs of Markdown in one text: each may begin or end something, which is then looked for."""
MARKS = "*_`[<&~!\\"
MOST_COLUMNS = 24
"""Of a table in a text: a row may have one cell, and gets as many as its head."""
MOST_VALUES = 30_000
"""Keys and values of a file: three thousand teachers with five keys each."""
MOST_FAULTS = 100
"""Faults of one kind that are told of one file: who mends them sees the others."""
MOST_MEETINGS = 400
"""Of one series of dates: every working day of a year has 260."""
MOST_YEARS_OF_A_SERIES = 10
LONGEST_WORD = 100
"""Characters of a word for which another is proposed."""
MOST_WORDS = 2_000
"""Known words among which one is looked for that is spelled like an unknown one."""

MOST_STEPS = 1_000_000
"""Of a page: rounds of loops, calls of macros, includes, and each `TEXT_OF_A_STEP` characters that a round writes. The longest list of the
theme takes some thousands; a million take seconds."""
TEXT_OF_A_STEP = 200
STEPS_OF_A_CALL = 5
"""Of a macro, and of a loop that begins: so much more than a round they cost."""
STEPS_OF_AN_INCLUDE = 10
MOST_WRITTEN = 20_000_000
"""Characters of a page, or of a value that a template makes. What a browser shows in time is a tenth of it."""
MOST_REPEATED = 100_000
"""Numbers of a range, and characters that a template may fill up or repeat a text to."""
RANGE_OF_A_STEP = 8
"""Numbers of a range, which a filter may go through faster than a loop does."""
MOST_BITS = 4_096
"""Of a number that a template works out."""
MOST_NESTED_TAGS = 16
"""Tags within each other in a template. Python itself takes 20 loops."""
MOST_NESTED_BRACKETS = 24
"""Brackets within each other in an expression of a template: the parser takes 14 calls for each."""
MOST_NESTED_TERMS = 64
"""Steps from the top of a template to its innermost value, such as the names of `a.b.c.d`. The theme has 12."""
PAGE_SECONDS = 20.0
"""Of a page."""
PAGE_MEMORY = 1024 * 1024 * 1024
"""Bytes that making pages may take in a process, beside what it had before."""
