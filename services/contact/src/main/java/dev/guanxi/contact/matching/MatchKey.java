package dev.guanxi.contact.matching;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a row of a file finds a customer or a contact, however it is written. Phone and mail are found among what else
 * they are reached by, too.
 */
public enum MatchKey {
    ID("id = a.key::uuid", null),
    /** Of customers only. */
    NAME("name_key = a.key", null),
    EMAIL("email_key = a.key", IdentityKind.EMAIL),
    PHONE("phone_key = a.key", IdentityKind.PHONE),
    LOYALTY_CARD(null, IdentityKind.LOYALTY_CARD),
    SHOP_LOGIN(null, IdentityKind.SHOP_LOGIN),
    TAX_NUMBER(null, IdentityKind.TAX_NUMBER),
    SOCIAL_SECURITY_NUMBER(null, IdentityKind.SOCIAL_SECURITY_NUMBER),
    WECHAT(null, IdentityKind.WECHAT);

    /**
     * Each lookup walks the index of its key and asks of what it finds there whether it is seen; the offset keeps the two
     * apart. Two are enough to know that there are several.
     */
    private static final String LOOKUP = """
            select a.key, f.id from asked a join lateral (
                select id from (select * from %1$s where %2$s offset 0) k where %3$s limit 2) f on true
            """;

    private static final String AMONG_IDENTITIES =
            "identities <> '" + IdentityJson.NOTHING + "' and identities @> a.contained::jsonb";

    private final @Nullable String column;
    private final @Nullable IdentityKind kind;

    MatchKey(@Nullable String column, @Nullable IdentityKind kind) {
        this.column = column;
        this.kind = kind;
    }

    /**
     * The one of a column.
     *
     * @param column as files call it, such as {@code loyalty_card}
     */
    public static MatchKey of(String column) {
        return column.equals("mobile") ? PHONE : valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** What somebody is reached or known by; null of an id and a name. */
    public @Nullable IdentityKind kind() {
        return kind;
    }

    /**
     * The one way of writing it; null when nothing is left of it.
     *
     * @param country ISO 3166-1; tells what a phone number without country code means
     */
    public @Nullable String normal(String value, @Nullable String country) {
        var normal = kind != null
                ? kind.normal(value, country)
                : this == NAME ? Letters.only(value) : value.strip().toLowerCase(Locale.ROOT);
        return normal.isEmpty() ? null : normal;
    }

    /**
     * For each of the keys, those of the records that have it; of more than two only some. Joins the session at hand.
     *
     * @param table customer or contact
     * @param standing condition on records that are found at all
     * @param seen which of them the caller sees
     */
    public Uni<Map<String, Set<UUID>>> find(String table, String standing, Visibility seen, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var values = new ArrayList<Object>();
        values.add(keys.toArray(String[]::new));
        values.add(keys.stream().map(this::contained).toArray(String[]::new));
        var condition = standing + " and "
                + seen.sql(Visibility.Columns.OWNER_AND_TEAM, value -> {
                    values.add(value);
                    return "$" + values.size();
                });
        var lookups = new ArrayList<String>();
        if (column != null) {
            lookups.add(LOOKUP.formatted(table, column, condition));
        }
        if (kind != null) {
            lookups.add(LOOKUP.formatted(table, AMONG_IDENTITIES, condition));
        }
        var sql = "with asked as materialized (select * from unnest($1::text[], $2::text[]) as a (key, contained)) "
                + String.join(" union ", lookups);
        return InTransaction.select(row -> Map.entry((String) row[0], (UUID) row[1]), sql, values.toArray())
                .map(MatchKey::byKey);
    }

    private @Nullable String contained(String key) {
        return kind == null ? null : IdentityJson.containing(kind, key).encode();
    }

    private static Map<String, Set<UUID>> byKey(List<Map.Entry<String, UUID>> found) {
        var ids = new HashMap<String, Set<UUID>>();
        found.forEach(
                one -> ids.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(one.getValue()));
        return ids;
    }
}
