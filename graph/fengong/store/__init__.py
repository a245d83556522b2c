"""Where graphs live: ``oxigraph`` keeps them in a folder, embedded, one complete build at a time."""
