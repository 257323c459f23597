package dev.guanxi.sales.document.web;

import dev.guanxi.sales.document.DocumentSigning;
import dev.guanxi.sales.document.LinkedDocument;
import dev.guanxi.sales.document.Visitor;
import dev.guanxi.sales.print.web.PaperAnswers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What somebody can do who has a link for signing, without logging in. */
@Path("/signature-links/{link}")
@Tag(name = "Documents")
@PermitAll
public class SignatureLinkResource {
    private final DocumentSigning signing;
    private final PaperAnswers papers;

    SignatureLinkResource(DocumentSigning signing, PaperAnswers papers) {
        this.signing = signing;
        this.papers = papers;
    }

    /** Somebody's signature. */
    @Schema(name = "DocumentSignature")
    public record Signature(
            @NotBlank @Size(max = 200) @Schema(description = "Who signs, as they type it.", examples = "王芳")
            String name,

            @NotNull
            @Pattern(regexp = HASH)
            @Schema(
                    description = "SHA-256 of the PDF file that they had, in hex, as the link says it.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {
        private static final String HASH = "[0-9a-f]{64}";
    }

    /** That somebody does not sign. */
    @Schema(name = "DocumentRefusal")
    public record Refusal(
            @NotBlank @Size(max = 200) @Schema(examples = "王芳")
            String name,

            @NotNull
            @Pattern(regexp = Signature.HASH)
            @Schema(
                    description = "SHA-256 of the PDF file that they had, in hex, as the link says it.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash,

            @Nullable @Size(max = 1000) @Schema(examples = "第三条需要修改")
            String reason) {}

    @GET
    @Operation(
            summary = "What the link shows: a document, who signs it, and the hash of its file",
            description = "That it was opened is noted. A link that we did not make, or that another took the place of,"
                    + " is not found.")
    public Uni<RestResponse<LinkedDocument>> showLinkedDocument(String link) {
        return signing.look(link).map(SignatureLinkResource::unkept);
    }

    @GET
    @Path("pdf")
    @Produces(PaperAnswers.PDF)
    @Operation(
            summary = "The document of the link as a PDF file",
            description = "To the last byte the file that is signed; with the page of signatures once everybody signed."
                    + " Gone (409) once it is taken back.")
    public Uni<RestResponse<byte[]>> printLinkedDocument(String link) {
        return signing.file(link).map(file -> PaperFiles.kept(file, "document"));
    }

    @POST
    @Path("signature")
    @Operation(
            summary = "Sign a document",
            description = "With the name as it is typed; the time, the address of the network and the hash of the file"
                    + " are kept. Of any number who sign with one link at once one is heard, and the others are told (409)"
                    + " when it was signed. It is a simple electronic signature: nobody checks whose name it is.")
    public Uni<RestResponse<LinkedDocument>> signLinkedDocument(
            String link, @Valid @NotNull Signature request, HttpServerRequest from) {
        return papers.unlessBusy(signing.sign(link, new Visitor(request.name(), address(from), request.hash())))
                .map(SignatureLinkResource::unkept);
    }

    @POST
    @Path("refusal")
    @Operation(summary = "Decline to sign a document", description = "Then nobody can sign it.")
    public Uni<RestResponse<LinkedDocument>> declineLinkedDocument(
            String link, @Valid @NotNull Refusal request, HttpServerRequest from) {
        return signing.decline(link, new Visitor(request.name(), address(from), request.hash()), request.reason())
                .map(SignatureLinkResource::unkept);
    }

    private static String address(HttpServerRequest from) {
        return from.remoteAddress().hostAddress();
    }

    private static RestResponse<LinkedDocument> unkept(LinkedDocument found) {
        return RestResponse.ResponseBuilder.ok(found)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
