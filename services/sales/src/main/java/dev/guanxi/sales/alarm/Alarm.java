package dev.guanxi.sales.alarm;

import java.util.Locale;

/** Why somebody should look at an open deal. The same deal is told of again only on another occasion. */
enum Alarm {
    /** It is in its stage for longer than the norm of that stage; another stage is another occasion. */
    STALE(
            "o.stage_since",
            "n.today - (o.stage_since at time zone 'UTC')::date > coalesce(s.norm_days, n.patience)",
            true),

    /** It takes more than twice as long as won deals of its pipeline did. */
    SLOW(
            "coalesce(o.engaged_at, o.opened_at)",
            "n.today - (coalesce(o.engaged_at, o.opened_at) at time zone 'UTC')::date > p.limit_days",
            true),

    /** What is to be done next is to be done today; another day is another occasion. */
    STEP_DUE("o.next_step_on::timestamp at time zone 'UTC'", "o.next_step_on = n.today", false),

    /** The day has passed by which it was to be done. */
    STEP_OVERDUE("o.next_step_on::timestamp at time zone 'UTC'", "o.next_step_on < n.today", true);

    private final String occasion;
    private final String condition;
    private final boolean escalates;

    Alarm(String occasion, String condition, boolean escalates) {
        this.occasion = occasion;
        this.condition = condition;
        this.escalates = escalates;
    }

    /** What tells one occasion from another: a moment, in SQL. */
    String occasion() {
        return occasion;
    }

    /**
     * Whether it is so of the opportunity {@code o}, in SQL; {@code n} knows today and the days that a deal may be in a
     * stage that says nothing of that, {@code s} and {@code p} the stage of the deal and the pace of its pipeline.
     */
    String condition() {
        return condition;
    }

    /** Whether whoever leads the team hears of it when nothing is done. */
    boolean escalates() {
        return escalates;
    }

    /** What a notice of it is called. */
    String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
