package dev.guanxi.sales.territory.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.territory.Explanation;
import dev.guanxi.sales.territory.Explanations;
import dev.guanxi.sales.territory.PlaceRow;
import dev.guanxi.sales.territory.PlaceSearch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What falls into territories, over HTTP. */
@Path("/territory-records")
@Tag(name = "Territories")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TerritoryRecordResource {
    private final PlaceSearch search;
    private final Explanations explanations;
    private final Lists lists;

    TerritoryRecordResource(PlaceSearch search, Explanations explanations, Lists lists) {
        this.search = search;
        this.explanations = explanations;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Find what falls into which territory",
            description = "Customers, open leads and deals that the caller sees, a moment after they changed."
                    + " `placed==false` are the gaps, `overlapping==true` what several territories would take,"
                    + " `tied==true` of these what nothing but their order decided.")
    public Uni<RestResponse<Page<PlaceRow>>> findTerritoryRecords(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PlaceSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take away as a file what falls into which territory",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportTerritoryRecords(@Valid @BeanParam FileParams file) {
        return lists.file(PlaceSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Why a customer, a lead or a deal falls into its territory",
            description =
                    "By what the record says at this moment: which rule took it in because of what, who takes such"
                            + " records, and which other territories would.")
    public Uni<Explanation> explainTerritoryRecord(
            UUID id,
            @QueryParam("on")
                    @Nullable
                    @Parameter(
                            description =
                                    "By the territories of which day; of today, or of the day of its closing, when"
                                            + " left out.",
                            example = "2027-01-01")
                    LocalDate on) {
        return explanations.of(id, on);
    }
}
