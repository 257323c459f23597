package dev.guanxi.contact.timeline.messaging;

import dev.guanxi.contact.timeline.Entry;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of service. */
record CaseFact(
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String subject,
        @Nullable String priority,
        @Nullable Instant openedAt,
        @Nullable Instant resolvedAt)
        implements Fact {

    @Override
    public List<Entry> entries(Event event) {
        var report = Milestones.of(event, customerId, number);
        var said = report.said(priority, Milestones.about(subject), null);
        return report.at(openedAt, EntryKind.CASE_OPENED, said)
                .at(resolvedAt, EntryKind.CASE_RESOLVED, said)
                .on("breached", EntryKind.CASE_BREACHED, said)
                .on("reopened", EntryKind.CASE_REOPENED, said)
                .on("closed", EntryKind.CASE_CLOSED, said)
                .all();
    }
}
