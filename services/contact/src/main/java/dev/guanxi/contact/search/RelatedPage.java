package dev.guanxi.contact.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of what belongs to the customers who were found, the newest first.
 *
 * @param next where the following part begins; null at the end
 * @param allCustomers whether those are all customers that fit; not beyond fifty
 */
public record RelatedPage(
        List<Related> items,
        @Nullable String next,

        @Schema(
                description =
                        "Whether all customers were looked at that fit; false when there are more than fifty: type more.",
                examples = "true")
        boolean allCustomers) {}
