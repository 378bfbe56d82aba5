"""Two small articles, for which everybody can say what the graph holds."""

HIRE = """\
Halden Labs hires Priya Raman

OSLO, March 4, 2025 - Halden Labs, which develops the Fjord-3 model, has hired Priya Raman as chief scientist.
Raman previously worked at Corvid Systems. Microsoft has invested $40 million in Halden Labs.
Fjord-3 has 70 billion parameters, the company said on Tuesday.
"""

BUY = """\
Microsoft may buy Corvid Systems

SEATTLE, March 6, 2025 - Microsoft may acquire Corvid Systems, people close to the company say.
Corvid Systems competes with Halden Labs. Priya Raman left Corvid Systems in January.
Satya Nadella is the chief executive of Microsoft.
"""
