package dev.guanxi.sales.telesales;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Settings of selling by phone. */
@ConfigMapping(prefix = "guanxi.sales.telesales")
public interface TelesalesConfig {
    /** The IANA zone of people of whom neither a place nor a number with a calling code is known. */
    @WithDefault("Asia/Shanghai")
    String zone();

    /** From when on people are called, by the clock where they are. */
    @WithDefault("09:00")
    LocalTime opens();

    /** Until when; not at that time any more. */
    @WithDefault("20:00")
    LocalTime closes();

    /** The most numbers of one list. */
    @WithDefault("50000")
    int longestList();

    /** How long before a call-back whoever promised it is reminded. */
    @WithDefault("PT5M")
    Duration remindBefore();

    /** How often one looks for calls that nobody ended and for call-backs that are due. */
    @WithDefault("30s")
    String lookEvery();
}
