package dev.guanxi.sales.telesales;

import java.util.List;

/** Answers as they are stored: the database's driver takes objects, not lists. */
public record CallAnswers(List<CallAnswer> items) {
    static final CallAnswers NONE = new CallAnswers(List.of());

    public CallAnswers {
        items = List.copyOf(items);
    }
}
