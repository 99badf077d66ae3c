"""Who proposes: the offline engine and the model engine."""
