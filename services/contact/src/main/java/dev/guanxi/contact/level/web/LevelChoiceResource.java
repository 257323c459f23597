package dev.guanxi.contact.level.web;

import dev.guanxi.contact.level.LevelChoice;
import dev.guanxi.contact.level.LevelChoiceRow;
import dev.guanxi.contact.level.LevelSearch;
import dev.guanxi.contact.level.LevelService;
import dev.guanxi.contact.level.RelationshipLevel;
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
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Chosen levels over HTTP. */
@Path("/level-choices")
@Tag(name = "Relationship levels")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class LevelChoiceResource {
    private final LevelService service;
    private final LevelSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    LevelChoiceResource(
            LevelService service,
            LevelSearch search,
            AuditTrail trail,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A level for one customer. */
    public record NewLevelChoice(
            @NotNull UUID customerId,

            @Nullable
            @Size(min = 1, max = 100)
            @Schema(description = "A series of the catalogue; leave out for all the customer's dealings.")
            String productLine,

            @NotNull @Valid Choice choice) {
        String line() {
            return productLine == null ? "" : productLine.strip();
        }
    }

    /** The level, and why. */
    public record Choice(
            @NotNull @Schema(examples = "PARTNERSHIP") RelationshipLevel level,

            @NotBlank @Size(max = 2000) @Schema(examples = "与该连锁店签有年度框架协议")
            String reason) {
        static Choice of(LevelChoice choice) {
            return new Choice(choice.state().level(), choice.state().reason());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Choose a level for one customer, in all dealings or in one product line",
            description = "Refused where one is chosen already: change that.")
    public Uni<RestResponse<LevelChoiceView>> chooseLevel(@Valid @NotNull NewLevelChoice request, UriInfo uri) {
        return service.choose(
                        request.customerId(),
                        request.line(),
                        request.choice().level(),
                        request.choice().reason())
                .map(choice -> Answers.created(choice, LevelChoiceView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a chosen level")
    public Uni<RestResponse<LevelChoiceView>> getLevelChoice(UUID id) {
        return service.get(id).map(choice -> Answers.ok(choice, LevelChoiceView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a chosen level, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainLevelChoice(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("level-choice", id, onlooker);
    }

    @GET
    @Operation(summary = "Find chosen levels")
    public Uni<RestResponse<Page<LevelChoiceRow>>> findLevelChoices(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(LevelSearch.listingOfChoices(), page, uri, search::choices);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take chosen levels away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportLevelChoices(@Valid @BeanParam FileParams file) {
        return lists.file(LevelSearch.listingOfChoices(), file, search::choices);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Choose another level")
    public Uni<RestResponse<LevelChoiceView>> changeLevelChoice(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Choice request) {
        return service.change(id, expected.version(), request.level(), request.reason())
                .map(choice -> Answers.ok(choice, LevelChoiceView::of));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Let the level follow from the segment again")
    public Uni<RestResponse<LevelChoiceView>> withdrawLevelChoice(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version()).map(choice -> Answers.ok(choice, LevelChoiceView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a chosen level back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<LevelChoiceView>> restoreLevelChoice(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(choice -> restorations.restored(id, wanted, Choice.of(choice), Choice.class))
                .chain(restored -> changeLevelChoice(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a chosen level, newest first")
    public Uni<List<AuditEntry>> getLevelChoiceHistory(UUID id) {
        return service.get(id).chain(choice -> trail.of(choice.id()));
    }
}
