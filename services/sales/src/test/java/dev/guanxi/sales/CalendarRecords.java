package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Links of calendars and tours for the walks through every operation. */
final class CalendarRecords {
    private CalendarRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.record("feeds", _ -> feed())
                .body("planTour", _ -> Map.of("day", "2031-01-06", "visits", List.of(visit())))
                .body("takeTour", _ -> Map.of("visits", List.of(appointment())));
    }

    /** The end of the link of somebody's calendar. */
    private static String feed() {
        var somebody = Person.of("calendar-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/walk");
        String address = As.person(somebody).put("/calendar/feed").path("address");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Map<String, ?> visit() {
        return Map.of("title", "Walk", "latitude", 30.27, "longitude", 120.15, "minutes", 30);
    }

    private static Map<String, ?> appointment() {
        return Map.of("type", "VISIT", "title", "Walk", "begin", "2031-01-07T09:00", "end", "2031-01-07T09:30");
    }
}
