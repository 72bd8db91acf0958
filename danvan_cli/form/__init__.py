"""The form that units fill: its layout, and how each of its fields is found again in what comes back."""
