"""From bytes to a :class:`~fengong.model.Document`: ``text`` decodes a file, ``plan`` finds what belongs to it."""
