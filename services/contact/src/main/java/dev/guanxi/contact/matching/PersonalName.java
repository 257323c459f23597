package dev.guanxi.contact.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, ready to be compared.
 *
 * @param hanzi the characters of a Chinese name, simplified and without titles; empty for others
 * @param inParts whether somebody said which part is the family's
 */
record PersonalName(String written, Part given, Part family, String hanzi, boolean inParts) {
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "mme", "sir", "xiansheng", "nushi");

    private static final List<String> CHINESE_TITLES =
            List.of("先生", "女士", "小姐", "太太", "夫人", "博士", "教授", "老师", "总经理", "经理");

    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "独孤", "南宫", "长孙", "宇文", "端木", "轩辕",
            "万俟", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "百里", "呼延", "第五");

    /** Surnames that sound otherwise than the character does elsewhere. */
    private static final Map<String, String> SURNAME_SOUNDS = Map.ofEntries(
            Map.entry("单", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("朴", "piao"),
            Map.entry("查", "zha"),
            Map.entry("盖", "ge"),
            Map.entry("区", "ou"),
            Map.entry("翟", "zhai"),
            Map.entry("缪", "miao"),
            Map.entry("覃", "qin"),
            Map.entry("员", "yun"),
            Map.entry("尉迟", "yuchi"),
            Map.entry("长孙", "zhangsun"),
            Map.entry("万俟", "moqi"));

    private static final Pattern SYLLABLES = Pattern.compile("((zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv]))"
            + "{1,3}");

    /** The ways in which ü is written where there is none. */
    private static final Map<String, String> WITHOUT_UMLAUT = Map.of("lv", "lu", "lyu", "lu", "nv", "nu", "nyu", "nu");

    /**
     * A part of a name.
     *
     * @param first its first word, the one people are called by
     * @param isPinyin whether it may be Chinese in Latin letters
     */
    record Part(String written, String letters, String first, boolean isPinyin) {
        static final Part NONE = new Part("", "", "", false);

        static Part of(String written) {
            var plain = Hanzi.pinyin(Spelling.plain(written));
            var space = plain.indexOf(' ');
            var first = space < 0 ? plain : plain.substring(0, space);
            var letters = Spelling.joined(plain);
            return new Part(
                    written,
                    WITHOUT_UMLAUT.getOrDefault(letters, letters),
                    first,
                    SYLLABLES.matcher(letters).matches());
        }

        boolean isKnown() {
            return !letters.isEmpty();
        }
    }

    static PersonalName of(Trait.NameInParts name) {
        var given = name.given() == null ? "" : name.given();
        var family = name.family() == null ? "" : name.family();
        if (isChinese(given + family)) {
            return chinese(family + given, Spelling.joined(Spelling.plain(family)), given);
        }
        var written = given.isEmpty() || family.isEmpty() ? given + family : given + " " + family;
        return new PersonalName(written, Part.of(given), Part.of(family), "", true);
    }

    static PersonalName of(Trait.FullName name) {
        var plain = Spelling.plain(name.text());
        if (isChinese(plain)) {
            var whole = withoutTitle(Spelling.joined(plain));
            var surname = whole.length() > 2 && SURNAMES_OF_TWO.contains(whole.substring(0, 2)) ? 2 : 1;
            var family = whole.substring(0, Math.min(surname, whole.length()));
            return chinese(name.text(), family, whole.substring(family.length()));
        }
        return spaced(name.text(), plain);
    }

    private static PersonalName chinese(String written, String family, @Nullable String givenWritten) {
        var given = givenWritten == null ? "" : withoutTitle(Spelling.joined(Spelling.plain(givenWritten)));
        var sound = SURNAME_SOUNDS.getOrDefault(family, Hanzi.pinyin(family));
        return new PersonalName(
                written, Part.of(given), new Part(family, sound, sound, true), family + given, !family.isEmpty());
    }

    private static PersonalName spaced(String written, String plain) {
        var words = plain;
        var space = words.indexOf(' ');
        if (space > 0 && TITLES.contains(words.substring(0, space))) {
            words = words.substring(space + 1);
        }
        var last = words.lastIndexOf(' ');
        var given = last < 0 ? Part.NONE : Part.of(words.substring(0, last));
        return new PersonalName(written, given, Part.of(words.substring(last + 1)), "", false);
    }

    private static boolean isChinese(String text) {
        return text.chars().allMatch(c -> Hanzi.is((char) c) || !Character.isLetterOrDigit(c)) && Hanzi.in(text);
    }

    private static String withoutTitle(String hanzi) {
        for (var title : CHINESE_TITLES) {
            if (hanzi.endsWith(title)) {
                return hanzi.substring(0, hanzi.length() - title.length());
            }
        }
        return hanzi;
    }

    boolean isChinese() {
        return !hanzi.isEmpty();
    }

    boolean isKnown() {
        return given.isKnown() || family.isKnown();
    }

    boolean isWhole() {
        return given.isKnown() && family.isKnown();
    }

    /** Both parts in one. */
    String letters() {
        return family.letters + given.letters;
    }
}
