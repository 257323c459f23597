package dev.guanxi.sales.territory;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be so of what is said of a territory, within the present transaction. */
@ApplicationScoped
public class TerritoryChecks {
    private final Territories territories;

    TerritoryChecks(Territories territories) {
        this.territories = territories;
    }

    /**
     * Refuses what names somebody or something that is not there, or makes a territory a part of its own parts.
     *
     * @param id null when it is only drawn
     */
    public Uni<Void> ensureFit(TerritoryTerms terms, @Nullable UUID id) {
        return whole(terms, id).chain(() -> ensureNamesKnown(terms));
    }

    /** Refuses what names sellers or customers of whom nobody here knows. */
    public Uni<Void> ensureNamesKnown(TerritoryTerms terms) {
        return territories
                .unknownSeller(
                        terms.people().items().stream().map(Post::sellerId).toList())
                .invoke(unknown -> ensureField(unknown == null, "people", "seller-unknown", String.valueOf(unknown)))
                .chain(() -> territories.unknownCustomer(terms.accounts().customers()))
                .invoke(unknown ->
                        ensureField(unknown == null, "accounts", "customer-unknown", String.valueOf(unknown)))
                .replaceWithVoid();
    }

    private Uni<?> whole(TerritoryTerms terms, @Nullable UUID id) {
        var parent = terms.parentId();
        if (parent == null) {
            return Uni.createFrom().voidItem();
        }
        return territories
                .find(parent)
                .invoke(found -> ensureField(found != null, "parentId", "territory-unknown", parent))
                .chain(() -> id == null ? Uni.createFrom().item(false) : territories.isWithin(parent, id))
                .invoke(circle -> ensureField(!circle, "parentId", "territory-part-of-itself"));
    }
}
