package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.opportunity.Going;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Progress;
import dev.guanxi.sales.seller.TeamPath;
import dev.guanxi.sales.stages.ExitCriterion;
import dev.guanxi.sales.stages.StageKeys;
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
    private static final String REASON = "What the history of its stages says about it; needed to override.";
    private static final String OVERRIDE =
            "Go although criteria are not met; for sales managers and administrators, with a reason.";

    private final Progress progress;
    private final OpportunityService service;
    private final KnownCustomers customers;

    ProgressResource(Progress progress, OpportunityService service, KnownCustomers customers) {
        this.progress = progress;
        this.service = service;
        this.customers = customers;
    }

    /** Where the deal has come to. */
    public record Advance(
            @NotNull
            @Pattern(regexp = StageKeys.FORM)
            @Schema(description = "The key of an open stage.", examples = "ENGAGING")
            String stage,

            @Nullable
            @Pattern(regexp = StageKeys.FORM)
            @Schema(description = "The key of the pipeline that it goes on in; the one it is in if left out.")
            String pipeline,

            @Nullable @Size(max = 300) @Schema(description = REASON)
            String reason,

            @Nullable @Schema(description = OVERRIDE) Boolean override) {
        Going going() {
            return new Going(stage, pipeline, said(reason), is(override));
        }
    }

    /** What is to be said of a win. */
    public record Win(
            @Nullable @Size(max = 300) @Schema(description = REASON)
            String reason,

            @Nullable @Schema(description = OVERRIDE) Boolean override) {}

    /** Whether something is so that a criterion of the pipeline asks people for. */
    public record CriterionTick(
            @NotNull @Pattern(regexp = ExitCriterion.FORM) @Schema(examples = "budgetKnown")
            String criterion,

            @NotNull @Schema(description = "False takes back what somebody said.", examples = "true")
            Boolean so) {}

    private static @Nullable String said(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static boolean is(@Nullable Boolean said) {
        return said != null && said;
    }

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
            summary = "Move an opportunity to another stage",
            description =
                    "To the next stage of its pipeline; past others or back where the pipeline allows it; into any"
                            + " stage of another pipeline. What the stages that it leaves behind ask for must be so; otherwise the"
                            + " problem exit-criteria-unmet (409) names all that is not. Each step stands in the history of its stages for good.")
    public Uni<RestResponse<OpportunityView>> advanceOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Advance request) {
        return progress.move(id, expected.version(), request.going()).chain(this::shown);
    }

    @POST
    @Path("{id}/win")
    @Operation(
            summary = "Win an opportunity",
            description =
                    "Possible in the last stage of its pipeline, or in any where that allows skipping, with a customer and an amount. Its lines become an order.")
    public Uni<RestResponse<OpportunityView>> winOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Nullable @Valid Win request) {
        var said = request == null ? new Win(null, null) : request;
        return progress.win(id, expected.version(), is(said.override()), said(said.reason()))
                .chain(this::shown);
    }

    @POST
    @Path("{id}/loss")
    @Operation(summary = "Lose an opportunity", description = "Possible at every open stage, with a reason.")
    public Uni<RestResponse<OpportunityView>> loseOpportunity(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Loss request) {
        return progress.lose(id, expected.version(), request.reason(), request.competitor())
                .chain(this::shown);
    }

    @POST
    @Path("{id}/checklist")
    @Operation(
            summary = "Tick off what a stage asks for",
            description =
                    "A criterion of the deal's pipeline that no field tells of, of any of its stages; who said so and"
                            + " when stands with the deal.")
    public Uni<RestResponse<OpportunityView>> tickCriterion(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CriterionTick request) {
        return progress.tick(id, expected.version(), request.criterion(), request.so())
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
