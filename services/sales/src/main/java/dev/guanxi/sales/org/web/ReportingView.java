package dev.guanxi.sales.org.web;

import dev.guanxi.sales.org.ReportingLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reporting line as the API shows it. It holds until the next one of the same seller begins. */
@Schema(name = "ReportingLine")
public record ReportingView(
        UUID id,
        UUID sellerId,

        @Nullable
        @Schema(description = "Its first day; null when it holds from the beginning.", examples = "2026-12-01")
        LocalDate fromDay,

        ReportingRequest profile,
        Instant createdAt) {
    static ReportingView of(ReportingLine line) {
        return new ReportingView(
                line.id(),
                line.sellerId(),
                line.fromDay(),
                ReportingRequest.of(line.profile()),
                line.state().createdAt());
    }
}
