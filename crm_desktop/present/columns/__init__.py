"""The columns of lists, on screen, in workbooks and on paper alike."""
