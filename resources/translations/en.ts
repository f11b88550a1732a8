<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckFigures</name>
    <message numerus="yes">
        <source>%n contact person(s) added</source>
        <translation>
            <numerusform>%n contact person added</numerusform>
            <numerusform>%n contact persons added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updates change %n cell(s)</source>
        <translation>
            <numerusform>updates change %n cell</numerusform>
            <numerusform>updates change %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n row(s) of this finding</source>
        <translation>
            <numerusform>%n row of this finding</numerusform>
            <numerusform>%n rows of this finding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that are no data: F2 brings one in</source>
        <translation>
            <numerusform>%n row that are no data: F2 brings one in</numerusform>
            <numerusform>%n rows that are no data: F2 brings one in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): click a figure above to see only those</source>
        <translation>
            <numerusform>%n row: click a figure above to see only those</numerusform>
            <numerusform>%n rows: click a figure above to see only those</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckQuestions</name>
    <message numerus="yes">
        <source>%n hidden row(s) in “{sheet}”</source>
        <translation>
            <numerusform>%n hidden row in “{sheet}”</numerusform>
            <numerusform>%n hidden rows in “{sheet}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{column}: %n cell(s)</source>
        <translation>
            <numerusform>{column}: %n cell</numerusform>
            <numerusform>{column}: %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFoot</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n not finished</numerusform>
            <numerusform>%n not finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultBox</name>
    <message numerus="yes">
        <source>It has happened %n time(s) since this was shown.</source>
        <translation>
            <numerusform>It has happened %n time since this was shown.</numerusform>
            <numerusform>It has happened %n times since this was shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStepsTab</name>
    <message numerus="yes">
        <source>{name}, %n step(s) are left until all can be used</source>
        <translation>
            <numerusform>{name}, %n step are left until all can be used</numerusform>
            <numerusform>{name}, %n steps are left until all can be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadFacts</name>
    <message numerus="yes">
        <source>prices of %n line(s)</source>
        <translation>
            <numerusform>prices of %n line</numerusform>
            <numerusform>prices of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>%n likely duplicate(s) stay out</source>
        <translation>
            <numerusform>%n likely duplicate stay out</numerusform>
            <numerusform>%n likely duplicates stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first</source>
        <translation>
            <numerusform>%n question to answer first</numerusform>
            <numerusform>%n questions to answer first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in</source>
        <translation>
            <numerusform>%n row brought in</numerusform>
            <numerusform>%n rows brought in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that stay out to Excel…</source>
        <translation>
            <numerusform>%n row that stay out to Excel…</numerusform>
            <numerusform>%n rows that stay out to Excel…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be written</source>
        <translation>
            <numerusform>%n row will be written</numerusform>
            <numerusform>%n rows will be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with errors stay out</source>
        <translation>
            <numerusform>%n row with errors stay out</numerusform>
            <numerusform>%n rows with errors stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Import %n row  Ctrl+Enter</numerusform>
            <numerusform>Import %n rows  Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n row(s) stay out: errors and likely duplicates. Import the others?</source>
        <translation>
            <numerusform>%n row stay out: errors and likely duplicates. Import the others?</numerusform>
            <numerusform>%n rows stay out: errors and likely duplicates. Import the others?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks · %n place(s)</source>
        <translation>
            <numerusform>Checks · %n place</numerusform>
            <numerusform>Checks · %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>Print %n document(s)</source>
        <translation>
            <numerusform>Print %n document</numerusform>
            <numerusform>Print %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintService</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoidChoice</name>
    <message numerus="yes">
        <source>Also print %n void document(s), marked as such</source>
        <translation>
            <numerusform>Also print %n void document, marked as such</numerusform>
            <numerusform>Also print %n void documents, marked as such</numerusform>
        </translation>
    </message>
</context>
</TS>
