"""Makes docs/reference from the code, and says where it has drifted."""
