"""What merging, splitting or dropping departments would change: arithmetic on what a plan's text says, no forecast."""
