package dev.guanxi.contact.attachment.web;

import dev.guanxi.contact.attachment.AttachmentRow;
import dev.guanxi.contact.attachment.Place;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The attachments of an interaction over HTTP. */
@Path("/interactions/{id}/attachments")
@Tag(name = "Attachments")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class InteractionAttachmentResource {
    private final Folder folder;

    InteractionAttachmentResource(Folder folder) {
        this.folder = folder;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Attach a file to an interaction", description = Folder.UPLOAD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, examples = "拜访记录")))
    public RestResponse<AttachmentRow> attachToInteraction(
            UUID id,
            @QueryParam("fileName")
                    @NotBlank
                    @Size(max = 200)
                    @Pattern(regexp = Folder.ONE_LINE)
                    @Parameter(description = Folder.NAME, example = "拜访记录.pdf")
                    String fileName,
            InputStream content,
            UriInfo uri)
            throws IOException {
        return folder.take(new Place(Place.Kind.INTERACTION, id), fileName, content, uri);
    }

    @GET
    @Operation(
            summary = "The attachments of an interaction, the newest first",
            description = "Fields to filter by: name, mediaType, scan, uploadedAt.")
    public Uni<RestResponse<Page<AttachmentRow>>> listInteractionAttachments(
            UUID id, @Valid @BeanParam PageParams page, UriInfo uri) {
        return folder.list(new Place(Place.Kind.INTERACTION, id), page, uri);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take the list of the attachments of an interaction away as a file",
            description = "What is said of each file, not what is in it.")
    public RestMulti<byte[]> exportInteractionAttachments(UUID id, @Valid @BeanParam FileParams file) {
        return folder.file(new Place(Place.Kind.INTERACTION, id), file);
    }
}
