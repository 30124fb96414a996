# The last of a group is a group: one closing line.
raise ExceptionGroup("a", [ValueError(1), ExceptionGroup("b", [ValueError(2), ExceptionGroup("c", [ValueError(3)])])])
