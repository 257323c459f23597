package dev.guanxi.platform.bin;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The recycle bin over HTTP. */
@Path("/recycle-bin")
@Tag(name = "Recycle bin", description = "What was removed, and can come back until its time is over.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class RecycleBinResource {
    private static final int MOST_AT_ONCE = 100;

    private final BinService service;
    private final Problems problems;
    private final Listing<BinEntry> listing;
    private final Lists lists;

    RecycleBinResource(BinService service, Problems problems, Listing<BinEntry> listing, Lists lists) {
        this.service = service;
        this.problems = problems;
        this.listing = listing;
        this.lists = lists;
    }

    /** Which records are to come back. */
    @Schema(name = "RecordsToBringBack")
    public record Wanted(
            @NotNull @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull UUID> ids) {}

    @GET
    @Operation(
            summary = "What was removed",
            description = "Of the records that the caller would see. Without what went along with another:"
                    + " filter=alone==true")
    public Uni<RestResponse<Page<BinEntry>>> listRemovedRecords(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, service::page);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take what was removed away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportRemovedRecords(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, service::page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Who removed a record, when and why", description = "The id is the record's own.")
    public Uni<BinEntry> getRemovedRecord(UUID id) {
        return service.get(id);
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Bring a record back",
            description = "As it was, with what went along with it. For those who may change such records.")
    public Uni<Void> bringRecordBack(UUID id) {
        return service.bringBack(id);
    }

    @POST
    @Path("restorations")
    @AtMost(MOST_AT_ONCE)
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Bring several records back",
            description = "One after the other, each as if alone: what one of them refuses holds up none of the others."
                    + " The answer says what became of each.")
    public Uni<List<BinOutcome>> bringRecordsBack(@Valid @NotNull Wanted wanted) {
        return service.bringBackEach(wanted.ids(), problems.locale());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Remove a record for good now",
            description = "With all that belongs to it, in every service; there is no way back. Figures stay.")
    public Uni<Void> removeRecordForGood(UUID id) {
        return service.removeForGood(id);
    }
}
