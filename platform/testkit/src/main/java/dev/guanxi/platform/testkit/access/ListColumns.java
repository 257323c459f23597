package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the columns of the served lists are called. */
final class ListColumns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ListColumns() {}

    /** Columns that are called as the API calls them, or in the other language, because nobody said what people call them. */
    static List<String> nameless() {
        return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(locale -> nameless(locale).stream())
                .toList();
    }

    private static List<String> nameless(Locale locale) {
        var found = new ArrayList<String>();
        lists(locale)
                .forEach(list -> list.path("columns").forEach(column -> {
                    var heading = column.path("heading").asText();
                    if (heading.equals(column.path("name").asText())
                            || isChinese(heading) != locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                        found.add("%s.%s in %s"
                                .formatted(
                                        list.path("name").asText(),
                                        column.path("name").asText(),
                                        locale.getDisplayLanguage(Locale.ENGLISH)));
                    }
                }));
        return found;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static JsonNode lists(Locale locale) {
        var address = ServedContract.read().operations().stream()
                .filter(operation -> operation.id().equals("listLists"))
                .findFirst()
                .orElseThrow()
                .path();
        var answer = Door.get(address)
                .header("Authorization", Cast.bearer("admin"))
                .header("Accept-Language", locale.toLanguageTag())
                .send()
                .body();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }
}
