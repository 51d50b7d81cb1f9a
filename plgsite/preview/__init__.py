"""Preview: watches the site, has it built, shows it, and tells the browser. It has no logic of building of its own."""
