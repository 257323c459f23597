package dev.guanxi.platform.fields;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Visibility;

/**
 * A kind of record that fields of this service can refer to: one of its own, or of which it keeps a copy that says whose
 * the records are. A bean of a service.
 *
 * @param kind what the API of whoever owns the records calls them, in the plural: {@code customers}
 * @param subjects table of the records, with {@code id} and {@code merged_into}, both indexed
 * @param from where they are found, with {@code r.id} and whatever the other parts name: {@code customer r}
 * @param present condition of those that one may refer to anew: neither merged, nor in the recycle bin
 * @param policy who sees such records
 * @param ownership columns that say whose they are
 */
public record Referable(
        String kind, String subjects, String from, String present, AccessPolicy policy, Visibility.Columns ownership) {
    /** What the API of whoever owns them calls customers. */
    public static final String CUSTOMERS = "customers";

    /** Customers, in a table {@code customer} that says what became of each ({@code status}) and whose it is. */
    public static Referable customers() {
        return new Referable(
                CUSTOMERS,
                "customer",
                "customer r",
                "r.status = 'ACTIVE'",
                AccessPolicy.OF_CUSTOMERS,
                Visibility.Columns.OWNER_AND_TEAM);
    }
}
