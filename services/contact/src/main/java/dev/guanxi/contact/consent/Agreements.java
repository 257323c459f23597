package dev.guanxi.contact.consent;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Asks the ledger whether somebody agreed to what is no matter of addressing them. By which channel they said so does
 * not matter: they agreed when they did by one, and did not say no by any other at the same time or since.
 */
@ApplicationScoped
public class Agreements {
    private static final String HOLD = """
            g.purpose = '%s' and g.standing = 'GRANTED' and g.merged_into is null
                and (g.expires_at is null or g.expires_at > now())
                and not exists (select from consent w where w.person_id = g.person_id and w.purpose = g.purpose
                    and w.standing = 'WITHDRAWN' and w.since >= g.since)
            """;

    /** A withdrawal waits until whoever asked has written down what was agreed to. */
    private static final String ASK = "select g.id from consent g where g.person_id = $1 and %s for share of g";

    private static final String PERSON = "select person_id from consent where id = $1";

    /** Whether the person agrees to the purpose; nobody says no to it before the transaction at hand ends. */
    public Uni<Boolean> hold(UUID person, String purpose) {
        return InTransaction.select(row -> row, ASK.formatted(HOLD.formatted(purpose)), person)
                .map(found -> !found.isEmpty());
    }

    /**
     * The same as a condition in SQL.
     *
     * @param person an expression for the id of the person
     * @param purpose code of the purpose; never anything that somebody typed
     */
    public static String condition(String person, String purpose) {
        return "exists (select from consent g where g.person_id = %s and %s)"
                .formatted(person, HOLD.formatted(purpose));
    }

    /** Of whom a consent is; nobody when it is gone. */
    public Uni<List<UUID>> personOf(UUID consent) {
        return InTransaction.select(row -> (UUID) row[0], PERSON, consent);
    }
}
