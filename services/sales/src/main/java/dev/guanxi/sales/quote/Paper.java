package dev.guanxi.sales.quote;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.print.Notation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it is printed, in one language: every text of the page, in its order. The page itself is the template quote.
 *
 * @param draft what stands over one that was not sent; null for one that was
 */
record Paper(
        String language,
        String title,
        String foot,
        @Nullable String draft,
        List<Map.Entry<String, String>> facts,
        LinesTable table,
        List<Map.Entry<String, String>> terms) {

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
                    LinesTable.of(quote, locale),
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

        private List<Map.Entry<String, String>> terms() {
            var terms = new ArrayList<Map.Entry<String, String>>();
            add(terms, "paper.payment", quote.paymentTerms());
            add(terms, "paper.delivery", quote.deliveryTerms());
            add(terms, "paper.note", quote.note());
            return terms;
        }

        private void add(List<Map.Entry<String, String>> some, String key, @Nullable String value) {
            if (value != null) {
                some.add(Map.entry(say(key), Notation.clean(value)));
            }
        }

        private String say(String key, Object... arguments) {
            return Texts.of(locale, key, arguments);
        }

        private String day(LocalDate day) {
            return Notation.day(day, locale);
        }
    }
}
