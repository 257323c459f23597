package dev.guanxi.service;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time as a test wants it to be; it stands still. */
@Singleton
public class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

    /** The wall clock in Shanghai shows this from now on. */
    public void show(String wall) {
        now = at(wall);
    }

    public static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
