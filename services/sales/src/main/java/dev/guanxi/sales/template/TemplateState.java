package dev.guanxi.sales.template;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.wording.PublicationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template as other services learn of it: its present edition; what it says is not told.
 *
 * @param published the edition that is used; null as long as there is none
 */
public record TemplateState(
        String name,
        DocumentKind kind,
        PaperLanguage language,
        int edition,
        PublicationStatus status,
        @Nullable Integer published,
        boolean retired,
        Instant createdAt) {}
