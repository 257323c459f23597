package dev.guanxi.contact.memory.web;

import dev.guanxi.contact.memory.PreferenceRow;
import dev.guanxi.contact.memory.PreferenceSearch;
import dev.guanxi.contact.memory.PreferenceService;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** What is known of guests, over HTTP. */
@Path("/preferences")
@Tag(name = "Guest memory", description = "What is known of people's habits, with source and date.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class PreferenceResource {
    private final PreferenceService service;
    private final PreferenceSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    PreferenceResource(
            PreferenceService service, PreferenceSearch search, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** It was seen again. */
    public record Confirmation(
            @NotNull @Schema(description = "The day on which it was.", examples = "2026-06-08")
            LocalDate seenOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Note a habit of a guest",
            description = "Of a contact or of a customer. What tells of health or religion is refused unless the person"
                    + " consented to the purpose `sensitive-particulars`; when they take that back, or it ends, it is"
                    + " deleted.")
    public Uni<RestResponse<PreferenceView>> notePreference(@Valid @NotNull NewPreference request, UriInfo uri) {
        return service.note(
                        request.customerId(),
                        request.contactId(),
                        request.topic().strip(),
                        request.seen().observation())
                .map(preference -> Answers.created(preference, PreferenceView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read what is known")
    public Uni<RestResponse<PreferenceView>> getPreference(UUID id) {
        return service.get(id).map(preference -> Answers.ok(preference, PreferenceView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees what is known of a guest, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainPreference(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("preference", id, onlooker);
    }

    @GET
    @Operation(
            summary = "Find what is known of guests, also what held before",
            description = "What holds of one person: filter=contactId==...;standing==CURRENT")
    public Uni<RestResponse<Page<PreferenceRow>>> findPreferences(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PreferenceSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take what is known of guests away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPreferences(@Valid @BeanParam FileParams file) {
        return lists.file(PreferenceSearch.listing(), file, search::find);
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that it was seen again", description = "The later day counts.")
    public Uni<RestResponse<PreferenceView>> confirmPreference(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Confirmation request) {
        return service.confirm(id, expected.version(), request.seenOn())
                .map(preference -> Answers.ok(preference, PreferenceView::of));
    }

    @POST
    @Path("{id}/contradiction")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that the guest wants something else by now",
            description = "Answers the new preference. The old one stays with the standing REPLACED.")
    public Uni<RestResponse<PreferenceView>> contradictPreference(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull NewPreference.Seen request) {
        return service.contradict(id, expected.version(), request.observation())
                .map(preference -> Answers.ok(preference, PreferenceView::of));
    }

    @POST
    @Path("{id}/retraction")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that it does not hold, or never did")
    public Uni<RestResponse<PreferenceView>> retractPreference(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retract(id, expected.version()).map(preference -> Answers.ok(preference, PreferenceView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a preference, newest first")
    public Uni<List<AuditEntry>> getPreferenceHistory(UUID id) {
        return service.get(id).chain(preference -> trail.of(preference.id()));
    }
}
