"""Work side by side: `concurrent.futures`."""
