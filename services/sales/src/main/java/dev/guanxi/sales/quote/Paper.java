package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.web.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it is printed, in one language: every text of the page, in its order. The page itself is the template quote.
 *
 * @param draft what stands over one that was not sent; null for one that was
 * @param heads the columns of the lines, by their style
 */
record Paper(
        String language,
        String title,
        String foot,
        @Nullable String draft,
        List<Map.Entry<String, String>> facts,
        List<Map.Entry<String, String>> heads,
        List<Line> lines,
        List<Map.Entry<String, String>> sums,
        List<Map.Entry<String, String>> terms) {
    private static final List<String> COLUMNS = List.of("place", "name", "quantity", "price", "discount", "net", "tax");

    /** One line. */
    record Line(
            int place,
            String name,
            @Nullable String sku,
            @Nullable String description,
            String quantity,
            String price,
            String discount,
            String net,
            String tax) {}

    static Paper of(Document quote, Locale locale) {
        return new Writer(quote, locale).paper();
    }

    /** Writes a quote in a language. */
    private record Writer(Document quote, Locale locale) {
        Paper paper() {
            return new Paper(
                    locale.toLanguageTag(),
                    say("paper.title", quote.number()),
                    say("paper.foot", quote.number(), quote.edition()),
                    quote.sentAt() == null ? say("paper.draft") : null,
                    facts(),
                    COLUMNS.stream()
                            .map(column -> Map.entry(
                                    column.equals("place") || column.equals("name") ? column : "number",
                                    say("paper.head." + column)))
                            .toList(),
                    IntStream.range(0, quote.lines().size())
                            .mapToObj(this::line)
                            .toList(),
                    sums(),
                    terms());
        }

        private List<Map.Entry<String, String>> facts() {
            var facts = new ArrayList<Map.Entry<String, String>>();
            add(facts, "paper.subject", quote.name());
            add(facts, "paper.customer", quote.customerName());
            add(facts, "paper.seller", quote.sellerName());
            add(facts, "paper.edition", String.valueOf(quote.edition()));
            var sent = quote.sentAt();
            add(facts, "paper.date", sent == null ? null : day(LocalDate.ofInstant(sent, ZoneOffset.UTC)));
            add(facts, "paper.valid", day(quote.validUntil()));
            add(facts, "paper.currency", quote.currency());
            return facts;
        }

        private Line line(int place) {
            var line = quote.lines().get(place);
            return new Line(
                    place + 1,
                    clean(line.name()),
                    line.sku() == null ? null : clean(line.sku()),
                    line.description() == null ? null : clean(line.description()),
                    grouped(new BigDecimal(line.quantity())) + (line.unit() == null ? "" : " " + clean(line.unit())),
                    grouped(new BigDecimal(line.unitPrice())),
                    discount(line),
                    amount(line.gross().minus(line.reduction())),
                    line.taxRate() + " %");
        }

        private String discount(PricedLine line) {
            if (line.discountPercent() != null && line.reduction().amount().signum() != 0) {
                return line.discountPercent() + " %";
            }
            return line.reduction().isZero() ? "" : amount(line.reduction());
        }

        private List<Map.Entry<String, String>> sums() {
            var sums = new ArrayList<Map.Entry<String, String>>();
            var shares = Money.sum(quote.lines().stream().map(PricedLine::share), quote.currency());
            if (!shares.isZero()) {
                add(sums, "paper.lines", amount(quote.net().plus(shares)));
                add(sums, "paper.discount", "-" + amount(shares));
            }
            add(sums, "paper.net", amount(quote.net()));
            quote.taxes()
                    .forEach(tax ->
                            sums.add(Map.entry(say("paper.tax", tax.rate(), amount(tax.base())), amount(tax.tax()))));
            sums.add(Map.entry(say("paper.total", quote.currency()), amount(quote.total())));
            return sums;
        }

        private List<Map.Entry<String, String>> terms() {
            var terms = new ArrayList<Map.Entry<String, String>>();
            add(terms, "paper.payment", quote.paymentTerms());
            add(terms, "paper.delivery", quote.deliveryTerms());
            add(terms, "paper.note", quote.note());
            return terms;
        }

        private void add(List<Map.Entry<String, String>> some, String key, @Nullable String value) {
            if (value != null) {
                some.add(Map.entry(say(key), clean(value)));
            }
        }

        private String say(String key, Object... arguments) {
            return Texts.of(locale, key, arguments);
        }

        private String day(LocalDate day) {
            return locale.getLanguage().equals("zh")
                    ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                    : day.toString();
        }

        /** With the decimals of the currency: 10,046.00. */
        private static String amount(Money money) {
            return grouped(money.amount());
        }

        private static String grouped(BigDecimal number) {
            var decimals = "0".repeat(Math.max(number.scale(), 0));
            var form = decimals.isEmpty() ? "#,##0" : "#,##0." + decimals;
            return new DecimalFormat(form, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }

        /** Without what no XML can say, such as bells. */
        private static String clean(String text) {
            return text.codePoints()
                    .filter(point ->
                            point == '\n' || point == '\t' || point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                    .filter(point -> !(point <= 0xFFFF && Character.isSurrogate((char) point)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
