package dev.guanxi.contact.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of an organisation, ready to be compared.
 *
 * @param core what tells it from others: without legal form, place and branch
 * @param sound the core in Latin letters
 * @param form the legal form; empty when none was written
 * @param place where the name says it is from; empty when it does not
 * @param branch which part of it this is; empty for the whole
 */
record CompanyName(String written, String core, String sound, String form, String place, String branch) {
    private static final List<String> BRANCHES =
            List.of("分公司", "办事处", "分部", "分店", "支公司", "分行", "支行", "分厂", "营业部", "代表处");

    static CompanyName of(Trait.FullName name) {
        var plain = Spelling.plain(name.text());
        return Hanzi.in(plain) ? chinese(name.text(), plain) : latin(name.text(), plain);
    }

    private static CompanyName chinese(String written, String plain) {
        var whole = new StringBuilder();
        var place = takePlace(plain, whole);
        var text = whole.toString();
        var branch = "";
        for (var kind : BRANCHES) {
            if (text.endsWith(kind)) {
                var before = text.substring(0, text.length() - kind.length());
                var head = headOffice(before);
                branch = spelledBranch(before.substring(head.length()), kind);
                text = head;
                break;
            }
        }
        var form = LegalForm.atEndOf(text);
        var core = form == null
                ? text
                : text.substring(0, text.length() - form.written().length());
        return new CompanyName(
                written,
                core,
                Hanzi.pinyin(core),
                form == null ? "" : form.name(),
                place == null ? "" : Places.spelling(place),
                branch);
    }

    /** Takes a place out of the beginning or out of brackets, and puts the rest together. */
    private static @Nullable String takePlace(String plain, StringBuilder rest) {
        String place = null;
        for (var word : plain.split(" ", -1)) {
            var at = Places.at(word);
            if (place == null && at != null && (word.equals(at) || isMore(word.substring(at.length())))) {
                place = at;
                rest.append(word.substring(at.length()));
            } else {
                rest.append(word);
            }
        }
        return rest.isEmpty() ? null : place;
    }

    /** 北京银行 is a name of its own. */
    private static boolean isMore(String rest) {
        return rest.length() > 2 && LegalForm.atEndOf(rest) == null
                || LegalForm.atEndOf(rest) instanceof LegalForm.Written form
                        && form.written().length() + 1 < rest.length();
    }

    /** What stands before the name of a branch. */
    private static String headOffice(String text) {
        var form = LegalForm.endOfFirst(text);
        if (form > 0) {
            return text.substring(0, form);
        }
        var place = Places.atEndOf(text);
        return place == null ? text : text.substring(0, text.length() - place.length());
    }

    private static String spelledBranch(String place, String kind) {
        return place.isEmpty() ? Hanzi.pinyin(kind) : Places.spelling(place);
    }

    private static CompanyName latin(String written, String plain) {
        var words = new ArrayList<>(List.of(plain.split(" ", -1)));
        words.removeIf(word -> word.equals("and") || word.equals("und") || word.equals("the"));
        var branch = takeBranch(words);
        var form = LegalForm.takeFrom(words);
        var place = "";
        if (words.size() > 1 && Places.isSpelled(words.getFirst())) {
            place = words.removeFirst();
        }
        var core = String.join("", words);
        return new CompanyName(written, core, core, form, place, branch);
    }

    private static String takeBranch(List<String> words) {
        var at = words.lastIndexOf("branch");
        if (at < 1 || at < words.size() - 1) {
            return "";
        }
        words.removeLast();
        return words.size() > 1 ? words.removeLast() : "branch";
    }

    boolean isKnown() {
        return !core.isEmpty();
    }
}
