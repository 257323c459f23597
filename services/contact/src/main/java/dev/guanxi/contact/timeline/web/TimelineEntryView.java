package dev.guanxi.contact.timeline.web;

import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.contact.timeline.TimelineRow;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened with a customer, as the API shows it. */
@Schema(name = "TimelineEntry")
public record TimelineEntryView(
        UUID id,
        Instant occurredAt,
        EntryKind kind,

        @Schema(description = "Name of the icon that shows the kind.", examples = "phone")
        String icon,

        @Schema(description = "The service that tells of it.", examples = "e-commerce")
        String source,

        @Schema(description = "The record it happened to, in the source; of a merge the customer that went away.")
        UUID recordId,

        @Schema(
                description = "In the language of `Accept-Language`; made of kind, number and detail, from which"
                        + " clients can make their own.",
                examples = "Order SO-2026-000042 placed")
        String title,

        @Nullable @Schema(description = "What people call the record.", examples = "SO-2026-000042")
        String number,

        @Nullable
        @Schema(
                description = "What the kind leaves open: the stage, the channel, the priority, the class before and"
                        + " after, what was promised.",
                examples = "ENGAGING")
        String detail,

        @Nullable @Schema(description = "What it is about, in somebody's words.", examples = "镜片交货")
        String subject,

        @Nullable @Schema(description = "How it went (经过).", examples = "Showed the new lenses.")
        String course,

        @Nullable @Schema(description = "What came of it (结果).", examples = "Wants a sample.")
        String result,

        @Schema(description = "What of the relationship it served.")
        List<RelationshipAspect> aspects,

        @Nullable @Schema(description = "As the source says it.")
        Money amount) {

    static TimelineEntryView of(TimelineRow row, Locale language) {
        return new TimelineEntryView(
                row.id(),
                row.occurredAt(),
                row.kind(),
                row.kind().icon(),
                row.source(),
                row.recordId(),
                Texts.of(language, "timeline." + row.kind(), or(row.number()), or(row.detail())),
                row.number(),
                row.detail(),
                row.subject(),
                row.course(),
                row.result(),
                row.aspects(),
                row.amount());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
