package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.imports.ImportErrors.Which;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Import jobs over HTTP. */
@Path("/imports")
@Tag(name = "Imports", description = "Files of records: upload, map, dry run, run, see what was refused, undo.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ADMIN
})
public class ImportResource {
    private static final String CSV = "text/csv";

    private final ImportService service;
    private final ImportUpload upload;
    private final ImportErrors errors;
    private final Problems problems;
    private final Clock clock;

    ImportResource(ImportService service, ImportUpload upload, ImportErrors errors, Problems problems, Clock clock) {
        this.service = service;
        this.upload = upload;
        this.errors = errors;
        this.problems = problems;
        this.clock = clock;
    }

    /** A kind of record that the caller can import, and the fields that a file can fill. */
    @Schema(name = "ImportKind")
    public record Kind(
            @Schema(examples = "customers") String kind,
            List<ImportColumn> columns,

            @Schema(
                    description =
                            "Fields by which a row can find the record that it changes; none when this kind is only created.")
            List<String> matchBy,

            @Schema(description = "What each job can choose.")
            List<ImportOption> options) {}

    @GET
    @AtMost(100)
    @Path("kinds")
    @Operation(summary = "What the caller can import, and the fields of each kind")
    public List<Kind> listImportKinds() {
        return service.kinds().stream()
                .map(importer -> new Kind(importer.kind(), importer.columns(), matchBy(importer), importer.options()))
                .toList();
    }

    private static List<String> matchBy(Importer<?> importer) {
        var updates = importer.updates();
        return updates == null ? List.of() : updates.matchBy();
    }

    @POST
    @Blocking
    @Consumes(CSV)
    @Operation(
            summary = "Upload a file",
            description = "CSV with a heading, in UTF-8 or, if the Content-Type says `charset=GB18030`, in that."
                    + " The mapping that the caller used last for such a file is there already; otherwise columns whose"
                    + " headings are known are mapped.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, examples = "name,city\n上海华为科技有限公司,上海")))
    public RestResponse<ImportView> uploadImport(
            @QueryParam("kind") @NotBlank @Parameter(description = "One of `/imports/kinds`.", example = "customers")
                    String kind,
            @QueryParam("fileName") @Size(max = 200) @Parameter(description = "What people call the file.") @Nullable
                    String fileName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            InputStream content,
            UriInfo uri)
            throws IOException {
        var job = upload.take(kind, fileName, type.getParameters().get(MediaType.CHARSET_PARAMETER), content);
        var place = uri.getAbsolutePathBuilder().path(job.id().toString()).build();
        return ResponseBuilder.<ImportView>created(place).entity(view(job)).build();
    }

    @GET
    @Operation(summary = "The caller's imports")
    public Uni<RestResponse<Page<ImportView>>> listImports(@Valid @BeanParam PageParams page, UriInfo uri) {
        return service.page(page.request()).map(found -> Answers.page(found.map(this::view), uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is")
    public Uni<ImportView> getImport(UUID id) {
        return service.get(id).map(this::view);
    }

    @PUT
    @Path("{id}/mapping")
    @Operation(
            summary = "Say which column is which field",
            description =
                    "With defaults for what the file does not say, what its values stand for, and what is done with"
                            + " records that are here already.")
    public Uni<ImportView> mapImport(UUID id, @Valid @NotNull ImportMapping mapping) {
        return service.map(id, mapping).map(this::view);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/dry-run")
    @Operation(
            summary = "Find out what a run would do",
            description = "Nothing is created or changed. Look at the job until it is CHECKED.")
    public Uni<RestResponse<ImportView>> checkImport(UUID id) {
        return service.check(id).map(this::accepted);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/run")
    @Operation(summary = "Create or change the records", description = "Look at the job until it is FINISHED.")
    public Uni<RestResponse<ImportView>> runImport(UUID id) {
        return service.run(id).map(this::accepted);
    }

    @POST
    @ResponseStatus(202)
    @Path("{id}/undo")
    @Operation(
            summary = "Take back what an import did",
            description = "Removes the records that it created, unless they were changed or used since, and puts the"
                    + " changed ones back field by field, where nobody changed that field since. `kept` counts what"
                    + " had to stay, `errors` with `kept=true` names it.")
    public Uni<RestResponse<ImportView>> undoImport(UUID id) {
        return service.undo(id).map(this::accepted);
    }

    @GET
    @Path("{id}/errors")
    @Produces(CSV + ";charset=UTF-8")
    @Operation(
            summary = "Every refused row with its line and the reason",
            description = "A file to be mended and uploaded again: `line`, `reason`, then the columns as they were.")
    public RestMulti<String> listImportErrors(
            UUID id,
            @QueryParam("warnings")
                    @DefaultValue("false")
                    @Parameter(description = "Instead, the rows that were taken with a warning.")
                    boolean warnings,
            @QueryParam("kept")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Instead, the records of which an undo left something, and why: `line`,"
                                    + " `reason`, `id`.")
                    boolean kept) {
        var locale = problems.locale();
        var which = kept ? Which.KEPT : warnings ? Which.WARNED : Which.REFUSED;
        return RestMulti.fromUniResponse(service.get(id), job -> errors.file(job, which, locale));
    }

    private RestResponse<ImportView> accepted(ImportJob job) {
        return ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .entity(view(job))
                .build();
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, clock, problems.locale());
    }
}
