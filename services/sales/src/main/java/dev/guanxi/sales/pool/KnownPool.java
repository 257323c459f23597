package dev.guanxi.sales.pool;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public pool as one decides by it.
 *
 * @param place the team of leads that lie in it
 */
public record KnownPool(UUID id, String name, String place, PoolTeams teams, ZoneId zone, PoolRules rules) {
    /** What holds where nobody has said anything. */
    static final KnownPool COMMON = new KnownPool(
            LeadPool.COMMON,
            "公海 / Public pool",
            LeadPool.COMMON_PLACE,
            new PoolTeams(List.of()),
            ZoneId.of("Asia/Shanghai"),
            PoolRules.NONE);

    /** Whether somebody sees what lies in it and may take it: those of its teams, those who lead them, administrators. */
    public boolean isOpenTo(Caller caller) {
        return caller.has(Roles.ADMIN)
                || teams.admit(caller.teams())
                || caller.has(Roles.SALES_MANAGER) && teams.areLedFrom(caller.teams());
    }

    /** How closely it is about a team; negative when it is not. */
    int closeness(@Nullable String team) {
        return teams.closeness(team);
    }

    /** The day of its calendar. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
