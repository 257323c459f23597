package dev.guanxi.platform.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Nobody is refused without a word: every refusal code in a module's sources has a text in English
 * and in Chinese, both speak of the same values, and no text is left over.
 *
 * <pre>{@code
 * @Test
 * void everyRefusalIsExplainedInEachLanguage() {
 *     RefusalTexts.ofThisModule().verify();
 * }
 * }</pre>
 */
public final class RefusalTexts {
    private static final List<String> BUNDLES = List.of("problems.properties", "problems_zh_CN.properties");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    /** What MessageFormat shows as it is written: text, values by their number, doubled apostrophes. */
    private static final Pattern PLAIN_PATTERN = Pattern.compile("([^{}']|''|\\{\\d})*");

    private final List<Refusal> refusals;
    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    private RefusalTexts(Path module) {
        this.refusals = RefusalScanner.refusalsIn(module.resolve("src/main/java"));
        for (var bundle : BUNDLES) {
            texts.put(bundle, read(module.resolve("src/main/resources").resolve(bundle)));
        }
    }

    /** The module whose tests are running. */
    public static RefusalTexts ofThisModule() {
        return of(Path.of(""));
    }

    /** The module in this folder, the one with {@code src/main/java} in it. */
    public static RefusalTexts of(Path module) {
        return new RefusalTexts(module);
    }

    /** Fails when a text is missing, superfluous, or speaks of other values than the refusal gives. */
    public void verify() {
        var gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new AssertionError(
                    "Refusals and their texts in src/main/resources/problems*.properties do not fit:\n  "
                            + String.join("\n  ", gaps));
        }
    }

    /** Each misfit as a sentence that says what to do. */
    public List<String> gaps() {
        var gaps = new ArrayList<String>();
        refusals.forEach(refusal -> gaps.addAll(gapsOf(refusal)));
        texts.forEach((bundle, entries) -> gaps.addAll(malformed(bundle, entries)));
        texts.forEach((bundle, entries) -> gaps.addAll(superfluous(bundle, entries.keySet())));
        gaps.addAll(disagreements());
        return gaps;
    }

    private List<String> gapsOf(Refusal refusal) {
        if (!refusal.literal()) {
            return List.of("%s: the code is %s; write it out, so that its text can be found"
                    .formatted(refusal.place(), refusal.code()));
        }
        if (!CODE.matcher(refusal.code()).matches()) {
            return List.of("%s: the code \"%s\" is not in kebab case".formatted(refusal.place(), refusal.code()));
        }
        return texts.keySet().stream()
                .flatMap(bundle -> gapsOf(refusal, bundle).stream())
                .toList();
    }

    private List<String> gapsOf(Refusal refusal, String bundle) {
        var text = texts.getOrDefault(bundle, Map.of()).get(refusal.code());
        if (text == null || text.isBlank()) {
            return List.of("%s: %s has no text in %s; add it".formatted(refusal.place(), refusal.code(), bundle));
        }
        return placeholders(text).stream()
                .filter(index -> index >= refusal.arguments())
                .map(index -> "%s: %s speaks of {%d} in %s, but the refusal gives %d values"
                        .formatted(refusal.place(), refusal.code(), index, bundle, refusal.arguments()))
                .toList();
    }

    private List<String> malformed(String bundle, Map<String, String> entries) {
        return entries.entrySet().stream()
                .filter(entry -> !PLAIN_PATTERN.matcher(entry.getValue()).matches())
                .map(entry -> "%s: %s is not a plain pattern; write values as {0}, an apostrophe as two"
                        .formatted(bundle, entry.getKey()))
                .toList();
    }

    private List<String> superfluous(String bundle, Set<String> keys) {
        return keys.stream()
                .filter(key ->
                        refusals.stream().noneMatch(refusal -> refusal.code().equals(key)))
                .map(key -> "%s: nothing refuses with %s; remove the text".formatted(bundle, key))
                .toList();
    }

    private List<String> disagreements() {
        var english = texts.getOrDefault(BUNDLES.getFirst(), Map.of());
        var chinese = texts.getOrDefault(BUNDLES.getLast(), Map.of());
        return english.keySet().stream()
                .filter(chinese::containsKey)
                .filter(key -> !placeholders(english.getOrDefault(key, ""))
                        .equals(placeholders(chinese.getOrDefault(key, ""))))
                .map(key -> "%s: the texts in %s do not speak of the same values".formatted(key, BUNDLES))
                .toList();
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read(Path bundle) {
        var properties = new Properties();
        if (Files.exists(bundle)) {
            try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be read as UTF-8".formatted(bundle), e);
            }
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
