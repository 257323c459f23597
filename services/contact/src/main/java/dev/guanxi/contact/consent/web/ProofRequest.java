package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.Proof;
import dev.guanxi.contact.consent.Source;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shows that a person said it. */
public record ProofRequest(
        @NotNull @Schema(description = "How they said it.", examples = "PAPER")
        Origin source,

        @Nullable @Schema(description = "When they said it; now when left out. Never in the future.")
        Instant at,

        @Nullable
        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "Version of the purpose's wording that they were shown; not needed for a withdrawal.",
                examples = "1")
        Integer wording,

        @Nullable @Size(max = 2000) @Schema(description = "In words.", examples = "Signed at the fair in Shanghai.")
        String evidence,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Where the scan or the recording is kept.", examples = "archive/2026/consent-0042.pdf")
        String attachment,

        @Nullable
        @Size(max = 45)
        @Pattern(regexp = "[0-9A-Fa-f:.]+")
        @Schema(description = "Address that a form was sent from.", examples = "203.0.113.7")
        String ip) {

    /** What people can name; the rest the ledger enters by itself. */
    @Schema(name = "ConsentOrigin")
    public enum Origin {
        WEB_FORM,
        CALL,
        PAPER,
        IMPORT,
        CAMPAIGN
    }

    Proof proof(Instant now) {
        return new Proof(at == null ? now : at, Source.valueOf(source.name()), wording, evidence, attachment, ip);
    }
}
