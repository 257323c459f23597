package dev.guanxi.sales.quote;

import java.util.List;

/** The lines of a quote as they are stored: the database's driver takes objects, not lists. */
record QuoteLines(List<QuoteLine> items) {
    QuoteLines {
        items = List.copyOf(items);
    }
}
