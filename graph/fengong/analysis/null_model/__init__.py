"""Is it more than chance? Pairs that share more tasks than two departments as busy as they are would share anyhow."""
