package dev.guanxi.sales.territory.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.territory.Figures;
import dev.guanxi.sales.territory.TerritoryFigures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of territories over HTTP. */
@Path("/territories")
@Tag(name = "Territories")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TerritoryFiguresResource {
    private final Figures figures;

    TerritoryFiguresResource(Figures figures) {
        this.figures = figures;
    }

    @GET
    @Path("figures")
    @Operation(
            summary = "What falls into each territory, and what was won there in a period",
            description =
                    "The tree, each territory by itself and with all that are a part of it. Of what the caller sees. A"
                            + " closed deal counts where it fell on the day of its closing (UTC), whatever was realigned since.")
    public Uni<TerritoryFigures> getTerritoryFigures(
            @QueryParam("from") @NotNull @Parameter(description = "The first day of closing.", example = "2026-01-01")
                    LocalDate from,
            @QueryParam("until") @NotNull @Parameter(description = "The last one.", example = "2026-12-31")
                    LocalDate until,
            @QueryParam("currency")
                    @Nullable
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = "Of the sums (ISO 4217); the house's when left out.", example = "CNY")
                    String currency) {
        ensureField(!until.isBefore(from), "until", "territory-period-reversed");
        return figures.of(new Figures.Scope(from, until, Currencies.known(currency)));
    }
}
