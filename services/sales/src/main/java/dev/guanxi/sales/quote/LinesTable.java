package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.print.Notation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a quote and what they come to, as they are printed in one language: everything is text.
 *
 * @param heads of the columns; the key of each is its style
 * @param sums below the lines, the total last
 */
@Schema(name = "LinesTable")
public record LinesTable(List<Entry> heads, List<Line> lines, List<Entry> sums) {
    private static final List<String> COLUMNS = List.of("place", "name", "quantity", "price", "discount", "net", "tax");

    public LinesTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    /** Two words that belong together. */
    @Schema(name = "LinesTableEntry")
    public record Entry(
            @Schema(examples = "Net") String key,
            @Schema(examples = "10,046.00") String value) {}

    /** One line. */
    @Schema(name = "PrintedLine")
    public record Line(
            int place,
            String name,
            @Nullable String sku,
            @Nullable String description,
            @Schema(examples = "10 盒") String quantity,
            @Schema(examples = "550.00") String price,
            @Schema(examples = "5 %") String discount,
            @Schema(examples = "5,225.00") String net,
            @Schema(examples = "13 %") String tax) {}

    /** The table of a quote. */
    public static LinesTable of(Document quote, Locale locale) {
        return new LinesTable(
                COLUMNS.stream()
                        .map(column -> new Entry(
                                column.equals("place") || column.equals("name") ? column : "number",
                                Texts.of(locale, "paper.head." + column)))
                        .toList(),
                IntStream.range(0, quote.lines().size())
                        .mapToObj(i -> line(i + 1, quote.lines().get(i)))
                        .toList(),
                sums(quote, locale));
    }

    private static Line line(int place, PricedLine line) {
        return new Line(
                place,
                Notation.clean(line.name()),
                clean(line.sku()),
                clean(line.description()),
                Notation.grouped(new BigDecimal(line.quantity()))
                        + (line.unit() == null ? "" : " " + clean(line.unit())),
                Notation.grouped(new BigDecimal(line.unitPrice())),
                discount(line),
                Notation.amount(line.gross().minus(line.reduction())),
                line.taxRate() + " %");
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : Notation.clean(text);
    }

    private static String discount(PricedLine line) {
        if (line.discountPercent() != null && line.reduction().amount().signum() != 0) {
            return line.discountPercent() + " %";
        }
        return line.reduction().isZero() ? "" : Notation.amount(line.reduction());
    }

    private static List<Entry> sums(Document quote, Locale locale) {
        var sums = new ArrayList<Entry>();
        var shares = Money.sum(quote.lines().stream().map(PricedLine::share), quote.currency());
        if (!shares.isZero()) {
            sums.add(sum(locale, "paper.lines", quote.net().plus(shares)));
            sums.add(new Entry(Texts.of(locale, "paper.discount"), "-" + Notation.amount(shares)));
        }
        sums.add(sum(locale, "paper.net", quote.net()));
        quote.taxes()
                .forEach(tax -> sums.add(sum(locale, "paper.tax", tax.tax(), tax.rate(), Notation.amount(tax.base()))));
        sums.add(sum(locale, "paper.total", quote.total(), quote.currency()));
        return sums;
    }

    private static Entry sum(Locale locale, String key, Money sum, Object... about) {
        return new Entry(Texts.of(locale, key, about), Notation.amount(sum));
    }
}
