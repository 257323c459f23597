package dev.guanxi.contact.need;

import dev.guanxi.contact.customer.Absence;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Nobody develops a product for customers who lie in the recycle bin: what they need counts again when they are back. */
@ApplicationScoped
class NeedAbsence implements Absence {
    private static final String BE = "update customer_need set away = $2 where customer_id = any($1) and away <> $2";

    private final Demand demand;

    NeedAbsence(Demand demand) {
        this.demand = demand;
    }

    @Override
    public Uni<Void> begin(Collection<UUID> records) {
        return be(records, true);
    }

    @Override
    public Uni<Void> end(Collection<UUID> records) {
        return be(records, false);
    }

    private Uni<Void> be(Collection<UUID> customers, boolean away) {
        return demand.hold(customers)
                .chain(() -> InTransaction.update(BE, customers.toArray(UUID[]::new), away))
                .replaceWithVoid();
    }
}
