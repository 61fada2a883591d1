"""What a person asks for: one module per verb, a typed request in, a typed result out."""
