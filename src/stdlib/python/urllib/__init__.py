"""What handles URLs."""
