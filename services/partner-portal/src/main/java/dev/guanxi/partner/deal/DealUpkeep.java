package dev.guanxi.partner.deal;

import dev.guanxi.partner.recognition.CustomerFollower;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to deals without anybody asking: time passes, sales make progress, persons are erased. */
@ApplicationScoped
public class DealUpkeep implements CustomerFollower {
    static final int AT_ONCE = 100;

    private static final Place CUSTOMER = new Place("customer", "deal", "customer_id");

    private final Deals deals;
    private final DealRemoval removal;
    private final Claims claims;
    private final DealPersons persons;
    private final Followers followers;
    private final FieldCatalogue fields;
    private final Clock clock;

    DealUpkeep(
            Deals deals,
            DealRemoval removal,
            Claims claims,
            DealPersons persons,
            Followers followers,
            FieldCatalogue fields,
            Clock clock) {
        this.deals = deals;
        this.removal = removal;
        this.claims = claims;
        this.persons = persons;
        this.followers = followers;
        this.fields = fields;
        this.clock = clock;
    }

    /** Frees some customers whose protection is over; says how many. */
    @WithTransaction
    Uni<Integer> expireSome() {
        var now = clock.instant();
        return deals.unprotected(now, AT_ONCE)
                .call(ids -> deals.changeEach(deals.findAll(ids), deal -> deal.expire(now)))
                .call(ids -> each(ids, claims::release))
                .map(Collection::size);
    }

    /** Sales tell how far the opportunity of a deal has come. */
    @WithTransaction
    public Uni<Void> progress(UUID dealId, String stage, @Nullable UUID customerId, @Nullable UUID contactId) {
        return deals.find(dealId).chain(deal -> {
            if (deal == null) {
                return Uni.createFrom().voidItem();
            }
            deal.progress(stage, customerId);
            return deals.save(deal)
                    .chain(() -> deal.status().isActive() ? Uni.createFrom().voidItem() : claims.release(dealId))
                    .chain(() -> contactId == null ? Uni.createFrom().voidItem() : persons.link(contactId, dealId));
        });
    }

    /** Contacts came, changed or were erased: an erased one's name goes from every deal. */
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return persons.recogniseAmong(contacts)
                .chain(() -> persons.takeErased(contacts))
                .chain(erased -> removal.forget(deals.findAll(erased), deal -> deal.forgetPerson(this::withoutWords)));
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers.follow(CUSTOMER, customers, deals, Deal::moveTo).replaceWithVoid();
    }

    /** A customer was erased: nothing that names it stays in its deals, and nobody claims it any more. */
    @WithTransaction
    public Uni<Void> forgetCustomer(UUID customerId) {
        return deals.withCustomer(customerId)
                .call(ids -> removal.forget(deals.findAll(ids), deal -> deal.forgetCustomer(this::withoutWords)))
                .chain(ids -> each(ids, claims::release));
    }

    private CustomValues withoutWords(CustomValues values) {
        return fields.of(Deals.KIND).withoutWords(values);
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<?>> action) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> action.apply(item).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
