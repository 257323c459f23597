package dev.guanxi.contact.attachment.web;

import dev.guanxi.contact.attachment.AttachmentRow;
import dev.guanxi.contact.attachment.AttachmentService;
import dev.guanxi.contact.attachment.AttachmentUpload;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Single attachments over HTTP. */
@Path("/attachments")
@Tag(name = "Attachments", description = "Files that are kept with customers, contacts and interactions.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class AttachmentResource {
    private final AttachmentService service;
    private final AttachmentUpload upload;

    AttachmentResource(AttachmentService service, AttachmentUpload upload) {
        this.service = service;
        this.upload = upload;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What is known of an attachment")
    public Uni<RestResponse<AttachmentRow>> getAttachment(UUID id) {
        return service.get(id).map(AttachmentResource::tagged);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Download an attachment",
            description = "Always to be saved, never to be shown in the browser: what it holds was sent by somebody."
                    + " Refused with 409 when it is infected, or when the virus scanner has not answered yet.")
    public RestMulti<byte[]> downloadAttachment(UUID id) {
        return RestMulti.fromUniResponse(service.download(id), service::content, found -> headers(found.name()));
    }

    @POST
    @Blocking
    @Path("{id}/scan")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Have an attachment scanned again",
            description = "When the scanner was away, was set up later or has learnt since.")
    public RestResponse<AttachmentRow> scanAttachment(UUID id) throws IOException {
        return tagged(upload.scanAgain(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Remove an attachment", description = "The file is gone for good.")
    public Uni<Void> removeAttachment(UUID id) {
        return service.remove(id);
    }

    private static RestResponse<AttachmentRow> tagged(AttachmentRow found) {
        return ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, new ETag(found.version()))
                .build();
    }

    /** A name in any language (RFC 6266, 8187), and nothing that a browser could take for a page of ours. */
    private static Map<String, List<String>> headers(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Disposition",
                List.of("attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded)),
                "X-Content-Type-Options",
                List.of("nosniff"),
                "Content-Security-Policy",
                List.of("default-src 'none'; sandbox"),
                "Cache-Control",
                List.of("private, no-store"));
    }
}
