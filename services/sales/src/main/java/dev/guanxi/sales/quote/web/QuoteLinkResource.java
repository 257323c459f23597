package dev.guanxi.sales.quote.web;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.print.web.PaperAnswers;
import dev.guanxi.sales.quote.LinkedQuote;
import dev.guanxi.sales.quote.QuoteAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a customer can do who has the link of a quote, without logging in. */
@Path("/quote-links/{link}")
@Tag(name = "Quotes")
@PermitAll
public class QuoteLinkResource {
    private final QuoteAnswers answers;
    private final Papers papers;

    QuoteLinkResource(QuoteAnswers answers, Papers papers) {
        this.answers = answers;
        this.papers = papers;
    }

    /** What a customer says of a quote. */
    @Schema(name = "CustomersAnswer")
    public record CustomersAnswer(
            @NotBlank @Size(max = 200) @Schema(description = "Who says it.", examples = "王芳")
            String name,

            @Nullable @Size(max = 2000) @Schema(examples = "请在三月前交货")
            String remark) {}

    @GET
    @Operation(
            summary = "What the link shows: a quote, and whether it can be accepted",
            description = "A link that we did not make, or that another took the place of, is not found.")
    public Uni<RestResponse<LinkedQuote>> showLinkedQuote(String link) {
        return answers.shown(link).map(QuoteLinkResource::unkept);
    }

    @GET
    @Path("pdf")
    @Produces(PaperAnswers.PDF)
    @Operation(summary = "The quote of the link as a PDF file", description = "Gone (409) once it is withdrawn.")
    public Uni<RestResponse<byte[]>> printLinkedQuote(
            String link,
            @QueryParam("language") @Parameter(description = "The quote's own, if left out.") @Nullable
                    PaperLanguage language) {
        return answers.shown(link).chain(found -> papers.paper(found.readable(), language));
    }

    @POST
    @Path("acceptance")
    @Operation(
            summary = "Accept a quote",
            description = "Of any number who answer at once one is heard; the others are told (409) what became of it,"
                    + " as is who comes too late.")
    public Uni<RestResponse<LinkedQuote>> acceptLinkedQuote(String link, @Valid @NotNull CustomersAnswer request) {
        return answers.acceptByLink(link, request.name(), request.remark()).chain(() -> showLinkedQuote(link));
    }

    @POST
    @Path("refusal")
    @Operation(summary = "Decline a quote", description = "As accepting it, with the other outcome.")
    public Uni<RestResponse<LinkedQuote>> declineLinkedQuote(String link, @Valid @NotNull CustomersAnswer request) {
        return answers.declineByLink(link, request.name(), request.remark()).chain(() -> showLinkedQuote(link));
    }

    private static RestResponse<LinkedQuote> unkept(LinkedQuote found) {
        return RestResponse.ResponseBuilder.ok(found)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
