package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.quote.QuoteAnswers;
import dev.guanxi.sales.quote.QuoteCourse;
import dev.guanxi.sales.quote.QuoteService;
import dev.guanxi.sales.quote.SentQuote;
import dev.guanxi.sales.seller.TeamPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a quote goes on: to a manager, to the customer, into the next edition, into other hands. */
@Path("/quotes")
@Tag(name = "Quotes")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class QuoteCourseResource {
    private final QuoteCourse course;
    private final QuoteAnswers answers;
    private final QuoteService service;
    private final QuoteShowing showing;

    QuoteCourseResource(QuoteCourse course, QuoteAnswers answers, QuoteService service, QuoteShowing showing) {
        this.course = course;
        this.answers = answers;
        this.service = service;
        this.showing = showing;
    }

    /** What the manager is told, or tells. */
    @Schema(name = "QuoteRemark")
    public record Remark(
            @Nullable @Size(max = 1000) @Schema(examples = "老客户，今年第三单")
            String why) {}

    /** Why it may not be sent as it is. */
    @Schema(name = "QuoteRejection")
    public record Rejection(
            @NotBlank @Size(max = 1000) @Schema(examples = "毛利太低")
            String reason) {}

    /** What the customer said to one of ours. */
    @Schema(name = "NotedAnswer")
    public record NotedAnswer(
            @NotBlank @Size(max = 200) @Schema(description = "Who said it.", examples = "王芳")
            String name,

            @Nullable @Size(max = 2000) String remark) {}

    /** Who is to be in charge. */
    @Schema(name = "QuoteAssignment")
    public record Assignment(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The seller's own, unless named.", examples = "/sales/east")
            String team) {}

    /** A quote that was sent, with the customer's link, which is told this once. */
    @Schema(name = "SentQuote")
    public record Sent(
            QuoteView quote,

            @Schema(
                    description =
                            "Where the customer reads, accepts or declines it without logging in; whoever has it can.",
                    examples = "https://crm.example.com/api/sales/v1/quote-links/3q2-7w…")
            String link) {}

    @POST
    @Path("{id}/approval-request")
    @Operation(
            summary = "Ask a sales manager whether a quote may be sent as it is",
            description = "Where approval rules ask for it. A sales manager decides who looks after the quote's team,"
                    + " and neither owns the quote nor asked.")
    public Uni<RestResponse<QuoteView>> askForApproval(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Remark request) {
        return course.askApproval(id, expected.version(), request.why()).chain(showing::shown);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SALES_MANAGER)
    @Operation(
            summary = "Let a quote be sent as it is",
            description = "Exactly what If-Match names is approved: a change takes the approval away.")
    public Uni<RestResponse<QuoteView>> approveQuote(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Remark request) {
        return course.approve(id, expected.version(), request.why()).chain(showing::shown);
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(Roles.SALES_MANAGER)
    @Operation(summary = "Do not let a quote be sent as it is", description = "It can be changed and asked for again.")
    public Uni<RestResponse<QuoteView>> rejectQuote(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Rejection request) {
        return course.reject(id, expected.version(), request.reason()).chain(showing::shown);
    }

    @POST
    @Path("{id}/sending")
    @Operation(
            summary = "Send a quote",
            description = "From then on this edition stays what it is. The answer has the customer's link; we keep no"
                    + " copy of it. Refused with quote-needs-approval (409), which names every reason, when rules ask"
                    + " for an approval that is not there.")
    @ResponseStatus(200)
    public Uni<RestResponse<Sent>> sendQuote(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, UriInfo uri) {
        return course.send(id, expected.version()).chain(sent -> shown(sent, uri));
    }

    @POST
    @Path("{id}/link")
    @Operation(
            summary = "Make another link for the customer",
            description = "Of a quote that was sent. The link before leads nowhere from then on.")
    @ResponseStatus(200)
    public Uni<RestResponse<Sent>> linkQuote(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, UriInfo uri) {
        return course.relink(id, expected.version()).chain(sent -> shown(sent, uri));
    }

    @POST
    @Path("{id}/editions")
    @Operation(
            summary = "Begin the next edition of a quote",
            description = "As a copy of what was sent, which stays readable as it was and can no longer be accepted.")
    public Uni<RestResponse<QuoteView>> beginQuoteEdition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return course.beginEdition(id, expected.version()).chain(showing::shown);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Take back a quote that was sent", description = "The customer's link says so.")
    public Uni<RestResponse<QuoteView>> withdrawQuote(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return course.withdraw(id, expected.version()).chain(showing::shown);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(
            summary = "Take down that the customer accepts a quote",
            description = "Who told one of ours instead of using the link. It becomes an order.")
    public Uni<RestResponse<QuoteView>> noteQuoteAcceptance(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull NotedAnswer request) {
        return answers.accept(id, expected.version(), request.name(), request.remark())
                .chain(showing::shown);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(
            summary = "Take down that the customer declines a quote",
            description = "Who told one of ours instead of using the link.")
    public Uni<RestResponse<QuoteView>> noteQuoteRefusal(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull NotedAnswer request) {
        return answers.decline(id, expected.version(), request.name(), request.remark())
                .chain(showing::shown);
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Put somebody in charge of a quote")
    public Uni<RestResponse<QuoteView>> assignQuote(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return service.assign(id, expected.version(), request.ownerId(), request.team())
                .chain(showing::shown);
    }

    private Uni<RestResponse<Sent>> shown(SentQuote sent, UriInfo uri) {
        var link = uri.getBaseUriBuilder()
                .path("quote-links")
                .path(sent.link().value())
                .build();
        return showing.view(sent.quote())
                .map(view -> RestResponse.ResponseBuilder.ok(new Sent(view, link.toString()))
                        .header("ETag", new ETag(sent.quote().version()))
                        .build());
    }
}
