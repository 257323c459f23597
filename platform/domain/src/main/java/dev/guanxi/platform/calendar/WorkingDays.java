package dev.guanxi.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which days are worked, and how many of them lie between two days. A weekend and holidays are free; days that are worked in
 * place of others (调休) are worked even where they are either.
 */
public final class WorkingDays {
    /** Saturday and Sunday are free, and nothing else. */
    public static final WorkingDays MONDAY_TO_FRIDAY =
            new WorkingDays(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    private static final int WEEK = 7;

    private final EnumSet<DayOfWeek> weekend;

    /** Days that are otherwise than their day of the week says, in order, each as its epoch day. */
    private final long[] exceptions;

    /** How many days more are worked, up to and including each exception, than the days of the week say. */
    private final int[] balance;

    /**
     * Says what is worked.
     *
     * @param weekend free days of the week; not all seven
     */
    public WorkingDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> worked) {
        if (weekend.size() == WEEK) {
            throw new IllegalArgumentException("With every day of the week free nothing would ever be due.");
        }
        this.weekend = EnumSet.noneOf(DayOfWeek.class);
        this.weekend.addAll(weekend);
        var free = holidays.stream().filter(day -> !weekend.contains(day.getDayOfWeek()) && !worked.contains(day));
        var made = worked.stream().filter(day -> weekend.contains(day.getDayOfWeek()));
        this.exceptions = Stream.concat(free, made)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        this.balance = new int[exceptions.length];
        for (int i = 0; i < exceptions.length; i++) {
            balance[i] = (i == 0 ? 0 : balance[i - 1]) + (isWeekend(LocalDate.ofEpochDay(exceptions[i])) ? 1 : -1);
        }
    }

    private boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    public boolean isWorked(LocalDate day) {
        return isWeekend(day) == (Arrays.binarySearch(exceptions, day.toEpochDay()) >= 0);
    }

    /** How many days are worked after one day and up to and including another; negative when that is the earlier one. */
    public long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        var days = ChronoUnit.DAYS.between(from, to);
        var worked = days / WEEK * (WEEK - weekend.size());
        for (var day = to.minusDays(days % WEEK); day.isBefore(to); day = day.plusDays(1)) {
            worked += isWeekend(day.plusDays(1)) ? 0 : 1;
        }
        return worked + balanceOn(to) - balanceOn(from);
    }

    private int balanceOn(LocalDate day) {
        var place = Arrays.binarySearch(exceptions, day.toEpochDay());
        var last = place >= 0 ? place : -place - 2;
        return last < 0 ? 0 : balance[last];
    }

    /**
     * The day that is so many working days later; the first that counts is the one after the given day. Zero gives the day
     * itself, worked or not; of a negative number the days before it count.
     */
    public LocalDate plus(LocalDate from, long days) {
        return days < 0 ? before(from, -days) : days == 0 ? from : after(from, days);
    }

    private LocalDate after(LocalDate from, long days) {
        long reach = WEEK;
        while (between(from, from.plusDays(reach)) < days) {
            reach *= 2;
        }
        long low = 1;
        while (low < reach) {
            var middle = (low + reach) / 2;
            if (between(from, from.plusDays(middle)) >= days) {
                reach = middle;
            } else {
                low = middle + 1;
            }
        }
        return from.plusDays(low);
    }

    private LocalDate before(LocalDate from, long days) {
        var end = from.minusDays(1);
        long reach = WEEK;
        while (between(end.minusDays(reach), end) < days) {
            reach *= 2;
        }
        long low = 1;
        while (low < reach) {
            var middle = (low + reach) / 2;
            if (between(end.minusDays(middle), end) >= days) {
                reach = middle;
            } else {
                low = middle + 1;
            }
        }
        return end.minusDays(low - 1);
    }

    /** The day itself when it is worked, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorked(day) ? day : plus(day, 1);
    }
}
