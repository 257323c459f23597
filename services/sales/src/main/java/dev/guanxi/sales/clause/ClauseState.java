package dev.guanxi.sales.clause;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublicationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clause as other services learn of it: its present edition, see {@link ClauseText}.
 *
 * @param published the edition that is used; null as long as there is none
 */
public record ClauseState(
        String key,
        PaperLanguage language,
        int edition,
        PublicationStatus status,
        @Nullable Integer published,
        boolean retired,
        String category,
        String title,
        String text,
        boolean alternatives,
        Instant createdAt) {}
