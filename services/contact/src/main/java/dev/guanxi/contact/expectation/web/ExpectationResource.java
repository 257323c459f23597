package dev.guanxi.contact.expectation.web;

import dev.guanxi.contact.expectation.ExpectationRow;
import dev.guanxi.contact.expectation.ExpectationSearch;
import dev.guanxi.contact.expectation.ExpectationService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Expectations over HTTP. */
@Path("/expectations")
@Tag(name = "Expectations", description = "What customers expect, what was promised, what came, and the gaps.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ExpectationResource {
    private final ExpectationService service;
    private final ExpectationSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    ExpectationResource(
            ExpectationService service, ExpectationSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** What the customer can count on. */
    public record Promise(
            @NotNull @Digits(integer = 12, fraction = 3) @Schema(examples = "3")
            BigDecimal value) {}

    /** Why it will not be met. */
    public record Refusal(
            @NotBlank @Size(max = 2000) @Schema(examples = "The forwarder needs three days at least.")
            String reason) {}

    /** What the customer says to the promise. */
    public record Answer(@NotNull Boolean accepted) {}

    /** What came. */
    public record Delivery(
            @NotNull @Digits(integer = 12, fraction = 3) @Schema(examples = "4")
            BigDecimal value,

            @Nullable @Schema(description = "When it came; now when left out.")
            Instant deliveredAt) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take down what a customer expects")
    public Uni<RestResponse<ExpectationView>> raiseExpectation(@Valid @NotNull NewExpectation request, UriInfo uri) {
        return service.raise(request.customerId(), request.measure(), request.note())
                .map(expectation -> Answers.created(expectation, ExpectationView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an expectation")
    public Uni<RestResponse<ExpectationView>> getExpectation(UUID id) {
        return service.get(id).map(expectation -> Answers.ok(expectation, ExpectationView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an expectation, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainExpectation(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("expectation", id, onlooker);
    }

    @GET
    @Operation(summary = "Find expectations", description = "Those of broken promises: filter=missed==true")
    public Uni<RestResponse<Page<ExpectationRow>>> findExpectations(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ExpectationSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take expectations away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportExpectations(@Valid @BeanParam FileParams file) {
        return lists.file(ExpectationSearch.listing(), file, search::find);
    }

    @POST
    @Path("{id}/promise")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Promise something", description = "The customer is to accept it, a new promise anew.")
    public Uni<RestResponse<ExpectationView>> promiseExpectation(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Promise request) {
        return service.promise(id, expected.version(), request.value())
                .map(expectation -> Answers.ok(expectation, ExpectationView::of));
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say frankly that it will not be met")
    public Uni<RestResponse<ExpectationView>> declineExpectation(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Refusal request) {
        return service.decline(id, expected.version(), request.reason())
                .map(expectation -> Answers.ok(expectation, ExpectationView::of));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take the customer's answer to the promise")
    public Uni<RestResponse<ExpectationView>> answerExpectation(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Answer request) {
        return service.answer(id, expected.version(), request.accepted())
                .map(expectation -> Answers.ok(expectation, ExpectationView::of));
    }

    @POST
    @Path("{id}/delivery")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Enter what came",
            description = "It is held against the promise and the expectation. Saying it again corrects it.")
    public Uni<RestResponse<ExpectationView>> deliverExpectation(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Delivery request) {
        return service.deliver(id, expected.version(), request.value(), request.deliveredAt())
                .map(expectation -> Answers.ok(expectation, ExpectationView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of an expectation, newest first")
    public Uni<List<AuditEntry>> getExpectationHistory(UUID id) {
        return service.get(id).chain(expectation -> trail.of(expectation.id()));
    }
}
