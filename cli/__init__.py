"""THE DOOR: `baotinh …`, one thin module per command."""
