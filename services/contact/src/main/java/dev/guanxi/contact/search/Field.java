package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Findable.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a record fitted. */
public enum Field {
    LABEL,
    NUMBER,
    EMAIL,
    PHONE,
    /** Another name: the person of a lead, a product of an order. */
    ALSO;

    /** The texts beside the label, in the order of the fields; empty where there is none. */
    static List<String> details(Words words) {
        var details = new ArrayList<String>();
        details.add(orEmpty(words.number()));
        details.add(orEmpty(words.email()));
        details.add(orEmpty(words.phone()));
        details.addAll(words.also());
        return details;
    }

    /** Whose text stands at a place of the details. */
    static Field ofDetail(int place) {
        return place < 3 ? values()[place + 1] : ALSO;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
