package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was told others about people, and what they answered; who was told is in the log of the webhooks. */
@ApplicationScoped
class DeliveryRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(Holding.emptied("webhook deliveries", """
                select d.id, w.url, d.type, d.subject, d.sequence, d.occurred_at, d.payload, d.standing, d.created_at,
                    d.finished_at, (select array_agg(a.answer order by a.number) from webhook_attempt a
                        where a.delivery_id = d.id and a.answer is not null) as answers
                from webhook_delivery d left join webhook w on w.id = d.webhook_id where d.subject = any($1)
                """, "payload is not null"));
    }
}
