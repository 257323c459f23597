package dev.guanxi.sales.document.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.document.Content;
import dev.guanxi.sales.document.Document;
import dev.guanxi.sales.document.DocumentContents;
import dev.guanxi.sales.document.DocumentFile;
import dev.guanxi.sales.document.DocumentFiles;
import dev.guanxi.sales.document.DocumentPrinter;
import dev.guanxi.sales.document.DocumentService;
import dev.guanxi.sales.document.FilePart;
import dev.guanxi.sales.print.web.PaperAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What stands in documents, and the files of them. */
@Path("/documents/{id}")
@Tag(name = "Documents")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class DocumentPaperResource {
    private final DocumentService service;
    private final DocumentContents contents;
    private final DocumentFiles files;
    private final DocumentPrinter printer;
    private final PaperAnswers papers;

    DocumentPaperResource(
            DocumentService service,
            DocumentContents contents,
            DocumentFiles files,
            DocumentPrinter printer,
            PaperAnswers papers) {
        this.service = service;
        this.contents = contents;
        this.files = files;
        this.printer = printer;
        this.papers = papers;
    }

    @GET
    @Path("content")
    @Operation(
            summary = "What stands in a document",
            description = "As it was made: its parts, the values and the editions of clauses of which it was made.")
    public Uni<Content> getDocumentContent(UUID id) {
        return service.get(id).chain(document -> contents.of(document.id()));
    }

    @GET
    @Path("pdf")
    @Produces(PaperAnswers.PDF)
    @Operation(
            summary = "A document as a PDF file",
            description = "One that was sent is the file that was sent, to the last byte, and with the page of"
                    + " signatures once everybody signed. Its SHA-256 is in the header Repr-Digest, and in hex in the"
                    + " document. One that was not sent says that it is a draft.")
    public Uni<RestResponse<byte[]>> printDocument(
            UUID id,
            @QueryParam("part")
                    @Parameter(description = "SENT: without the page of signatures. The last there is, if left out.")
                    @Nullable
                    FilePart part) {
        return service.get(id)
                .chain(document -> file(document, part)
                        .chain(found -> found.map(file -> Uni.createFrom()
                                        .item(PaperFiles.kept(
                                                file, document.state().number())))
                                .orElseGet(() -> draft(document))));
    }

    private Uni<Optional<DocumentFile>> file(Document document, @Nullable FilePart part) {
        var last = document.state().signedHash() == null ? FilePart.SENT : FilePart.SIGNED;
        return files.find(document.id(), part == null ? last : part);
    }

    private Uni<RestResponse<byte[]>> draft(Document document) {
        return papers.unlessBusy(contents.of(document.id()).chain(content -> printer.draft(document, content)))
                .map(file -> PaperAnswers.file(file, document.state().number()).build());
    }
}
