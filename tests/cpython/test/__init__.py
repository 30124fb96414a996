"""CPython's tests: found in its own folder, but for what stands beside this file."""
