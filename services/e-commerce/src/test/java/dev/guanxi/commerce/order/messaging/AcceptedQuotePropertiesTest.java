package dev.guanxi.commerce.order.messaging;

import static dev.guanxi.commerce.order.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.commerce.order.Agreement;
import dev.guanxi.commerce.order.Documents;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What sales tells of an accepted quote is read to the smallest unit. */
class AcceptedQuotePropertiesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Property(tries = 2000)
    void everyLineIsReadAsItWasTold(@ForAll long seed) throws JsonProcessingException {
        var drawn = Documents.draw(seed);

        var read = JSON.readValue(JSON.writeValueAsString(told(drawn)), AcceptedQuoteConsumer.Quote.class)
                .accepted(Ids.next());

        var sums = drawn.sums();
        assertThat(read.agreement().total()).isEqualTo(text(sums.total()));
        assertThat(read.agreement().gross()).isEqualTo(text(sums.gross()));
        assertThat(read.agreement().lines())
                .extracting(Agreement.Line::tax)
                .containsExactlyElementsOf(
                        sums.lines().stream().map(line -> text(line.tax())).toList());
        assertThat(read.items()).hasSameSizeAs(sums.lines());
        assertThat(read.items())
                .extracting(item -> item.total())
                .containsExactlyElementsOf(
                        sums.lines().stream().map(line -> text(line.total())).toList());
    }

    private static Map<String, Object> told(Documents.Drawn drawn) {
        var sums = drawn.sums();
        var state = new HashMap<String, Object>();
        state.put("status", "ACCEPTED");
        state.put("customerId", Ids.next());
        state.put("currency", drawn.currency());
        state.put(
                "lines",
                IntStream.range(0, drawn.items().size())
                        .mapToObj(i -> line(drawn, i))
                        .toList());
        state.put(
                "taxes",
                sums.taxes().stream()
                        .map(tax -> Map.of(
                                "rate", tax.rate().value().toPlainString(),
                                "base", money(tax.base()),
                                "tax", money(tax.tax())))
                        .toList());
        state.put("gross", money(sums.gross()));
        state.put("reduction", money(sums.reduction()));
        state.put("net", money(sums.net()));
        state.put("tax", money(sums.tax()));
        state.put("total", money(sums.total()));
        return state;
    }

    private static Map<String, Object> line(Documents.Drawn drawn, int place) {
        var item = drawn.items().get(place);
        var sum = drawn.sums().lines().get(place);
        var line = new HashMap<String, Object>();
        line.put("productId", Ids.next());
        line.put("name", "Line");
        line.put("quantity", item.quantity().value().toPlainString());
        line.put("unitPrice", item.price().amount().toPlainString());
        line.put("gross", money(sum.gross()));
        line.put("reduction", money(sum.reduction()));
        line.put("share", money(sum.share()));
        line.put("net", money(sum.net()));
        line.put("taxRate", sum.taxRate().value().toPlainString());
        line.put("tax", money(sum.tax()));
        line.put("total", money(sum.total()));
        return line;
    }

    private static Map<String, String> money(Money amount) {
        return Map.of("amount", text(amount), "currency", amount.currency());
    }
}
