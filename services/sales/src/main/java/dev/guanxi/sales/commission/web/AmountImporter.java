package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.commission.AmountProfile;
import dev.guanxi.sales.commission.AmountService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Amounts that are credited, one a row of a file. */
@Singleton
class AmountImporter implements Importer<AmountProfile> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.text("reference", 100).mustBeThere().orCalled("凭证号", "参考号"),
            ImportColumn.text("ownerId", 100).mustBeThere().orCalled("owner", "login", "销售人员"),
            ImportColumn.of("day", ImportType.DATE).mustBeThere().orCalled("date", "日期"),
            ImportColumn.of("amount", ImportType.NUMBER).mustBeThere().orCalled("金额"),
            ImportColumn.text("currency", 3).orCalled("币种", "货币"),
            ImportColumn.text("team", 200).orCalled("团队"));

    private final AmountService service;
    private final SalesConfig config;

    AmountImporter(AmountService service, SalesConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public String kind() {
        return "commission-amounts";
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
    public AmountProfile read(ImportRow row) {
        var currency = Objects.requireNonNullElse(row.text("currency"), config.currency());
        var amount = Objects.requireNonNull(row.number("amount"));
        return new AmountProfile(
                row.required("ownerId"),
                row.text("team"),
                row.required("reference"),
                LocalDate.parse(row.required("day")),
                Money.named(amount, Money.ensureCurrency(currency)));
    }

    @Override
    public Set<String> keys(AmountProfile profile) {
        return Set.of(profile.reference());
    }

    @Override
    public Uni<List<Outcome>> create(List<AmountProfile> profiles) {
        return service.takeOver(profiles);
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return service.takeBack(ids);
    }
}
