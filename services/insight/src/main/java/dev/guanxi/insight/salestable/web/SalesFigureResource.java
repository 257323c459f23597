package dev.guanxi.insight.salestable.web;

import dev.guanxi.insight.salestable.SalesFigure;
import dev.guanxi.insight.salestable.SalesFigureService;
import dev.guanxi.insight.salestable.SalesFigureState;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recorded yearly sales over HTTP. */
@Path("/sales-figures")
@Tag(name = "Customer table", description = "Yearly sales by customer: shares of the whole, and growth.")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
public class SalesFigureResource {
    private final SalesFigureService service;
    private final Sights sights;

    SalesFigureResource(SalesFigureService service, Sights sights) {
        this.service = service;
        this.sights = sights;
    }

    /** A year's sales. */
    public record NewSalesFigure(
            @Nullable @Schema(description = "Left out for the whole company.")
            UUID customerId,

            @Min(1900) @Max(2200) @Schema(examples = "2010") int year,
            @NotNull Money amount,

            @Nullable @Schema(description = "The other end of a range; left out when `amount` is exact.")
            Money upTo) {}

    /** What the figure should have been. */
    public record Correction(
            @NotNull Money amount, @Nullable Money upTo) {}

    /** A recorded figure as the API shows it. */
    public record SalesFigureView(
            UUID id,
            @Nullable UUID customerId,
            @Schema(examples = "2010") int year,
            Money amount,
            Money upTo,
            @Schema(examples = "ann") String recordedBy) {
        static SalesFigureView of(SalesFigure figure) {
            SalesFigureState state = figure.state();
            return new SalesFigureView(
                    figure.id(), state.customerId(), state.year(), state.low(), state.high(), state.recordedBy());
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record a year's sales to a customer, or of the whole company",
            description = "Stands for what the orders of that year say.")
    public Uni<RestResponse<SalesFigureView>> recordSalesFigure(@Valid @NotNull NewSalesFigure request, UriInfo uri) {
        return service.record(request.customerId(), request.year(), request.amount(), request.upTo())
                .map(figure -> Answers.created(figure, SalesFigureView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a recorded figure")
    public Uni<RestResponse<SalesFigureView>> getSalesFigure(UUID id) {
        return service.get(id).map(figure -> Answers.ok(figure, SalesFigureView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a sales figure, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainSalesFigure(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("sales-figure", id, onlooker);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Correct a recorded figure")
    public Uni<RestResponse<SalesFigureView>> correctSalesFigure(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Correction request) {
        return service.correct(id, expected.version(), request.amount(), request.upTo())
                .map(figure -> Answers.ok(figure, SalesFigureView::of));
    }
}
