package dev.guanxi.sales.currency.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.currency.RateRow;
import dev.guanxi.sales.currency.RateSearch;
import dev.guanxi.sales.currency.RateService;
import dev.guanxi.sales.currency.Rates;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Exchange rates of the day over HTTP. */
@Path("/exchange-rates")
@Tag(name = "Exchange rates", description = "What currencies are worth in the house's, day by day.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class RateResource {
    private final RateService service;
    private final RateSearch search;
    private final Rates rates;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    RateResource(
            RateService service,
            RateSearch search,
            Rates rates,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.rates = rates;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Enter the rate of a day",
            description = "Many at once come by a file, see /imports, kind exchange-rates.")
    public Uni<RestResponse<RateView>> enterExchangeRate(@Valid @NotNull RateRequest request, UriInfo uri) {
        return service.enter(request.entry(service)).map(rate -> Answers.created(rate, RateView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a rate")
    public Uni<RestResponse<RateView>> getExchangeRate(UUID id) {
        return service.get(id).map(rate -> Answers.ok(rate, RateView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a rate, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainExchangeRate(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("exchange-rate", id, onlooker);
    }

    @GET
    @Operation(summary = "Find rates")
    public Uni<RestResponse<Page<RateRow>>> findExchangeRates(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(RateSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take rates away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportExchangeRates(@Valid @BeanParam FileParams file) {
        return lists.file(RateSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Correct a rate",
            description = "A JSON Merge Patch of ExchangeRateValues. Records keep the rate that they carry.")
    public Uni<RestResponse<RateView>> correctExchangeRate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(rate -> patches.apply(RateCorrection.of(rate), patch, RateCorrection.class))
                .chain(wanted -> service.correct(id, expected.version(), wanted.exactUnits(), wanted.exactWorth()))
                .map(rate -> Answers.ok(rate, RateView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Remove a rate that should not be here",
            description = "Records keep the rate that they carry.")
    public Uni<Void> removeExchangeRate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who entered and corrected a rate, newest first")
    public Uni<List<AuditEntry>> getExchangeRateHistory(UUID id) {
        return service.get(id).chain(rate -> trail.of(rate.id()));
    }

    @GET
    @Path("conversion")
    @Operation(
            summary = "What an amount is in another currency",
            description =
                    "By the rates of a day; a day without one has the last rate before it, as long as that is not too"
                            + " long ago (guanxi.sales.rate-days). Rounded once, half up, to the other currency's decimals.")
    public Uni<ConversionView> convertAmount(
            @QueryParam("amount")
                    @NotNull
                    @Pattern(regexp = "-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                    @Parameter(description = "How much of it, a decimal.", example = "1000")
                    String amount,
            @QueryParam("from")
                    @NotNull
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = "The currency of the amount (ISO 4217).", example = "CNY")
                    String from,
            @QueryParam("to")
                    @NotNull
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = "The currency wanted (ISO 4217).", example = "CNY")
                    String to,
            @QueryParam("day") @NotNull @Parameter(description = "The day whose rates hold.", example = "2026-11-20")
                    LocalDate day) {
        Currencies.known(to);
        return rates.convert(Money.named(amount, from), to, day).map(ConversionView::of);
    }
}
