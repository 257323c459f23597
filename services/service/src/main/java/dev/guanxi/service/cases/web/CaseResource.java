package dev.guanxi.service.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.service.cases.Case;
import dev.guanxi.service.cases.CaseIntake;
import dev.guanxi.service.cases.CaseList;
import dev.guanxi.service.cases.CaseRemoval;
import dev.guanxi.service.cases.CaseRow;
import dev.guanxi.service.cases.CaseService;
import dev.guanxi.service.cases.Priority;
import dev.guanxi.service.cases.Reporters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** Cases over HTTP: the same door for shoppers and for those who help them. */
@Path("/cases")
@Tag(name = "Cases", description = "What customers need help with, and until when.")
@RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.SHOPPER, Roles.ADMIN})
public class CaseResource {
    private final CaseIntake intake;
    private final CaseService service;
    private final CaseRemoval removal;
    private final Listing<CaseRow> listing;
    private final CaseList list;
    private final Reporters reporters;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;
    private final MergePatch patches;
    private final Restorations restorations;
    private final FieldCatalogue fields;

    CaseResource(
            CaseIntake intake,
            CaseService service,
            CaseRemoval removal,
            Listing<CaseRow> listing,
            CaseList list,
            Reporters reporters,
            AuditTrail trail,
            Lists lists,
            Sights sights,
            MergePatch patches,
            Restorations restorations,
            FieldCatalogue fields) {
        this.intake = intake;
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.list = list;
        this.reporters = reporters;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
        this.patches = patches;
        this.restorations = restorations;
        this.fields = fields;
    }

    /** Who is to work on it: a person, who takes it on, or a team, where it waits for one. */
    public record CaseAssignment(
            @Nullable @Size(min = 1, max = 100) String ownerId,

            @Nullable @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM) @Schema(examples = "/service/centre")
            String team) {}

    /** How soon it is to be resolved. */
    public record CasePriority(@NotNull Priority priority) {}

    /** How it was resolved. */
    public record CaseResolution(
            @NotBlank @Size(max = 10_000) @Schema(examples = "The heating element was replaced.")
            String resolution) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.SHOPPER, Roles.ADMIN})
    @Operation(
            summary = "Open a case",
            description = "The customer's class decides its priority. A shopper's case goes to the service centre.")
    public Uni<RestResponse<CaseView>> openCase(@Valid @NotNull NewCase request, UriInfo uri) {
        return intake.open(request.report())
                .chain(opened ->
                        reporters.names(opened).map(names -> Answers.created(opened, it -> view(it, names), uri)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a case")
    public Uni<RestResponse<CaseView>> getCase(UUID id) {
        return shown(service.get(id));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a case, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCase(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("case", id, onlooker);
    }

    @GET
    @Operation(summary = "Find cases", description = "Shoppers find their own.")
    public Uni<RestResponse<Page<CaseRow>>> findCases(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take cases away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCases(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, list::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change what a case says", description = "A JSON Merge Patch of CaseContents.")
    public Uni<RestResponse<CaseView>> changeCase(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return shown(service.get(id)
                .map(found -> patches.apply(CaseText.of(found.contents()), patch, CaseText.class))
                .chain(changed -> service.change(id, expected.version(), changed.contents())));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a case into the recycle bin",
            description =
                    "No list or search has it any more, in any service, and its clock announces nothing. Until its"
                            + " time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeCase(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take what a case says back to an earlier version",
            description = "One field or all, as an ordinary change: subject, description, fields of an administrator.")
    public Uni<RestResponse<CaseView>> restoreCase(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, CaseText.class))
                .chain(patch -> changeCase(id, expected, patch));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Give a case to somebody", description = "The clock runs on and the history stays.")
    public Uni<RestResponse<CaseView>> assignCase(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CaseAssignment request) {
        return shown(service.assign(id, expected.version(), request.ownerId(), request.team()));
    }

    @POST
    @Path("{id}/priority")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set a case's priority by hand",
            description = "It is due by the new goal, counted from its opening. The customer's class matters no more.")
    public Uni<RestResponse<CaseView>> prioritiseCase(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CasePriority request) {
        return shown(service.prioritise(id, expected.version(), request.priority()));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Wait for the customer", description = "The clock stands still until the case is resumed.")
    public Uni<RestResponse<CaseView>> pauseCase(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return shown(service.pause(id, expected.version()));
    }

    @POST
    @Path("{id}/resumption")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Go on when the customer has answered",
            description = "The case is due so much later as business time has passed since the pause.")
    public Uni<RestResponse<CaseView>> resumeCase(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return shown(service.resume(id, expected.version()));
    }

    @POST
    @Path("{id}/resolution")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Resolve a case", description = "The clock stands still.")
    public Uni<RestResponse<CaseView>> resolveCase(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CaseResolution request) {
        return shown(service.resolve(id, expected.version(), request.resolution()));
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Close a resolved case")
    public Uni<RestResponse<CaseView>> closeCase(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return shown(service.close(id, expected.version()));
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Open a resolved or closed case again",
            description = "The clock runs on; the time since it was resolved does not count.")
    public Uni<RestResponse<CaseView>> reopenCase(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return shown(service.reopen(id, expected.version()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a case, newest first")
    public Uni<List<AuditEntry>> getCaseHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }

    private Uni<RestResponse<CaseView>> shown(Uni<Case> found) {
        return found.chain(it -> reporters.names(it).map(names -> Answers.ok(it, shown -> view(shown, names))));
    }

    private CaseView view(Case shown, Reporters.Names names) {
        return CaseView.of(shown, names, fields.shown(shown.contents().custom()));
    }
}
