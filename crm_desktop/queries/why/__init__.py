"""Why a figure is what it is: the same computation, told with its parts and their documents."""
