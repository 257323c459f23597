package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has a place in a territory. Stored as it is; days are text, because the database's driver knows none in JSON.
 *
 * @param from the first day; null from the beginning
 * @param until the last one; null for no end
 */
public record Post(
        UUID sellerId,
        PostRole role,
        @Nullable String from,
        @Nullable String until) {
    public static Post of(UUID sellerId, PostRole role, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Post(sellerId, role, text(from), text(until));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    public @Nullable LocalDate firstDay() {
        return from == null ? null : LocalDate.parse(from);
    }

    public @Nullable LocalDate lastDay() {
        return until == null ? null : LocalDate.parse(until);
    }

    /** Whether they have it on a day. */
    boolean holdsOn(LocalDate day) {
        var first = firstDay();
        var last = lastDay();
        return (first == null || !first.isAfter(day)) && (last == null || !last.isBefore(day));
    }

    Post checked() {
        var first = firstDay();
        var last = lastDay();
        ensureField(first == null || last == null || !last.isBefore(first), "people", "territory-post-ends-early");
        return this;
    }

    /** Whether the same person has both on some day. */
    boolean clashesWith(Post other) {
        return sellerId.equals(other.sellerId) && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Post other) {
        var first = firstDay();
        var last = other.lastDay();
        return first == null || last == null || !first.isAfter(last);
    }
}
