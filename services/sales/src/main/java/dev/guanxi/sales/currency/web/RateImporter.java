package dev.guanxi.sales.currency.web;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.currency.RateService;
import dev.guanxi.sales.currency.RateUpdates;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rates out of a file, one a row. A row says what so many units are worth in the house's currency (100 JPY, 4.62), or, as
 * the files of the European Central Bank's data portal do with CURRENCY, CURRENCY_DENOM, TIME_PERIOD and OBS_VALUE, how
 * many units one of a base currency is. Where neither is the house's, it is crossed over what the base was worth that day.
 */
@Singleton
class RateImporter implements Importer<RateService.Entry> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.of("day", ImportType.DATE).mustBeThere().orCalled("date", "TIME_PERIOD", "日期"),
            ImportColumn.text("currency", 3).mustBeThere().orCalled("币种", "货币"),
            ImportColumn.of("units", ImportType.NUMBER).orCalled("单位"),
            ImportColumn.of("worth", ImportType.NUMBER).orCalled("折合", "折合本位币"),
            ImportColumn.text("base", 3).orCalled("CURRENCY_DENOM", "基准货币"),
            ImportColumn.of("perBase", ImportType.NUMBER).orCalled("OBS_VALUE", "汇率"));

    private final RateService service;
    private final RateUpdates updates;

    RateImporter(RateService service, RateUpdates updates) {
        this.service = service;
        this.updates = updates;
    }

    @Override
    public String kind() {
        return "exchange-rates";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public RateService.Entry read(ImportRow row) {
        var day = LocalDate.parse(row.required("day"));
        var currency = row.required("currency");
        var perBase = row.number("perBase");
        if (perBase != null) {
            return perBase(day, currency, row.text("base"), perBase);
        }
        var worth = row.number("worth");
        if (worth == null) {
            throw new Invalid("worth", "rate-not-told", currency, day);
        }
        var units = Objects.requireNonNullElse(row.number("units"), BigDecimal.ONE);
        return new RateService.Entry(day, service.rate(currency, units, worth));
    }

    private RateService.Entry perBase(LocalDate day, String currency, @Nullable String base, BigDecimal perBase) {
        var house = service.house();
        if (base == null || base.equals(house)) {
            return new RateService.Entry(day, service.rate(currency, perBase, BigDecimal.ONE));
        }
        return currency.equals(house)
                ? new RateService.Entry(day, service.rate(base, BigDecimal.ONE, perBase))
                : service.crossed(day, currency, perBase, base);
    }

    @Override
    public Set<String> keys(RateService.Entry entry) {
        return Set.of(entry.key());
    }

    @Override
    public Uni<List<Outcome>> create(List<RateService.Entry> entries) {
        return service.takeOver(entries);
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return service.takeBack(ids);
    }
}
