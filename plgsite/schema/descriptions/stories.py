"""The keys of stories and scans."""

from plgsite.schema.descriptions.rows import Rows

_SPOKE = {"title": "Visie", "values": {"nu": 3}}

ROWS: Rows = {
    "Figure": {
        "name": ("The name of who speaks.", "S. Bakker"),
        "role": ("The work of who speaks.", "teamleider"),
        "organisation": ("Where who speaks works.", "Stichting De Brug"),
    },
    "Video": {
        "provider": ("Who keeps the film: youtube, vimeo, or a file of this site.", "youtube"),
        "id": ("The part of the film's address by which YouTube or Vimeo knows it.", "dQw4w9WgXcQ"),
        "url": ("The path of the file, where the film is a file of this site.", "film.mp4"),
        "title": ("What the film is called. Who does not see it hears this.", "Een bijeenkomst in Breda"),
        "poster": ("The picture that stands there until the film plays.", {"file": "film.jpg", "alt": ""}),
        "transcript": ("What is said in the film, as a text.", "De bijeenkomst begint met een vraag."),
    },
    "Attachment": {
        "file": ("The file to download.", "werkblad.pdf"),
        "title": ("What the file is called.", "Werkblad"),
    },
    "MoreLink": {
        "title": ("What the link is called.", "Het hele onderzoek"),
        "url": ("The address it leads to.", "https://www.onderzoek.example/"),
    },
    "Story": {
        "title": ("The title of the story.", "Samen leren in Breda"),
        "summary": ("What the story tells, in at most 200 characters.", "Hoe een team leerde vragen te stellen."),
        "tags": ("Words under which the story belongs.", ["teamleren"]),
        "sectors": ("The sectors of education that it is about.", ["po"]),
        "programmes": ("The programmes that the story belongs to, as ids. Their pages show it.", ["leergang-teams-leiden"]),
        "people": ("Who speaks in the story. A text alone is a name.", [{"name": "S. Bakker", "role": "teamleider"}]),
        "period": ("When it happened, in words.", "najaar 2026"),
        "hero": ("The picture at the top of the page.", {"file": "groep.jpg", "alt": "Een groep aan het werk"}),
        "video": (
            "A film. Nothing is asked of others until a reader clicks.",
            {"provider": "file", "url": "film.mp4", "title": "Start"},
        ),
        "attachments": ("Files to download.", [{"file": "werkblad.pdf", "title": "Werkblad"}]),
        "more": ("Further reading elsewhere.", [{"title": "Het onderzoek", "url": "https://www.onderzoek.example/"}]),
        "blocks": ("The blocks at the foot of its page. Left out: as the site says.", ["teasers"]),
        "body": ("The story, in Markdown. In a .md file it stands below the front matter.", "Het begon met een vraag."),
    },
    "Scale": {
        "min": ("The lowest mark, from 0 to 100.", 1),
        "max": ("The highest mark, up to 100. It is more than the lowest.", 5),
    },
    "Series": {
        "id": ("The name of the line, by which values name it.", "nu"),
        "label": ("What the line is called in the chart.", "Nu"),
    },
    "Dimension": {
        "id": ("The name of the spoke.", "visie"),
        "title": ("What the spoke is called in the chart.", "Visie"),
        "question": ("The question that a mark answers.", "Hoe duidelijk is de visie?"),
        "values": ("The mark in each series, by the id of the series.", {"nu": 3}),
    },
    "Scan": {
        "title": ("The title of the scan.", "Teamscan"),
        "intro": ("A text above the chart.", "Vul de scan samen in."),
        "scale": ("The lowest and highest mark.", {"min": 1, "max": 5}),
        "series": ("The lines of the chart, from 1 to 4.", [{"id": "nu", "label": "Nu"}]),
        "dimensions": ("The spokes of the chart, from 3 to 24. Without values it is a form to fill in.", [_SPOKE, _SPOKE, _SPOKE]),
        "source": ("Where the scan comes from.", "Naar een model van Rijnzicht."),
    },
}
