package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer expects, what it was promised and what it got. */
record ExpectationFact(
        @Nullable UUID customerId,
        @Nullable String topic,
        @Nullable String unit,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal promised,
        @Nullable String note,
        @Nullable String reason,
        @Nullable BigDecimal delivered,
        @Nullable Instant deliveredAt,
        boolean missed,
        @Nullable Instant createdAt)
        implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var wish = Milestones.of(event, customerId, null);
        var words = new Words(topic, note, null);
        return wish.at(createdAt, EntryKind.EXPECTATION_RAISED, wish.said(measured(expected), words, null))
                .on("promised", EntryKind.EXPECTATION_PROMISED, wish.said(measured(promised), words, null))
                .on(
                        "declined",
                        EntryKind.EXPECTATION_DECLINED,
                        wish.said(measured(expected), new Words(topic, note, reason), null))
                .at(
                        deliveredAt,
                        missed ? EntryKind.PROMISE_MISSED : EntryKind.EXPECTATION_DELIVERED,
                        wish.said(measured(delivered), words, null))
                .all();
    }

    private @Nullable String measured(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
