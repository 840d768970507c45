"""Enforcement in German."""

from newsledger.patterns import Pattern

PATTERNS = (
    Pattern(
        "verhaengt",
        "verhäng",
        r"{authority} (?:hat )?(?:verhängt|verhängte) (?:am {date:date} )?gegen {target:org} eine (?:Geldbuße|Strafe) von {amounts:money}",
        {"measure": "fine"},
    ),
)
