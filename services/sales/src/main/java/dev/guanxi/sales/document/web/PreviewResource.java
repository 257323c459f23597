package dev.guanxi.sales.document.web;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.document.Composition;
import dev.guanxi.sales.document.Content;
import dev.guanxi.sales.document.DocumentNeed;
import dev.guanxi.sales.document.DocumentPrinter;
import dev.guanxi.sales.document.DocumentService;
import dev.guanxi.sales.print.web.PaperAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents as they would be; nothing is kept. */
@Path("/document-previews")
@Tag(name = "Documents")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class PreviewResource {
    private static final String DRAFT =
            "Whether it is made of the template's present edition, though that may not be published.";

    private final DocumentService service;
    private final DocumentPrinter printer;
    private final DocumentShowing showing;
    private final PaperAnswers papers;

    PreviewResource(DocumentService service, DocumentPrinter printer, DocumentShowing showing, PaperAnswers papers) {
        this.service = service;
        this.printer = printer;
        this.showing = showing;
        this.papers = papers;
    }

    /** A value that is missing. */
    @Schema(name = "MissingValue")
    public record Absent(
            @Schema(examples = "customer.phone") String name, FieldWording label) {}

    /** A document as it would be. */
    @Schema(name = "DocumentPreview")
    public record Preview(
            Content content,

            @Schema(description = "What nobody said; the document cannot be made without it.")
            List<Absent> missing,

            @Schema(description = "Why it would need the approval of a sales manager.")
            List<DocumentNeed> approvalNeeds) {
        static Preview of(Composition composition) {
            return new Preview(
                    composition.content(),
                    composition.missing().stream()
                            .map(one -> new Absent(one.name(), one.label()))
                            .toList(),
                    composition.needs());
        }
    }

    @POST
    @Operation(
            summary = "Look at a document before it is made",
            description = "Takes what making one takes. What is missing is told, and stands there by its label; nothing"
                    + " is kept, and no number is used up.")
    public Uni<Preview> previewDocument(
            @QueryParam("draft") @DefaultValue("false") @Parameter(description = DRAFT) boolean draft,
            @Valid @NotNull DocumentRequest request) {
        return composition(draft, request).map(Preview::of);
    }

    @POST
    @Path("pdf")
    @Produces(PaperAnswers.PDF)
    @Operation(summary = "The same as a PDF file", description = "It says that it is a draft.")
    public Uni<RestResponse<byte[]>> printDocumentPreview(
            @QueryParam("draft") @DefaultValue("false") @Parameter(description = DRAFT) boolean draft,
            @Valid @NotNull DocumentRequest request) {
        return papers.unlessBusy(composition(draft, request).chain(printer::preview))
                .map(file -> PaperAnswers.file(file, "preview").build());
    }

    private Uni<Composition> composition(boolean draft, DocumentRequest request) {
        return service.preview(request.wanted(draft, showing.signBy()));
    }
}
