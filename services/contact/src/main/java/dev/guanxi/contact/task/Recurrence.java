package dev.guanxi.contact.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days that come every so many days, weeks, months or years. Each is counted from the first, so that a 31 January is followed by a 30 April
 * and then by a 31 July again, and no leap day moves what comes after it.
 */
public record Recurrence(LocalDate first, int every, ChronoUnit unit) {

    /** Days that come every so many months. */
    public Recurrence(LocalDate first, int months) {
        this(first, months, ChronoUnit.MONTHS);
    }

    /** The last of the days that is not after this one; the first day when none has come. */
    public LocalDate lastUntil(LocalDate day) {
        return on(Math.max(0, turnsUntil(day)));
    }

    /** The first of the days after this one. */
    public LocalDate nextAfter(LocalDate day) {
        return on(Math.max(0, turnsUntil(day) + 1));
    }

    /** All of the days up to and including this one. */
    public List<LocalDate> allUntil(LocalDate day) {
        return IntStream.rangeClosed(0, turnsUntil(day)).mapToObj(this::on).toList();
    }

    private LocalDate on(int turn) {
        return first.plus((long) turn * every, unit);
    }

    /** How often it has come again until this day; -1 when the first day is yet to come. */
    private int turnsUntil(LocalDate day) {
        if (day.isBefore(first)) {
            return -1;
        }
        var turn = (int) (unit.between(first, day) / every) + 1;
        while (on(turn).isAfter(day)) {
            turn--;
        }
        return turn;
    }
}
