package dev.guanxi.sales.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** Settings of the calendar. */
@ConfigMapping(prefix = "guanxi.sales.calendar")
public interface CalendarConfig {
    /** Where people are who said nothing. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** By which place's working calendar they work. */
    @WithDefault("CN")
    String place();

    /** When their day begins. */
    @WithDefault("09:00")
    LocalTime dayBegin();

    /** When it ends. */
    @WithDefault("18:00")
    LocalTime dayEnd();

    /** In kilometres an hour, how fast people are assumed to travel along the great circle between two places. */
    @WithDefault("40")
    double travelSpeed();

    /** How long a calendar's link works; whoever still wants it then makes another. */
    @WithDefault("P180D")
    Duration feedValidity();

    /** So long what is over stays in the calendar behind a link. */
    @WithDefault("P90D")
    Duration feedPast();

    /** How often one looks whether somebody is to be reminded. */
    @WithDefault("20s")
    String remindEvery();

    /** Under which address calendar programs reach the API of this service. */
    @WithDefault("${guanxi.public-address:http://localhost:8080}/api/sales/v1")
    String publicAddress();
}
