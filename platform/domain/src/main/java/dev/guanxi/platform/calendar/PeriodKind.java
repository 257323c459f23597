package dev.guanxi.platform.calendar;

/** A part of a fiscal year. */
public enum PeriodKind {
    YEAR(1, ""),
    HALF(2, "-H"),
    QUARTER(4, "-Q"),
    MONTH(12, "-M");

    private final int parts;
    private final String mark;

    PeriodKind(int parts, String mark) {
        this.parts = parts;
        this.mark = mark;
    }

    /** How many of them make a year. */
    public int parts() {
        return parts;
    }

    /** How many months one of them has. */
    int months() {
        return 12 / parts;
    }

    String name(int year, int number) {
        return switch (this) {
            case YEAR -> "%d".formatted(year);
            case HALF, QUARTER -> "%d%s%d".formatted(year, mark, number);
            case MONTH -> "%d%s%02d".formatted(year, mark, number);
        };
    }
}
