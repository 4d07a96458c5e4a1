<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClientHead</name>
    <message numerus="yes">
        <source>Effort split, %n days</source>
        <translation>
            <numerusform>Effort split, %n days</numerusform>
            <numerusform>Effort split, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open this client&apos;s entries of the last %n days</source>
        <translation>
            <numerusform>Open this client&apos;s entries of the last %n days</numerusform>
            <numerusform>Open this client&apos;s entries of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ever</source>
        <translation>
            <numerusform>%n ever</numerusform>
            <numerusform>%n ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClientsPage</name>
    <message numerus="yes">
        <source>No contact for %n day(s)</source>
        <translation>
            <numerusform>No contact for %n day</numerusform>
            <numerusform>No contact for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataSection</name>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>%n problem found.</numerusform>
            <numerusform>%n problems found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LaneDelegate</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ShareTrend</name>
    <message numerus="yes">
        <source>, %n week(s) without enough time</source>
        <translation>
            <numerusform>, %n week without enough time</numerusform>
            <numerusform>, %n weeks without enough time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SplitCard</name>
    <message numerus="yes">
        <source>Weekly share, %n weeks</source>
        <translation>
            <numerusform>Weekly share, %n weeks</numerusform>
            <numerusform>Weekly share, %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TicketPanel</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n change(s)</source>
        <translation>
            <numerusform>Show the one change</numerusform>
            <numerusform>Show all %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message numerus="yes">
        <source>%n touchpoint(s) that we began</source>
        <translation>
            <numerusform>%n touchpoint that we began</numerusform>
            <numerusform>%n touchpoints that we began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the client began</source>
        <translation>
            <numerusform>%n that the client began</numerusform>
            <numerusform>%n that the client began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WelcomeWindow</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
