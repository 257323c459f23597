package dev.guanxi.sales.seller;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with sellers, and where a seller's records go. */
@ApplicationScoped
public class SellerService {
    private static final String KEEP_REGION =
            "insert into seller_region_before (seller_id, held_until, region) values ($1, $2, $3) on conflict do nothing";
    private static final String LAST_REGION = "select max(held_until) from seller_region_before where seller_id = $1";
    private static final String GIVE_UP_REGION =
            "delete from seller_region_before where seller_id = $1 and held_until = $2";

    private final Sellers sellers;
    private final StandIns standIns;
    private final CurrentCaller caller;
    private final Pool database;
    private final Clock clock;

    SellerService(Sellers sellers, StandIns standIns, CurrentCaller caller, Pool database, Clock clock) {
        this.sellers = sellers;
        this.standIns = standIns;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    @WithSession
    public Uni<Seller> get(UUID id) {
        return sellers.require(id);
    }

    @WithTransaction
    public Uni<Seller> join(SellerProfile profile, @Nullable String login) {
        return loginIsFree(login).chain(() -> sellers.add(Seller.join(profile, login, clock.instant())));
    }

    @WithTransaction
    public Uni<Seller> change(UUID id, long expectedVersion, SellerProfile profile) {
        return sellers.change(id, expectedVersion, seller -> seller.change(profile));
    }

    /**
     * Where somebody sells.
     *
     * @param kept whether the region is kept for the days before somebody went elsewhere
     */
    public record Place(String team, @Nullable String region, boolean kept) {}

    /**
     * Lets somebody sell elsewhere from a day on, within the present transaction, and says where they were. What they won
     * before counts where it did.
     */
    public Uni<Place> relocate(UUID id, LocalDate from, String team, @Nullable String region) {
        return sellers.require(id).chain(seller -> {
            var before = seller.profile();
            var eve = from.minusDays(1);
            return InTransaction.select(row -> (LocalDate) row[0], LAST_REGION, id)
                    .invoke(last -> ensure(
                            last.getFirst() == null || !last.getFirst().isAfter(eve),
                            "seller-relocated-later",
                            before.name(),
                            String.valueOf(last.getFirst())))
                    .chain(() -> InTransaction.update(KEEP_REGION, id, eve, before.region()))
                    .chain(kept -> sellers.change(
                                    id, one -> one.change(one.profile().at(team, region)))
                            .replaceWith(new Place(before.team(), before.region(), kept == 1)));
        });
    }

    /** They are back where they were, unless somebody sent them elsewhere since. */
    public Uni<Void> bringBack(UUID id, LocalDate from, Place there, Place before) {
        return sellers.find(id).chain(seller -> {
            if (seller == null || !seller.profile().isAt(there.team(), there.region())) {
                return Uni.createFrom().voidItem();
            }
            seller.change(seller.profile().at(before.team(), before.region()));
            return sellers.save(seller)
                    .chain(() -> before.kept()
                            ? InTransaction.update(GIVE_UP_REGION, id, from.minusDays(1))
                                    .replaceWithVoid()
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> loginIsFree(@Nullable String login) {
        return login == null
                ? Uni.createFrom().voidItem()
                : sellers.withLogins(List.of(login))
                        .invoke(taken -> ensureField(taken.isEmpty(), "login", "login-taken", login))
                        .replaceWithVoid();
    }

    /**
     * Where a record goes that is given to somebody: to the team named, or else to that person's. While somebody is away
     * it goes to whoever stands in for them, unless they take it themselves.
     */
    public Uni<Ownership> ownership(String ownerId, @Nullable String team) {
        if (ownerId.equals(caller.get().id())) {
            return present(ownerId, team);
        }
        return standIns.of(List.of(ownerId))
                .chain(away -> away.get(ownerId) instanceof Ownership standIn
                        ? Uni.createFrom().item(team == null ? standIn : Ownership.of(standIn.owner(), team))
                        : present(ownerId, team));
    }

    private Uni<Ownership> present(String ownerId, @Nullable String team) {
        if (team != null) {
            return Uni.createFrom().item(Ownership.of(ownerId, team));
        }
        var present = caller.get();
        return database.preparedQuery("select team from seller where owner_id = $1")
                .execute(Tuple.of(ownerId))
                .map(rows -> {
                    for (var row : rows) {
                        return Ownership.of(ownerId, row.getString("team"));
                    }
                    if (ownerId.equals(present.id())) {
                        return Ownership.of(ownerId, present.homeTeam());
                    }
                    throw new Invalid("team", "team-needed", ownerId);
                });
    }
}
