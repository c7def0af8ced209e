"""What a commitment calls for, and where it stands: pure rules; every one takes the day it is asked about."""
