"""What is particular to one cooperation, legal order or subject, as data: one folder a pack, read and checked here."""
