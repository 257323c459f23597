package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.telesales.CallLimits;
import dev.guanxi.sales.telesales.CallListTerms;
import dev.guanxi.sales.telesales.ConsentRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How those of a call list are called. */
@Schema(name = "CallListTerms")
public record CallListRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "秋季促销")
        String name,

        @Nullable @Schema(description = "What is said; nothing in particular, if left out.")
        UUID scriptId,

        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{0,59}")
        @Schema(
                description =
                        "For which people must have agreed, as the consent ledger calls it; `offers`, if left out.",
                examples = "offers")
        String purpose,

        @Nullable
        @Schema(
                description = "What the consent ledger must say of contacts, and of customers who are persons; REQUIRED"
                        + " unless said. Leads are in no ledger. Who said to us not to be called is never called.",
                examples = "REQUIRED")
        ConsentRule consent,

        @Nullable @Min(1) @Max(50) @Schema(description = "So often somebody is tried; 5 unless said.", examples = "5")
        Integer maxAttempts,

        @Nullable
        @Min(1)
        @Max(43_200)
        @Schema(description = "Minutes until the next attempt when nobody answered; 240 unless said.", examples = "240")
        Integer pause,

        @Nullable
        @Min(1)
        @Max(43_200)
        @Schema(description = "Minutes when the line was busy; 15 unless said.", examples = "15")
        Integer busyPause,

        @Nullable
        @Min(1)
        @Max(240)
        @Schema(
                description =
                        "Minutes for which a number is kept for whoever took it, begun anew by each step; 15 unless"
                                + " said.",
                examples = "15")
        Integer hold,

        @Nullable @Schema(description = "Whether anybody on it is called. True unless said.", examples = "true")
        Boolean open) {
    private static final String PURPOSE = "offers";
    private static final int ATTEMPTS = 5;
    private static final int PAUSE = 240;
    private static final int SHORT = 15;

    CallListTerms terms() {
        return new CallListTerms(
                name.strip(),
                scriptId,
                Objects.requireNonNullElse(purpose, PURPOSE),
                Objects.requireNonNullElse(consent, ConsentRule.REQUIRED),
                new CallLimits(
                        Objects.requireNonNullElse(maxAttempts, ATTEMPTS),
                        Objects.requireNonNullElse(pause, PAUSE),
                        Objects.requireNonNullElse(busyPause, SHORT),
                        Objects.requireNonNullElse(hold, SHORT)),
                !Boolean.FALSE.equals(open));
    }

    static CallListRequest of(CallListTerms terms) {
        var limits = terms.limits();
        return new CallListRequest(
                terms.name(),
                terms.scriptId(),
                terms.purpose(),
                terms.consent(),
                limits.maxAttempts(),
                limits.pause(),
                limits.busyPause(),
                limits.hold(),
                terms.open());
    }
}
