package dev.guanxi.contact.memory;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** When guests were here. Kept by what other services and features tell. */
@ApplicationScoped
class Visits {
    private static final String FORGET_ORDERS = "delete from guest_order where contact_id = $1 or customer_id = $1";

    /** Where others were there too, it stays their visit. */
    private static final String FORGET_VISITS = """
            with left_over as (update guest_visit set contact_ids = array_remove(contact_ids, $1)
                where contact_ids @> array[$1::uuid] and customer_id is distinct from $1)
            delete from guest_visit where customer_id = $1
            """;

    /** Removes all visits of an erased person, in the present transaction. */
    Uni<Void> forget(UUID guest) {
        return InTransaction.update(FORGET_ORDERS, guest)
                .chain(() -> InTransaction.update(FORGET_VISITS, guest))
                .replaceWithVoid();
    }
}
