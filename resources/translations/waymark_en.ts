<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeviationMenus</name>
    <message numerus="yes">
        <source>Counted, %n days</source>
        <translation>
            <numerusform>Counted, %n days</numerusform>
            <numerusform>Counted, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caught first, %n days</source>
        <translation>
            <numerusform>Caught first, %n days</numerusform>
            <numerusform>Caught first, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not caught first, %n days</source>
        <translation>
            <numerusform>Not caught first, %n days</numerusform>
            <numerusform>Not caught first, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pending, %n days</source>
        <translation>
            <numerusform>Pending, %n days</numerusform>
            <numerusform>Pending, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noticed by the client, %n days</source>
        <translation>
            <numerusform>Noticed by the client, %n days</numerusform>
            <numerusform>Noticed by the client, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapScene</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AdherenceDialog</name>
    <message numerus="yes">
        <source>Path adherence, %n days</source>
        <translation>
            <numerusform>Path adherence, %n days</numerusform>
            <numerusform>Path adherence, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovered: %1 of %2 times off the path, back within %n day(s) and still there as many days later.</source>
        <translation>
            <numerusform>Recovered: %1 of %2 times off the path, back within %n day and still there as many days later.</numerusform>
            <numerusform>Recovered: %1 of %2 times off the path, back within %n days and still there as many days later.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ui::BulkRun</name>
    <message numerus="yes">
        <source>%n ticket(s) stayed as they were: the state cannot follow there, or a placeholder has no value.</source>
        <translation>
            <numerusform>%n ticket stayed as they were: the state cannot follow there, or a placeholder has no value.</numerusform>
            <numerusform>%n tickets stayed as they were: the state cannot follow there, or a placeholder has no value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 ticket</numerusform>
            <numerusform>%1 tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CalendarBar</name>
    <message numerus="yes">
        <source>%n policy(ies) count in it</source>
        <translation>
            <numerusform>%n policy counts in it</numerusform>
            <numerusform>%n policies count in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CaughtPart</name>
    <message numerus="yes">
        <source>Caught first, %n days</source>
        <translation>
            <numerusform>Caught first, %n days</numerusform>
            <numerusform>Caught first, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CauseDialog</name>
    <message numerus="yes">
        <source>%1 %n day(s) before</source>
        <translation>
            <numerusform>%1 %n day before</numerusform>
            <numerusform>%1 %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why were there these %n ticket(s)?</source>
        <translation>
            <numerusform>Why were there these %n ticket?</numerusform>
            <numerusform>Why were there these %n tickets?</numerusform>
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
    <message numerus="yes">
        <source>%n client(s) selected</source>
        <translation>
            <numerusform>%n client selected</numerusform>
            <numerusform>%n clients selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClockWarner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) run out soon</source>
        <translation>
            <numerusform>%n promise runs out soon</numerusform>
            <numerusform>%n promises run out soon</numerusform>
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
    <name>ui::DepartmentsDialog</name>
    <message numerus="yes">
        <source>%n open touchpoint(s) of %1, the next ones:</source>
        <translation>
            <numerusform>%n open touchpoint of %1:</numerusform>
            <numerusform>%n open touchpoints of %1, the next ones:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DesignPage</name>
    <message numerus="yes">
        <source>%n client(s) moved to version %1</source>
        <translation>
            <numerusform>%n client moved to version %1</numerusform>
            <numerusform>%n clients moved to version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned touchpoint(s)</source>
        <translation>
            <numerusform>%n planned touchpoint</numerusform>
            <numerusform>%n planned touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>version %1 is live with %n client(s)</source>
        <translation>
            <numerusform>version %1 is live with %n client</numerusform>
            <numerusform>version %1 is live with %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeviationDelegate</name>
    <message numerus="yes">
        <source>%1, %n deviation(s)</source>
        <translation>
            <numerusform>%1, %n deviation</numerusform>
            <numerusform>%1, %n deviations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeviationPanel</name>
    <message numerus="yes">
        <source>Show all %n line(s)</source>
        <translation>
            <numerusform>Show all %n line</numerusform>
            <numerusform>Show all %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EnrolDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) cannot be enrolled this way:</source>
        <translation>
            <numerusform>%n client cannot be enrolled this way:</numerusform>
            <numerusform>%n clients cannot be enrolled this way:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %n client(s)</source>
        <translation>
            <numerusform>Enrol %n client</numerusform>
            <numerusform>Enrol %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) enrolled</source>
        <translation>
            <numerusform>%n client enrolled</numerusform>
            <numerusform>%n clients enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Evidence</name>
    <message numerus="yes">
        <source>“%1” was due %2, %n working day(s) ago</source>
        <translation>
            <numerusform>“%1” was due %2, %n working day ago</numerusform>
            <numerusform>“%1” was due %2, %n working days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in %1</source>
        <translation>
            <numerusform>%n day in %1</numerusform>
            <numerusform>%n days in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are too few peers to compare with: %n so far.</source>
        <translation>
            <numerusform>There are too few peers to compare with: %n so far.</numerusform>
            <numerusform>There are too few peers to compare with: %n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n stay(s) of other clients</source>
        <translation>
            <numerusform>Compared with %n stay of other clients</numerusform>
            <numerusform>Compared with %n stays of other clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 should have ended %3, %n working day(s) ago</source>
        <translation>
            <numerusform>%1; %2 should have ended %3, %n working day ago</numerusform>
            <numerusform>%1; %2 should have ended %3, %n working days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 should end %3, in %n working day(s)</source>
        <translation>
            <numerusform>%1; %2 should end %3, in %n working day</numerusform>
            <numerusform>%1; %2 should end %3, in %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact</source>
        <translation>
            <numerusform>%n day without contact</numerusform>
            <numerusform>%n days without contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no contact yet, for %n day(s)</source>
        <translation>
            <numerusform>no contact yet, for %n day</numerusform>
            <numerusform>no contact yet, for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n is meant</source>
        <translation>
            <numerusform>at most %n is meant</numerusform>
            <numerusform>at most %n are meant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative touchpoint(s) in a row; %1</source>
        <translation>
            <numerusform>%n negative touchpoint in a row; %1</numerusform>
            <numerusform>%n negative touchpoints in a row; %1</numerusform>
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
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renewal was %1, %n day(s) ago</source>
        <translation>
            <numerusform>Renewal was %1, %n day ago</numerusform>
            <numerusform>Renewal was %1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renewal %1, in %n day(s)</source>
        <translation>
            <numerusform>Renewal %1, in %n day</numerusform>
            <numerusform>Renewal %1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required criteria of the stage are open.</source>
        <translation>
            <numerusform>%n required criteria of the stage are open.</numerusform>
            <numerusform>%n required criteria of the stage are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The level weighs %n judged touchpoint(s), the newest most.</source>
        <translation>
            <numerusform>The level weighs %n judged touchpoint, the newest most.</numerusform>
            <numerusform>The level weighs %n judged touchpoints, the newest most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed after %n working day(s) of grace.</source>
        <translation>
            <numerusform>Missed after %n working day of grace.</numerusform>
            <numerusform>Missed after %n working days of grace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Required and open %n working day(s) before the stage&apos;s expected end.</source>
        <translation>
            <numerusform>Required and open %n working day before the stage&apos;s expected end.</numerusform>
            <numerusform>Required and open %n working days before the stage&apos;s expected end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n day(s) without contact either way, pauses left out; urgent at twice as many.</source>
        <translation>
            <numerusform>More than %n day without contact either way, pauses left out; urgent at twice as many.</numerusform>
            <numerusform>More than %n days without contact either way, pauses left out; urgent at twice as many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was reopened %n time(s)</source>
        <translation>
            <numerusform>was reopened %n time</numerusform>
            <numerusform>was reopened %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was answered against the principles %n time(s)</source>
        <translation>
            <numerusform>was answered against the principles %n time</numerusform>
            <numerusform>was answered against the principles %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FigureStrip</name>
    <message numerus="yes">
        <source>path adherence, %n days</source>
        <translation>
            <numerusform>path adherence, %n days</numerusform>
            <numerusform>path adherence, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileStrip</name>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n attached file</numerusform>
            <numerusform>%n attached files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FlowPage</name>
    <message numerus="yes">
        <source>%n client(s) on the way</source>
        <translation>
            <numerusform>%n client on the way</numerusform>
            <numerusform>%n clients on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FlowStage</name>
    <message numerus="yes">
        <source>%n deviation(s)</source>
        <translation>
            <numerusform>%n deviation</numerusform>
            <numerusform>%n deviations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late step(s)</source>
        <translation>
            <numerusform>%n late step</numerusform>
            <numerusform>%n late steps</numerusform>
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
    <name>ui::GapsPage</name>
    <message numerus="yes">
        <source>%n ticket(s), %1</source>
        <translation>
            <numerusform>%n ticket, %1</numerusform>
            <numerusform>%n tickets, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n ticket(s), %2</source>
        <translation>
            <numerusform>%1, %n ticket, %2</numerusform>
            <numerusform>%1, %n tickets, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) without a cause</source>
        <translation>
            <numerusform>%n ticket without a cause</numerusform>
            <numerusform>%n tickets without a cause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) from a gap</source>
        <translation>
            <numerusform>%n ticket from a gap</numerusform>
            <numerusform>%n tickets from a gap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) without a gap</source>
        <translation>
            <numerusform>%n ticket without a gap</numerusform>
            <numerusform>%n tickets without a gap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) with an unknown cause</source>
        <translation>
            <numerusform>%n ticket with an unknown cause</numerusform>
            <numerusform>%n tickets with an unknown cause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from gaps, %n ticket(s)</source>
        <translation>
            <numerusform>from gaps, %n ticket</numerusform>
            <numerusform>from gaps, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no gap, %n ticket(s)</source>
        <translation>
            <numerusform>no gap, %n ticket</numerusform>
            <numerusform>no gap, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unknown, %n ticket(s)</source>
        <translation>
            <numerusform>unknown, %n ticket</numerusform>
            <numerusform>unknown, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not asked, %n ticket(s)</source>
        <translation>
            <numerusform>not asked, %n ticket</numerusform>
            <numerusform>not asked, %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthHistory</name>
    <message numerus="yes">
        <source>; the weights changed %n time(s)</source>
        <translation>
            <numerusform>; the weights changed %n time</numerusform>
            <numerusform>; the weights changed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthRowWords</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>done after %n working day(s)</source>
        <translation>
            <numerusform>done after %n working day</numerusform>
            <numerusform>done after %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not done after %n working day(s)</source>
        <translation>
            <numerusform>not done after %n working day</numerusform>
            <numerusform>not done after %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>%n day off</numerusform>
            <numerusform>%n days off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled day(s)</source>
        <translation>
            <numerusform>%n enrolled day</numerusform>
            <numerusform>%n enrolled days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthSection</name>
    <message numerus="yes">
        <source>Nobody of %n client(s) changes band.</source>
        <translation>
            <numerusform>Your %n client does not change band.</numerusform>
            <numerusform>Nobody of %n clients changes band.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n client(s) would change band.</source>
        <translation>
            <numerusform>%1 of %n client would change band.</numerusform>
            <numerusform>%1 of %n clients would change band.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthWords</name>
    <message numerus="yes">
        <source>%1 over %n contact(s)</source>
        <translation>
            <numerusform>%1 over %n contact</numerusform>
            <numerusform>%1 over %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago, %1 at most</source>
        <translation>
            <numerusform>%n day ago, %1 at most</numerusform>
            <numerusform>%n days ago, %1 at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of 10, %n day(s) ago</source>
        <translation>
            <numerusform>%1 of 10, %n day ago</numerusform>
            <numerusform>%1 of 10, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n enrolled day(s)</source>
        <translation>
            <numerusform>%1 of %n enrolled day</numerusform>
            <numerusform>%1 of %n enrolled days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, alarms count twice</source>
        <translation>
            <numerusform>%n open, alarms count twice</numerusform>
            <numerusform>%n open, alarms count twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n due</source>
        <translation>
            <numerusform>%1 of %n due</numerusform>
            <numerusform>%1 of %n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n expected working day(s)</source>
        <translation>
            <numerusform>%1 of %n expected working day</numerusform>
            <numerusform>%1 of %n expected working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days, usually %1</source>
        <translation>
            <numerusform>%n in 30 days, usually %1</numerusform>
            <numerusform>%n in 30 days, usually %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of 5 over %n answer(s)</source>
        <translation>
            <numerusform>%1 of 5 over %n answer</numerusform>
            <numerusform>%1 of 5 over %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n resolved</source>
        <translation>
            <numerusform>%1 of %n resolved</numerusform>
            <numerusform>%1 of %n resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HolidayImport</name>
    <message numerus="yes">
        <source>%n holiday(s) will be added</source>
        <translation>
            <numerusform>%n holiday will be added</numerusform>
            <numerusform>%n holidays will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are there already</source>
        <translation>
            <numerusform>%n day is there already</numerusform>
            <numerusform>%n days are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are left out</source>
        <translation>
            <numerusform>%n event is left out</numerusform>
            <numerusform>%n events are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n holiday(s)</source>
        <translation>
            <numerusform>Add %n holiday</numerusform>
            <numerusform>Add %n holidays</numerusform>
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
    <name>ui::JourneysPage</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned touchpoint(s)</source>
        <translation>
            <numerusform>%n planned touchpoint</numerusform>
            <numerusform>%n planned touchpoints</numerusform>
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
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
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
    <name>ui::MacroDialog</name>
    <message numerus="yes">
        <source>On %n ticket(s), each with its own texts.</source>
        <translation>
            <numerusform>On %n ticket, each with its own texts.</numerusform>
            <numerusform>On %n tickets, each with its own texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MoverList</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s)</source>
        <translation>
            <numerusform>%n more client</numerusform>
            <numerusform>%n more clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaybooksPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PolicyDialog</name>
    <message numerus="yes">
        <source>Serves %n open ticket(s) as it stands.</source>
        <translation>
            <numerusform>Serves %n open ticket as it stands.</numerusform>
            <numerusform>Serves %n open tickets as it stands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PublishPanel</name>
    <message numerus="yes">
        <source>Publish, move %n client(s)</source>
        <translation>
            <numerusform>Publish, move %n client</numerusform>
            <numerusform>Publish, move %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n client(s) to version %1</source>
        <translation>
            <numerusform>Move %n client to version %1</numerusform>
            <numerusform>Move %n clients to version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stay. A move can be undone with Ctrl+Z; publishing cannot.</source>
        <translation>
            <numerusform>%n client stays. A move can be undone with Ctrl+Z; publishing cannot.</numerusform>
            <numerusform>%n clients stay. A move can be undone with Ctrl+Z; publishing cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) on it.</source>
        <translation>
            <numerusform>%n client on it.</numerusform>
            <numerusform>%n clients on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowsDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ServiceLevelsSection</name>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) have no policy.</source>
        <translation>
            <numerusform>%n open ticket have no policy.</numerusform>
            <numerusform>%n open tickets have no policy.</numerusform>
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
    <name>ui::StepList</name>
    <message numerus="yes">
        <source>after %n working day(s)</source>
        <translation>
            <numerusform>after %n working day</numerusform>
            <numerusform>after %n working days</numerusform>
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
    <name>ui::UnfinishedTickets</name>
    <message numerus="yes">
        <source>%n ticket(s) begun and not opened yet.</source>
        <translation>
            <numerusform>%n ticket begun and not opened yet.</numerusform>
            <numerusform>%n tickets begun and not opened yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VersionsPanel</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
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
<context>
    <name>ui::Workbench</name>
    <message numerus="yes">
        <source>The clocks of %n ticket(s) are those of before the change.</source>
        <translation>
            <numerusform>The clocks of %n ticket are those of before the change.</numerusform>
            <numerusform>The clocks of %n tickets are those of before the change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WorkingTimeSection</name>
    <message numerus="yes">
        <source>%n holiday(s) added</source>
        <translation>
            <numerusform>%n holiday added</numerusform>
            <numerusform>%n holidays added</numerusform>
        </translation>
    </message>
</context>
</TS>
