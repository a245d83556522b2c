"""The shape of a whole network: one measure a file, each with what it means, its formula, source and cost."""
