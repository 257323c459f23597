package dev.guanxi.sales.pool;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who draws from a pool, as it is stored: the database's driver takes objects, not lists.
 *
 * @param paths teams with all below them; none for everybody in sales
 */
public record PoolTeams(List<String> paths) {
    private static final int FOR_EVERYBODY = 0;
    private static final int FOR_OTHERS = -1;

    public PoolTeams {
        paths = List.copyOf(paths);
    }

    boolean areForEverybody() {
        return paths.isEmpty();
    }

    /** Whether somebody of these teams draws. */
    boolean admit(Collection<String> teams) {
        return areForEverybody() || teams.stream().anyMatch(team -> closeness(team) > FOR_EVERYBODY);
    }

    /** Whether somebody who leads these teams leads some who draw. */
    boolean areLedFrom(Collection<String> teams) {
        return paths.stream().anyMatch(path -> teams.stream().anyMatch(team -> isWithin(path, team)));
    }

    /** How closely these are about a team: the length of the path that it is in; negative when it is in none. */
    int closeness(@Nullable String team) {
        if (areForEverybody() || team == null) {
            return areForEverybody() ? FOR_EVERYBODY : FOR_OTHERS;
        }
        return paths.stream()
                .filter(path -> isWithin(team, path))
                .mapToInt(String::length)
                .max()
                .orElse(FOR_OTHERS);
    }

    private static boolean isWithin(String team, String ancestor) {
        return team.equals(ancestor) || team.startsWith(ancestor + "/");
    }
}
