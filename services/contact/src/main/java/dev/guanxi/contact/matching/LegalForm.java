package dev.guanxi.contact.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What organisations are by law; people leave it out, and write the same one in many ways. */
final class LegalForm {
    private static final String LIMITED = "limited";
    private static final String STOCK = "stock";
    private static final String COMPANY = "company";

    /** Longest first. */
    private static final List<Written> CHINESE = List.of(
            new Written("集团股份有限公司", STOCK),
            new Written("股份有限公司", STOCK),
            new Written("有限责任公司", LIMITED),
            new Written("集团有限公司", LIMITED),
            new Written("股份公司", STOCK),
            new Written("有限公司", LIMITED),
            new Written("集团公司", COMPANY),
            new Written("总公司", COMPANY),
            new Written("公司", COMPANY),
            new Written("集团", COMPANY));

    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("ltd", LIMITED),
            Map.entry("limited", LIMITED),
            Map.entry("llc", LIMITED),
            Map.entry("pty", LIMITED),
            Map.entry("pte", LIMITED),
            Map.entry("gmbh", "gmbh"),
            Map.entry("mbh", "gmbh"),
            Map.entry("ag", "ag"),
            Map.entry("kg", "kg"),
            Map.entry("ohg", "ohg"),
            Map.entry("se", "se"),
            Map.entry("inc", STOCK),
            Map.entry("incorporated", STOCK),
            Map.entry("corp", STOCK),
            Map.entry("corporation", STOCK),
            Map.entry("plc", "plc"),
            Map.entry("sa", "sa"),
            Map.entry("sas", "sas"),
            Map.entry("sarl", "sarl"),
            Map.entry("srl", "srl"),
            Map.entry("spa", "spa"),
            Map.entry("bv", "bv"),
            Map.entry("nv", "nv"),
            Map.entry("ab", "ab"),
            Map.entry("oy", "oy"),
            Map.entry("aps", "aps"));

    /** Words that go with a form and say nothing beside it. */
    private static final Set<String> COMPANIES = Set.of("co", "company", "group");

    /** A form as it stands in a name. */
    record Written(String written, String name) {}

    private LegalForm() {}

    /** The form that a Chinese name ends with, unless it is all of the name. */
    static @Nullable Written atEndOf(String name) {
        for (var form : CHINESE) {
            if (name.endsWith(form.written()) && name.length() > form.written().length()) {
                return form;
            }
        }
        return null;
    }

    /** Where the first form of a Chinese name ends; 0 when it has none. */
    static int endOfFirst(String name) {
        var first = name.indexOf("公司");
        return first > 0 ? first + 2 : 0;
    }

    /** Takes the form from the end of a Latin name and tells it; empty when there was none. */
    static String takeFrom(List<String> words) {
        var forms = new TreeSet<String>();
        while (words.size() > 1 && (LATIN.containsKey(words.getLast()) || COMPANIES.contains(words.getLast()))) {
            var word = words.removeLast();
            if (LATIN.get(word) instanceof String form) {
                forms.add(form);
            }
        }
        return String.join(" ", forms);
    }
}
