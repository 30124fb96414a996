"""Executors: left out."""
