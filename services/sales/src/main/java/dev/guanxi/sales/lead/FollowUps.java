package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls, visits and messages to leads, which keep them from going back to the pool. What the contact service knows of
 * interactions is about customers and their contacts; an open lead is neither yet.
 */
@ApplicationScoped
public class FollowUps implements Forgetful {
    /** More than anybody reads at once. */
    public static final int MOST = 500;

    private static final String ADD = """
            insert into lead_follow_up (id, lead_id, kind, happened_at, note, noted_by, noted_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String OF = """
            select id, kind, happened_at, note, noted_by, noted_at from lead_follow_up where lead_id = $1
            order by happened_at desc, id desc limit
            """ + MOST;
    private static final String FORGET = "delete from lead_follow_up where lead_id = $1";

    private final Leads leads;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowUps(Leads leads, CurrentCaller caller, Clock clock) {
        this.leads = leads;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Writes down that somebody got in touch.
     *
     * @param at when; now if null, and never later
     */
    @WithTransaction
    public Uni<FollowUp> add(UUID lead, FollowUpKind kind, @Nullable Instant at, String note) {
        var now = clock.instant();
        var happened = at == null ? now : at;
        ensureField(!happened.isAfter(now), "happenedAt", "follow-up-to-come");
        var followUp =
                new FollowUp(Ids.next(), kind, happened, note, caller.get().id(), now);
        return leads.hold(List.of(lead))
                .map(found -> seen(lead, found.get(lead)))
                .invoke(found -> found.followUp(happened))
                .chain(leads::save)
                .chain(() -> InTransaction.update(
                        ADD,
                        followUp.id(),
                        lead,
                        kind.name(),
                        happened.atOffset(ZoneOffset.UTC),
                        note,
                        followUp.notedBy(),
                        now.atOffset(ZoneOffset.UTC)))
                .replaceWith(followUp);
    }

    /** The same of a call, within the present transaction, by somebody who need not see the lead; of one that ended nothing. */
    public Uni<Void> ofCall(UUID lead, Instant at, String note) {
        return leads.hold(List.of(lead)).chain(found -> {
            var called = found.get(lead);
            if (called == null || !called.isOpen()) {
                return Uni.createFrom().voidItem();
            }
            called.followUp(at);
            return leads.save(called)
                    .chain(() -> InTransaction.update(
                            ADD,
                            Ids.next(),
                            lead,
                            FollowUpKind.CALL.name(),
                            at.atOffset(ZoneOffset.UTC),
                            note,
                            caller.get().id(),
                            at.atOffset(ZoneOffset.UTC)))
                    .replaceWithVoid();
        });
    }

    private Lead seen(UUID id, @Nullable Lead lead) {
        if (lead == null || !leads.visible().permits(lead.ownership())) {
            throw new NotFound(leads.kind(), id);
        }
        return lead;
    }

    /** Those of a lead, the last first. */
    @WithSession
    public Uni<List<FollowUp>> of(UUID lead) {
        return leads.require(lead).chain(found -> InTransaction.select(FollowUps::followUp, OF, found.id()));
    }

    private static FollowUp followUp(Object[] row) {
        return new FollowUp(
                (UUID) row[0],
                FollowUpKind.valueOf((String) row[1]),
                ((OffsetDateTime) row[2]).toInstant(),
                (String) row[3],
                (String) row[4],
                ((OffsetDateTime) row[5]).toInstant());
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }
}
