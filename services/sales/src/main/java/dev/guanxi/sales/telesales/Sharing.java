package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.LargestRemainder;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shares the open numbers of a list among people, by weights, to the last one ({@link LargestRemainder}). A number that
 * somebody is calling stays with them, and so does one to whose owner they promised a call.
 */
@ApplicationScoped
public class Sharing {
    private static final String SELLERS = "select owner_id, team from seller where owner_id = any($1)";
    private static final String FREE = """
            select t.id from call_target t
            where t.list_id = $1 and t.state = 'OPEN' and (not t.given or $2)
                and not exists (select from call_hold h where h.target_id = t.id and h.held_until > $3)
                and not (t.call_back_at is not null and t.owner_id = any($4))
            order by t.id for update of t
            """;
    private static final String GIVE = """
            update call_target t set owner_id = s.owner_id, given = true from unnest($1::uuid[], $2::text[]) s(id, owner_id) where t.id = s.id
            """;

    private final CallLists lists;
    private final CurrentCaller caller;
    private final Clock clock;

    Sharing(CallLists lists, CurrentCaller caller, Clock clock) {
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /** What somebody is to have, against the others. */
    public record Wish(String ownerId, BigDecimal weight) {}

    /**
     * Shares a list.
     *
     * @param again whether numbers that somebody has already are shared anew
     */
    @WithTransaction
    public Uni<CallList> share(UUID id, long expectedVersion, List<Wish> wishes, boolean again) {
        var people = new HashSet<String>();
        wishes.forEach(wish -> ensureField(people.add(wish.ownerId()), "parts", "call-share-twice", wish.ownerId()));
        ensureField(wishes.stream().anyMatch(wish -> wish.weight().signum() > 0), "parts", "call-share-of-nothing");
        return lists.require(id)
                .invoke(list -> list.expectVersion(expectedVersion))
                .invoke(CallList::ensureOpen)
                .call(() -> ensureTheirs(wishes))
                .chain(list -> free(list, wishes, again).chain(free -> give(list, wishes, free)));
    }

    private Uni<Void> ensureTheirs(List<Wish> wishes) {
        var logins = wishes.stream().map(Wish::ownerId).toArray(String[]::new);
        return InTransaction.select(
                        row -> Map.entry((String) row[0], Ownership.of((String) row[0], (String) row[1])),
                        SELLERS,
                        (Object) logins)
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .invoke(found -> wishes.forEach(wish -> ensureTheirs(wish.ownerId(), found)))
                .replaceWithVoid();
    }

    /** One who calls oneself need not be on the roster. */
    private void ensureTheirs(String ownerId, Map<String, Ownership> sellers) {
        if (ownerId.equals(caller.get().id())) {
            return;
        }
        var ownership = sellers.get(ownerId);
        ensureField(ownership != null, "parts", "seller-unknown", ownerId);
        if (ownership == null || !lists.visible().permits(ownership)) {
            throw new NotAllowed("call-share-not-yours", ownerId);
        }
    }

    private Uni<List<UUID>> free(CallList list, List<Wish> wishes, boolean again) {
        return InTransaction.select(
                row -> (UUID) row[0],
                FREE,
                list.id(),
                again,
                now(),
                wishes.stream().map(Wish::ownerId).toArray(String[]::new));
    }

    private Uni<CallList> give(CallList list, List<Wish> wishes, List<UUID> free) {
        var parts = LargestRemainder.split(
                BigInteger.valueOf(free.size()),
                wishes.stream().map(Wish::weight).toList());
        var owners = new ArrayList<String>(free.size());
        var shares = new ArrayList<Share>(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            var many = parts.get(i).intValueExact();
            for (int n = 0; n < many; n++) {
                owners.add(wish.ownerId());
            }
            shares.add(new Share(wish.ownerId(), wish.weight().toPlainString(), many));
        }
        list.share(shares);
        return InTransaction.update(GIVE, free.toArray(UUID[]::new), owners.toArray(String[]::new))
                .chain(() -> lists.save(list))
                .replaceWith(list);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
