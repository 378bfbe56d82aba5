"""Draw graphs of growing size with this component and with two others, and measure."""
