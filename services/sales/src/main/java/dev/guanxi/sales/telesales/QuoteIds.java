package dev.guanxi.sales.telesales;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Quotes as they are stored: the database's driver takes objects, not lists. */
public record QuoteIds(List<UUID> items) {
    static final QuoteIds NONE = new QuoteIds(List.of());

    public QuoteIds {
        items = List.copyOf(items);
    }

    QuoteIds with(UUID quote) {
        return new QuoteIds(
                Stream.concat(items.stream(), Stream.of(quote)).distinct().toList());
    }
}
