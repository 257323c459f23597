package dev.guanxi.sales.quota.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.product.KnownProduct;
import dev.guanxi.sales.product.KnownProducts;
import dev.guanxi.sales.quota.Metric;
import dev.guanxi.sales.quota.QuotaIntake;
import dev.guanxi.sales.quota.QuotaProfile;
import dev.guanxi.sales.quota.QuotaScope;
import dev.guanxi.sales.quota.QuotaTarget;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quotas out of a file, by names. The period is named, or made of a year and a quarter. */
@Singleton
class QuotaImporter implements Importer<QuotaImporter.Entry> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.text("reference", 100).orCalled("SalesQuotaKey", "编号"),
            ImportColumn.text("seller", 200).orCalled("sales_agent", "EmployeeKey", "销售人员"),
            ImportColumn.text("team", 5).orCalled("teamWide", "含团队"),
            ImportColumn.text("territory", 100).orCalled("region", "区域"),
            ImportColumn.text("product", 300).orCalled("sku", "产品"),
            ImportColumn.choice("metric", Metric.class).orCalled("指标"),
            ImportColumn.of("amount", ImportType.NUMBER).mustBeThere().orCalled("quota", "SalesAmountQuota", "额度"),
            ImportColumn.text("currency", 3).orCalled("币种"),
            ImportColumn.text("period", 8).orCalled("期间"),
            ImportColumn.of("year", ImportType.INTEGER).orCalled("CalendarYear", "年度"),
            ImportColumn.of("quarter", ImportType.INTEGER).orCalled("CalendarQuarter", "季度"));

    private final QuotaIntake intake;
    private final KnownSellers sellers;
    private final KnownProducts products;
    private final SalesConfig config;

    QuotaImporter(QuotaIntake intake, KnownSellers sellers, KnownProducts products, SalesConfig config) {
        this.intake = intake;
        this.sellers = sellers;
        this.products = products;
        this.config = config;
    }

    /** What a row says; people and products by their names. */
    record Entry(
            @Nullable String reference,
            @Nullable String seller,
            boolean teamWide,
            @Nullable String territory,
            @Nullable String product,
            QuotaTarget target,
            String period) {
        static @Nullable String key(@Nullable String name) {
            return name == null ? null : name.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "quotas";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Entry read(ImportRow row) {
        var metric = Objects.requireNonNullElse(row.choice("metric", Metric.class), Metric.REVENUE);
        var currency = Currencies.known(row.text("currency"));
        if (currency == null && metric == Metric.REVENUE) {
            currency = config.currency();
        }
        var amount = Objects.requireNonNullElse(row.number("amount"), BigDecimal.ZERO);
        return new Entry(
                row.text("reference"),
                row.text("seller"),
                Boolean.parseBoolean(row.text("team")),
                row.text("territory"),
                row.text("product"),
                new QuotaTarget(metric, amount, currency),
                period(row));
    }

    private static String period(ImportRow row) {
        var named = row.text("period");
        if (named != null) {
            return named;
        }
        var year = row.text("year");
        if (year == null) {
            throw new Invalid("period", "quota-period-not-told");
        }
        var quarter = row.text("quarter");
        return quarter == null ? year : "%s-Q%s".formatted(year, quarter);
    }

    @Override
    public Uni<List<Outcome>> create(List<Entry> entries) {
        return sellers.named(names(entries, Entry::seller))
                .chain(people ->
                        products.named(names(entries, Entry::product)).chain(wares -> create(entries, people, wares)));
    }

    private static Set<String> names(List<Entry> entries, Function<Entry, @Nullable String> name) {
        return entries.stream()
                .map(entry -> Entry.key(name.apply(entry)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<List<Outcome>> create(
            List<Entry> entries, Map<String, List<KnownSeller>> people, Map<String, KnownProduct> wares) {
        var refusals = new ArrayList<@Nullable DomainException>(entries.size());
        var profiles = new ArrayList<QuotaProfile>();
        for (var entry : entries) {
            try {
                var scope = new QuotaScope(
                        seller(entry, people), entry.teamWide(), entry.territory(), product(entry, wares));
                profiles.add(QuotaProfile.of(scope, entry.target(), entry.period(), null, entry.reference()));
                refusals.add(null);
            } catch (DomainException refusal) {
                refusals.add(refusal);
            }
        }
        return intake.take(profiles).map(taken -> {
            var rest = taken.iterator();
            return refusals.stream()
                    .map(refusal -> refusal == null ? rest.next() : Outcome.refused(refusal))
                    .toList();
        });
    }

    private static @Nullable UUID seller(Entry entry, Map<String, List<KnownSeller>> people) {
        var name = entry.seller();
        if (name == null) {
            return null;
        }
        var found = people.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        ensureField(found.size() <= 1, "seller", "name-ambiguous", name, found.size());
        if (found.isEmpty()) {
            throw new Invalid("seller", "owner-unknown", name);
        }
        return found.getFirst().id();
    }

    private static @Nullable UUID product(Entry entry, Map<String, KnownProduct> wares) {
        var name = entry.product();
        if (name == null) {
            return null;
        }
        var found = wares.get(name.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new Invalid("product", "product-name-unknown", name);
        }
        return found.id();
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
