"""Where the desk is plugged together: settings, addresses, sign-in, base page, static files."""
