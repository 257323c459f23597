package dev.guanxi.launcher.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everybody who appears in the demonstration, each once: nobody shares a name, an address or a telephone number. */
final class Cast {

    private final Random random;
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> mailboxes = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Cast(Random random) {
        this.random = random;
    }

    Company company(Names language) {
        return unused(slugs, () -> language.company(random), Company::slug);
    }

    Person person(Names language) {
        return unused(mailboxes, () -> language.person(random), Person::mailbox);
    }

    String jobTitle(Names language) {
        return language.jobTitle(random);
    }

    /**
     * {@return a telephone number that was given to nobody else, nor to anybody real} The numbers come from ranges that
     * the authorities keep for fiction. China keeps none; who lives there gets one of the British that belong to no
     * place.
     *
     * @param country ISO 3166-1
     */
    String phone(String country) {
        int number = numbers.merge(country, 1, Integer::sum) - 1;
        return switch (country) {
            case "GB" -> "+44 1632 960%03d".formatted(number);
            case "US" -> "+1 %d 555 01%02d".formatted(206 + number / 100, number % 100);
            default -> "+44 3069 990%03d".formatted(number);
        };
    }

    private static <T> T unused(Set<String> used, Supplier<T> draw, Function<T, String> key) {
        T drawn = draw.get();
        while (!used.add(key.apply(drawn))) {
            drawn = draw.get();
        }
        return drawn;
    }
}
