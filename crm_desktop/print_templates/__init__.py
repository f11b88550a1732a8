"""Documents on paper, without Qt: template, layout, painters."""
