package dev.guanxi.marketing.mailing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels that a mailing goes to, as they are stored: the database's driver takes objects, not lists. */
record Levels(List<RelationshipLevel> chosen) {
    Levels {
        chosen = List.copyOf(chosen);
    }

    static @Nullable Levels of(@Nullable List<RelationshipLevel> wanted) {
        return wanted == null ? null : new Levels(wanted);
    }
}
