"""`python -m plgsite`."""

from plgsite.cli.main import main

main()
