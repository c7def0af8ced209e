"""What supports or contradicts: files, links, reports of progress."""
