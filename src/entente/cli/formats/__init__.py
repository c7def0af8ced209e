"""Writers: each turns plain records into one format."""
