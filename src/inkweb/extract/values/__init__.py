"""Sums of money, quantities and dates: found and normalised by rules."""
