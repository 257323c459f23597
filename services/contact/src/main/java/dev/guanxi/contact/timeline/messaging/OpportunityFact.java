package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.Entry.Words;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.contact.timeline.messaging.Milestones.Amount;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal of sales. The time of each stage is only in the event that tells of it, but for the first and the last. */
record OpportunityFact(
        @Nullable String number,
        @Nullable String name,
        @Nullable UUID customerId,
        @Nullable String pipeline,
        @Nullable String stage,
        @Nullable Amount amount,
        @Nullable String lostReason,
        @Nullable Instant openedAt,
        @Nullable Instant engagedAt,
        @Nullable Instant closedAt)
        implements Fact {
    private static final String ENGAGING = "ENGAGING";

    /** The pipeline in which work with the customer begins in that stage; also of deals from before there were others. */
    private static final String STANDARD = "STANDARD";

    @Override
    public List<Entry> entries(Event event) {
        var deal = Milestones.of(event, customerId, number);
        var said = deal.said(null, Milestones.about(name), amount);
        deal.at(openedAt, EntryKind.OPPORTUNITY_OPENED, said)
                .at(
                        isStandard() ? engagedAt : null,
                        EntryKind.OPPORTUNITY_ADVANCED,
                        deal.said(ENGAGING, Milestones.about(name), amount))
                .at(is("WON") ? closedAt : null, EntryKind.OPPORTUNITY_WON, said)
                .at(
                        is("LOST") ? closedAt : null,
                        EntryKind.OPPORTUNITY_LOST,
                        deal.said(null, new Words(name, null, lostReason), amount));
        return isStandard() && is(ENGAGING)
                ? deal.all()
                : deal.on(
                                "stage-advanced",
                                EntryKind.OPPORTUNITY_ADVANCED,
                                deal.said(stage, Milestones.about(name), amount))
                        .all();
    }

    private boolean isStandard() {
        return pipeline == null || STANDARD.equals(pipeline);
    }

    private boolean is(String other) {
        return other.equals(stage);
    }
}
