package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.quote.Quotes;
import dev.guanxi.sales.telesales.CallScreen.CaseCard;
import dev.guanxi.sales.telesales.CallScreen.DealCard;
import dev.guanxi.sales.telesales.CallScreen.EarlierCall;
import dev.guanxi.sales.telesales.CallScreen.OrderCard;
import dev.guanxi.sales.telesales.CallScreen.QuoteCard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is with a customer, in short. Quotes and deals only as far as the caller sees them; of orders and cases, which
 * are other services', number, day, state and sum, for whoever has the call.
 */
@ApplicationScoped
class CallCards {
    private static final String QUOTE =
            "select id, number, status, name, total, currency, order_id, order_number from quote where ";
    private static final String OPEN_QUOTES = QUOTE
            + "customer_id = $1 and status in ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'SENT') and not removed and %s"
            + " order by created_at desc, id desc limit 5";
    private static final String QUOTES_OF_CALL = QUOTE + "id = any($1) order by created_at, id";
    private static final String DEALS = """
            select id, number, name, stage, amount, currency from opportunity
            where customer_id = $1 and closed_at is null and %s and %s order by opened_at desc, id desc limit 5
            """;
    private static final String ORDERS = """
            select id, number, status, (total ->> 'amount')::numeric, total ->> 'currency', placed_at
            from customer_order where customer_id = $1 order by placed_at desc nulls last, id desc limit 5
            """;
    private static final String CASES = """
            select id, number, status, opened_at from customer_case
            where customer_id = $1 order by opened_at desc nulls last, id desc limit 5
            """;
    private static final String EARLIER = """
            select id, started_at, result, note, owner_id from phone_call
            where id <> $1 and status = 'ENDED' and case
                when $2::uuid is not null then contact_id = $2 when $3::uuid is not null then customer_id = $3
                else lead_id = $4 end
            order by started_at desc, id desc limit 5
            """;

    private final Quotes quotes;
    private final Opportunities opportunities;

    CallCards(Quotes quotes, Opportunities opportunities) {
        this.quotes = quotes;
        this.opportunities = opportunities;
    }

    Uni<List<QuoteCard>> quotesOf(PhoneCall call) {
        return InTransaction.select(
                CallCards::quote, QUOTES_OF_CALL, (Object) call.quotes().items().toArray(UUID[]::new));
    }

    Uni<List<QuoteCard>> openQuotes(@Nullable UUID customer) {
        return ofCustomer(
                customer,
                quotes.visible(),
                values -> InTransaction.select(CallCards::quote, OPEN_QUOTES.formatted(values.seen()), values.all()));
    }

    Uni<List<DealCard>> deals(@Nullable UUID customer) {
        return ofCustomer(
                customer,
                opportunities.visible(),
                values -> InTransaction.select(
                        CallCards::deal, DEALS.formatted(Opportunities.PRESENT, values.seen()), values.all()));
    }

    Uni<List<OrderCard>> orders(@Nullable UUID customer) {
        return InTransaction.select(CallCards::order, ORDERS, customer);
    }

    Uni<List<CaseCard>> cases(@Nullable UUID customer) {
        return InTransaction.select(
                row -> new CaseCard((UUID) row[0], text(row[1]), text(row[2]), at(row[3])), CASES, customer);
    }

    Uni<List<EarlierCall>> earlier(PhoneCall call) {
        var who = call.callee();
        return InTransaction.select(
                row -> new EarlierCall(
                        (UUID) row[0], ((OffsetDateTime) row[1]).toInstant(), (String) row[2], (String) row[3], (String)
                                row[4]),
                EARLIER,
                call.id(),
                who.contactId(),
                who.customerId(),
                who.leadId());
    }

    /** What a query of a customer's records takes: the customer first, then what the caller's sight needs. */
    private record Values(String seen, Object... all) {}

    private interface Query<T> {
        Uni<List<T>> of(Values values);
    }

    private static <T> Uni<List<T>> ofCustomer(@Nullable UUID customer, Visibility sight, Query<T> query) {
        if (customer == null) {
            return Uni.createFrom().item(List.of());
        }
        var values = new ArrayList<Object>();
        values.add(customer);
        var seen = sight.sql(Visibility.Columns.OWNER_AND_TEAM, value -> {
            values.add(value);
            return "$" + values.size();
        });
        return query.of(new Values(seen, values.toArray()));
    }

    private static QuoteCard quote(Object[] row) {
        return new QuoteCard(
                (UUID) row[0], text(row[1]), text(row[2]), text(row[3]), money(row[4], row[5]), (UUID) row[6], (String)
                        row[7]);
    }

    private static DealCard deal(Object[] row) {
        return new DealCard((UUID) row[0], text(row[1]), text(row[2]), text(row[3]), money(row[4], row[5]));
    }

    private static OrderCard order(Object[] row) {
        return new OrderCard(
                (UUID) row[0],
                text(row[1]),
                text(row[2]),
                row[3] == null || row[4] == null ? null : money(row[3], row[4]),
                at(row[5]));
    }

    /** The driver has a number of its own. */
    private static Money money(Object amount, Object currency) {
        return new Money(new BigDecimal(amount.toString()), (String) currency);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    private static @Nullable Instant at(@Nullable Object time) {
        return time instanceof OffsetDateTime at ? at.toInstant() : null;
    }
}
