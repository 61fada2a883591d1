"""Who owes which report by when, what has come, what is late."""
