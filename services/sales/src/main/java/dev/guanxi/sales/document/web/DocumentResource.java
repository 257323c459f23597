package dev.guanxi.sales.document.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
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
import dev.guanxi.sales.document.DocumentRemoval;
import dev.guanxi.sales.document.DocumentRow;
import dev.guanxi.sales.document.DocumentSearch;
import dev.guanxi.sales.document.DocumentService;
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

/** Documents over HTTP: making, finding and keeping them. How they go on is in {@link DocumentCourseResource}. */
@Path("/documents")
@Tag(name = "Documents", description = "Proposals, contracts and other papers: made of templates, approved, signed.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class DocumentResource {
    private final DocumentService service;
    private final DocumentRemoval removal;
    private final Listing<DocumentRow> listing;
    private final DocumentSearch search;
    private final DocumentShowing showing;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    DocumentResource(
            DocumentService service,
            DocumentRemoval removal,
            Listing<DocumentRow> listing,
            DocumentSearch search,
            DocumentShowing showing,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.showing = showing;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Make a document",
            description =
                    "Of the published edition of a template, and of what is known of the quote, the opportunity and the"
                            + " customer. It belongs to whom the opportunity belongs, or the quote, or else to the"
                            + " caller. Refused (422) with the names and labels of all values that are missing. What"
                            + " stands in it never changes: who wants something else makes another.")
    public Uni<RestResponse<DocumentView>> makeDocument(@Valid @NotNull DocumentRequest request, UriInfo uri) {
        return service.make(request.wanted(false, showing.signBy())).chain(document -> showing.created(document, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a document", description = "What stands in it is at /content, as a file at /pdf.")
    public Uni<RestResponse<DocumentView>> getDocument(UUID id) {
        return service.get(id).chain(showing::shown);
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a document, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainDocument(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("document", id, onlooker);
    }

    @GET
    @Operation(summary = "Find documents")
    public Uni<RestResponse<Page<DocumentRow>>> findDocuments(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take documents away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportDocuments(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say something else of a document than what stands in it",
            description = "A JSON Merge Patch of DocumentTerms. Who is to sign, and until when, is changed before it is"
                    + " sent; when a contract starts, ends and can be given notice, where the document does not say"
                    + " that itself.")
    public Uni<RestResponse<DocumentView>> changeDocument(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(document -> patches.apply(TermsRequest.of(document.terms()), patch, TermsRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.terms(showing.signBy())))
                .chain(showing::shown);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a document into the recycle bin",
            description =
                    "One that is out for signing is taken back first; one that was signed stays. Until its time is"
                            + " over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeDocument(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take what is said of a document back to an earlier version",
            description = "One field or all, as an ordinary change.")
    public Uni<RestResponse<DocumentView>> restoreDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(document ->
                        restorations.restored(id, wanted, TermsRequest.of(document.terms()), TermsRequest.class))
                .chain(restored -> service.change(id, expected.version(), restored.terms(showing.signBy())))
                .chain(showing::shown);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a document, newest first")
    public Uni<List<AuditEntry>> getDocumentHistory(UUID id) {
        return service.get(id).chain(document -> trail.of(document.id()));
    }
}
