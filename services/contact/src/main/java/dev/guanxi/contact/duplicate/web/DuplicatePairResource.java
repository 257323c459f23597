package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.DuplicatePair;
import dev.guanxi.contact.duplicate.PairStatus;
import dev.guanxi.contact.duplicate.ReviewQueue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The review queue over HTTP. */
@Path("/duplicates")
@Tag(name = "Duplicates", description = "Records that may be the same, and what somebody decided.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class DuplicatePairResource {
    private final ReviewQueue queue;
    private final Listing<DuplicatePair> listing;
    private final Lists lists;

    DuplicatePairResource(ReviewQueue queue, Listing<DuplicatePair> listing, Lists lists) {
        this.queue = queue;
        this.listing = listing;
        this.lists = lists;
    }

    /** Why the two are not the same. */
    public record Dismissal(
            @NotBlank @Size(max = 500) @Schema(examples = "Father and son.")
            String reason) {}

    @GET
    @Operation(
            summary = "Pairs of records that may be the same, likeliest first",
            description = "Of customers and of contacts; only pairs of which the caller sees both records. They are"
                    + " found within seconds after a record came or changed, and leave when they no longer hold.")
    public Uni<RestResponse<Page<DuplicatePairView>>> findDuplicatePairs(
            @Valid @BeanParam PageParams page,
            @QueryParam("status") @DefaultValue("OPEN") @Parameter(description = "OPEN pairs wait for a decision.")
                    PairStatus status,
            @QueryParam("record") @Parameter(description = "Only pairs with this customer or contact.") @Nullable
                    UUID record,
            UriInfo uri) {
        return lists.page(
                listing,
                page,
                uri,
                request -> queue.find(request, status, record).map(found -> found.map(DuplicatePairView::of)));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take pairs of records that may be the same away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportDuplicatePairs(
            @Valid @BeanParam FileParams file,
            @QueryParam("status") @DefaultValue("OPEN") @Parameter(description = "OPEN pairs wait for a decision.")
                    PairStatus status,
            @QueryParam("record") @Parameter(description = "Only pairs with this customer or contact.") @Nullable
                    UUID record) {
        return lists.file(listing, file, request -> queue.find(request, status, record));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a pair with its explanation",
            description = "The explanation is made of what the two records say at this moment: each aspect that was"
                    + " compared, how far it agrees, its weight in bits, and both values.")
    public Uni<RestResponse<ExaminedPairView>> getDuplicatePair(UUID id) {
        return queue.get(id)
                .map(examined ->
                        tagged(ExaminedPairView.of(examined), examined.pair().version()));
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Say that the two are not the same",
            description =
                    "The pair is not proposed again, unless one of the two changes so that they look more like one"
                            + " than they do now.")
    public Uni<RestResponse<DuplicatePairView>> dismissDuplicatePair(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Dismissal request) {
        return queue.dismiss(id, expected.version(), request.reason()).map(DuplicatePairResource::tagged);
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Take a dismissal back", description = "Somebody should look at the two after all.")
    public Uni<RestResponse<DuplicatePairView>> reopenDuplicatePair(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return queue.reopen(id, expected.version()).map(DuplicatePairResource::tagged);
    }

    private static RestResponse<DuplicatePairView> tagged(DuplicatePair pair) {
        return tagged(DuplicatePairView.of(pair), pair.version());
    }

    private static <T> RestResponse<T> tagged(T view, long version) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, new ETag(version))
                .build();
    }
}
