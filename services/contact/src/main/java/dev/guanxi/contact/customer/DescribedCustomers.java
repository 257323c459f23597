package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.matching.DescribedRecords;
import dev.guanxi.contact.matching.IdentityJson;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as they are compared with each other. */
@ApplicationScoped
public class DescribedCustomers implements DescribedRecords {
    private static final String OF = """
            select id, status, merged_into, owner_id, team, kind, name, website, phone, email,
                country, province, city, district, postcode, street, birthday, identities
            from customer where id = any($1)
            """;
    private static final String AFTER =
            "select id from customer where id > $1 and status = 'ACTIVE' order by id limit $2";
    private static final String COUNT = "select count(*) from customer where status = 'ACTIVE'";

    @Override
    public Uni<List<Described>> of(Collection<UUID> ids) {
        return InTransaction.select(DescribedCustomers::described, OF, (Object) ids.toArray(UUID[]::new));
    }

    @Override
    public Uni<List<UUID>> after(UUID last, int most) {
        return InTransaction.select(row -> (UUID) row[0], AFTER, last, most);
    }

    @Override
    public Uni<Long> count() {
        return InTransaction.select(row -> (Long) row[0], COUNT).map(List::getFirst);
    }

    private static Described described(@Nullable Object[] row) {
        return new Described(
                (UUID) Objects.requireNonNull(row[0]),
                CustomerStatus.ACTIVE.name().equals(row[1]),
                CustomerStatus.REMOVED.name().equals(row[1]),
                (UUID) row[2],
                Ownership.of((String) row[3], (String) row[4]),
                profile(row).traits(CustomerKind.valueOf(String.valueOf(row[5]))));
    }

    private static CustomerProfile profile(@Nullable Object[] row) {
        return new CustomerProfile(
                String.valueOf(row[6]),
                null,
                null,
                (String) row[7],
                (String) row[8],
                (String) row[9],
                Address.known(new Address(
                        (String) row[10],
                        (String) row[11],
                        (String) row[12],
                        (String) row[13],
                        (String) row[14],
                        (String) row[15])),
                (LocalDate) row[16],
                IdentityJson.read((JsonObject) Objects.requireNonNull(row[17])),
                CustomValues.NOTHING);
    }
}
