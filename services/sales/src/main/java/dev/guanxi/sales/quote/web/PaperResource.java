package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.print.web.PaperAnswers;
import dev.guanxi.sales.quote.QuoteCourse;
import dev.guanxi.sales.quote.QuoteService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Quotes as PDF files. */
@Path("/quotes/{id}")
@Tag(name = "Quotes")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
@Produces(PaperAnswers.PDF)
public class PaperResource {
    private static final String LANGUAGE = "The quote's own, if left out.";

    private final QuoteService service;
    private final QuoteCourse course;
    private final Papers papers;

    PaperResource(QuoteService service, QuoteCourse course, Papers papers) {
        this.service = service;
        this.course = course;
        this.papers = papers;
    }

    @GET
    @Path("pdf")
    @Operation(summary = "The present edition of a quote as a PDF file", description = "A draft says that it is one.")
    public Uni<RestResponse<byte[]>> printQuote(
            UUID id, @QueryParam("language") @Parameter(description = LANGUAGE) @Nullable PaperLanguage language) {
        return service.get(id).chain(course::present).chain(document -> papers.paper(document, language));
    }

    @GET
    @Path("editions/{edition}/pdf")
    @Operation(summary = "An edition as a PDF file, as it was sent")
    public Uni<RestResponse<byte[]>> printQuoteEdition(
            UUID id,
            int edition,
            @QueryParam("language") @Parameter(description = LANGUAGE) @Nullable PaperLanguage language) {
        return service.get(id)
                .chain(quote -> course.edition(quote.id(), edition))
                .map(found -> found.orElseThrow(() -> new NotFound("quote-edition", edition)))
                .chain(found -> papers.paper(found.document(), language));
    }
}
