package dev.guanxi.sales.forecast.web;

import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.lists.FileFormat;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.forecast.Accuracies;
import dev.guanxi.sales.forecast.Accuracy;
import dev.guanxi.sales.forecast.Forecast;
import dev.guanxi.sales.forecast.ForecastFigure;
import dev.guanxi.sales.forecast.ForecastRow;
import dev.guanxi.sales.forecast.PeriodAccuracy;
import dev.guanxi.sales.forecast.SalesForecasts;
import dev.guanxi.sales.quota.QuotaPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Forecasts of sellers, and how far they were off, over HTTP. */
@Path("/forecasts")
@Tag(name = "Forecasts", description = "What will probably be won in a fiscal period, and how far that was off.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ForecastResource {
    private static final String PERIOD = "A period of the fiscal calendar; the present quarter when left out.";
    private static final String CURRENCY = "Of all figures (ISO 4217); the house's when left out.";
    private static final String LEVELS = "How many levels below the seller are told.";
    private static final String FIGURE = "Which figure is held against what was closed.";
    private static final String TEAM_WIDE = "Whether those below the seller count, too.";

    private final SalesForecasts forecasts;
    private final Accuracies accuracies;
    private final Lists lists;

    ForecastResource(SalesForecasts forecasts, Accuracies accuracies, Lists lists) {
        this.forecasts = forecasts;
        this.accuracies = accuracies;
        this.lists = lists;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "The forecast of a seller and of everybody below them",
            description =
                    "By the deals that the caller sees: open ones by the category of their stage or their own and by"
                            + " expected close, won ones by the day of closing (UTC); each person with their own figures"
                            + " and those of all below, what people judged beside what the deals say, quota and gap."
                            + " Those of whom the caller sees nothing are 404.")
    public Uni<Forecast> getForecast(
            UUID id,
            @QueryParam("period")
                    @Nullable
                    @Pattern(regexp = QuotaPeriod.FORM)
                    @Parameter(description = PERIOD, example = "2026-Q4")
                    String period,
            @QueryParam("currency")
                    @Nullable
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = CURRENCY, example = "CNY")
                    String currency,
            @QueryParam("levels") @DefaultValue("1") @Min(0) @Max(20) @Parameter(description = LEVELS, example = "1")
                    int levels) {
        return forecasts.of(id, period, Currencies.known(currency), levels);
    }

    @GET
    @Path("{id}/export")
    @Operation(
            summary = "Take a forecast away as a file",
            description = "A line for each person: the figures of them with everybody below, and of their own deals.")
    public RestMulti<byte[]> exportForecast(
            UUID id,
            @QueryParam("format")
                    @DefaultValue("CSV")
                    @NotNull
                    @Parameter(description = "CSV in UTF-8, or an Excel workbook.")
                    FileFormat format,
            @QueryParam("period")
                    @Nullable
                    @Pattern(regexp = QuotaPeriod.FORM)
                    @Parameter(description = PERIOD, example = "2026-Q4")
                    String period,
            @QueryParam("currency")
                    @Nullable
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = CURRENCY, example = "CNY")
                    String currency,
            @QueryParam("levels") @DefaultValue("20") @Min(0) @Max(20) @Parameter(description = LEVELS, example = "20")
                    int levels) {
        return lists.file(
                "forecasts", ForecastRow.class, format, forecasts.rows(id, period, Currencies.known(currency), levels));
    }

    @GET
    @Path("{id}/accuracy")
    @Operation(
            summary = "How far the forecasts of a seller for a period were off, day by day",
            description =
                    "Of each day on which a snapshot was taken: what was closed, what the deals said, what people had"
                            + " judged by then; once the period is over, how many percent both were off what was closed in"
                            + " the end. In the house's currency.")
    public Uni<Accuracy> getForecastAccuracy(
            UUID id,
            @QueryParam("period")
                    @Nullable
                    @Pattern(regexp = QuotaPeriod.FORM)
                    @Parameter(description = PERIOD, example = "2026-Q3")
                    String period,
            @QueryParam("figure") @DefaultValue("EXPECTED") @NotNull @Parameter(description = FIGURE)
                    ForecastFigure figure,
            @QueryParam("teamWide") @DefaultValue("true") @Parameter(description = TEAM_WIDE) boolean teamWide,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Min(2)
                    @Max(100)
                    @Parameter(description = "How many days at most, evenly spread.", example = "30")
                    int days) {
        return accuracies.of(new Accuracies.Question(id, teamWide, figure), period, days);
    }

    @GET
    @AtMost(12)
    @Path("{id}/accuracy/periods")
    @Operation(
            summary = "How far the forecasts of a seller for past periods were off",
            description = "The mean errors of each of the last periods that are over and were taken down, the last one"
                    + " first.")
    public Uni<List<PeriodAccuracy>> listForecastAccuracies(
            UUID id,
            @QueryParam("kind") @DefaultValue("QUARTER") @NotNull @Parameter(description = "Which periods.")
                    PeriodKind kind,
            @QueryParam("figure") @DefaultValue("EXPECTED") @NotNull @Parameter(description = FIGURE)
                    ForecastFigure figure,
            @QueryParam("teamWide") @DefaultValue("true") @Parameter(description = TEAM_WIDE) boolean teamWide,
            @QueryParam("periods")
                    @DefaultValue("4")
                    @Min(1)
                    @Max(12)
                    @Parameter(description = "How many periods.", example = "4")
                    int periods) {
        return accuracies.ofPast(new Accuracies.Question(id, teamWide, figure), kind, periods);
    }
}
