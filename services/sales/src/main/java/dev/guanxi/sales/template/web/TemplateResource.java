package dev.guanxi.sales.template.web;

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
import dev.guanxi.sales.template.TemplateRow;
import dev.guanxi.sales.template.TemplateSearch;
import dev.guanxi.sales.template.TemplateService;
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

/** Templates of documents over HTTP; how they are published is in {@link TemplateCourseResource}. */
@Path("/document-templates")
@Tag(name = "Document templates", description = "What proposals and contracts are made of.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TemplateResource {
    private final TemplateService service;
    private final TemplateSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    TemplateResource(
            TemplateService service, TemplateSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin a template",
            description =
                    "Its first edition, of which documents are made once it is published. Every name in it must be"
                            + " known or declared; all others are named at once (422).")
    public Uni<RestResponse<TemplateView>> beginDocumentTemplate(@Valid @NotNull TemplateRequest request, UriInfo uri) {
        return service.begin(request.profile()).map(template -> Answers.created(template, TemplateView::of, uri));
    }

    @GET
    @Operation(summary = "Find templates")
    public Uni<RestResponse<Page<TemplateRow>>> findDocumentTemplates(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(TemplateSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take templates away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportDocumentTemplates(@Valid @BeanParam FileParams file) {
        return lists.file(TemplateSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a template", description = "Its present edition; those published stay at /editions.")
    public Uni<RestResponse<TemplateView>> getDocumentTemplate(UUID id) {
        return service.get(id).map(template -> Answers.ok(template, TemplateView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a template that is not published",
            description = "A JSON Merge Patch of DocumentTemplateContent. What was published stays; begin its next"
                    + " edition.")
    public Uni<RestResponse<TemplateView>> changeDocumentTemplate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(template -> patches.apply(TemplateRequest.of(template.profile()), patch, TemplateRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(template -> Answers.ok(template, TemplateView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Drop a template that was never published", description = "One that was is retired instead.")
    public Uni<Void> dropDocumentTemplate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a template, newest first")
    public Uni<List<AuditEntry>> getDocumentTemplateHistory(UUID id) {
        return service.get(id).chain(template -> trail.of(template.id()));
    }
}
