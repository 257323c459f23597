package dev.guanxi.sales.approval;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.platform.persistence.Catalogue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The approval rules that there are, in memory: every quote that is looked at is judged by them. */
@Singleton
public class ApprovalCatalogue extends Catalogue<List<ApprovalCatalogue.Known>> {
    private static final String ALL =
            "select %s from approval_rule order by created_at, id".formatted(ApprovalRuleRow.COLUMNS);

    private final Pool database;

    ApprovalCatalogue(Pool database, DataSource changes) {
        super(changes, "approval_rule", List.of());
        this.database = database;
    }

    record Known(UUID id, ApprovalTerms terms) {}

    @Override
    protected Uni<List<Known>> load() {
        return database.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ApprovalCatalogue::rule)
                        .toList());
    }

    private static Known rule(Row row) {
        return new Known(
                row.getUUID("id"),
                ApprovalRule.terms(
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getBigDecimal("discount_above"),
                        row.getBigDecimal("margin_below"),
                        ApprovalRuleRow.total(row),
                        row.getString("team")));
    }

    /**
     * Why an offer needs approval; nothing when it does not.
     *
     * @param team whose offer it is
     * @param price what it would cost without any discount
     * @param net what the customer is to pay, before tax
     * @param cost what it costs ourselves; null when that is not known of all of it
     */
    public List<ApprovalNeed> needs(@Nullable String team, Money price, Money net, @Nullable Money cost) {
        var needs = new ArrayList<ApprovalNeed>();
        for (var rule : known()) {
            var terms = rule.terms();
            if (terms.isAbout(team)) {
                if (terms.isDiscountAbove(price, net)) {
                    needs.add(need(rule, ApprovalNeed.Cause.DISCOUNT, terms.discountAbove()));
                }
                if (terms.isMarginBelow(net, cost)) {
                    var cause = cost == null ? ApprovalNeed.Cause.COST_UNKNOWN : ApprovalNeed.Cause.MARGIN;
                    needs.add(need(rule, cause, terms.marginBelow()));
                }
                if (terms.isTotalAbove(net)) {
                    needs.add(need(rule, ApprovalNeed.Cause.TOTAL, terms.totalAbove()));
                }
            }
        }
        return List.copyOf(needs);
    }

    private static ApprovalNeed need(Known rule, ApprovalNeed.Cause cause, @Nullable Object bound) {
        return new ApprovalNeed(rule.id(), rule.terms().name(), cause, text(Objects.requireNonNull(bound)));
    }

    private static String text(Object bound) {
        return switch (bound) {
            case Percent percent -> percent.value().toPlainString();
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            default -> bound.toString();
        };
    }
}
