"""Pictures of a report: one a file, drawn by matplotlib, as SVG whose letters are outlines."""
