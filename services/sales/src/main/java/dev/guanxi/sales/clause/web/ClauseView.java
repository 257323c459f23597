package dev.guanxi.sales.clause.web;

import dev.guanxi.sales.clause.Clause;
import dev.guanxi.sales.clause.ClauseText;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublicationStatus;
import dev.guanxi.sales.wording.PublishedTexts.Published;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clause as the API shows it: its present edition. */
@Schema(name = "Clause")
public record ClauseView(
        UUID id,
        @Schema(examples = "payment-30") String key,
        PaperLanguage language,

        @Schema(description = "Counts from 1.", examples = "2")
        int edition,

        PublicationStatus status,

        @Nullable
        @Schema(description = "The edition that documents say; null as long as none was published.", examples = "1")
        Integer published,

        boolean retired,
        ClauseRequest text,
        Instant createdAt) {

    /** An edition that was published: nobody can edit it. */
    @Schema(name = "ClauseEdition")
    public record Edition(
            @Schema(examples = "1") int edition, Instant publishedAt, String publishedBy, ClauseRequest text) {
        static Edition of(Published<ClauseText> published) {
            return new Edition(
                    published.edition(), published.at(), published.by(), ClauseRequest.of(published.content()));
        }
    }

    static ClauseView of(Clause clause) {
        var state = clause.state();
        return new ClauseView(
                clause.id(),
                state.key(),
                state.language(),
                state.edition(),
                state.status(),
                state.published(),
                state.retired(),
                ClauseRequest.of(clause.text()),
                state.createdAt());
    }
}
