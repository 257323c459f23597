package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import java.util.List;

/**
 * A document as it would be.
 *
 * @param missing what nobody said that stands in it
 * @param edition of the template of which it is made
 */
public record Composition(Make make, Content content, List<Missing> missing, int edition) {
    public Composition {
        missing = List.copyOf(missing);
    }

    /** Why it would need approval. */
    public List<DocumentNeed> needs() {
        return make.needs().items();
    }

    /** Refuses with everything that is missing at once. */
    Composition complete() {
        if (!missing.isEmpty()) {
            throw new Unfit(
                    missing.stream()
                            .map(one -> new Invalid(one.name(), "document-value-missing", one.label(), one.name()))
                            .toList(),
                    true);
        }
        return this;
    }
}
