package dev.guanxi.contact.contact;

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

/** Contacts as they are compared with each other. */
@ApplicationScoped
public class DescribedContacts implements DescribedRecords {
    private static final String OF = """
            select id, erased, owner_id, team, given_name, family_name, full_name, email, phone, birthday, identities,
                merged_into, removed
            from contact where id = any($1)
            """;
    private static final String AFTER =
            "select id from contact where id > $1 and not erased and merged_into is null and not removed order by id limit $2";
    private static final String COUNT =
            "select count(*) from contact where not erased and merged_into is null and not removed";

    @Override
    public Uni<List<Described>> of(Collection<UUID> ids) {
        return InTransaction.select(DescribedContacts::described, OF, (Object) ids.toArray(UUID[]::new));
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
        var profile = new ContactProfile(
                new PersonName((String) row[4], (String) row[5], String.valueOf(row[6])),
                (String) row[7],
                (String) row[8],
                null,
                (LocalDate) row[9],
                IdentityJson.read((JsonObject) Objects.requireNonNull(row[10])),
                CustomValues.NOTHING);
        return new Described(
                (UUID) Objects.requireNonNull(row[0]),
                Boolean.FALSE.equals(row[1]) && row[11] == null && Boolean.FALSE.equals(row[12]),
                Boolean.FALSE.equals(row[1]) && Boolean.TRUE.equals(row[12]),
                (UUID) row[11],
                Ownership.of((String) row[2], (String) row[3]),
                profile.traits());
    }
}
