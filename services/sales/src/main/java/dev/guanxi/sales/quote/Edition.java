package dev.guanxi.sales.quote;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An edition that was sent; the row of a list.
 *
 * @param sentBy who sent it
 * @param document as the customer got it
 */
@Schema(name = "QuoteEdition")
public record Edition(@Schema(examples = "1") int edition, Instant sentAt, String sentBy, Document document) {}
