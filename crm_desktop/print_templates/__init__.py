"""Documents on paper, without Qt.

``layout(template, document)`` decides the pages; painters only paint its draw operations::

    from crm_desktop.print_templates.builtin import builtin_templates      # templates that ship with the program
    from crm_desktop.print_templates.codec import from_json, to_json       # Template <-> JSON
    from crm_desktop.print_templates.document import PrintData
    from crm_desktop.print_templates.layout import layout                  # -> list[Page]
    from crm_desktop.print_templates.pdf import write_pdf                  # (pages, path)
    from crm_desktop.print_templates.escp import escp_bytes, slow_items    # (pages, PrinterProfile) -> bytes
    from crm_desktop.print_templates.checks import findings                # what does not fit, what prints slowly
    from crm_desktop.print_templates.sheet import write_sheet              # (template, document, path)
    from crm_desktop.print_templates.outlets import parse_target, send     # bytes -> file, tcp, device, queue
    from crm_desktop.qtkit.painter import paint, print_pages               # (page, QPainter), (pages, QPrinter)

``PrintData`` carries plain values: ``fields["customer"]["name"]``, ``lines[0]["amount"]``; the names are in
``catalogue.field_groups(kind)``, and ``catalogue.sample(kind, line_count)`` is a believable document. Everything is in
millimetres from the corner of the paper. Faults are ``errors.PaperError``, worded for the user. The heavy libraries
(reportlab, XlsxWriter, Pillow, segno) load when a painter first needs them.
"""
