#!/usr/bin/env bash
# Two of three Python readers of iCalendar show one meeting of a series that is written with RDATE.
#
# Versions:  ics 0.7.2, icalevents 0.3.1, recurring-ical-events 3.8.2 with icalendar 7.3.2.
# Input:     one VEVENT on 12 January 2027 with `RDATE:20270119T090000Z,20270202T090000Z` (RFC 5545, 3.8.5.2): three lessons.
# Expected:  three meetings, as RDATE is the plain way to write loose days, and no rule need be worked out for it.
# Seen:      recurring-ical-events gives three. icalevents gives the first, without a word. ics gives the first, and keeps RDATE as text.
# For us:    every meeting of an edition is an event of its own in our calendars (views of calendars), so no reader loses one.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q ics==0.7.2 icalevents==0.3.1 recurring-ical-events==3.8.2 icalendar==7.3.2
cat > "$place/read.py" <<'PYTHON'
from datetime import datetime, timezone

import icalendar
import ics
import recurring_ical_events
from icalevents.icalevents import events

TEXT = "\r\n".join(
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//nl", "BEGIN:VEVENT", "UID:les@example.org", "DTSTAMP:20270101T000000Z",
        "DTSTART:20270112T090000Z", "DTEND:20270112T100000Z", "RDATE:20270119T090000Z,20270202T090000Z", "SUMMARY:Les", "END:VEVENT",
        "END:VCALENDAR", "",
    ]
)
first, last = datetime(2027, 1, 1, tzinfo=timezone.utc), datetime(2027, 3, 1, tzinfo=timezone.utc)
one = ics.Calendar(TEXT).events
print("ics", len(one), [line.name for event in one for line in event.extra])
print("icalevents", len(events(string_content=TEXT.encode(), start=first, end=last)))
print("recurring-ical-events", len(recurring_ical_events.of(icalendar.Calendar.from_ical(TEXT)).between(first, last)))
PYTHON
"$place/venv/bin/python" -W ignore "$place/read.py" | tee "$place/seen"
diff "$place/seen" - <<'SEEN'
ics 1 ['RDATE']
icalevents 1
recurring-ical-events 3
SEEN
echo "as described"
