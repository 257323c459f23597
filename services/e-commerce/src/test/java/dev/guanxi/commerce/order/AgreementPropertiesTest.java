package dev.guanxi.commerce.order;

import static dev.guanxi.commerce.order.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was agreed with a quote: the order of it costs the same, line by line, rate by rate and as a whole. */
class AgreementPropertiesTest {
    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    @Property(tries = 3000)
    void theOrderCostsWhatWasAgreed(@ForAll long seed) {
        var drawn = Documents.draw(seed);
        var sums = drawn.sums();

        var order =
                Order.place(placement(), Basket.of(accepted(drawn), Map.of())).state();

        assertThat(order.total()).isEqualTo(sums.total());
        assertThat(Money.sum(order.lines().stream().map(OrderState.Line::total), drawn.currency()))
                .isEqualTo(sums.total());
        assertThat(order.lines())
                .extracting(OrderState.Line::total)
                .containsExactlyElementsOf(
                        sums.lines().stream().map(line -> line.total()).toList());
        var agreed = Objects.requireNonNull(order.agreement());
        assertThat(agreed.net()).isEqualTo(text(sums.net()));
        assertThat(agreed.tax()).isEqualTo(text(sums.tax()));
        assertThat(agreed.reduction()).isEqualTo(text(sums.reduction()));
        assertThat(order.paid().isZero()).isTrue();
    }

    private static Placement placement() {
        var buyer = new Buyer(OrderChannel.CRM, new Ownership("ann", "/sales", null, Ids.next()));
        return new Placement(
                Ids.next(), "SO-2026-000001", buyer, null, null, Ids.next(), null, CustomValues.NOTHING, NOON);
    }

    private static AcceptedQuote accepted(Documents.Drawn drawn) {
        var lines = IntStream.range(0, drawn.items().size())
                .mapToObj(i -> line(drawn, i))
                .toList();
        var items = lines.stream()
                .map(line -> new AcceptedQuote.AgreedItem(
                        new OrderItem(
                                new UUID(1, lines.indexOf(line)),
                                "Q",
                                line.name(),
                                Integer.parseInt(line.quantity()),
                                Money.of(line.unitPrice(), drawn.currency())),
                        line.total()))
                .toList();
        var sums = drawn.sums();
        var taxes = sums.taxes().stream()
                .map(tax -> new Agreement.Tax(tax.rate().value().toPlainString(), text(tax.base()), text(tax.tax())))
                .toList();
        return new AcceptedQuote(
                Ids.next(),
                Ids.next(),
                null,
                null,
                "ann",
                "/sales",
                drawn.currency(),
                items,
                new Agreement(
                        lines,
                        taxes,
                        text(sums.gross()),
                        text(sums.reduction()),
                        text(sums.net()),
                        text(sums.tax()),
                        text(sums.total())));
    }

    private static Agreement.Line line(Documents.Drawn drawn, int place) {
        var item = drawn.items().get(place);
        var sum = drawn.sums().lines().get(place);
        return new Agreement.Line(
                new UUID(1, place),
                "Q",
                "Line " + place,
                null,
                item.quantity().value().toPlainString(),
                null,
                item.price().amount().toPlainString(),
                text(sum.gross()),
                text(sum.reduction()),
                text(sum.share()),
                text(sum.net()),
                sum.taxRate().value().toPlainString(),
                text(sum.tax()),
                text(sum.total()));
    }
}
