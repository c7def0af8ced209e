"""What templates of every room can say: signs, party letters, days."""
