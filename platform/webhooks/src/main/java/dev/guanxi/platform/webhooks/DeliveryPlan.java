package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes down what is to be sent, in the transaction at hand. */
@ApplicationScoped
class DeliveryPlan {
    private static final String LANES = """
             insert into webhook_lane (webhook_id, lane, pending, next_at)
            select webhook_id, lane, count(*), now() from planned group by webhook_id, lane order by webhook_id, lane
            on conflict (webhook_id, lane) do update set pending = webhook_lane.pending + excluded.pending
            """;
    private static final String PLAN = """
            with planned as (
                insert into webhook_delivery (id, webhook_id, owner_id, lane, message_id, origin, type, subject, sequence,
                    occurred_at, payload, created_at)
                select id, webhook, owner, lane, message, origin, type, subject, sequence, occurred, payload, $12
                from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                    $8::uuid[], $9::bigint[], $10::timestamptz[], $11::text[]) with ordinality
                    as p(id, webhook, owner, lane, message, origin, type, subject, sequence, occurred, payload, place)
                order by place
                returning webhook_id, lane)
            """ + LANES;
    private static final String AGAIN = """
            with planned as (
                insert into webhook_delivery (id, webhook_id, owner_id, lane, message_id, origin, type, subject, sequence,
                    occurred_at, payload, created_at)
                select gen_random_uuid(), webhook_id, owner_id, subject, message_id, 'REPLAY', type, subject, sequence,
                    occurred_at, payload, $3
                from webhook_delivery
                where webhook_id = $1 and created_at >= $2 and origin = 'EVENT' and payload is not null
                    and ($4 = false or standing = 'FAILED') and standing <> 'PENDING'
                order by created_at, position limit $5
                returning webhook_id, lane)
            """ + LANES;
    private static final String ONE_AGAIN = """
            with planned as (
                insert into webhook_delivery (id, webhook_id, owner_id, lane, message_id, origin, type, subject, sequence,
                    occurred_at, payload, created_at)
                select $2, webhook_id, owner_id, case when origin = 'TEST' then $2 else subject end, message_id, 'REPLAY',
                    type, subject, sequence, occurred_at, payload, $3
                from webhook_delivery where id = $1 and payload is not null
                returning webhook_id, lane)
            """ + LANES;
    private static final String FORGET = """
            with emptied as (
                update webhook_delivery set payload = null where subject = any($1) and payload is not null returning id)
            update webhook_attempt set answer = null where delivery_id in (select id from emptied)
            """;

    private final Clock clock;

    DeliveryPlan(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> add(List<Planned> planned) {
        if (planned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return InTransaction.update(
                        PLAN,
                        ids(planned, Planned::id),
                        ids(planned, p -> p.to().webhook()),
                        texts(planned, p -> p.to().owner().id()),
                        ids(planned, Planned::lane),
                        texts(planned, Planned::messageId),
                        texts(planned, p -> p.origin().name()),
                        texts(planned, p -> p.event().type()),
                        ids(planned, p -> p.event().subject()),
                        planned.stream().map(p -> p.event().sequence()).toArray(Long[]::new),
                        planned.stream().map(p -> at(p.event().time())).toArray(OffsetDateTime[]::new),
                        texts(planned, Planned::payload),
                        at(clock.instant()))
                .replaceWithVoid();
    }

    private static UUID[] ids(List<Planned> planned, Function<Planned, UUID> part) {
        return planned.stream().map(part).toArray(UUID[]::new);
    }

    private static String[] texts(List<Planned> planned, Function<Planned, String> part) {
        return planned.stream().map(part).toArray(String[]::new);
    }

    /** Puts what was sent since then in line once more; gives how many records are concerned. */
    Uni<Integer> again(UUID webhook, Instant since, boolean failedOnly, int most) {
        return InTransaction.update(AGAIN, webhook, at(since), at(clock.instant()), failedOnly, most);
    }

    /** Puts one in line once more; false when what it said was erased. */
    Uni<Boolean> again(UUID delivery, UUID as) {
        return InTransaction.update(ONE_AGAIN, delivery, as, at(clock.instant()))
                .map(lanes -> lanes == 1);
    }

    /** Takes out what the deliveries about these records say; that there were some stays. */
    Uni<Void> forget(Collection<UUID> subjects) {
        return InTransaction.update(FORGET, (Object) subjects.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
