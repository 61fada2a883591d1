"""The files of a new working folder, full of comments that teach; ``NAM`` stands for the year."""
