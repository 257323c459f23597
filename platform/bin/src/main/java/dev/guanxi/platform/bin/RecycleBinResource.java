package dev.guanxi.platform.bin;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private final BinService service;

    RecycleBinResource(BinService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "What was removed",
            description = "Of the records that the caller would see. Without what went along with another:"
                    + " filter=alone==true")
    public Uni<RestResponse<Page<BinEntry>>> listRemovedRecords(@Valid @BeanParam PageParams page, UriInfo uri) {
        return service.page(page.request()).map(found -> Answers.page(found, uri));
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
