package dev.guanxi.sales.quota.web;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.quota.Attainment;
import dev.guanxi.sales.quota.Attainments;
import dev.guanxi.sales.quota.Distribution;
import dev.guanxi.sales.quota.QuotaRow;
import dev.guanxi.sales.quota.QuotaSearch;
import dev.guanxi.sales.quota.QuotaService;
import dev.guanxi.sales.quota.QuotaSum;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What quotas add up to, what was reached of them, and how they are divided, over HTTP. */
@Path("/quotas")
@Tag(name = "Quotas", description = "What is to be won in a fiscal period, and what was.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class QuotaFiguresResource {
    private final QuotaService service;
    private final QuotaSearch search;
    private final Attainments attainments;
    private final Distribution distribution;

    QuotaFiguresResource(QuotaService service, QuotaSearch search, Attainments attainments, Distribution distribution) {
        this.service = service;
        this.search = search;
        this.attainments = attainments;
        this.distribution = distribution;
    }

    /** Who is to get what of a quota. */
    public record QuotaDistribution(
            @NotNull
            @Size(max = 500)
            @Schema(
                    description =
                            "Empty for equal parts of all who report to its seller on the first day of its period.")
            List<@NotNull @Valid Part> parts) {}

    /** What somebody is to get of it: so much, or a part of what amounts leave, by weight. */
    @Schema(name = "QuotaPart")
    public record Part(
            @NotNull UUID sellerId,

            @Schema(description = "Whether those below them count, too.", defaultValue = "false")
            boolean teamWide,

            @Nullable @Pattern(regexp = QuotaRequest.DECIMAL) @Schema(examples = "2")
            String weight,

            @Nullable @Pattern(regexp = QuotaRequest.DECIMAL) @Schema(examples = "90000.00")
            String amount) {
        Distribution.Wish wish() {
            return new Distribution.Wish(sellerId, teamWide, decimal(weight), decimal(amount));
        }

        private static @Nullable BigDecimal decimal(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    @GET
    @AtMost(1_000)
    @Path("sum")
    @Operation(
            summary = "What quotas add up to, by metric and currency",
            description =
                    "Of those that the caller sees and the filter leaves, parts and wholes alike; as of a moment, if"
                            + " one is named.")
    public Uni<List<QuotaSum>> sumQuotas(
            @QueryParam("filter")
                    @Nullable
                    @Size(max = 2000)
                    @Parameter(description = "RSQL over the list's fields.", example = "fiscalYear==2026")
                    String filter,
            @QueryParam("at") @Nullable @Parameter(description = "As of this moment.", example = "2026-11-20T08:00:00Z")
                    Instant at) {
        return search.sums(filter, at);
    }

    @GET
    @Path("{id}/as-of")
    @Operation(
            summary = "A quota as it was at a moment",
            description = "404 when there was none, or one may not see it.")
    public Uni<QuotaRow> getQuotaAsOf(
            UUID id,
            @QueryParam("at") @NotNull @Parameter(description = "The moment.", example = "2026-11-20T08:00:00Z")
                    Instant at) {
        return search.oneAsOf(id, at)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new NotFound("quota", id)));
    }

    @GET
    @Path("{id}/attainment")
    @Operation(
            summary = "What was reached of a quota",
            description =
                    "By the won deals that the caller sees and that were closed in its period (UTC), in the quota's"
                            + " currency by the rates that the deals carry; of those below a seller by the reporting lines of the day"
                            + " of closing.")
    public Uni<Attainment> getQuotaAttainment(UUID id) {
        return service.get(id).chain(quota -> attainments.of(quota.profile()));
    }

    @GET
    @Path("{id}/parts")
    @Operation(summary = "The parts of a quota, and by how much they miss the whole")
    public Uni<QuotaPartsView> getQuotaParts(UUID id) {
        return distribution.partsOf(id).map(QuotaPartsView::of);
    }

    @POST
    @Path("{id}/distribution")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Divide a quota among people",
            description =
                    "Makes parts, or changes those that these people have of it. Weights share what amounts leave, to"
                            + " the smallest unit. The answer says by how much all parts miss the whole.")
    public Uni<QuotaPartsView> distributeQuota(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull QuotaDistribution wanted) {
        return distribution
                .distribute(
                        id,
                        expected.version(),
                        wanted.parts().stream().map(Part::wish).toList())
                .map(QuotaPartsView::of);
    }
}
