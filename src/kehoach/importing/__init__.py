"""An old plan, in Word or plain text, into the data of a plan: nothing lost, nothing guessed."""
