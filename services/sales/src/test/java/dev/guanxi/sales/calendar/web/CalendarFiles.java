package dev.guanxi.sales.calendar.web;

/** Calendars as programs of three houses write them. */
final class CalendarFiles {
    static final String OUTLOOK = """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            X-MS-OLK-FORCEINSPECTOROPEN:TRUE
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            CLASS:PRIVATE
            CREATED:20261101T080000Z
            DESCRIPTION:Erste Zeile\\nZweite\\, mit Komma\\n
            DTEND;TZID="W. Europe Standard Time":20370323T100000
            DTSTAMP:20261101T080000Z
            DTSTART;TZID="W. Europe Standard Time":20370323T090000
            EXDATE;TZID="W. Europe Standard Time":20370406T090000
            LOCATION:Büro 3\\; Berlin
            PRIORITY:5
            RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO
            SEQUENCE:0
            SUMMARY;LANGUAGE=de:Jour fixe
            TRANSP:OPAQUE
            UID:040000008200E00074C5B7101A82E00800000000
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    /** As Google writes it: moments of UTC, whole days, and one of a series at another time. */
    static final String GOOGLE = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:ann@example.com
            X-WR-TIMEZONE:Asia/Shanghai
            BEGIN:VEVENT
            DTSTART:20371102T010000Z
            DTEND:20371102T020000Z
            DTSTAMP:20261124T000000Z
            ORGANIZER;CN=Ann:mailto:ann@example.com
            UID:single@google.com
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Bob;X-
             NUM-GUESTS=0:mailto:bob@example.com
            STATUS:CONFIRMED
            SUMMARY:Moment
            TRANSP:OPAQUE
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20371103
            DTEND;VALUE=DATE:20371105
            DTSTAMP:20261124T000000Z
            UID:days@google.com
            STATUS:CONFIRMED
            SUMMARY:展会
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Asia/Shanghai:20371109T090000
            DTEND;TZID=Asia/Shanghai:20371109T093000
            RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20371130T155959Z;BYDAY=MO
            DTSTAMP:20261124T000000Z
            UID:series@google.com
            SUMMARY:周会
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Asia/Shanghai:20371117T140000
            DTEND;TZID=Asia/Shanghai:20371117T143000
            DTSTAMP:20261124T000000Z
            UID:series@google.com
            RECURRENCE-ID;TZID=Asia/Shanghai:20371116T090000
            SUMMARY:周会（改期）
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Asia/Shanghai:20371123T090000
            DTEND;TZID=Asia/Shanghai:20371123T093000
            DTSTAMP:20261124T000000Z
            UID:series@google.com
            RECURRENCE-ID;TZID=Asia/Shanghai:20371123T090000
            STATUS:CANCELLED
            SUMMARY:周会
            END:VEVENT
            END:VCALENDAR
            """;

    /** As Apple writes it: a length instead of an end, an alarm that never rings, and a time that floats. */
    static final String APPLE = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            PRODID:-//Apple Inc.//macOS 15.1//EN
            VERSION:2.0
            X-APPLE-CALENDAR-COLOR:#1BADF8
            BEGIN:VEVENT
            DTSTAMP:20261124T000000Z
            UID:9A1C0D5E-0001
            SUMMARY:Floating
            DTSTART:20371110T120000
            DURATION:PT1H30M
            GEO:30.2741;120.1551
            X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
            BEGIN:VALARM
            ACTION:NONE
            TRIGGER;VALUE=DATE-TIME:19760401T005545Z
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-P1DT2H
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTAMP:20261124T000000Z
            UID:9A1C0D5E-0002
            SUMMARY:Zoned
            DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20371110T090000
            DTEND;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20371110T100000
            END:VEVENT
            END:VCALENDAR
            """;

    private CalendarFiles() {}
}
