package dev.guanxi.contact.fit;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.IntStream;

/** Finds customers and leads by their fit, definitions, and why a fit is what it is. */
@ApplicationScoped
public class FitSearch {
    private static final Listing<FitRow> FITS = Listing.of("fit", FitRow.COLUMNS, FitRow::of)
            .named("fits", FitRow.class)
            .sort("score", "score", FieldType.INTEGER)
            .filter("familyId", "family_id", FieldType.UUID)
            .filter("prospectId", "prospect_id", FieldType.UUID)
            .filter("prospectKind", "prospect_kind", FieldType.TEXT)
            .filter("offTarget", "off_target", FieldType.BOOLEAN)
            .only(RecycleBin.outside("prospect_id"))
            .by("-score");

    private static final Listing<DefinitionRow> DEFINITIONS = Listing.of(
                    "target_definition", DefinitionRow.COLUMNS, DefinitionRow::of)
            .named("target-definitions", DefinitionRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .sort("reviewOn", "review_on", FieldType.DATE)
            .filter("familyId", "family_id", FieldType.UUID)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("keeper", "keeper", FieldType.TEXT)
            .by("-createdAt");

    private final Fits fits;
    private final TargetDefinitions definitions;
    private final Pool database;
    private final Cursors cursors;

    FitSearch(Fits fits, TargetDefinitions definitions, Pool database, Cursors cursors) {
        this.fits = fits;
        this.definitions = definitions;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<FitRow> listingOfFits() {
        return FITS;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<DefinitionRow> listingOfDefinitions() {
        return DEFINITIONS;
    }

    /** One page of the fits of whom the caller sees, the best first. */
    public Uni<Page<FitRow>> fits(PageRequest request) {
        return FITS.page(database, cursors, request, fits.visible());
    }

    /** One page of the versions of definitions. */
    public Uni<Page<DefinitionRow>> definitions(PageRequest request) {
        return DEFINITIONS.page(database, cursors, request, definitions.visible());
    }

    /** A fit, criterion by criterion. */
    @WithSession
    public Uni<ExplainedFit> explain(UUID fit) {
        return fits.require(fit)
                .chain(found -> definitions
                        .require(found.state().definitionId())
                        .map(definition -> explained(found, definition.state())));
    }

    private static ExplainedFit explained(Fit fit, TargetDefinitionState definition) {
        var state = fit.state();
        var criteria = definition.criteria();
        return new ExplainedFit(
                fit.id(),
                state.prospectId(),
                state.prospectKind(),
                state.definitionId(),
                definition.english(),
                definition.chinese(),
                state.number(),
                state.score(),
                state.offTarget(),
                IntStream.range(0, criteria.size())
                        .mapToObj(i -> new ExplainedFit.Part(
                                criteria.get(i), state.met().get(i)))
                        .toList());
    }
}
