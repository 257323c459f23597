package dev.guanxi.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a record belongs; what does not apply to a kind of record is null.
 *
 * @param owner subject of the person in charge
 * @param team path of the team in charge
 */
public record Ownership(
        @Nullable String owner,
        @Nullable String team,
        @Nullable UUID partner,
        @Nullable UUID customer) {

    /** What the path of a team looks like that people write. */
    public static final String TEAM_FORM = "(/[\\p{L}\\p{N}_-]+)+";

    public static Ownership of(@Nullable String owner, @Nullable String team) {
        return new Ownership(owner, team, null, null);
    }
}
