"""Rooms in words: Zaal 2 (24 plaatsen), met beamer."""

from plgsite.model.places import Room
from plgsite.wording import Wording


def room_line(room: Room, words: Wording) -> str:
    """A room with how many it holds, and what is said of it."""
    seats = f" ({words.count('seat', room.seats)})" if room.seats is not None else ""
    return ", ".join(filter(None, (f"{room.name}{seats}", room.note)))


def rooms_text(rooms: tuple[Room, ...], words: Wording) -> str:
    """All rooms on one line."""
    return "; ".join(room_line(one, words) for one in rooms)
