package dev.guanxi.sales.forecast.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.forecast.Snapshot;
import dev.guanxi.sales.forecast.SnapshotService;
import dev.guanxi.sales.quota.QuotaPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** When forecasts were taken down, over HTTP. */
@Path("/forecast-snapshots")
@Tag(name = "Forecasts")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SnapshotResource {
    private final SnapshotService service;
    private final Lists lists;

    SnapshotResource(SnapshotService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    /** Of which period the forecasts are to be taken down. */
    @Schema(name = "NewForecastSnapshot")
    public record NewSnapshot(
            @NotNull
            @Pattern(regexp = QuotaPeriod.FORM)
            @Schema(description = "A period of the fiscal calendar that is not over.", examples = "2026-H2")
            String period) {}

    @POST
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take the forecasts of a period down as they are now",
            description =
                    "Of all people, once a day: whoever asks again on the same day gets the snapshot that there is. The"
                            + " present month, quarter and year and the next month and quarter are taken down every day"
                            + " without being asked for.")
    public Uni<Snapshot> takeForecastSnapshot(@Valid @NotNull NewSnapshot wanted) {
        return service.take(wanted.period());
    }

    @GET
    @Operation(
            summary = "Find out when forecasts were taken down",
            description = "What they were is told of those whom one sees: see /forecasts/{id}/accuracy.")
    public Uni<RestResponse<Page<Snapshot>>> findForecastSnapshots(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(SnapshotService.listing(), page, uri, service::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take away as a file when forecasts were taken down",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportForecastSnapshots(@Valid @BeanParam FileParams file) {
        return lists.file(SnapshotService.listing(), file, service::find);
    }
}
