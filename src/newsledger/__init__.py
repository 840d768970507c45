"""newsledger: business news into a ledger of sourced, dated facts."""
