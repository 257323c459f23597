package dev.guanxi.platform.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one caller sees among the records of one kind, as a question to one record and as a condition
 * in SQL; both say the same. A part that is null or empty adds nothing; all parts empty sees nothing.
 */
public record Visibility(
        boolean everything,
        @Nullable String owner,
        Set<String> teams,
        @Nullable UUID partner,
        @Nullable UUID customer) {

    public static final Visibility EVERYTHING = new Visibility(true, null, Set.of(), null, null);

    /**
     * The columns that hold a record's {@link Ownership}; null where the kind has none.
     */
    public record Columns(
            @Nullable String owner,
            @Nullable String team,
            @Nullable String partner,
            @Nullable String customer) {
        public static final Columns OWNER_AND_TEAM = new Columns("owner_id", "team", null, null);
    }

    /** Whether there is no record of the kind that one could see. */
    public boolean isNothing() {
        return !everything && owner == null && teams.isEmpty() && partner == null && customer == null;
    }

    public boolean permits(Ownership record) {
        return everything
                || owner != null && owner.equals(record.owner())
                || record.team() instanceof String team && teams.stream().anyMatch(t -> isWithin(team, t))
                || partner != null && partner.equals(record.partner())
                || customer != null && customer.equals(record.customer());
    }

    /**
     * The same as a condition of SQL.
     *
     * @param bind takes a value and gives its placeholder
     */
    public String sql(Columns columns, Function<Object, String> bind) {
        if (everything) {
            return "true";
        }
        var any = new ArrayList<String>();
        equal(columns.owner(), owner, bind, any);
        equal(columns.partner(), partner, bind, any);
        equal(columns.customer(), customer, bind, any);
        if (columns.team() != null) {
            for (var team : outermost()) {
                any.add("%1$s = %2$s or %1$s like %3$s"
                        .formatted(columns.team(), bind.apply(team), bind.apply(likeBelow(team))));
            }
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }

    private static void equal(
            @Nullable String column, @Nullable Object value, Function<Object, String> bind, List<String> any) {
        if (column != null && value != null) {
            any.add(column + " = " + bind.apply(value));
        }
    }

    private List<String> outermost() {
        return teams.stream()
                .filter(t -> teams.stream().noneMatch(u -> !u.equals(t) && isWithin(t, u)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isWithin(String team, String ancestor) {
        return team.equals(ancestor) || team.startsWith(ancestor + "/");
    }

    private static String likeBelow(String team) {
        return team.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%";
    }
}
