package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Stage;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How an opportunity goes on: to the next stage, to its end, into other hands. */
@Path("/opportunities")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class ProgressResource {
    private final OpportunityService service;
    private final KnownCustomers customers;

    ProgressResource(OpportunityService service, KnownCustomers customers) {
        this.service = service;
        this.customers = customers;
    }

    /** Where the deal has come to. */
    public record Advance(
            @NotNull @Schema(examples = "ENGAGING") Stage stage) {}

    /** Why the deal is lost. */
    public record Loss(
            @NotBlank @Size(max = 300) @Schema(examples = "price")
            String reason,

            @Nullable @Size(max = 200) @Schema(description = "Who won it instead.")
            String competitor) {}

    /** Who is to be in charge. */
    @Schema(name = "OpportunityAssignment")
    public record Assignment(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The seller's own, unless named.", examples = "/sales/east")
            String team) {}

    @POST
    @Path("{id}/stage")
    @Operation(
            summary = "Advance an opportunity to the next stage",
            description = "PROSPECTING, ENGAGING, PROPOSING, one after the other.")
    public Uni<RestResponse<OpportunityView>> advanceOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Advance request) {
        return service.advance(id, expected.version(), request.stage()).chain(this::shown);
    }

    @POST
    @Path("{id}/win")
    @Operation(
            summary = "Win an opportunity",
            description = "Possible when proposing, with a customer and an amount. Its lines become an order.")
    public Uni<RestResponse<OpportunityView>> winOpportunity(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.win(id, expected.version()).chain(this::shown);
    }

    @POST
    @Path("{id}/loss")
    @Operation(summary = "Lose an opportunity", description = "Possible at every open stage, with a reason.")
    public Uni<RestResponse<OpportunityView>> loseOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Loss request) {
        return service.lose(id, expected.version(), request.reason(), request.competitor())
                .chain(this::shown);
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Put somebody in charge of an opportunity")
    public Uni<RestResponse<OpportunityView>> assignOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return service.assign(id, expected.version(), request.ownerId(), request.team())
                .chain(this::shown);
    }

    private Uni<RestResponse<OpportunityView>> shown(Opportunity deal) {
        return customers
                .nameOf(deal.terms().customerId())
                .map(name -> Answers.ok(deal, d -> OpportunityView.of(d, name)));
    }
}
