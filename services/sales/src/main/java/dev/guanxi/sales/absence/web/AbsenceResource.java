package dev.guanxi.sales.absence.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.absence.AbsenceRow;
import dev.guanxi.sales.absence.AbsenceSearch;
import dev.guanxi.sales.absence.AbsenceService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Absences over HTTP. */
@Path("/absences")
@Tag(name = "Absences", description = "When people of the sales force are away, and who stands in for them.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class AbsenceResource {
    private final AbsenceService service;
    private final AbsenceSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    AbsenceResource(
            AbsenceService service,
            AbsenceSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    /** Somebody is away. */
    public record NewAbsence(
            @NotNull UUID sellerId, @NotNull @Valid AbsenceRequest profile) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Say that somebody is away",
            description =
                    "People say it of themselves, managers of those whom they lead. From the first to the last day no"
                            + " rule gives them leads, and what is assigned to them, and what they are told, goes to their stand-in.")
    public Uni<RestResponse<AbsenceView>> enterAbsence(@Valid @NotNull NewAbsence wanted, UriInfo uri) {
        return service.enter(wanted.sellerId(), wanted.profile().profile())
                .map(absence -> Answers.created(absence, AbsenceView::of, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find absences")
    public Uni<RestResponse<Page<AbsenceRow>>> findAbsences(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(AbsenceSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take absences away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportAbsences(@Valid @BeanParam FileParams file) {
        return lists.file(AbsenceSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an absence")
    public Uni<RestResponse<AbsenceView>> getAbsence(UUID id) {
        return service.get(id).map(absence -> Answers.ok(absence, AbsenceView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees an absence, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainAbsence(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("absence", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change an absence", description = "A JSON Merge Patch of AbsenceProfile.")
    public Uni<RestResponse<AbsenceView>> changeAbsence(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(absence -> patches.apply(AbsenceRequest.of(absence.profile()), patch, AbsenceRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.profile()))
                .map(absence -> Answers.ok(absence, AbsenceView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel an absence", description = "What went to the stand-in stays there.")
    public Uni<Void> cancelAbsence(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.cancel(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an absence, newest first")
    public Uni<List<AuditEntry>> getAbsenceHistory(UUID id) {
        return service.get(id).chain(absence -> trail.of(absence.id()));
    }
}
