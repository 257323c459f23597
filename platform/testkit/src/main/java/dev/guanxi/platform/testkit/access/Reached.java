package dev.guanxi.platform.testkit.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A cell of the access matrix: which records a role reaches with an operation. */
enum Reached {
    /** The role may not call the operation (403). */
    NOTHING,
    OWN,
    TEAM,
    ALL,
    PARTNER,
    SHOPPER,
    /** As OWN, where everybody knows of the others: they are refused (403) and not hidden (404). */
    MINE,
    /** As TEAM, likewise. */
    OURS,
    /** The role may call it, and no record is involved. */
    YES;

    /** Not every record, and not none. */
    static final Set<Reached> SOME = Set.of(OWN, TEAM, MINE, OURS, PARTNER, SHOPPER);

    static Reached of(String cell) {
        return cell.equals("-") ? NOTHING : valueOf(cell.toUpperCase(Locale.ROOT));
    }

    /** Whose records the caller must reach. */
    List<Holder> within(String caller) {
        return switch (this) {
            case NOTHING, YES -> List.of();
            case OWN, MINE -> List.of(Holder.person(caller));
            case TEAM, OURS -> List.of(Holder.person(caller), Holder.TEAMMATE);
            case ALL -> List.of(Holder.STRANGER);
            case PARTNER -> List.of(Holder.SAME_PARTNER);
            case SHOPPER -> List.of(Holder.SAME_CUSTOMER);
        };
    }

    /** Whose records the caller must not even know of. */
    List<Holder> beyond(String caller) {
        return switch (this) {
            case NOTHING, YES, ALL -> List.of();
            case OWN, MINE -> List.of(Holder.TEAMMATE, Holder.SAME_PARTNER);
            case TEAM, OURS -> List.of(Holder.STRANGER);
            case PARTNER, SHOPPER -> List.of(Holder.STRANGER, Holder.person(caller));
        };
    }

    /** How calls on records beyond reach are answered. */
    int refusal() {
        return this == MINE || this == OURS ? 403 : 404;
    }
}
