package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule that matches nothing guards nothing: every rule reports the classes planted for it, and
 * leaves alone all others, those of an exemplary feature among them.
 */
class HouseRulesBiteTest {
    private static final Pattern OFFENDER = Pattern.compile("^[^<]*<([^>(]+)", Pattern.MULTILINE);

    private final Map<String, ArchRule> rules = rules();
    private final JavaClasses planted = new ClassFileImporter()
            .importPath(Path.of("target", "test-classes", "dev", "guanxi"))
            .that(not(resideInAPackage("dev.guanxi.platform.testkit..")));

    @Test
    void everyRuleHasAPlantedViolation() {
        var broken = planted.stream().flatMap(type -> brokenBy(type).stream()).collect(Collectors.toSet());

        assertThat(broken).containsExactlyInAnyOrderElementsOf(rules.keySet());
    }

    @Test
    void eachRuleReportsWhatBreaksItAndNothingElse() {
        var expected = new TreeMap<String, Set<String>>();
        planted.stream()
                .filter(type -> !brokenBy(type).isEmpty())
                .forEach(type -> expected.put(type.getName(), brokenBy(type)));

        var reported = new TreeMap<String, Set<String>>();
        rules.forEach((name, rule) -> offendersAgainst(rule)
                .forEach(type ->
                        reported.computeIfAbsent(type, _ -> new TreeSet<>()).add(name)));

        assertThat(reported).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void anAnalysisThatSeesNothingFails() {
        var nothing = new ClassFileImporter().importPackages("dev.guanxi.misspelt");

        assertThatThrownBy(() -> rules.values().forEach(rule -> rule.check(nothing)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        Stream.of(HouseRules.class.getDeclaredFields())
                .map(field -> valueOf(field, ArchTests.class))
                .flatMap(group -> Stream.of(group.getDefinitionLocation().getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .forEach(field -> rules.put(field.getName(), valueOf(field, ArchRule.class)));
        return rules;
    }

    private static <T> T valueOf(Field field, Class<T> type) {
        try {
            return type.cast(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError("Rules are package-private static fields, but not " + field, e);
        }
    }

    private static Set<String> brokenBy(JavaClass type) {
        return type.tryGetAnnotationOfType(Breaks.class)
                .map(breaks -> new TreeSet<>(Set.of(breaks.value())))
                .orElseGet(TreeSet::new);
    }

    private Set<String> offendersAgainst(ArchRule rule) {
        return rule.evaluate(planted).getFailureReport().getDetails().stream()
                .flatMap(detail -> OFFENDER.matcher(detail).results())
                .flatMap(found -> plantedClassAt(found.group(1)).stream())
                .collect(Collectors.toSet());
    }

    /** The class of {@code a.b.Type}, {@code a.b.Type.method} or {@code /x/src/test/java/a/b/Type.java}. */
    private Optional<String> plantedClassAt(String place) {
        var name =
                place.replaceFirst("^.*/java/", "").replaceFirst("\\.java$", "").replace('/', '.');
        return planted.stream()
                .map(JavaClass::getName)
                .filter(type -> name.equals(type) || name.startsWith(type + "."))
                .max(Comparator.comparingInt(String::length));
    }
}
