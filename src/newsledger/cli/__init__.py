"""The command line: reads arguments, calls ``newsledger.run``, prints what comes back; it computes nothing."""
