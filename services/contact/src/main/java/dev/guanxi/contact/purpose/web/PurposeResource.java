package dev.guanxi.contact.purpose.web;

import dev.guanxi.contact.purpose.PurposeRow;
import dev.guanxi.contact.purpose.PurposeSearch;
import dev.guanxi.contact.purpose.PurposeService;
import dev.guanxi.contact.purpose.Wording;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Purposes over HTTP. */
@Path("/consent-purposes")
@Tag(name = "Consents")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class PurposeResource {
    private final PurposeService service;
    private final PurposeSearch search;
    private final Lists lists;

    PurposeResource(PurposeService service, PurposeSearch search, Lists lists) {
        this.service = service;
        this.search = search;
        this.lists = lists;
    }

    /** A new purpose. */
    public record NewPurpose(
            @NotNull
            @Size(max = 40)
            @Pattern(regexp = "[a-z][a-z0-9-]*")
            @Schema(description = "What consents name it by; it never changes.", examples = "invitations")
            String code,

            @NotNull @Valid PurposeRequest texts) {}

    /** A purpose as it is to be. */
    public record ChangedPurpose(
            @NotNull @Valid PurposeRequest texts,

            @NotNull @Schema(description = "False when nobody is to be asked any more.", examples = "true")
            Boolean active) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Introduce a purpose that people can consent to")
    public Uni<RestResponse<PurposeView>> introducePurpose(@Valid @NotNull NewPurpose request, UriInfo uri) {
        return service.introduce(request.code(), request.texts().texts())
                .map(purpose -> Answers.created(purpose, PurposeView::of, uri));
    }

    @GET
    @Operation(summary = "What people can consent to")
    public Uni<RestResponse<Page<PurposeRow>>> findPurposes(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PurposeSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take purposes away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPurposes(@Valid @BeanParam FileParams file) {
        return lists.file(PurposeSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a purpose with its present wording")
    public Uni<RestResponse<PurposeView>> getPurpose(UUID id) {
        return service.get(id).map(purpose -> Answers.ok(purpose, PurposeView::of));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Name a purpose or ask for it differently",
            description = "Another wording gets the next version; consents keep the version they were given to.")
    public Uni<RestResponse<PurposeView>> changePurpose(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ChangedPurpose request) {
        return service.change(id, expected.version(), request.texts().texts(), request.active())
                .map(purpose -> Answers.ok(purpose, PurposeView::of));
    }

    @GET
    @Path("{id}/wordings")
    @AtMost(PurposeService.MOST_WORDINGS)
    @Operation(summary = "All that people were ever shown for a purpose", description = "Newest first.")
    public Uni<List<Wording>> listPurposeWordings(UUID id) {
        return service.wordings(id);
    }
}
