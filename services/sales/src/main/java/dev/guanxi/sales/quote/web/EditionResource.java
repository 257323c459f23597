package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.quote.Edition;
import dev.guanxi.sales.quote.Editions;
import dev.guanxi.sales.quote.QuoteCourse;
import dev.guanxi.sales.quote.QuoteService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The editions of a quote that were sent, each as it was. */
@Path("/quotes/{id}/editions")
@Tag(name = "Quotes")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class EditionResource {
    private final QuoteService service;
    private final QuoteCourse course;
    private final Editions editions;

    EditionResource(QuoteService service, QuoteCourse course, Editions editions) {
        this.service = service;
        this.course = course;
        this.editions = editions;
    }

    @GET
    @AtMost(100)
    @Operation(summary = "What was sent of a quote, the newest first", description = "Nobody can edit this.")
    public Uni<List<Edition>> listQuoteEditions(UUID id) {
        return service.get(id).chain(quote -> editions.of(quote.id()));
    }

    @GET
    @Path("{edition}")
    @Operation(summary = "Read an edition as it was sent")
    public Uni<Edition> getQuoteEdition(UUID id, int edition) {
        return service.get(id)
                .chain(quote -> course.edition(quote.id(), edition))
                .map(found -> found.orElseThrow(() -> new NotFound("quote-edition", edition)));
    }
}
