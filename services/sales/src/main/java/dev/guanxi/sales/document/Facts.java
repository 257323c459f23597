package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ValueType;
import dev.guanxi.sales.print.Capitals;
import dev.guanxi.sales.print.Notation;
import dev.guanxi.sales.wording.KnownField;
import dev.guanxi.sales.wording.Values;
import dev.guanxi.sales.wording.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what records know of a document's subject, by the names that texts have for it, in the document's language. */
@Singleton
class Facts {
    private final FieldCatalogue fields;
    private final Clock clock;

    Facts(FieldCatalogue fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** All that is known; what nobody knows is not among it. */
    Values of(Subject subject, String number, Term term, Locale locale) {
        var facts = new Known(locale, new HashMap<>());
        facts.put(KnownField.TODAY, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        facts.put(KnownField.DOCUMENT_NUMBER, number);
        facts.put(KnownField.OWNER_NAME, subject.ownerName());
        facts.put(KnownField.CONTRACT_START, term.startsOn());
        facts.put(KnownField.CONTRACT_END, term.endsOn());
        facts.put(KnownField.CONTRACT_NOTICE, term.noticeOn());
        people(subject, facts);
        deal(subject, facts);
        quote(subject, facts);
        return new Values(facts.said(), locale);
    }

    private static void people(Subject subject, Known facts) {
        facts.put(KnownField.CUSTOMER_NAME, subject.customer().name());
        facts.put(KnownField.CUSTOMER_PHONE, subject.reached().phone());
        facts.put(KnownField.CUSTOMER_EMAIL, subject.reached().email());
        facts.put(KnownField.CONTACT_NAME, subject.contact().name());
        facts.put(KnownField.CONTACT_PHONE, subject.contact().phone());
        facts.put(KnownField.CONTACT_EMAIL, subject.contact().email());
    }

    private void deal(Subject subject, Known facts) {
        var deal = subject.deal();
        if (deal != null) {
            var state = deal.state();
            facts.put(KnownField.DEAL_NUMBER, state.number());
            facts.put(KnownField.DEAL_NAME, state.name());
            facts.put(KnownField.DEAL_AMOUNT, state.amount());
            facts.put(KnownField.DEAL_EXPECTED_CLOSE, state.expectedClose());
            custom("deal.custom.", deal.terms().custom(), facts);
        }
    }

    private void quote(Subject subject, Known facts) {
        var quote = subject.quote();
        var paper = subject.paper();
        if (quote != null && paper != null) {
            facts.put(KnownField.QUOTE_NUMBER, paper.number());
            facts.put(KnownField.QUOTE_EDITION, String.valueOf(paper.edition()));
            facts.put(KnownField.QUOTE_NAME, paper.name());
            facts.put(KnownField.QUOTE_CURRENCY, paper.currency());
            facts.put(KnownField.QUOTE_NET, paper.net());
            facts.put(KnownField.QUOTE_TAX, paper.tax());
            facts.put(KnownField.QUOTE_TOTAL, paper.total());
            facts.put(
                    KnownField.QUOTE_TOTAL_IN_CAPITALS,
                    Capitals.of(paper.total()).orElse(null));
            facts.put(KnownField.QUOTE_VALID_UNTIL, paper.validUntil());
            facts.put(KnownField.QUOTE_PAYMENT_TERMS, paper.paymentTerms());
            facts.put(KnownField.QUOTE_DELIVERY_TERMS, paper.deliveryTerms());
            facts.put(KnownField.QUOTE_NOTE, paper.note());
            custom("quote.custom.", quote.offer().custom(), facts);
        }
    }

    private void custom(String begin, CustomValues values, Known facts) {
        var kind = Vocabulary.CUSTOM.getOrDefault(begin, "");
        var set = fields.of(kind);
        values.values()
                .forEach((key, value) -> set.typeOf(key)
                        .flatMap(type -> said(kind, key, type, value, facts.locale()))
                        .ifPresent(said -> facts.said().put(begin + key, said)));
    }

    /** A value of a field of an administrator; an id of another record says nothing to who reads it. */
    private Optional<Object> said(String kind, String key, ValueType type, Object value, Locale locale) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, URL -> Optional.of(value);
            case YES_NO -> Optional.of(value);
            case NUMBER -> Optional.of(Notation.grouped(new BigDecimal(value.toString())));
            case MONEY -> Optional.of(money(value));
            case DATE -> Optional.of(Notation.day(LocalDate.parse(value.toString()), locale));
            case MOMENT ->
                Optional.of(Notation.day(OffsetDateTime.parse(value.toString()).toLocalDate(), locale));
            case CHOICE -> Optional.of(option(kind, key, value, locale));
            case CHOICES ->
                Optional.of(((List<?>) value)
                        .stream().map(one -> option(kind, key, one, locale)).collect(Collectors.joining(", ")));
            case REFERENCE -> Optional.empty();
        };
    }

    private static Object money(Object value) {
        return value instanceof Map<?, ?> parts
                ? Notation.money(new Money(
                        new BigDecimal(String.valueOf(parts.get("amount"))), String.valueOf(parts.get("currency"))))
                : value;
    }

    private String option(String kind, String key, Object option, Locale locale) {
        return fields.of(kind)
                .labelOf(key, option.toString())
                .map(label -> label.in(locale))
                .orElse(option.toString());
    }

    /** What is known so far. */
    private record Known(Locale locale, Map<String, Object> said) {
        void put(KnownField field, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                said.put(field.written(), text);
            }
        }

        void put(KnownField field, @Nullable LocalDate day) {
            if (day != null) {
                said.put(field.written(), Notation.day(day, locale));
            }
        }

        void put(KnownField field, Money money) {
            said.put(field.written(), Notation.money(money));
        }
    }
}
