"""SELECT only: frozen rows, cut to the operator's rights."""
