"""Files: left out."""

