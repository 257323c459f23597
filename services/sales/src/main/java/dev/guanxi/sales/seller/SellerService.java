package dev.guanxi.sales.seller;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with sellers, and where a seller's records go. */
@ApplicationScoped
public class SellerService {
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
