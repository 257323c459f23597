package dev.guanxi.contact.memory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is worth knowing of a guest, as a suggestion; any other topic can be named as well. */
public enum PreferenceTopic {
    SEAT("seat", "Seat", "座位"),
    MENU("menu", "Menu", "菜单"),
    DRINK("drink", "Drink", "饮品"),
    ROOM("room", "Room", "房间"),
    LANGUAGE("language", "Language", "语言"),
    FORM_OF_ADDRESS("form-of-address", "Form of address", "称呼"),
    BEST_TIME("best-time", "Best time to be reached", "最佳联系时间"),
    HOBBY("hobby", "Hobby", "爱好"),
    GIFT("gift", "Gift that pleases", "喜欢的礼物"),
    GIFT_TABOO("gift-taboo", "Gift that offends", "送礼忌讳"),
    OCCASION("occasion", "Occasion to remember", "重要日子"),
    HEALTH("health", "Health", "健康"),
    RELIGION("religion", "Religion", "宗教信仰");

    private final String key;
    private final String english;
    private final String chinese;

    PreferenceTopic(String key, String english, String chinese) {
        this.key = key;
        this.english = english;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** Tells of what the law protects most; it needs the person's explicit consent. */
    public boolean isSensitive() {
        return switch (this) {
            case HEALTH, RELIGION -> true;
            case SEAT, MENU, DRINK, ROOM, LANGUAGE, FORM_OF_ADDRESS, BEST_TIME, HOBBY, GIFT, GIFT_TABOO, OCCASION ->
                false;
        };
    }

    /** The suggested topic that somebody means, by its key or by its name in either language. */
    static Optional<PreferenceTopic> meant(String topic) {
        var written = topic.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(known -> written.equals(known.key)
                        || written.equals(known.english.toLowerCase(Locale.ROOT))
                        || written.equals(known.chinese))
                .findFirst();
    }
}
