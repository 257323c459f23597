package dev.guanxi.partner.recognition;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's name without what writers leave out or vary: width, case, accents, punctuation, and its
 * legal form in Chinese and in the languages of Europe.
 */
final class CompanyName {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private static final Set<String> FORMS = Set.of(
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "lp",
            "gmbh",
            "ag",
            "kg",
            "kgaa",
            "se",
            "sa",
            "sarl",
            "sas",
            "spa",
            "srl",
            "bv",
            "nv",
            "ab",
            "as",
            "aps",
            "oy",
            "oyj",
            "pte",
            "pty",
            "kk");

    /** Longest first: the rest of a longer form is not a form. */
    private static final List<String> CHINESE_FORMS =
            List.of("股份有限责任公司", "有限责任公司", "股份有限公司", "集团有限公司", "控股有限公司", "有限公司", "株式会社", "股份公司", "集团公司", "公司", "集团");

    private CompanyName() {}

    /** Letters and digits that tell this company from others; the whole name when nothing else is left. */
    static String core(String name) {
        var words = words(name);
        var kept = words.stream().filter(word -> !FORMS.contains(word)).collect(Collectors.joining());
        var core = withoutChineseForm(kept);
        return core.isEmpty() ? String.join("", words) : core;
    }

    private static List<String> words(String name) {
        var plain = DOTTED.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll("");
        var bare = ACCENTS.matcher(Normalizer.normalize(plain, Form.NFD)).replaceAll("");
        return Stream.of(NO_WORD.split(bare.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String withoutChineseForm(String name) {
        return CHINESE_FORMS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(form -> name.substring(0, name.length() - form.length()))
                .orElse(name);
    }
}
