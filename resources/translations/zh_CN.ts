<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date such as 1122.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is filled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this view to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Column heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListLayout</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has the view “{name}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Choose (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑↓ choose   Enter take   Esc close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a date and a time such as 1122 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QtAsker</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you typed is still here: try again, and if it happens again, send these details to your supplier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Click a sum to copy it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>At most {most} can be delivered here: more was not ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} can come back here: more was not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the document's date: change it to {date} or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check month and day: there is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a discount between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a figure from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount above 0.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day of the document or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in both month and day, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten this to at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To book {number}, date it {today} or earlier: {date} is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change {number}, first void what hangs on it: {documents}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm an order of {customer}, ask for the hold to be lifted: the customer is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To deliver several orders at once, choose orders of one customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do this with {number}, its state must be another one: it is “{state}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do this, ask a manager: your role does not include it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish printing on {target}, check paper and printer, then print again: it stopped after {sent} of {size} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To get rid of {number}, void it with a reason: a number that was given stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, enter at least one line with a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, say why in a few words: the reason is kept in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a PDF, install a TrueType font with Chinese characters, such as WenQuanYi Micro Hei.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a delivery, choose orders of which something is still to deliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a return, choose a delivery from which something can still return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open this print template, choose another file or an older version: “{where}” {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open this print template, update the program: it was saved in format {found}, this one knows {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open {what}, check its number: no such record is visible to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To order from {number}, choose lines that are not ordered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” to the left: it ends {beyond} mm beyond the {columns} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print on {target}, switch the printer on and check its cable and address: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print with “{template_name}”, make its bands lower or its paper longer: no row fits on a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print with “{template_name}”, put right its item “{item}” in the designer: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, choose a field or function from the list in “{source}”: “{near}” is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, choose a printer, a file or an address such as tcp://192.168.1.50:9100: “{target}” is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, choose another template: there is none named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, make the expression “{source}” shorter: it grows too big at “{near}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}” near “{near}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: what stands at “{near}” has no meaning there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: “{near}” cannot be worked out with these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save your changes, reload: someone else changed this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save, put right the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save, try again in a moment: the office file is in use by another program. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sell {products}, raise the price: it is below the lowest price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle documents with {number}, choose documents of the same customer that are not void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle {number}, enter at most {open}: that is what is still open of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take over number {number}, choose another one: it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use {number}, take {excess} off the documents: they add up to more than its {available}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, first cancel what settles it: {settled_by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, first void the delivery that replaced the goods: it has been shipped already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, there is nothing left to do: it is void already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, void the document itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address as name@company.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} would owe {total} (limit {limit}, oldest overdue {days} days). Confirm all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{products}: below the lowest price. Sell all the same?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print_templates</name>
    <message>
        <source>190 × 139.7 mm, half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>190 × 279.4 mm, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>190 × 93.13 mm, third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>210 × 139.7 mm, half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>210 × 279.4 mm, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>210 × 93.13 mm, third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>241 × 139.7 mm, half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>241 × 279.4 mm, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>241 × 93.13 mm, third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>381 × 139.7 mm, half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>381 × 279.4 mm, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>381 × 93.13 mm, third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5 landscape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
