package dev.guanxi.sales.lead.web;

import dev.guanxi.sales.lead.FollowUpKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody got in touch with a lead. */
@Schema(name = "NewLeadFollowUp")
public record FollowUpRequest(
        @NotNull @Schema(examples = "CALL") FollowUpKind kind,

        @Nullable @Schema(description = "Now, unless said; not later.", examples = "2026-11-20T02:00:00Z")
        Instant happenedAt,

        @NotBlank @Size(max = 2000) @Schema(examples = "想先看样品")
        String note) {}
