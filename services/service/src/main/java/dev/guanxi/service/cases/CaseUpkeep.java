package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.service.customer.Belongings;
import dev.guanxi.service.customer.CustomerDirectory;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What happens to cases without anybody asking: time passes, customers change, persons are erased. */
@ApplicationScoped
public class CaseUpkeep implements Belongings {
    static final int AT_ONCE = 100;

    private static final Place CUSTOMER = new Place("customer", "service_case", "customer_id");
    private static final Place REPORTER = new Place("reporter", "service_case", "contact_id");

    private final Cases cases;
    private final CaseRemoval removal;
    private final FieldCatalogue fields;
    private final CustomerDirectory customers;
    private final Followers followers;
    private final ServiceLevel level;
    private final CaseNews news;
    private final Clock clock;

    CaseUpkeep(
            Cases cases,
            CaseRemoval removal,
            FieldCatalogue fields,
            CustomerDirectory customers,
            Followers followers,
            ServiceLevel level,
            CaseNews news,
            Clock clock) {
        this.cases = cases;
        this.removal = removal;
        this.fields = fields;
        this.customers = customers;
        this.followers = followers;
        this.level = level;
        this.news = news;
        this.clock = clock;
    }

    /** Announces some of the cases that are overdue; says how many. */
    @WithTransaction
    Uni<Integer> breachSome() {
        var now = clock.instant();
        return cases.overdue(now, AT_ONCE)
                .call(overdue -> cases.changeEach(Uni.createFrom().item(overdue), found -> found.breach(now)))
                .call(news::breached)
                .map(List::size);
    }

    /** Cases go where their customer goes, are as urgent as its class asks, and forget it when it is erased. */
    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> changed) {
        Set<UUID> concerned = new HashSet<>(changed);
        return followers
                .follow(CUSTOMER, changed, cases, Case::moveTo)
                .invoke(concerned::addAll)
                .chain(() -> cases.openOf(concerned))
                .chain(open -> each(open, this::heedClass))
                .chain(() -> forget(changed));
    }

    /** Something new is known of these people who report cases: they may have been merged, or erased. */
    @WithTransaction
    public Uni<Void> followReporters(Collection<UUID> reporters) {
        return followers.follow(REPORTER, reporters, cases, Case::reportedBy).chain(() -> forget(reporters));
    }

    private Uni<Void> heedClass(Case open) {
        return customers.valueClass(open.customerId()).chain(valueClass -> {
            open.heedClass(valueClass.orElse(null), level, clock.instant());
            return cases.save(open);
        });
    }

    private Uni<Void> forget(Collection<UUID> persons) {
        return removal.forget(
                cases.ofErasedAmong(persons), found -> found.forgetPerson(fields.of(Cases.KIND)::withoutWords));
    }

    private static Uni<Void> each(List<Case> found, Function<Case, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
