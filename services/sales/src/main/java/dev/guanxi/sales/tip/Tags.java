package dev.guanxi.sales.tip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What a tip is about, each word once, whatever its case, without blanks around it. Stored as it is. */
public record Tags(List<String> all) {
    public Tags {
        var once = new LinkedHashMap<String, String>();
        all.stream().map(String::strip).forEach(tag -> once.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        all = List.copyOf(once.values());
    }
}
