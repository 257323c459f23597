package dev.guanxi.sales.document.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.document.DocumentCourse;
import dev.guanxi.sales.document.DocumentService;
import dev.guanxi.sales.document.SentDocument;
import dev.guanxi.sales.document.Side;
import dev.guanxi.sales.print.web.PaperAnswers;
import dev.guanxi.sales.seller.TeamPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a document goes on: to a manager, to those who are to sign, back, and into other hands. */
@Path("/documents/{id}")
@Tag(name = "Documents")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class DocumentCourseResource {
    private final DocumentCourse course;
    private final DocumentService service;
    private final DocumentShowing showing;
    private final PaperAnswers papers;

    DocumentCourseResource(
            DocumentCourse course, DocumentService service, DocumentShowing showing, PaperAnswers papers) {
        this.course = course;
        this.service = service;
        this.showing = showing;
        this.papers = papers;
    }

    /** What the manager is told, or tells. */
    @Schema(name = "DocumentRemark")
    public record Remark(
            @Nullable @Size(max = 1000) @Schema(examples = "客户要求 60 天账期")
            String why) {}

    /** Why something is not to be. */
    @Schema(name = "DocumentReason")
    public record Reason(
            @NotBlank @Size(max = 1000) @Schema(examples = "账期太长")
            String reason) {}

    /** Who is to be in charge. */
    @Schema(name = "DocumentAssignment")
    public record Assignment(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The seller's own, unless named.", examples = "/sales/east")
            String team) {}

    /** Whose link is lost. */
    @Schema(name = "LostLink")
    public record Lost(
            @NotNull
            @Min(1)
            @Max(20)
            @Schema(description = "Their place among those who are to sign, counted from 1.", examples = "2")
            Integer signatory) {}

    /** A document with links for those who are to sign, which are told this once. */
    @Schema(name = "SentDocument")
    public record Sent(
            DocumentView document,

            @Schema(description = "In the order of those who are to sign.")
            List<SecretLink> links) {}

    /** Somebody's link. */
    @Schema(name = "SignatureLink")
    public record SecretLink(
            Side side,
            @Nullable @Schema(examples = "王芳") String name,

            @Schema(
                    description = "Where they read, sign or decline it without logging in; whoever has it can.",
                    examples = "https://crm.example.com/api/sales/v1/signature-links/3q2-7w…")
            String link) {}

    @POST
    @Path("approval-request")
    @Operation(
            summary = "Ask a sales manager whether a document may be sent as it is",
            description = "Where something else stands in the place of a clause, or the quote would have needed"
                    + " approval. A sales manager decides who looks after the document's team, and neither owns the"
                    + " document nor asked.")
    public Uni<RestResponse<DocumentView>> askForDocumentApproval(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Remark request) {
        return course.askApproval(id, expected.version(), request.why()).chain(showing::shown);
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.SALES_MANAGER)
    @Operation(summary = "Let a document be sent as it is")
    public Uni<RestResponse<DocumentView>> approveDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Remark request) {
        return course.approve(id, expected.version(), request.why()).chain(showing::shown);
    }

    @POST
    @Path("rejection")
    @RolesAllowed(Roles.SALES_MANAGER)
    @Operation(
            summary = "Do not let a document be sent as it is",
            description = "What stands in it does not change: another is made.")
    public Uni<RestResponse<DocumentView>> rejectDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Reason request) {
        return course.reject(id, expected.version(), request.reason()).chain(showing::shown);
    }

    @POST
    @Path("sending")
    @Operation(
            summary = "Send a document to those who are to sign",
            description = "Its PDF file is made once and kept. The answer has a link for each of them; we keep no copy"
                    + " of it. Refused with document-needs-approval (409), which names every reason, when an approval is"
                    + " needed that is not there.")
    @ResponseStatus(200)
    public Uni<RestResponse<Sent>> sendDocument(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, UriInfo uri) {
        return papers.unlessBusy(course.send(id, expected.version())).chain(sent -> shown(sent, uri));
    }

    @POST
    @Path("link")
    @Operation(
            summary = "Make another link for one of those who are to sign",
            description = "The one before leads nowhere from then on.")
    @ResponseStatus(200)
    public Uni<RestResponse<Sent>> relinkDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Lost request,
            UriInfo uri) {
        return course.relink(id, expected.version(), request.signatory()).chain(sent -> shown(sent, uri));
    }

    @POST
    @Path("voiding")
    @Operation(
            summary = "Take back a document that is out for signing",
            description = "Nobody can sign it any more; the links say so. One that everybody signed stays.")
    public Uni<RestResponse<DocumentView>> voidDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Reason request) {
        return course.cancel(id, expected.version(), request.reason()).chain(showing::shown);
    }

    @POST
    @Path("assignment")
    @Operation(
            summary = "Put somebody in charge of a document",
            description = "Of one that belongs to no opportunity; those of an opportunity are whose that is.")
    public Uni<RestResponse<DocumentView>> assignDocument(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return service.assign(id, expected.version(), request.ownerId(), request.team())
                .chain(showing::shown);
    }

    private Uni<RestResponse<Sent>> shown(SentDocument sent, UriInfo uri) {
        var links = sent.links().stream().map(link -> link(link, uri)).toList();
        return showing.view(sent.document())
                .map(view -> RestResponse.ResponseBuilder.ok(new Sent(view, links))
                        .header("ETag", new ETag(sent.document().version()))
                        .build());
    }

    private static SecretLink link(SentDocument.Link link, UriInfo uri) {
        var address = uri.getBaseUriBuilder()
                .path("signature-links")
                .path(link.token().value())
                .build();
        return new SecretLink(link.signatory().side(), link.signatory().name(), address.toString());
    }
}
