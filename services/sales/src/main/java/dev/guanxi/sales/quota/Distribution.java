package dev.guanxi.sales.quota;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.sales.fiscal.FiscalYearService;
import dev.guanxi.sales.org.OrgChart;
import dev.guanxi.sales.org.OrgCharts;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a team's quota to its members, and tells whether parts make the whole. */
@ApplicationScoped
public class Distribution {
    private final Quotas quotas;
    private final QuotaIntake intake;
    private final OrgCharts charts;
    private final FiscalYearService fiscal;
    private final KnownSellers sellers;
    private final Clock clock;

    Distribution(
            Quotas quotas,
            QuotaIntake intake,
            OrgCharts charts,
            FiscalYearService fiscal,
            KnownSellers sellers,
            Clock clock) {
        this.quotas = quotas;
        this.intake = intake;
        this.charts = charts;
        this.fiscal = fiscal;
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * What somebody is to get of it.
     *
     * @param weight of the whole that amounts leave, beside other weights
     * @param amount so much, whatever others get
     */
    public record Wish(
            UUID sellerId,
            boolean teamWide,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal amount) {}

    /** A quota with its parts, in the order in which they were set. */
    public record Parts(Quota whole, List<Quota> parts) {}

    /** The parts of a quota that the caller sees. */
    @WithSession
    public Uni<Parts> partsOf(UUID id) {
        return quotas.require(id)
                .chain(whole -> quotas.partsOf(id)
                        .map(parts -> parts.stream()
                                .filter(part -> quotas.visible().permits(part.ownership()))
                                .toList())
                        .map(parts -> new Parts(whole, parts)));
    }

    /**
     * Makes parts of a quota, or changes those that these people have already; parts of others stay.
     *
     * @param wishes none for equal parts of all who report to its seller on the first day of its period
     */
    @WithTransaction
    public Uni<Parts> distribute(UUID id, long expectedVersion, List<Wish> wishes) {
        return quotas.alone()
                .chain(() -> quotas.require(id))
                .invoke(whole -> whole.expectVersion(expectedVersion))
                .chain(whole ->
                        wished(whole, wishes).chain(all -> give(whole, all)).chain(() -> partsOf(id)));
    }

    private Uni<List<Wish>> wished(Quota whole, List<Wish> wishes) {
        if (!wishes.isEmpty()) {
            return Uni.createFrom().item(wishes);
        }
        var head = whole.profile().sellerId();
        if (head == null || !whole.profile().teamWide()) {
            return Uni.createFrom().failure(new Invalid("parts", "quota-of-no-team"));
        }
        return fiscal.calendar()
                .map(calendar -> QuotaPeriod.of(whole.profile().period()).days(calendar))
                .chain(days -> charts.on(days.firstDay(), head))
                .map(chart -> chart.people().stream()
                        .filter(person -> head.equals(person.managerId()))
                        .map(Distribution::equalPart)
                        .toList())
                .invoke(all -> ensureField(!all.isEmpty(), "parts", "quota-of-no-team"));
    }

    private static Wish equalPart(OrgChart.Member person) {
        return new Wish(person.sellerId(), person.reports() > 0, BigDecimal.ONE, null);
    }

    private Uni<Void> give(Quota whole, List<Wish> wishes) {
        var people = wishes.stream().map(Wish::sellerId).collect(Collectors.toSet());
        ensureField(people.size() == wishes.size(), "parts", "quota-part-twice");
        var amounts = amounts(whole.profile().target(), wishes);
        return sellers.ofIds(people)
                .chain(known ->
                        quotas.partsOf(whole.id()).chain(present -> give(whole, wishes, amounts, known, present)));
    }

    /** What amounts leave is split by weights, to the smallest unit. */
    private static List<BigDecimal> amounts(QuotaTarget whole, List<Wish> wishes) {
        wishes.forEach(wish ->
                ensureField((wish.weight() == null) != (wish.amount() == null), "parts", "quota-weight-or-amount"));
        var fixed = wishes.stream()
                .map(wish -> wish.amount() == null ? BigDecimal.ZERO : wish.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var weights = wishes.stream()
                .map(wish -> wish.weight() == null ? BigDecimal.ZERO : wish.weight())
                .toList();
        var weighted = weights.stream().anyMatch(weight -> weight.signum() > 0);
        var rest = whole.amount().subtract(fixed);
        ensureField(!weighted || rest.signum() >= 0, "parts", "quota-parts-too-much", fixed, whole.amount());
        var shares = weighted ? QuotaAmounts.split(whole.withAmount(rest), weights) : weights;
        var amounts = new ArrayList<BigDecimal>(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            amounts.add(wishes.get(i).amount() instanceof BigDecimal amount ? amount : shares.get(i));
        }
        return amounts;
    }

    private Uni<Void> give(
            Quota whole,
            List<Wish> wishes,
            List<BigDecimal> amounts,
            Map<UUID, KnownSeller> known,
            List<Quota> present) {
        var parts = new HashMap<UUID, Quota>();
        present.forEach(part -> parts.put(part.profile().sellerId(), part));
        var added = new ArrayList<Quota>();
        var changed = new ArrayList<Quota>();
        for (int i = 0; i < wishes.size(); i++) {
            var profile = part(whole, wishes.get(i), amounts.get(i));
            var ownership = intake.ownership(profile, known);
            var part = parts.get(profile.sellerId());
            if (part == null) {
                added.add(Quota.set(profile, ownership, clock.instant()));
            } else {
                part.change(profile, ownership);
                changed.add(part);
            }
        }
        return quotas.saveAll(changed).chain(() -> quotas.addAll(added));
    }

    private static QuotaProfile part(Quota whole, Wish wish, BigDecimal amount) {
        var of = whole.profile();
        var scope = new QuotaScope(wish.sellerId(), wish.teamWide(), of.territory(), of.productId());
        var reference = "%s/%s".formatted(whole.id(), wish.sellerId());
        return QuotaProfile.of(scope, of.target().withAmount(amount), of.period(), whole.id(), reference);
    }
}
